-- What the refresh would write, for everything at once; its words come from the same function.
insert into search_document (kind, id, requisition_id, at, internal, requester_id, organisation_id, area_id, status,
    title, names, body, words)
select 'CASE', id, id, received_at, false, requester_id, organisation_id, area_id, status, title, names, description,
       search_words('CASE', received_at, title, names, description)
from (select requisition.id, number_year, number_serial, received_at, requester_id, requisition.organisation_id, area_id,
             status, title, description,
             to_char(number_year, 'FM0000') || '-' || lpad(number_serial::text, greatest(4, length(number_serial::text)), '0')
                 || ' · ' || person.name || ' · ' || organisation.name as names
      from requisition
      join person on person.id = requester_id
      join organisation on organisation.id = requisition.organisation_id) as cases;

insert into search_document (kind, id, requisition_id, at, internal, requester_id, organisation_id, area_id, status,
    title, names, body, words)
select 'FILE', file.id, requisition.id, stored_at, false, requester_id, organisation_id, area_id, status, name, '', '',
       search_words('FILE', stored_at, name, '', '')
from stored_file as file join requisition on requisition.id = owner_id;

insert into search_document (kind, id, at, internal, title, names, body, words)
select 'PERSON', id, timestamptz 'epoch', false, name, names, '', search_words('PERSON', timestamptz 'epoch', name, names, '')
from (select person.id, person.name, concat_ws(' · ', email, organisation.name) as names
      from person left join organisation on organisation.id = organisation_id) as people
on conflict do nothing;

insert into search_document (kind, id, at, internal, title, names, body, words)
select 'ORGANISATION', id, timestamptz 'epoch', false, name, '', '',
       search_words('ORGANISATION', timestamptz 'epoch', name, '', '')
from organisation
on conflict do nothing;
