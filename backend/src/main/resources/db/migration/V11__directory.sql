create extension if not exists pg_trgm;

create table unit (
    id        uuid    not null,
    name      text    not null,
    parent_id uuid,
    active    boolean not null,
    version   int     not null,
    constraint unit_pk primary key (id),
    constraint unit_parent_fk foreign key (parent_id) references unit (id)
);

-- Neighbourhood plans and the city as a whole: where a requisition belongs.
create table area (
    id       uuid    not null,
    code     text    not null,
    name     text    not null,
    district text,
    position int     not null,
    active   boolean not null,
    version  int     not null,
    constraint area_pk primary key (id),
    constraint area_code_uk unique (code)
);

-- Who people act for. What a requester wrote freely is not listed until an administrator has looked at it.
create table organisation (
    id          uuid    not null,
    name        text    not null,
    kind        text    not null,
    unit_id     uuid,
    listed      boolean not null,
    active      boolean not null,
    merged_into uuid,
    version     int     not null,
    constraint organisation_pk primary key (id),
    constraint organisation_kind_ck
        check (kind in ('ADMINISTRATION', 'INSTITUTION', 'ASSOCIATION', 'COMPANY', 'OTHER')),
    constraint organisation_unit_fk foreign key (unit_id) references unit (id),
    constraint organisation_merged_into_fk foreign key (merged_into) references organisation (id)
);
create unique index organisation_name_uk on organisation (lower(name)) where merged_into is null;
create index organisation_name_trgm_ix on organisation using gin (lower(name) gin_trgm_ops);

create table person (
    id              uuid        not null,
    name            text        not null,
    email           text        not null,
    language        text        not null,
    phone           text,
    active          boolean     not null,
    unit_id         uuid,
    organisation_id uuid,
    fte             numeric(4, 3) not null,
    merged_into     uuid,
    created_at      timestamptz not null,
    version         int         not null,
    constraint person_pk primary key (id),
    constraint person_language_ck check (language in ('da', 'en')),
    constraint person_fte_ck check (fte between 0 and 1),
    constraint person_unit_fk foreign key (unit_id) references unit (id),
    constraint person_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint person_merged_into_fk foreign key (merged_into) references person (id)
);
create unique index person_email_uk on person (lower(email)) where merged_into is null;
create index person_name_ix on person (lower(name), id);

create table person_role (
    person_id uuid not null,
    role      text not null,
    constraint person_role_pk primary key (person_id, role),
    constraint person_role_person_fk foreign key (person_id) references person (id),
    constraint person_role_role_ck check (role in ('REQUESTER', 'CONSULTANT', 'MANAGER', 'ADMIN'))
);
create index person_role_role_ix on person_role (role) where role <> 'REQUESTER';

-- Subjects that someone is good at.
create table person_competence (
    person_id uuid not null,
    subject   text not null,
    constraint person_competence_pk primary key (person_id, subject),
    constraint person_competence_person_fk foreign key (person_id) references person (id)
);

-- Areas that someone knows.
create table person_area (
    person_id uuid not null,
    area_id   uuid not null,
    constraint person_area_pk primary key (person_id, area_id),
    constraint person_area_person_fk foreign key (person_id) references person (id),
    constraint person_area_area_fk foreign key (area_id) references area (id)
);

create table absence (
    id          uuid not null,
    person_id   uuid not null,
    first_day   date not null,
    last_day    date not null,
    stand_in_id uuid,
    version     int  not null,
    constraint absence_pk primary key (id),
    constraint absence_days_ck check (first_day <= last_day),
    constraint absence_person_fk foreign key (person_id) references person (id),
    constraint absence_stand_in_fk foreign key (stand_in_id) references person (id)
);
create index absence_person_ix on absence (person_id, last_day);

-- That two rows were one person; who found out, when and why.
create table person_merge (
    from_id uuid        not null,
    into_id uuid        not null,
    by_id   uuid        not null,
    at      timestamptz not null,
    reason  text        not null,
    constraint person_merge_pk primary key (from_id),
    constraint person_merge_from_fk foreign key (from_id) references person (id),
    constraint person_merge_into_fk foreign key (into_id) references person (id)
);

