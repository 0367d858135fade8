-- The questionnaire room: published questions, follow-ups, invitations, answers.

create function published_never_changes() returns trigger language plpgsql as
$$
begin
    raise exception '% is published and never changes', tg_table_name using errcode = 'restrict_violation';
end
$$;

create table questionnaire_version (
    id            uuid        not null,
    questionnaire text        not null,
    version       integer     not null,
    published_at  timestamptz not null,
    author        text        not null,
    reason        text        not null,
    constraint questionnaire_version_pk primary key (id),
    constraint questionnaire_version_once unique (questionnaire, version)
);

create table question (
    version_id uuid    not null,
    key        text    not null,
    position   integer not null,
    text_da    text    not null,
    text_en    text    not null,
    help_da    text,
    help_en    text,
    constraint question_pk primary key (version_id, key),
    constraint question_position_once unique (version_id, position),
    constraint question_version foreign key (version_id) references questionnaire_version (id)
);

create table answer_option (
    version_id uuid    not null,
    value      text    not null,
    position   integer not null,
    label_da   text    not null,
    label_en   text    not null,
    constraint answer_option_pk primary key (version_id, value),
    constraint answer_option_version foreign key (version_id) references questionnaire_version (id),
    constraint answer_option_value check (value in ('YES', 'PARTLY', 'NO', 'NOT_RELEVANT'))
);

create table follow_up (
    id            uuid        not null,
    subject_kind  text        not null,
    subject_id    uuid        not null,
    respondent    uuid        not null,
    version_id    uuid        not null,
    question_keys text[]      not null,
    status        text        not null,
    wave          integer     not null,
    begun_at      timestamptz not null,
    ended_at      timestamptz,
    end_reason    text,
    constraint follow_up_pk primary key (id),
    constraint follow_up_version foreign key (version_id) references questionnaire_version (id),
    constraint follow_up_asks_something check (cardinality(question_keys) > 0),
    constraint follow_up_status check (status in
        ('WAITING', 'INVITED', 'ANSWERED', 'EXPIRED', 'UNDELIVERABLE', 'OPTED_OUT', 'CANCELLED')),
    constraint follow_up_ended check ((ended_at is null) = (status in ('WAITING', 'INVITED')))
);

-- Each closed relevant subject has one follow-up that isn't cancelled.
create unique index follow_up_one_for_a_subject on follow_up (subject_kind, subject_id) where status <> 'CANCELLED';
create index follow_up_of_subject on follow_up (subject_id);
create index follow_up_running on follow_up (respondent) where ended_at is null;

create table invitation (
    id           uuid        not null,
    person_id    uuid        not null,
    wave         integer     not null,
    generation   integer     not null,
    version_id   uuid        not null,
    status       text        not null,
    invited_at   timestamptz not null,
    delivered_at timestamptz,
    bounced_at   timestamptz,
    opened_at    timestamptz,
    answered_at  timestamptz,
    ended_at     timestamptz,
    expires_at   timestamptz not null,
    constraint invitation_pk primary key (id),
    constraint invitation_version foreign key (version_id) references questionnaire_version (id),
    constraint invitation_status check (status in
        ('INVITED', 'ANSWERED', 'EXPIRED', 'UNDELIVERABLE', 'OPTED_OUT', 'CANCELLED')),
    constraint invitation_wave check (wave >= 1)
);

create index invitation_out on invitation (person_id, wave) where status = 'INVITED';

create table invitation_follow_up (
    invitation_id uuid    not null,
    follow_up_id  uuid    not null,
    wave          integer not null,
    constraint invitation_follow_up_pk primary key (invitation_id, follow_up_id),
    constraint invitation_follow_up_once unique (follow_up_id, wave),
    constraint invitation_follow_up_invitation foreign key (invitation_id) references invitation (id),
    constraint invitation_follow_up_follow_up foreign key (follow_up_id) references follow_up (id)
);

create table response (
    id                  uuid        not null,
    invitation_id       uuid        not null,
    submitted_at        timestamptz not null,
    comment             text,
    consultant_may_read boolean     not null,
    content_sha256      text        not null,
    constraint response_pk primary key (id),
    constraint response_once unique (invitation_id),
    constraint response_invitation foreign key (invitation_id) references invitation (id)
);

