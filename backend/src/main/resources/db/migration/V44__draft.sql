-- What somebody has begun to write. Personal data of people who may never send it: kept for the days of the setting.
create table draft (
    id             uuid        not null,
    version        integer     not null,
    generation     integer     not null,
    content        jsonb       not null,
    started_at     timestamptz not null,
    saved_at       timestamptz not null,
    expires_at     timestamptz not null,
    submitted_at   timestamptz,
    requisition_id uuid,
    constraint draft_pk primary key (id),
    constraint draft_submitted_once unique (requisition_id),
    constraint draft_submitted_is_a_requisition check ((submitted_at is null) = (requisition_id is null)),
    constraint draft_of_requisition foreign key (requisition_id) references requisition (id)
);
create index draft_expiry on draft (expires_at);
