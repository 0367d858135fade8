-- Activities that people sign up for themselves: the page that everyone may open, and who signed up on it. Who has a place
-- takes part like anybody whom the staff have entered; whoever waits gets the next place that becomes free.

alter table activity
    add column public_page   boolean     not null default false,
    add column sign_up_until timestamptz,
    add column public_text   text        not null default '';

-- Whether the participant may be sent the questionnaire afterwards.
alter table participation
    add column may_ask boolean not null default true;

-- The generation is that of the personal link, the sequence that of the calendar's entry.
create table sign_up (
    id              uuid        not null,
    serial          integer     not null generated always as identity,
    activity_id     uuid        not null,
    person_id       uuid        not null,
    organisation_id uuid,
    language        text        not null,
    may_ask         boolean     not null,
    state           text        not null,
    generation      integer     not null,
    sequence        integer     not null,
    signed_up_at    timestamptz not null,
    changed_at      timestamptz not null,
    constraint sign_up_pk primary key (id),
    constraint sign_up_once unique (activity_id, person_id),
    constraint sign_up_state check (state in ('PLACE', 'WAITING', 'CANCELLED')),
    constraint sign_up_activity foreign key (activity_id) references activity (id),
    constraint sign_up_person foreign key (person_id) references person (id),
    constraint sign_up_organisation foreign key (organisation_id) references organisation (id)
);
create index sign_up_waiting on sign_up (activity_id, signed_up_at, serial) where state = 'WAITING';
