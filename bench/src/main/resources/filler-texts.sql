-- One line for each of these in the demo's proportions: what was received, asked, replied, planned, reported, noted,
-- concluded; with a word of its own in each message and note.
insert into timeline_entry (id, requisition_id, happened_at, kind, author_id, code, params, body)
with compounds as (select count(*) as n from filler_compound)
select gen_random_uuid(), requisition_id, at, line.kind, author, code, '{}',
       case when phrases is null then null else
           (select body from filler_said where filler_said.kind = phrases
            and j = abs(hashtext(requisition_id::text)) % filler_said.n)
           || case when draw is null then ''
              else (select ' ' || word from filler_compound where i = floor(power(draw, 3) * compounds.n)::int) || '.' end
       end
from compounds, lateral (
    select id as requisition_id, received_at as at, 'CHANGE' as kind, requester_id as author, 'received' as code,
           null as phrases, null::float as draw
    from requisition
    union all
    select id, received_at + interval '1 hour', 'MESSAGE_OUT', consultant_id, 'message', 'messages', random()
    from requisition where consultant_id is not null and abs(hashtext(id::text)) % 10 < 3
    union all
    select id, received_at + interval '20 hours', 'MESSAGE_OUT', consultant_id, 'question-asked', 'questions', null
    from requisition where closure_kind = 'LAPSED' or status = 'AWAITING_REPLY' or abs(hashtext(id::text)) % 10 = 4
    union all
    select id, received_at + interval '30 hours', 'MESSAGE_IN', requester_id, 'replied', 'replies', random()
    from requisition where abs(hashtext(id::text)) % 10 = 4
    union all
    select id, screened_at, 'NOTE', consultant_id, 'note', 'notes', random()
    from requisition where consultant_id is not null and abs(hashtext(id::text)) % 10 in (1, 5, 7)
    union all
    select id, assigned_at, 'TASK', consultant_id, 'planned', 'plans', null
    from requisition where plan is not null
    union all
    select id, advised_at, 'TASK', consultant_id, 'advice-finished', 'advice', null
    from requisition where advised_at is not null
    union all
    select id, closed_at, 'DECISION', consultant_id, lower(closure_kind),
           case closure_kind when 'CONCLUDED' then 'summaries' when 'ANSWERED' then 'answers'
                when 'REFERRED' then 'referrals' when 'DECLINED' then 'declines' end, null
    from requisition where closed_at is not null
) as line
order by at;

insert into stored_file (id, owner_kind, owner_id, name, content_type, size, sha256, stored_at)
select gen_random_uuid(), 'requisition', id,
       (array['Referat', 'Budget', 'Deltagerliste', 'Ansøgning', 'Tidsplan', 'Invitation'])[1 + number_serial % 6]
           || ' ' || (select word from filler_compound where i = number_serial % (select count(*) from filler_compound))
           || (array['.pdf', '.docx', '.xlsx'])[1 + number_serial % 3],
       'application/pdf', 1, repeat('0', 64), received_at
from requisition where number_serial % 5 = 0;
insert into timeline_file (entry_id, file_id)
select entry.id, file.id from stored_file as file
join timeline_entry as entry on entry.requisition_id = file.owner_id and entry.code = 'received';
