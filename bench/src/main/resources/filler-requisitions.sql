create temp table filler_draw as
select n,
       since + (until - since) * (n::float / size) as received,
       random() as subject_draw, random() as text_draw, random() as place_draw, random() as course, random() as stage,
       random() as person_draw, random() as again, random() as who, random() as lasted,
       -- a few words are common, most are rare
       power(random(), 3) as one, power(random(), 3) as two, power(random(), 3) as three,
       n > size * (1 - 2 * open) and (open > 0.5 or random() < 0.5) as is_open
from filler_setting, generate_series(1, size) as n;

insert into requisition (id, version, number_year, number_serial, title, description, subject, channel, kind, status,
    closure_kind, area_id, requester_id, organisation_id, consultant_id, language, priority, desired_by, received_at,
    first_response_due, first_response_at, screened_at, assigned_at, advised_at, deadline, plan, outcome, summary,
    closed_at, first_closed_at, times_reopened, waiting_since, waiting_minutes, last_activity_at)
with counts as (
    select (select count(*) from filler_requester) as requesters, (select count(*) from filler_consultant) as shares,
           (select count(*) from filler_compound) as compounds
), placed as (
    select draw.*,
        case when subject_draw < 0.34 then 'CONTACT' when subject_draw < 0.62 then 'COLLABORATION'
             when subject_draw < 0.92 then 'APPLICATION' else 'OTHER' end as subject,
        case when place_draw < 0.24 then 1 when place_draw < 0.39 then 4 when place_draw < 0.50 then 5
             when place_draw < 0.60 then 2 when place_draw < 0.69 then 3 when place_draw < 0.77 then 8
             when place_draw < 0.84 then 6 when place_draw < 0.90 then 7 else 9 end as place,
        case when not is_open then 'CLOSED' when stage < 0.15 then 'RECEIVED' when stage < 0.23 then 'AWAITING_REPLY'
             when stage < 0.35 then 'AWAITING_CAPACITY' when stage < 0.43 then 'ACCEPTED'
             when stage < 0.55 then 'ASSIGNED' when stage < 0.90 then 'IN_PROGRESS' else 'CONCLUDING' end as status,
        case when is_open then null when course < 0.66 then 'CONCLUDED' when course < 0.80 then 'ANSWERED'
             when course < 0.85 then 'REFERRED' when course < 0.89 then 'DECLINED' when course < 0.95 then 'WITHDRAWN'
             else 'LAPSED' end as closure
    from filler_draw as draw
)
select gen_random_uuid(), 0, extract(year from received at time zone 'Europe/Copenhagen')::int,
       (row_number() over (partition by extract(year from received at time zone 'Europe/Copenhagen') order by placed.n))::int,
       replace(text.title, '{area}', case when place = 9 then 'byens boligområder' else area.name end),
       replace(text.body, '{area}', area.name) || ' Det gælder ' || one.word || ', ' || two.word || ' og '
           || three.word || '.',
       placed.subject, case when placed.n % 6 = 0 then 'PHONE' else 'FORM' end,
       case when closure = 'ANSWERED' then 'ADVICE' else 'REQUISITION' end, status, closure, area.id,
       requester.id, requester.organisation_id,
       case when status in ('ASSIGNED', 'IN_PROGRESS', 'CONCLUDING') or closure in ('CONCLUDED', 'ANSWERED')
            then consultant.id end,
       requester.language, case when placed.n % 10 = 0 then 'HIGH' when placed.n % 7 = 0 then 'LOW' else 'NORMAL' end,
       case when placed.n % 2 = 0 then (received + interval '60 days')::date end, received, received + interval '2 days',
       case when status <> 'RECEIVED' then received + interval '1 day' * lasted end,
       case when status not in ('RECEIVED', 'AWAITING_REPLY') then received + interval '2 days' * lasted end,
       case when status in ('ASSIGNED', 'IN_PROGRESS', 'CONCLUDING') or closure = 'CONCLUDED'
            then received + interval '3 days' * lasted end,
       case when status = 'CONCLUDING' or closure = 'CONCLUDED' then received + interval '50 days' * lasted end,
       case when status not in ('RECEIVED', 'AWAITING_REPLY') then received + interval '60 days' end,
       case when status in ('IN_PROGRESS', 'CONCLUDING') or closure = 'CONCLUDED' then
           (select body from filler_said where kind = 'plans' and j = placed.n % filler_said.n) end,
       case when closure = 'CONCLUDED' then 'SOLVED' end,
       case when closure = 'CONCLUDED' then
           (select body from filler_said where kind = 'summaries' and j = placed.n % filler_said.n) end,
       case when closure is not null then received + interval '55 days' * lasted end,
       case when closure is not null then received + interval '55 days' * lasted end, 0,
       case when status = 'AWAITING_REPLY' then received + interval '1 day' end, 0,
       received + interval '55 days' * lasted
from placed
cross join counts
join filler_text as text on text.subject = placed.subject and text.j = floor(text_draw * text.n)::int
join area on area.position = placed.place
join filler_requester as requester on requester.i = case when again < 0.333
    then floor(person_draw * requesters)::int else least(placed.n * 3 / 4, requesters - 1)::int end
join filler_consultant as consultant on consultant.i = floor(who * shares)::int
join filler_compound as one on one.i = floor(placed.one * compounds)::int
join filler_compound as two on two.i = floor(placed.two * compounds)::int
join filler_compound as three on three.i = floor(placed.three * compounds)::int
order by placed.n;

-- whoever comes next gets the next number
do $$
declare
    the_year int;
    last int;
begin
    for the_year, last in select number_year, max(number_serial) from requisition group by number_year loop
        if to_regclass('requisition_number_' || the_year) is not null then
            perform setval('requisition_number_' || the_year, last);
        end if;
    end loop;
end
$$;
