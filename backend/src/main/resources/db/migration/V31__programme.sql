-- The programme room: programme 2010 as published, its criteria, cohorts and frozen periods.

create table programme (
    code     text not null,
    title    text not null,
    aim      text not null,
    from_day date not null,
    to_day   date not null,
    constraint programme_pk primary key (code),
    constraint programme_days check (from_day <= to_day)
);

create table main_area (
    code         text    not null,
    programme    text    not null,
    parent       text,
    position     integer not null,
    title        text    not null,
    fte          numeric(4, 2),
    vision       text,
    challenge    text,
    purpose      text,
    target_group text,
    constraint main_area_pk primary key (programme, code),
    constraint main_area_programme foreign key (programme) references programme (code),
    constraint main_area_parent foreign key (programme, parent) references main_area (programme, code)
);

create table programme_result (
    code      text    not null,
    programme text    not null,
    area      text    not null,
    position  integer not null,
    title     text    not null,
    constraint programme_result_pk primary key (programme, code),
    constraint programme_result_area foreign key (programme, area) references main_area (programme, code)
);

create table criterion (
    code      text    not null,
    programme text    not null,
    area      text    not null,
    result    text,
    position  integer not null,
    quote     text    not null,
    constraint criterion_pk primary key (code),
    constraint criterion_area foreign key (programme, area) references main_area (programme, code),
    constraint criterion_result foreign key (programme, result) references programme_result (programme, code)
);

-- A change of a definition is a new version. A target owns its own period.
create table criterion_definition (
    criterion    text        not null,
    version      integer     not null,
    title_da     text        not null,
    title_en     text        not null,
    kind         text        not null,
    target       integer     not null,
    target_from  date        not null,
    target_to    date        not null,
    unit_kind    text        not null,
    denominator  text        not null,
    question_key text,
    successes    text[]      not null,
    author       text        not null,
    reason       text        not null,
    published_at timestamptz not null,
    constraint criterion_definition_pk primary key (criterion, version),
    constraint criterion_definition_criterion foreign key (criterion) references criterion (code),
    constraint criterion_definition_kind check (kind in ('SHARE', 'COUNT')),
    constraint criterion_definition_target check (target > 0 and (kind = 'COUNT' or target < 100)),
    constraint criterion_definition_days check (target_from <= target_to),
    constraint criterion_definition_unit check (unit_kind in
        ('REQUESTER', 'ASSOCIATION', 'PARTICIPANT', 'CONTACTED_ACTOR', 'INTERNSHIP_STARTER', 'CLUB_STAFF', 'YOUTH'))
);

create table reporting_period (
    code      text not null,
    programme text not null,
    kind      text not null,
    from_day  date not null,
    to_day    date not null,
    constraint reporting_period_pk primary key (code),
    constraint reporting_period_programme foreign key (programme) references programme (code),
    constraint reporting_period_kind check (kind in ('PROGRAMME', 'QUARTER', 'HALF_YEAR')),
    constraint reporting_period_days check (from_day <= to_day)
);

create table cohort_entry (
    criterion         text        not null,
    subject_kind      text        not null,
    subject_id        uuid        not null,
    unit              uuid        not null,
    first_closed_at   timestamptz not null,
    closed_at         timestamptz not null,
    relevant          boolean     not null,
    by_rule           boolean     not null,
    pending           boolean     not null,
    reason            text        not null,
    author            uuid,
    decided_at        timestamptz not null,
    area              uuid        not null,
    subject           text        not null,
    organisation_kind text        not null,
    left_at           timestamptz,
    left_reason       text,
    constraint cohort_entry_pk primary key (subject_id, criterion, subject_kind),
    constraint cohort_entry_criterion foreign key (criterion) references criterion (code),
    constraint cohort_entry_left check ((left_at is null) = (left_reason is null))
);

create index cohort_entry_of_period on cohort_entry (criterion, first_closed_at);
create index cohort_entry_of_unit on cohort_entry (unit, criterion);
create index cohort_entry_undecided on cohort_entry (criterion) where pending;

create table frozen_period (
    period    text        not null,
    frozen_at timestamptz not null,
    frozen_by uuid        not null,
    constraint frozen_period_pk primary key (period),
    constraint frozen_period_period foreign key (period) references reporting_period (code)
);

create table frozen_figure (
    period             text             not null,
    criterion          text             not null,
    definition_version integer          not null,
    target             integer          not null,
    relevant           bigint           not null,
    answered           bigint           not null,
    not_applicable     bigint           not null,
    successes          bigint           not null,
    silent             bigint           not null,
    lowest             double precision,
    highest            double precision,
    interval_low       double precision,
    interval_high      double precision,
    verdict            text             not null,
    relevance_missing  bigint           not null,
    still_running      bigint           not null,
    sha256             text             not null,
    constraint frozen_figure_pk primary key (period, criterion),
    constraint frozen_figure_period foreign key (period) references frozen_period (period),
    constraint frozen_figure_definition foreign key (criterion, definition_version)
        references criterion_definition (criterion, version),
    constraint frozen_figure_verdict check (verdict in
        ('MET', 'NOT_MET', 'LIKELY_MET', 'LIKELY_NOT_MET', 'CANNOT_TELL'))
);

-- The unit ids with their reasons. An erased person leaves the bare id here, so that the figure stays.
create table frozen_unit (
    period            text    not null,
    criterion         text    not null,
    unit              uuid    not null,
    reached           text    not null,
    reason            text,
    answer            text,
    first_wave_answer text,
    pending           boolean not null,
    running           boolean not null,
    area              uuid    not null,
    subject           text    not null,
    organisation_kind text    not null,
    constraint frozen_unit_pk primary key (period, criterion, unit),
    constraint frozen_unit_figure foreign key (period, criterion) references frozen_figure (period, criterion)
);

create trigger criterion_definition_is_published before update or delete on criterion_definition
    for each row execute function published_never_changes();
create trigger frozen_period_is_frozen before update or delete on frozen_period
    for each row execute function published_never_changes();
create trigger frozen_figure_is_frozen before update or delete on frozen_figure
    for each row execute function published_never_changes();
create trigger frozen_unit_is_frozen before update or delete on frozen_unit
    for each row execute function published_never_changes();
