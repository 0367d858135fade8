-- More than yes, partly and no can be asked; drafts of questionnaires are written here until they are published.

alter table questionnaire_version
    add column intro_da  text not null default '',
    add column intro_en  text not null default '',
    add column thanks_da text not null default '',
    add column thanks_en text not null default '';

alter table question
    add column type             text    not null default 'YES_PARTLY_NO',
    add column always           boolean not null default false,
    add column not_relevant     boolean not null default true,
    add column least            integer,
    add column most             integer,
    add column least_da         text    not null default '',
    add column least_en         text    not null default '',
    add column most_da          text    not null default '',
    add column most_en          text    not null default '',
    add column condition_key    text,
    add column condition_values text[],
    add constraint question_type check (type in ('YES_PARTLY_NO', 'SCALE', 'CHOICE', 'NUMBER', 'TEXT')),
    add constraint question_condition check ((condition_key is null) = (condition_values is null));

create table question_choice (
    version_id   uuid    not null,
    question_key text    not null,
    value        text    not null,
    position     integer not null,
    label_da     text    not null,
    label_en     text    not null,
    constraint question_choice_pk primary key (version_id, question_key, value),
    constraint question_choice_question foreign key (version_id, question_key) references question (version_id, key)
);

create trigger question_choice_is_published before update or delete on question_choice
    for each row execute function published_never_changes();

-- One draft a questionnaire; whoever saves says which revision was read.
create table questionnaire_draft (
    questionnaire text        not null,
    content       text        not null,
    based_on      integer     not null,
    revision      integer     not null,
    changed_at    timestamptz not null,
    changed_by    uuid        not null,
    constraint questionnaire_draft_pk primary key (questionnaire)
);

-- What can be answered is the question's: the rows that are there stay as they are and aren't read again.
alter table answer drop constraint answer_value;
alter table answer add constraint answer_value check (length(value) between 1 and 2000) not valid;
