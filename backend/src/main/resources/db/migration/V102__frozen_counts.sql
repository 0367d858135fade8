-- The criteria that are counted from pathways are frozen with a period too: figure, definition, who was counted as what, and
-- a hash of it. Units are pseudonyms that stay when names are forgotten.

create table frozen_count (
    period             text    not null,
    criterion          text    not null,
    definition_version integer not null,
    target             integer not null,
    from_day           date    not null,
    to_day             date    not null,
    judged_on          date    not null,
    units              bigint  not null,
    counted            bigint  not null,
    observed           bigint  not null,
    status             text    not null,
    sha256             text    not null,
    constraint frozen_count_pk primary key (period, criterion),
    constraint frozen_count_period foreign key (period) references frozen_period (period),
    constraint frozen_count_definition foreign key (criterion, definition_version)
        references criterion_definition (criterion, version)
);

create table frozen_count_unit (
    period    text not null,
    criterion text not null,
    unit      uuid not null,
    stand     text not null,
    day       date not null,
    constraint frozen_count_unit_pk primary key (period, criterion, unit),
    constraint frozen_count_unit_count foreign key (period, criterion) references frozen_count (period, criterion),
    constraint frozen_count_unit_stand check (stand in ('COUNTED', 'KEPT', 'LEFT', 'UNKNOWN', 'NOT_YET'))
);

create trigger frozen_count_is_frozen before update or delete on frozen_count
    for each row execute function published_never_changes();
create trigger frozen_count_unit_is_frozen before update or delete on frozen_count_unit
    for each row execute function published_never_changes();

-- What was written down of a start, each time: so that it can be said what was known at a moment.
create table youth_observation (
    serial      bigint      not null generated always as identity,
    step_id     uuid        not null,
    ended_on    date,
    seen_on     date,
    observed_at timestamptz not null,
    constraint youth_observation_pk primary key (serial),
    constraint youth_observation_step foreign key (step_id) references youth_step (id)
);
create index youth_observation_of_step on youth_observation (step_id, serial);

insert into youth_observation (step_id, ended_on, seen_on, observed_at)
select id, ended_on, seen_on, entered_at from youth_step where ended_on is not null or seen_on is not null;
