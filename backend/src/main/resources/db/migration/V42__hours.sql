-- The time ledger. A correction is a line of its own with negative minutes.
create table hours_entry (
    id             uuid        not null,
    person_id      uuid        not null,
    day            date        not null,
    minutes        integer     not null,
    main_area      text        not null,
    requisition_id uuid,
    note           text,
    logged_by      uuid        not null,
    logged_at      timestamptz not null,
    constraint hours_entry_pk primary key (id),
    constraint hours_entry_within_a_day check (minutes between -1440 and 1440 and minutes <> 0),
    constraint hours_entry_main_area check (main_area in ('1.a', '1.b', '2', '3'))
);
create index hours_entry_by_person on hours_entry (person_id, day);
create index hours_entry_by_requisition on hours_entry (requisition_id) where requisition_id is not null;