-- Who may sign in. A new password raises the generation, which ends every session of an older one.
create table account (
    person_id     uuid        not null,
    username      text        not null,
    password_hash text        not null,
    must_change   boolean     not null,
    generation    int         not null,
    created_at    timestamptz not null,
    version       int         not null,
    constraint account_pk primary key (person_id),
    constraint account_person_fk foreign key (person_id) references person (id)
);
create unique index account_username_uk on account (lower(username));

-- Single sign-on knows a person by issuer and subject, never by e-mail.
create table external_identity (
    issuer    text        not null,
    subject   text        not null,
    person_id uuid        not null,
    linked_at timestamptz not null,
    constraint external_identity_pk primary key (issuer, subject),
    constraint external_identity_account_fk foreign key (person_id) references account (person_id)
);
create index external_identity_person_ix on external_identity (person_id);

-- Who is signed in. The browser's token is kept as its hash alone.
create table session (
    token_hash bytea       not null,
    person_id  uuid        not null,
    generation int         not null,
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    constraint session_pk primary key (token_hash),
    constraint session_account_fk foreign key (person_id) references account (person_id)
);
create index session_person_ix on session (person_id);
create index session_seen_at_ix on session (seen_at);

-- The seven administrations of 2010.
insert into organisation (id, name, kind, unit_id, listed, active, merged_into, version)
values ('0b5d0000-0000-4000-8000-000000000001', 'Børne- og Ungdomsforvaltningen', 'ADMINISTRATION', null, true, true, null, 0),
       ('0b5d0000-0000-4000-8000-000000000002', 'Socialforvaltningen', 'ADMINISTRATION', null, true, true, null, 0),
       ('0b5d0000-0000-4000-8000-000000000003', 'Sundheds- og Omsorgsforvaltningen', 'ADMINISTRATION', null, true, true, null, 0),
       ('0b5d0000-0000-4000-8000-000000000004', 'Kultur- og Fritidsforvaltningen', 'ADMINISTRATION', null, true, true, null, 0),
       ('0b5d0000-0000-4000-8000-000000000005', 'Teknik- og Miljøforvaltningen', 'ADMINISTRATION', null, true, true, null, 0),
       ('0b5d0000-0000-4000-8000-000000000006', 'Beskæftigelses- og Integrationsforvaltningen', 'ADMINISTRATION', null, true, true, null, 0),
       ('0b5d0000-0000-4000-8000-000000000007', 'Økonomiforvaltningen', 'ADMINISTRATION', null, true, true, null, 0);

-- The unit itself.
insert into unit (id, name, parent_id, active, version)
values ('0c5d0000-0000-4000-8000-000000000001', 'TaskForce Integration', null, true, 0);

-- The eight neighbourhood plans of the programme, and the city. The programme names a district for Valby's alone.
insert into area (id, code, name, district, position, active, version)
values ('0a5d0000-0000-4000-8000-000000000001', 'MJOLNERPARKEN', 'Mjølnerparken', null, 1, true, 0),
       ('0a5d0000-0000-4000-8000-000000000002', 'HAERVAERK', 'Hærværk til Netværk', null, 2, true, 0),
       ('0a5d0000-0000-4000-8000-000000000003', 'TITANPARKEN', 'Titanparken', null, 3, true, 0),
       ('0a5d0000-0000-4000-8000-000000000004', 'AKACIEPARKEN', 'Akacieparken', 'Valby', 4, true, 0),
       ('0a5d0000-0000-4000-8000-000000000005', 'SUNDHOLM', 'Sundholm', null, 5, true, 0),
       ('0a5d0000-0000-4000-8000-000000000006', 'HORNEMANNS', 'Hornemanns Vænge', 'Valby', 6, true, 0),
       ('0a5d0000-0000-4000-8000-000000000007', 'SJAELOR', 'Sjælør Boulevard', 'Valby', 7, true, 0),
       ('0a5d0000-0000-4000-8000-000000000008', 'FOLEHAVEN', 'Folehaven', 'Valby', 8, true, 0),
       ('0a5d0000-0000-4000-8000-000000000009', 'CITY', 'Hele byen', null, 9, true, 0);
