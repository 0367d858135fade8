-- Who has been asked and has not answered, by how often they were reminded and since when: what the criteria's cards say is
-- still out there, and which reminder is due next. Kept up with the standings (docs/adr/0031), of which it is a part.

alter table unit_standing
    add column reminders  integer,
    add column invited_on date;

create table unit_waiting (
    period     text    not null,
    criterion  text    not null,
    invited_on date    not null,
    reminders  integer not null,
    units      bigint  not null,
    constraint unit_waiting_pk primary key (period, criterion, invited_on, reminders)
);

insert into unit_stale select distinct unit from cohort_entry;
