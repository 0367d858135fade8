-- Who is in scope of the three criteria of advice, who was asked, and what they said: each requisition that was closed
-- after advice has its follow-up, and so many of them are answered that there are 300,000 responses to a million.
create temp table filler_closed as
select r.id, r.requester_id, r.area_id, r.subject, o.kind as organisation_kind, r.closed_at,
       gen_random_uuid() as follow_up, gen_random_uuid() as invitation, gen_random_uuid() as response,
       random() as luck, random() < 0.75 as s13, random() < 0.6 as s14, random() < 0.5 as s15
from requisition r join organisation o on o.id = r.organisation_id
where r.closure_kind in ('CONCLUDED', 'ANSWERED');
analyze filler_closed;

insert into cohort_entry (criterion, subject_kind, subject_id, unit, first_closed_at, closed_at, relevant, by_rule, pending,
    reason, author, decided_at, area, subject, organisation_kind)
select criterion, 'requisition', id, requester_id, closed_at, closed_at, relevant, luck < 0.95, false, 'filler', null,
       closed_at, area_id, subject, organisation_kind
from filler_closed, lateral (values ('S13', s13), ('S14', s14), ('S15', s15)) as judged (criterion, relevant);

-- ten in a hundred are still out, four came back, one opted out, the rest was answered or expired
create temp table filler_asked as
select *, case when luck < answered then 'ANSWERED' when luck > 0.9 then 'INVITED' when luck > 0.86 then 'UNDELIVERABLE'
               when luck > 0.85 then 'OPTED_OUT' else 'EXPIRED' end as status
from filler_closed,
     (select 0.3 * (select size from filler_setting) / count(*) as answered from filler_closed where s13 or s14 or s15) as share
where s13 or s14 or s15;

insert into follow_up (id, subject_kind, subject_id, respondent, version_id, question_keys, status, wave, begun_at, ended_at)
select follow_up, 'requisition', filler_asked.id, requester_id, version.id,
       array_remove(array[case when s13 then 'new-methods' end, case when s14 then 'cooperation' end,
                          case when s15 then 'efforts' end], null),
       status, 1, closed_at, case when status <> 'INVITED' then closed_at + interval '1 hour' end
from filler_asked, (select id from questionnaire_version where questionnaire = 'requisition-follow-up'
                    order by version desc limit 1) as version;
insert into invitation (id, person_id, wave, generation, version_id, status, invited_at, delivered_at, bounced_at,
    opened_at, answered_at, ended_at, expires_at)
select invitation, requester_id, 1, 1, version.id, case when status = 'UNDELIVERABLE' then 'INVITED' else status end,
       closed_at, closed_at, case when status = 'UNDELIVERABLE' then closed_at end,
       case when status = 'ANSWERED' or luck > 0.95 then closed_at end, case when status = 'ANSWERED' then closed_at end,
       case when status not in ('INVITED', 'UNDELIVERABLE') then closed_at + interval '1 hour' end,
       closed_at + interval '42 days'
from filler_asked, (select id from questionnaire_version where questionnaire = 'requisition-follow-up'
                    order by version desc limit 1) as version;
insert into invitation_follow_up (invitation_id, follow_up_id, wave) select invitation, follow_up, 1 from filler_asked;
insert into response (id, invitation_id, submitted_at, comment, consultant_may_read, content_sha256)
select response, invitation, closed_at + interval '30 minutes', null, false, 'filler' from filler_asked
where status = 'ANSWERED';
insert into answer (response_id, question_key, value)
select response, question.key,
       case when said < 0.6 then 'YES' when said < 0.75 then 'PARTLY' when said < 0.95 then 'NO' else 'NOT_RELEVANT' end
from filler_asked,
     lateral (values ('new-methods', s13, random()), ('cooperation', s14, random()), ('efforts', s15, random()))
         as question (key, wanted, said)
where status = 'ANSWERED' and wanted and said < 0.98;
