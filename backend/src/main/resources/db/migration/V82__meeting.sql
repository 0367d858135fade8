-- Meetings that the office proposes in a case. The calendar's UID is made of the id, its SEQUENCE stands here.
create table meeting (
    id             uuid        not null,
    requisition_id uuid        not null,
    title          text        not null,
    place          text        not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    sequence       integer     not null,
    proposed_by    uuid        not null,
    cancelled_at   timestamptz,
    constraint meeting_pk primary key (id),
    constraint meeting_of_requisition_fk foreign key (requisition_id) references requisition (id),
    constraint meeting_lasts check (ends_at > starts_at)
);
create index meeting_of_requisition on meeting (requisition_id, starts_at);

create table meeting_invitee (
    meeting_id  uuid    not null,
    person_id   uuid    not null,
    staff       boolean not null,
    answer      text    not null,
    answered_at timestamptz,
    constraint meeting_invitee_pk primary key (meeting_id, person_id),
    constraint meeting_invitee_of_meeting foreign key (meeting_id) references meeting (id),
    constraint meeting_invitee_answer_known check (answer in ('NONE', 'ACCEPTED', 'TENTATIVE', 'DECLINED'))
);
