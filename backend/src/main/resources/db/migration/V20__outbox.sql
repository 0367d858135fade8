-- The outbox: what is to be mailed to whom, about what. Never a link, a token or a rendered text:
-- those are made when the mail leaves, and only the hash of the text is kept.
create table outbox_mail (
    id            uuid                                not null,
    seq           bigint generated always as identity not null,
    message_id    text                                not null,
    template      text                                not null,
    address       text                                not null,
    name          text                                not null,
    language      text                                not null,
    about_kind    text                                not null,
    about_id      uuid                                not null,
    facts         jsonb                               not null,
    automatic     boolean                             not null,
    state         text                                not null,
    attempts      integer                             not null,
    -- when it may leave; while it is SENDING: when the lease ends and another node may take it over
    due_at        timestamptz                         not null,
    posted_at     timestamptz                         not null,
    lease         uuid,
    tried_at      timestamptz,
    sent_at       timestamptz,
    text_sha256   text,
    reason        text,
    constraint outbox_mail_pk primary key (id),
    constraint outbox_mail_message_id_once unique (message_id),
    constraint outbox_mail_state_known check (state in
        ('QUEUED', 'SENDING', 'SENT', 'DEFERRED', 'BOUNCED', 'UNCERTAIN', 'HELD')),
    constraint outbox_mail_lease_while_sending check ((state = 'SENDING') = (lease is not null)),
    constraint outbox_mail_hash_when_sent check (state <> 'SENT' or (sent_at is not null and text_sha256 is not null))
);

create index outbox_mail_due on outbox_mail (due_at, seq) where state in ('QUEUED', 'DEFERRED', 'SENDING');
create index outbox_mail_about on outbox_mail (about_kind, about_id, seq);
create index outbox_mail_by_state on outbox_mail (state, seq desc);
-- the hourly cap for an address
create index outbox_mail_tried on outbox_mail (lower(address), tried_at) where automatic and tried_at is not null;
