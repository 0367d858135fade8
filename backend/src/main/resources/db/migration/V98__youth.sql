-- The pathways of the youths of «Fra Sport til Job». Who they are stands in a table of its own.

create table youth (
    id            uuid        not null,
    serial        integer     not null generated always as identity,
    year_of_birth integer,
    club          text,
    club_tie      text        not null,
    consent_on    date,
    entered_by    uuid        not null,
    entered_at    timestamptz not null,
    constraint youth_pk primary key (id),
    constraint youth_serial_once unique (serial),
    constraint youth_tie check (club_tie in ('MEMBER', 'ON_THE_WAY_IN')),
    constraint youth_forgotten check ((year_of_birth is null) = (club is null))
);

create table youth_identity (
    youth_id uuid not null,
    name     text not null,
    key      text,
    constraint youth_identity_pk primary key (youth_id),
    constraint youth_identity_youth foreign key (youth_id) references youth (id)
);

create table youth_step (
    id             uuid        not null,
    youth_id       uuid        not null,
    kind           text        not null,
    day            date        not null,
    ended_on       date,
    seen_on        date,
    entered_by     uuid        not null,
    entered_at     timestamptz not null,
    removed_at     timestamptz,
    removed_reason text,
    constraint youth_step_pk primary key (id),
    constraint youth_step_kind check (kind in
        ('CLARIFIED', 'EDUCATION', 'INTERNSHIP', 'PART_TIME_JOB', 'ORDINARY_JOB')),
    constraint youth_step_days check (ended_on >= day and seen_on >= day),
    constraint youth_step_removed check ((removed_at is null) = (removed_reason is null)),
    constraint youth_step_youth foreign key (youth_id) references youth (id)
);
create index youth_step_of_youth on youth_step (youth_id);
create index youth_step_by_day on youth_step (kind, day) where removed_at is null;

-- Who works in main area 2.
create table youth_access (
    id         uuid        not null,
    person_id  uuid        not null,
    granted_by uuid        not null,
    granted_at timestamptz not null,
    revoked_by uuid,
    revoked_at timestamptz,
    constraint youth_access_pk primary key (id),
    constraint youth_access_person foreign key (person_id) references person (id),
    constraint youth_access_revoked check ((revoked_at is null) = (revoked_by is null))
);
create unique index youth_access_once on youth_access (person_id) where revoked_at is null;
