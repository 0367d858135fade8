-- Settings that the office has changed; a key without a row has its default.
create table setting (
    key        text        not null,
    value      text        not null,
    changed_by uuid        not null,
    changed_at timestamptz not null,
    reason     text        not null,
    constraint setting_pk primary key (key)
);

-- How much of an hour's allowance is used: the moment at which all of it is there again. Keys are HMACs.
create table throttle (
    bucket   text        not null,
    key_hash text        not null,
    full_at  timestamptz not null,
    constraint throttle_pk primary key (bucket, key_hash)
);
create index throttle_full_at_ix on throttle (full_at);

-- Requests that must have one effect however often they are sent. The outcome is a reference, never an answer.
create table idempotency_key (
    key        text        not null,
    route      text        not null,
    caller     text        not null,
    body_hash  text        not null,
    outcome    text,
    created_at timestamptz not null,
    constraint idempotency_key_pk primary key (key, route, caller)
);
create index idempotency_key_created_at_ix on idempotency_key (created_at);
