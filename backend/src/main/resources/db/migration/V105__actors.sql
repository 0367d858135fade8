-- The overview of actors and networks (D12), and the corps of resource persons (D9).

create table actor_entry (
    organisation_id uuid    not null,
    district        text    not null,
    network         boolean not null,
    about           text    not null,
    contact_name    text    not null,
    contact_email   text    not null,
    contact_phone   text    not null,
    checked_on      date    not null,
    checked_by      uuid    not null,
    version         integer not null,
    constraint actor_entry_pk primary key (organisation_id),
    constraint actor_entry_organisation foreign key (organisation_id) references organisation (id)
);

-- On which days somebody found an actor right: what D12 counts. It outlives the entry.
create table actor_check (
    organisation_id uuid not null,
    day             date not null,
    by_id           uuid not null,
    constraint actor_check_pk primary key (organisation_id, day),
    constraint actor_check_organisation foreign key (organisation_id) references organisation (id)
);

create table resource_person (
    person_id       uuid    not null,
    organisation_id uuid,
    training        text    not null,
    trained_on      date,
    ended_on        date,
    note            text    not null,
    version         integer not null,
    constraint resource_person_pk primary key (person_id),
    constraint resource_person_person foreign key (person_id) references person (id),
    constraint resource_person_organisation foreign key (organisation_id) references organisation (id)
);

create table resource_assignment (
    id        uuid not null,
    person_id uuid not null,
    day       date not null,
    title     text not null,
    added_by  uuid not null,
    constraint resource_assignment_pk primary key (id),
    constraint resource_assignment_person foreign key (person_id) references resource_person (person_id)
        on update cascade
);
create index resource_assignment_of_person on resource_assignment (person_id, day);
