-- When questionnaires are sent: never in a quiet period, seldom to the same person; how often somebody was reminded; who
-- entered an answer that was given by telephone.

create table quiet_period (
    id       uuid        not null,
    from_day date        not null,
    to_day   date        not null,
    reason   text        not null,
    added_by uuid        not null,
    added_at timestamptz not null,
    constraint quiet_period_pk primary key (id),
    constraint quiet_period_days check (from_day <= to_day)
);

-- When each person was last invited to anything: written with the invitation.
create table person_asked (
    person_id uuid        not null,
    asked_at  timestamptz not null,
    constraint person_asked_pk primary key (person_id)
);

insert into person_asked (person_id, asked_at)
select person_id, max(invited_at) from invitation group by person_id;

alter table invitation
    add column reminders   integer not null default 0,
    add column reminded_at timestamptz;

-- Cheap to keep and enough to find today's: invitations are written in the order of their time.
create index invitation_by_day on invitation using brin (invited_at);

alter table response
    add column entered_by uuid,
    add column phone      text,
    add constraint response_by_telephone check ((entered_by is null) = (phone is null));

-- What was answered to the question at intake: the «before» of what is asked afterwards under the same key.

create table intake_answer (
    subject_kind text        not null,
    subject_id   uuid        not null,
    version_id   uuid        not null,
    question_key text        not null,
    value        text        not null,
    answered_at  timestamptz not null,
    constraint intake_answer_pk primary key (subject_kind, subject_id),
    constraint intake_answer_version foreign key (version_id) references questionnaire_version (id)
);
