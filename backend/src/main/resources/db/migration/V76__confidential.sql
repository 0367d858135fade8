-- A case that only its participants and the managers see. Each open step says it too, so that the work list is read
-- from its own rows.
alter table requisition add column confidential boolean not null default false;
alter table work_item add column confidential boolean not null default false;

-- the few that the one who looks at the work list may take part in
create index requisition_confidential_open on requisition (id) where confidential and status <> 'CLOSED';
