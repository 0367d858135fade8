-- Cases that belong together, as somebody of the office says: «from» follows «to», or is about the same.
create table case_relation (
    id       uuid        not null,
    from_id  uuid        not null,
    to_id    uuid        not null,
    kind     text        not null,
    made_by  uuid        not null,
    made_at  timestamptz not null,
    constraint case_relation_pk primary key (id),
    constraint case_relation_from foreign key (from_id) references requisition (id),
    constraint case_relation_to foreign key (to_id) references requisition (id),
    constraint case_relation_of_two check (from_id <> to_id),
    constraint case_relation_kind_known check (kind in ('FOLLOWS', 'SAME_MATTER', 'DUPLICATE'))
);
create unique index case_relation_once on case_relation (least(from_id, to_id), greatest(from_id, to_id));
create index case_relation_of_from on case_relation (from_id);
create index case_relation_of_to on case_relation (to_id);

-- A case that goes on in another. It keeps its own lines, files and hours; they are read from there too.
create table requisition_merge (
    requisition_id uuid        not null,
    into_id        uuid        not null,
    merged_by      uuid        not null,
    merged_at      timestamptz not null,
    constraint requisition_merge_pk primary key (requisition_id),
    constraint requisition_merge_of foreign key (requisition_id) references requisition (id),
    constraint requisition_merge_into foreign key (into_id) references requisition (id),
    constraint requisition_merge_of_two check (requisition_id <> into_id)
);
create index requisition_merge_by_into on requisition_merge (into_id);