create table answer (
    response_id  uuid not null,
    question_key text not null,
    value        text not null,
    constraint answer_pk primary key (response_id, question_key),
    constraint answer_response foreign key (response_id) references response (id) on delete cascade,
    constraint answer_value check (value in ('YES', 'PARTLY', 'NO', 'NOT_RELEVANT'))
);

create table response_draft (
    invitation_id uuid        not null,
    content       text        not null,
    saved_at      timestamptz not null,
    constraint response_draft_pk primary key (invitation_id),
    constraint response_draft_invitation foreign key (invitation_id) references invitation (id)
);

create table answer_opt_out (
    person_id     uuid        not null,
    at            timestamptz not null,
    invitation_id uuid        not null,
    constraint answer_opt_out_pk primary key (person_id)
);

-- The room's face towards SQL: one row for each follow-up, question asked by it, and invitation sent for it.
create view asked_question as
select f.id          as follow_up_id,
       f.subject_kind,
       f.subject_id,
       q.key         as question_key,
       f.status      as follow_up_status,
       f.begun_at,
       f.ended_at,
       i.wave,
       i.invited_at,
       i.delivered_at,
       i.bounced_at,
       i.opened_at,
       r.id          as response_id,
       r.submitted_at,
       a.value
from follow_up f
     cross join lateral unnest(f.question_keys) as q (key)
     left join invitation_follow_up j on j.follow_up_id = f.id
     left join invitation i on i.id = j.invitation_id
     left join response r on r.invitation_id = i.id
     left join answer a on a.response_id = r.id and a.question_key = q.key;

-- Version 1 of the follow-up of a requisition: the three questions of the programme's area 3.
insert into questionnaire_version (id, questionnaire, version, published_at, author, reason)
values ('30000000-0000-4000-8000-000000000001', 'requisition-follow-up', 1, '2010-01-31T23:00:00Z',
        'TaskForce Integration', 'Program 2010: opfølgning på S13, S14 og S15');

insert into question (version_id, key, position, text_da, text_en, help_da, help_en)
values ('30000000-0000-4000-8000-000000000001', 'new-methods', 1,
        'Har du brugt nye metoder til at inddrage målgruppen med etnisk minoritetsbaggrund, efter at vi har rådgivet dig?',
        'Have you used new methods to involve the target group with an ethnic-minority background since we advised you?',
        'Nye for dig eller dit arbejdssted. Det behøver ikke være metoder, som vi har foreslået.',
        'New to you or your workplace. They need not be methods that we suggested.'),
       ('30000000-0000-4000-8000-000000000001', 'cooperation', 2,
        'Oplever du, at samarbejdet med andre aktører på området er blevet bedre?',
        'Do you find that cooperation with other actors in the field has improved?',
        'Andre aktører kan være forvaltninger, institutioner, foreninger eller netværk.',
        'Other actors may be administrations, institutions, associations or networks.'),
       ('30000000-0000-4000-8000-000000000001', 'efforts', 3,
        'Oplever du, at din indsats er blevet bedre, fordi du ved mere om projektstyring og bruger dens redskaber?',
        'Do you find that your efforts have improved because you know more about project management and use its tools?',
        'For eksempel mål, tidsplan, ansvarsfordeling eller opfølgning.',
        'For example goals, a schedule, who is responsible for what, or follow-up.');

insert into answer_option (version_id, value, position, label_da, label_en)
values ('30000000-0000-4000-8000-000000000001', 'YES', 1, 'Ja', 'Yes'),
       ('30000000-0000-4000-8000-000000000001', 'PARTLY', 2, 'Delvist', 'Partly'),
       ('30000000-0000-4000-8000-000000000001', 'NO', 3, 'Nej', 'No'),
       ('30000000-0000-4000-8000-000000000001', 'NOT_RELEVANT', 4, 'Ikke relevant for os', 'Not relevant for us');

create trigger questionnaire_version_is_published before update or delete on questionnaire_version
    for each row execute function published_never_changes();
create trigger question_is_published before update or delete on question
    for each row execute function published_never_changes();
create trigger answer_option_is_published before update or delete on answer_option
    for each row execute function published_never_changes();
create trigger response_is_handed_in before update on response
    for each row execute function published_never_changes();
create trigger answer_is_handed_in before update on answer
    for each row execute function published_never_changes();
