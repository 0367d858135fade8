-- A definition says itself what it quotes, where its matter stood before, and from which version of its questionnaire on
-- answers count. Where it names no quote, the criterion's own stands; where it names no questionnaire, all answers count.
alter table criterion_definition
    add column quote         text,
    add column baseline      text not null default '',
    add column questionnaire text,
    add column since_version integer,
    add constraint criterion_definition_since
        check (since_version is null or (since_version > 0 and questionnaire is not null));

-- The questionnaire room's faces towards SQL: what was published, and now also which version somebody was asked with.
create view published_question as
select v.questionnaire, v.version, v.id as version_id, q.key as question_key, q.position, q.type, q.text_da, q.text_en
from questionnaire_version v
     join question q on q.version_id = v.id;

create or replace view asked_question as
select f.id          as follow_up_id,
       f.subject_kind,
       f.subject_id,
       q.key         as question_key,
       f.status      as follow_up_status,
       f.begun_at,
       f.ended_at,
       i.wave,
       i.invited_at,
       i.delivered_at,
       i.bounced_at,
       i.opened_at,
       r.id          as response_id,
       r.submitted_at,
       a.value,
       coalesce(i.version_id, f.version_id) as version_id,
       i.reminders
from follow_up f
     cross join lateral unnest(f.question_keys) as q (key)
     left join invitation_follow_up j on j.follow_up_id = f.id
     left join invitation i on i.id = j.invitation_id
     left join response r on r.invitation_id = i.id
     left join answer a on a.response_id = r.id and a.question_key = q.key;
