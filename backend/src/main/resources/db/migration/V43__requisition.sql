create table requisition (
    id                 uuid        not null,
    version            integer     not null,
    number_year        integer     not null,
    number_serial      integer     not null,
    title              text        not null,
    description        text        not null,
    subject            text        not null,
    channel            text        not null,
    kind               text        not null,
    status             text        not null,
    closure_kind       text,
    area_id            uuid        not null,
    requester_id       uuid        not null,
    organisation_id    uuid        not null,
    consultant_id      uuid,
    entered_by         uuid,
    language           text        not null,
    priority           text        not null,
    desired_by         date,
    received_at        timestamptz not null,
    first_response_due timestamptz not null,
    first_response_at  timestamptz,
    screened_at        timestamptz,
    assigned_at        timestamptz,
    advised_at         timestamptz,
    deadline           timestamptz,
    expected_start     timestamptz,
    plan               text,
    outcome            text,
    summary            text,
    closed_at          timestamptz,
    first_closed_at    timestamptz,
    times_reopened     integer     not null,
    waiting_since      timestamptz,
    waiting_minutes    bigint      not null,
    last_activity_at   timestamptz not null,
    constraint requisition_pk primary key (id),
    constraint requisition_number_once unique (number_year, number_serial),
    constraint requisition_closed_has_kind check ((status = 'CLOSED') = (closure_kind is not null)),
    constraint requisition_closed_has_moment check ((status = 'CLOSED') = (closed_at is not null)),
    constraint requisition_waits_only_for_reply check ((status = 'AWAITING_REPLY') = (waiting_since is not null))
);
create index requisition_open on requisition (status, received_at) where status <> 'CLOSED';
create index requisition_of_consultant on requisition (consultant_id, status);
create index requisition_of_requester on requisition (requester_id);
create index requisition_received on requisition (received_at);
create index requisition_first_closed on requisition (first_closed_at) where first_closed_at is not null;

-- One series of numbers a year. A sequence and no counter row: a counter row would stay locked until the end of the
-- transaction that also starts the process, so that all intake would stand in one line. The price is a gap where an
-- attempt failed: a number names a case, it doesn't count cases.
do $$
begin
    for the_year in 2009..2069 loop
        execute format('create sequence requisition_number_%s as integer', the_year);
    end loop;
end
$$;

create table timeline_entry (
    id             uuid        not null,
    requisition_id uuid        not null,
    seq            bigint      generated always as identity,
    happened_at    timestamptz not null,
    kind           text        not null,
    author_id      uuid,
    code           text        not null,
    params         jsonb       not null,
    body           text,
    constraint timeline_entry_pk primary key (id),
    constraint timeline_entry_of_requisition foreign key (requisition_id) references requisition (id)
);
create index timeline_entry_in_order on timeline_entry (requisition_id, seq);

-- Which files went with a message.
create table timeline_file (
    entry_id uuid not null,
    file_id  uuid not null,
    constraint timeline_file_pk primary key (entry_id, file_id),
    constraint timeline_file_of_entry foreign key (entry_id) references timeline_entry (id)
);
create index timeline_file_by_file on timeline_file (file_id);

create table closure (
    id             uuid        not null,
    requisition_id uuid        not null,
    kind           text        not null,
    author_id      uuid,
    reason         text,
    closed_at      timestamptz not null,
    ended_at       timestamptz,
    ended_by       uuid,
    end_reason     text,
    constraint closure_pk primary key (id),
    constraint closure_of_requisition foreign key (requisition_id) references requisition (id),
    constraint closure_ended_with_reason
        check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create unique index closure_one_at_a_time on closure (requisition_id) where ended_at is null;

create table relevance_decision (
    id                   uuid        not null,
    version              integer     not null,
    requisition_id       uuid        not null,
    criterion            text        not null,
    rule_relevant        boolean     not null,
    proposed_relevant    boolean     not null,
    proposed_reason_code text        not null,
    proposed_reason      text,
    proposed_by          uuid        not null,
    proposed_at          timestamptz not null,
    status               text        not null,
    relevant             boolean,
    by_rule              boolean,
    reason_code          text,
    reason               text,
    decided_by           uuid,
    decided_at           timestamptz,
    constraint relevance_decision_pk primary key (id),
    constraint relevance_decision_once unique (requisition_id, criterion),
    constraint relevance_decision_of_requisition foreign key (requisition_id) references requisition (id),
    constraint relevance_decision_decided check ((status = 'PROPOSED') = (relevant is null))
);
create index relevance_decision_pending on relevance_decision (requisition_id) where status = 'PENDING';

create table requisition_method (
    requisition_id uuid        not null,
    method_id      uuid        not null,
    handed_over_at timestamptz not null,
    constraint requisition_method_pk primary key (requisition_id, method_id),
    constraint requisition_method_of_requisition foreign key (requisition_id) references requisition (id)
);

-- Who may follow a case by a link. The token itself is nowhere: it is computed from id and generation.
create table case_link (
    id             uuid        not null,
    version        integer     not null,
    requisition_id uuid        not null,
    person_id      uuid        not null,
    generation     integer     not null,
    created_at     timestamptz not null,
    revoked_at     timestamptz,
    revoked_by     uuid,
    constraint case_link_pk primary key (id),
    constraint case_link_once unique (requisition_id, person_id),
    constraint case_link_of_requisition foreign key (requisition_id) references requisition (id)
);
create index case_link_of_person on case_link (person_id);
