-- The demo's built-in mailbox: what its mail server took. Unlike the outbox it holds texts and links, as any mailbox
-- does; outside the demo profile nothing ever writes here.
create table demo_mail (
    id          bigint generated always as identity not null,
    received_at timestamptz                         not null,
    sender      text                                not null,
    recipient   text                                not null,
    subject     text                                not null,
    body_text   text                                not null,
    body_html   text                                not null,
    constraint demo_mail_pk primary key (id)
);
create index demo_mail_recipient on demo_mail (lower(recipient), id desc);
