-- Who did what. The facts are JSON with sorted keys, kept as text so that what was sealed can be read back unchanged.
create table audit_entry (
    id        bigint generated always as identity,
    at        timestamptz not null,
    action    text        not null,
    kind      text        not null,
    record_id uuid        not null,
    by_id     uuid,
    facts     text        not null,
    constraint audit_entry_pk primary key (id)
);
create index audit_entry_record_ix on audit_entry (record_id, id);

-- Who looked at what, where looking needs a purpose.
create table access_entry (
    id        bigint generated always as identity,
    at        timestamptz not null,
    by_id     uuid        not null,
    kind      text        not null,
    record_id uuid        not null,
    purpose   text        not null,
    constraint access_entry_pk primary key (id)
);
create index access_entry_record_ix on access_entry (record_id, id);

-- Each seal signs a batch of entries and the seal before it.
create table audit_seal (
    number    bigint      not null,
    sealed_at timestamptz not null,
    entries   int         not null,
    signature bytea       not null,
    constraint audit_seal_pk primary key (number)
);
create table audit_sealed (
    entry_id bigint not null,
    seal     bigint not null,
    constraint audit_sealed_pk primary key (entry_id),
    constraint audit_sealed_seal_fk foreign key (seal) references audit_seal (number)
);
create index audit_sealed_seal_ix on audit_sealed (seal);

revoke update, delete on audit_entry, access_entry, audit_seal, audit_sealed from "${application}";
