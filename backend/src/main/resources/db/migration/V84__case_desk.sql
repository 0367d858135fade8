-- What stands beside a case: words to find it by, what is to be remembered, and who else takes part.
create table case_tag (
    requisition_id uuid not null,
    tag            text not null,
    constraint case_tag_pk primary key (requisition_id, tag),
    constraint case_tag_of_requisition foreign key (requisition_id) references requisition (id)
);
create index case_tag_by_tag on case_tag (tag);

create table checklist_template (
    id         uuid        not null,
    name_da    text        not null,
    name_en    text        not null,
    -- as many in one language as in the other
    items_da   text[]      not null,
    items_en   text[]      not null,
    active     boolean     not null,
    version    integer     not null,
    changed_at timestamptz not null,
    constraint checklist_template_pk primary key (id),
    constraint checklist_template_in_both check (cardinality(items_da) = cardinality(items_en))
);

create table case_check (
    id             uuid    not null,
    requisition_id uuid    not null,
    position       integer not null,
    text_da        text    not null,
    text_en        text    not null,
    done_by        uuid,
    done_at        timestamptz,
    constraint case_check_pk primary key (id),
    constraint case_check_of_requisition foreign key (requisition_id) references requisition (id),
    constraint case_check_done check ((done_by is null) = (done_at is null))
);
create index case_check_in_order on case_check (requisition_id, position);

create table case_participant (
    id              uuid        not null,
    requisition_id  uuid        not null,
    organisation_id uuid        not null,
    contact         text        not null,
    role            text        not null,
    added_by        uuid        not null,
    added_at        timestamptz not null,
    constraint case_participant_pk primary key (id),
    constraint case_participant_once unique (requisition_id, organisation_id),
    constraint case_participant_of_requisition foreign key (requisition_id) references requisition (id)
);

-- What every office begins with; its administrators change it as they like.
insert into checklist_template (id, name_da, name_en, items_da, items_en, active, version, changed_at) values
('7e3d0000-0000-4000-8000-000000000011', 'Kontakt til foreninger', 'Contact with associations',
 array['Ring til rekvirenten', 'Find foreninger i aktøroversigten', 'Aftal, hvem der tager kontakten', 'Skriv til begge parter, når kontakten er der'],
 array['Call the requester', 'Find associations in the directory', 'Agree on who makes the contact', 'Write to both parties when the contact is there'],
 true, 0, '2010-01-01T00:00:00Z'),
('7e3d0000-0000-4000-8000-000000000012', 'Projektansøgning', 'Project application',
 array['Læs puljens krav og frist', 'Aftal mål og målgruppe', 'Gennemgå budgettet', 'Læs ansøgningen, før den sendes'],
 array['Read the requirements and the deadline of the fund', 'Agree on aims and target group', 'Go through the budget', 'Read the application before it is sent'],
 true, 0, '2010-01-01T00:00:00Z');
