-- Stored content. The id is drawn at random and is the storage key; the name a person gave it is only shown.
create table stored_file (
    id           uuid        not null,
    owner_kind   text        not null,
    owner_id     uuid        not null,
    name         text        not null,
    content_type text        not null,
    size         bigint      not null,
    sha256       text        not null,
    stored_at    timestamptz not null,
    constraint stored_file_pk primary key (id),
    constraint stored_file_not_empty check (size > 0),
    constraint stored_file_sha256_written check (sha256 ~ '^[0-9a-f]{64}$')
);
create index stored_file_of_owner on stored_file (owner_kind, owner_id, stored_at);

-- The chunks arrive before the length and the hash are known: the row above is written last.
create table stored_chunk (
    file_id  uuid    not null,
    position integer not null,
    content  bytea   not null,
    constraint stored_chunk_pk primary key (file_id, position),
    constraint stored_chunk_of_file foreign key (file_id) references stored_file (id)
        on delete cascade deferrable initially deferred
);
-- What people send is mostly packed already: no attempt to pack it again.
alter table stored_chunk alter column content set storage external;
