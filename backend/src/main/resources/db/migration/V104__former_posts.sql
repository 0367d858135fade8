-- What share of a full-time post somebody had before: the norm of a week is that of the post in that week.
create table former_post (
    person_id uuid          not null,
    until     date          not null,
    fte       numeric(4, 3) not null,
    constraint former_post_pk primary key (person_id, until),
    constraint former_post_person foreign key (person_id) references person (id) on delete cascade,
    constraint former_post_fte check (fte between 0 and 1)
);
