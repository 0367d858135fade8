-- The activity room: activities with those who take part, and the log of actors that the unit was in contact with.

create table activity (
    id              uuid        not null,
    serial          integer     not null generated always as identity,
    kind            text        not null,
    title           text        not null,
    main_area       text        not null,
    deliverable     text,
    plan_id         uuid,
    begins_at       timestamptz not null,
    ends_at         timestamptz not null,
    place           text        not null,
    capacity        integer,
    method_activity boolean     not null,
    note            text        not null,
    status          text        not null,
    reason          text,
    version         integer     not null,
    added_by        uuid        not null,
    added_at        timestamptz not null,
    constraint activity_pk primary key (id),
    constraint activity_serial_once unique (serial),
    constraint activity_kind check (kind in ('COURSE', 'WORKSHOP', 'SEMINAR', 'EVENT', 'MEETING')),
    constraint activity_status check (status in ('PLANNED', 'OPEN', 'HELD', 'CANCELLED')),
    constraint activity_main_area check (main_area in ('1.a', '1.b', '2', '3')),
    constraint activity_days check (begins_at < ends_at),
    constraint activity_capacity check (capacity > 0),
    constraint activity_plan foreign key (plan_id) references area (id)
);
create index activity_by_day on activity (begins_at);
create index activity_by_plan on activity (plan_id) where plan_id is not null;
create index activity_by_deliverable on activity (deliverable) where deliverable is not null;

-- The serial is the order in which people signed up.
create table participation (
    id              uuid        not null,
    serial          integer     not null generated always as identity,
    activity_id     uuid        not null,
    person_id       uuid        not null,
    organisation_id uuid,
    club_staff      boolean     not null,
    speaks          boolean     not null,
    attendance      text        not null,
    added_by        uuid        not null,
    added_at        timestamptz not null,
    constraint participation_pk primary key (id),
    constraint participation_once unique (activity_id, person_id),
    constraint participation_attendance check (attendance in ('SIGNED_UP', 'ATTENDED', 'STAYED_AWAY')),
    constraint participation_activity foreign key (activity_id) references activity (id),
    constraint participation_person foreign key (person_id) references person (id),
    constraint participation_organisation foreign key (organisation_id) references organisation (id)
);
create index participation_by_person on participation (person_id);
create index participation_by_organisation on participation (organisation_id) where organisation_id is not null;

create table contact (
    id               uuid        not null,
    serial           integer     not null generated always as identity,
    day              date        not null,
    channel          text        not null,
    person_id        uuid,
    organisation_id  uuid,
    plan_id          uuid,
    activity_id      uuid,
    participation_id uuid,
    note             text        not null,
    asked_at         timestamptz,
    added_by         uuid        not null,
    added_at         timestamptz not null,
    removed_at       timestamptz,
    removed_by       uuid,
    removed_reason   text,
    constraint contact_pk primary key (id),
    constraint contact_serial_once unique (serial),
    constraint contact_channel check (channel in ('MEETING', 'VISIT', 'PHONE', 'MAIL', 'ACTIVITY')),
    constraint contact_with_somebody check (person_id is not null or organisation_id is not null),
    constraint contact_removed check ((removed_at is null) = (removed_reason is null)),
    constraint contact_person foreign key (person_id) references person (id),
    constraint contact_organisation foreign key (organisation_id) references organisation (id),
    constraint contact_plan foreign key (plan_id) references area (id),
    constraint contact_activity foreign key (activity_id) references activity (id)
);
create index contact_by_day on contact (day) where removed_at is null;
create index contact_by_organisation on contact (organisation_id) where organisation_id is not null;
create unique index contact_of_participation on contact (participation_id)
    where participation_id is not null and removed_at is null;

-- What the questionnaires ask for the criteria of areas 1 and 2; nothing else of the definitions changes.
insert into criterion_definition (criterion, version, title_da, title_en, kind, target, target_from, target_to, unit_kind,
                                  denominator, question_key, successes, author, reason, published_at)
select d.criterion, 2, d.title_da, d.title_en, d.kind, d.target, d.target_from, d.target_to, d.unit_kind, d.denominator,
       q.question, d.successes, 'TaskForce Integration', 'Spørgsmålet i spørgeskemaet er knyttet til kriteriet',
       '2010-01-31T23:00:00Z'
from criterion_definition d
     join (values ('S1', 'rights-knowledge'), ('S2', 'participation'), ('S3', 'influence'), ('S4', 'dialogue'),
                  ('S5', 'visibility'), ('S10', 'methods-support'), ('S12', 'will-use')) as q (criterion, question)
          on q.criterion = d.criterion
where d.version = 1;

-- 2009, for the one criterion that D8 follows up. Its target is not in the source: see the definition's reason.
insert into programme (code, title, aim, from_day, to_day)
values ('2009', 'Succeskriterier for 2009', 'Opfølgning på workshops i forældreinddragelse i 2009',
        '2009-01-01', '2009-12-31');
insert into main_area (programme, code, parent, position, title, fte, vision, challenge, purpose, target_group)
values ('2009', '1', null, 1, 'Workshops i forældreinddragelse', null, null, null, null, null);
insert into criterion (code, programme, area, result, position, quote)
values ('S4-2009', '2009', '1', null, 1,
        'Opfølgende indsats på succeskriterier for 10 workshops i forældreinddragelse i 2009 med deltagelse af 73 medarbejdere hos 18 kommunale, private og frivillige aktører.');
insert into criterion_definition (criterion, version, title_da, title_en, kind, target, target_from, target_to, unit_kind,
                                  denominator, question_key, successes, author, reason, published_at)
values ('S4-2009', 1, 'Samarbejde og dialog efter workshops i 2009', 'Cooperation and dialogue after the workshops of 2009',
        'SHARE', 40, '2009-01-01', '2009-12-31', 'PARTICIPANT', 'participants of the workshops of 2009', 'dialogue',
        array['YES'], 'TaskForce Integration',
        'Målet for 2009 står ikke i Program 2010; S4''s 40 % står her, til det er fundet', '2010-01-31T23:00:00Z');
insert into reporting_period (code, programme, kind, from_day, to_day)
values ('2009', '2009', 'PROGRAMME', '2009-01-01', '2009-12-31');
