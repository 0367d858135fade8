-- Mail that comes in. The mail itself is a stored file of owner kind 'inbound-mail'; here stands what became of it.
create table inbound_mail (
    id             uuid                                not null,
    seq            bigint generated always as identity not null,
    mailbox        text                                not null,
    -- the place in the mailbox; none for what came through the front door
    uid_validity   bigint,
    uid            bigint,
    -- '' when it has none: then the hash is over every byte of it
    message_id     text                                not null,
    content_sha256 text                                not null,
    size           bigint                              not null,
    received_at    timestamptz                         not null,
    state          text                                not null,
    -- why it is where it is: a code that the screen words
    reason         text,
    attempts       integer                             not null,
    -- when it may be read; while somebody reads it: when that lease ends
    due_at         timestamptz                         not null,
    lease          uuid,
    sender         text,
    sender_name    text,
    subject        text,
    -- the case that it is on, or that it might belong to
    requisition_id uuid,
    settled_at     timestamptz,
    settled_by     uuid,
    constraint inbound_mail_pk primary key (id),
    constraint inbound_mail_place_once unique (mailbox, uid_validity, uid),
    constraint inbound_mail_once unique (message_id, content_sha256),
    constraint inbound_mail_state_known
        check (state in ('STORED', 'ON_CASE', 'REVIEW', 'QUARANTINE', 'AUTOMATIC', 'DISMISSED')),
    constraint inbound_mail_on_case check (state <> 'ON_CASE' or requisition_id is not null)
);
create index inbound_mail_due on inbound_mail (due_at, seq) where state = 'STORED';
create index inbound_mail_by_state on inbound_mail (state, seq desc);
create index inbound_mail_of_requisition on inbound_mail (requisition_id) where requisition_id is not null;
-- how often somebody writes
create index inbound_mail_of_sender on inbound_mail (lower(sender), received_at) where sender is not null;

-- How far each mailbox is read, and which node reads it.
create table inbound_mailbox (
    name         text        not null,
    uid_validity bigint      not null,
    last_uid     bigint      not null,
    -- up to there, mails that somebody has read are passed over: they were dealt with before Medspil came
    passed_until bigint      not null,
    lease        uuid,
    lease_until  timestamptz not null,
    constraint inbound_mailbox_pk primary key (name)
);

-- Mails from outside in a matter's thread, so that ours can name them.
create table received_in_thread (
    message_id  text        not null,
    about_kind  text        not null,
    about_id    uuid        not null,
    address     text        not null,
    received_at timestamptz not null,
    constraint received_in_thread_pk primary key (about_kind, about_id, message_id)
);
create index received_in_thread_of_mail on received_in_thread (message_id);

-- Addresses, in small letters, from which mail of ours came back, until somebody writes from there or a person has it sent
-- again.
create table returned_address (
    address     text        not null,
    returned_at timestamptz not null,
    mail_id     uuid        not null,
    constraint returned_address_pk primary key (address)
);

-- What a mail program needs to answer a mail of the demo's mailbox.
alter table demo_mail add column message_id text;
alter table demo_mail add column reply_to text;
alter table demo_mail add column thread_ids text;
