-- How each unit of each criterion stands in each open period, kept up with what changes: a page of figures costs what has
-- changed since the last one, and not what there is. docs/adr/0031 says why, programme.Standings does it.

create table unit_standing (
    unit              uuid    not null,
    criterion         text    not null,
    period            text    not null,
    relevant          boolean not null,
    pending           boolean not null,
    by_decision       boolean not null,
    invited           boolean not null,
    delivered         boolean not null,
    bounced           boolean not null,
    opened            boolean not null,
    submitted         boolean not null,
    running           boolean not null,
    opted_out         boolean not null,
    expired           boolean not null,
    cancelled         boolean not null,
    answer            text,
    first_wave_answer text,
    area              uuid    not null,
    subject           text    not null,
    organisation_kind text    not null,
    subject_kind      text    not null,
    subject_id        uuid    not null,
    constraint unit_standing_pk primary key (unit, criterion, period)
);
create index unit_standing_of_criterion on unit_standing (criterion, period, unit);

-- So many units stand alike at the same place: the sum of the rows above, changed with them.
create table unit_tally (
    period            text    not null,
    criterion         text    not null,
    relevant          boolean not null,
    pending           boolean not null,
    by_decision       boolean not null,
    invited           boolean not null,
    delivered         boolean not null,
    bounced           boolean not null,
    opened            boolean not null,
    submitted         boolean not null,
    running           boolean not null,
    opted_out         boolean not null,
    expired           boolean not null,
    cancelled         boolean not null,
    answer            text,
    first_wave_answer text,
    area              uuid    not null,
    subject           text    not null,
    organisation_kind text    not null,
    units             bigint  not null,
    constraint unit_tally_once unique nulls not distinct
        (period, criterion, area, subject, organisation_kind, answer, first_wave_answer, relevant, pending, by_decision,
         invited, delivered, bounced, opened, submitted, running, opted_out, expired, cancelled)
);

-- What changed since: units, or subjects whose units are looked up when they are counted. A mark is a row without a key, so
-- that whoever writes one waits for nobody, and nobody for them.
create table unit_stale (
    id uuid not null
);

create function unit_stale_entered() returns trigger language plpgsql as
$$
begin
    insert into unit_stale select distinct unit from now_standing;
    return null;
end
$$;

create function unit_stale_changed() returns trigger language plpgsql as
$$
begin
    insert into unit_stale select unit from had_stood union select unit from now_standing;
    return null;
end
$$;

create trigger cohort_entry_entered after insert on cohort_entry
    referencing new table as now_standing for each statement execute function unit_stale_entered();
create trigger cohort_entry_changed after update on cohort_entry
    referencing old table as had_stood new table as now_standing for each statement execute function unit_stale_changed();
create trigger cohort_entry_removed after delete on cohort_entry
    referencing old table as now_standing for each statement execute function unit_stale_entered();

create function unit_stale_followed_up() returns trigger language plpgsql as
$$
begin
    insert into unit_stale select distinct subject_id from followed_up;
    return null;
end
$$;

create trigger follow_up_opened after insert on follow_up
    referencing new table as followed_up for each statement execute function unit_stale_followed_up();
create trigger follow_up_changed after update on follow_up
    referencing new table as followed_up for each statement execute function unit_stale_followed_up();
create trigger follow_up_removed after delete on follow_up
    referencing old table as followed_up for each statement execute function unit_stale_followed_up();

create function unit_stale_invited() returns trigger language plpgsql as
$$
begin
    insert into unit_stale
    select distinct f.subject_id from invited i
           join invitation_follow_up j on j.invitation_id = i.id
           join follow_up f on f.id = j.follow_up_id;
    return null;
end
$$;

create trigger invitation_changed after update on invitation
    referencing new table as invited for each statement execute function unit_stale_invited();

create function unit_stale_served() returns trigger language plpgsql as
$$
begin
    insert into unit_stale select f.subject_id from served s join follow_up f on f.id = s.follow_up_id;
    return null;
end
$$;

create trigger invitation_follow_up_served after insert on invitation_follow_up
    referencing new table as served for each statement execute function unit_stale_served();
create trigger invitation_follow_up_removed after delete on invitation_follow_up
    referencing old table as served for each statement execute function unit_stale_served();

-- The answers of a response come and go with it, in one transaction.
create function unit_stale_answered() returns trigger language plpgsql as
$$
begin
    insert into unit_stale
    select distinct f.subject_id from responses r
           join invitation_follow_up j on j.invitation_id = r.invitation_id
           join follow_up f on f.id = j.follow_up_id;
    return null;
end
$$;

create trigger response_given after insert on response
    referencing new table as responses for each statement execute function unit_stale_answered();
create trigger response_removed after delete on response
    referencing old table as responses for each statement execute function unit_stale_answered();

-- Another question, or other days: all units of the criterion, or all.
create function unit_stale_defined() returns trigger language plpgsql as
$$
begin
    insert into unit_stale select distinct unit from cohort_entry where criterion in (select criterion from defined);
    return null;
end
$$;

create trigger criterion_definition_published after insert on criterion_definition
    referencing new table as defined for each statement execute function unit_stale_defined();

create function unit_stale_all() returns trigger language plpgsql as
$$
begin
    insert into unit_stale select distinct unit from cohort_entry;
    return null;
end
$$;

create trigger reporting_period_changed after insert or update or delete on reporting_period
    for each statement execute function unit_stale_all();

insert into unit_stale select distinct unit from cohort_entry;
