-- The demo's texts, numbered within their kind.
create temp table filler_text as
select subject, title, body, (row_number() over (partition by subject order by i) - 1)::int as j,
       count(*) over (partition by subject) as n
from filler_case;
create temp table filler_said as
select kind, body, (row_number() over (partition by kind order by i) - 1)::int as j,
       count(*) over (partition by kind) as n
from filler_phrase;

-- As many consultants as are wanted beside those who are there, organisations beside its nineteen, and three requesters to four requisitions.
insert into person (id, name, email, language, active, unit_id, fte, created_at, version)
select gen_random_uuid(),
       (select name from filler_first where i = n * 7 % (select count(*) from filler_first)) || ' '
           || (select name from filler_last where i = n * 11 % (select count(*) from filler_last)),
       'konsulent' || n || '@medspil.example', 'da', true, '0c5d0000-0000-4000-8000-000000000001',
       case when n % 5 = 3 then 0.5 else 1 end, (select since from filler_setting), 0
from filler_setting, (select count(*)::int as there from person_role where role = 'CONSULTANT') as known,
     generate_series(there + 1, consultants) as n;
insert into person_role (person_id, role)
select id, 'CONSULTANT' from person where email like 'konsulent%@medspil.example';

insert into organisation (id, name, kind, listed, active, version)
select gen_random_uuid(), name, kind, true, true, 0 from filler_organisation
on conflict do nothing;
insert into organisation (id, name, kind, listed, active, version)
select gen_random_uuid(), template.name || ' ' || area.name || ' ' || n, template.kind, false, true, 0
from filler_setting, generate_series(1, size / 500) as n,
     lateral (select name, kind from filler_organisation
              where kind <> 'ADMINISTRATION' order by i offset n % 12 limit 1) as template,
     lateral (select name from area order by position offset n % 8 limit 1) as area
on conflict do nothing;

create temp table filler_org as
select (row_number() over (order by length(name), id) - 1)::int as i, id from organisation where merged_into is null;
create index on filler_org (i);
create temp table filler_consultant as
select (row_number() over () - 1)::int as i, id
from (select person.id from person join person_role on person_id = person.id and role = 'CONSULTANT',
          -- twice as often whoever works full time
          lateral generate_series(1, ceil(fte * 2)::int)) as shares;
create index on filler_consultant (i);

insert into person (id, name, email, language, active, organisation_id, fte, created_at, version)
select gen_random_uuid(),
       first.name || ' ' || case when n % 3 = 0 then middle.name || ' ' else '' end || last.name,
       'p' || n || '@borger.example', case when n % 17 = 0 then 'en' else 'da' end, true, org.id, 0, since, 0
from (select n, floor(random() * firsts)::int as f, floor(random() * lasts)::int as m,
             floor(random() * lasts)::int as l,
             -- every other one of the nineteen of the demo, the rest of the others
             case when random() < 0.5 then floor(random() * 19)::int
                  else floor(random() * orgs)::int end as o,
             since
      from filler_setting, (select (select count(*) from filler_first) as firsts,
                                   (select count(*) from filler_last) as lasts,
                                   (select count(*) from filler_org) as orgs) as counts,
           generate_series(1, greatest(1, size * 3 / 4)) as n) as drawn
join filler_first as first on first.i = f
join filler_last as middle on middle.i = m
join filler_last as last on last.i = l
join filler_org as org on org.i = o;
insert into person_role (person_id, role)
select id, 'REQUESTER' from person where email like 'p%@borger.example' on conflict do nothing;

create temp table filler_requester as
select (row_number() over () - 1)::int as i, id, organisation_id, language
from person where email like 'p%@borger.example';
create index on filler_requester (i);
analyze filler_requester;

-- The long tail of Danish: words of two words.
create temp table filler_compound as
select (row_number() over (order by random()) - 1)::int as i, head.word || tail.word as word
from filler_stem as head, filler_stem as tail
where random() < 60000.0 / (select count(*) * count(*) from filler_stem);
create index on filler_compound (i);
analyze filler_compound;
