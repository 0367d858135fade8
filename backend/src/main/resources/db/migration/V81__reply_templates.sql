-- Templates of what is written to requesters: the office's own, kept by its administrators, and each person's.
create table reply_template (
    id         uuid        not null,
    -- whose it is; null: everybody's
    owner_id   uuid,
    name_da    text        not null,
    name_en    text,
    body_da    text        not null,
    body_en    text,
    active     boolean     not null,
    version    integer     not null,
    changed_at timestamptz not null,
    constraint reply_template_pk primary key (id),
    constraint reply_template_shared_in_both check (owner_id is not null or (name_en is not null and body_en is not null))
);
create index reply_template_of_owner on reply_template (owner_id);

-- What somebody has begun to write in a case: one a person and case, until it is sent or thrown away.
create table reply_draft (
    requisition_id uuid        not null,
    person_id      uuid        not null,
    body           text        not null,
    file_ids       uuid[]      not null,
    version        integer     not null,
    saved_at       timestamptz not null,
    constraint reply_draft_pk primary key (requisition_id, person_id),
    constraint reply_draft_of_requisition foreign key (requisition_id) references requisition (id)
);

-- What every office begins with; its administrators change it as they like.
insert into reply_template (id, owner_id, name_da, name_en, body_da, body_en, active, version, changed_at) values
('7e3d0000-0000-4000-8000-000000000001', null, 'Jeg har fået jeres sag', 'I have been given your case',
'Hej {{fornavn}}

Jeg er jeres konsulent på «{{titel}}». Jeg læser sagen igennem og vender tilbage med et forslag til, hvordan vi griber det an. Regn med, at vi er færdige senest {{frist}}.

Skriv endelig, hvis der er sket noget siden {{modtaget}}.

Venlig hilsen
{{mit navn}}',
'Hello {{first name}}

I am your consultant on “{{title}}”. I will read the case and come back with a proposal for how we go about it. Expect us to be done by {{deadline}}.

Do write if something has happened since {{received}}.

Kind regards
{{my name}}', true, 0, '2010-01-01T00:00:00Z'),
('7e3d0000-0000-4000-8000-000000000002', null, 'Skal vi mødes?', 'Shall we meet?',
'Hej {{fornavn}}

Det bliver lettere, hvis vi taler sammen om {{nummer}}. Kan I mødes med mig i {{område}} i næste uge? Skriv et par tidspunkter, der passer jer, så sender jeg en indkaldelse.

Venlig hilsen
{{mit navn}}',
'Hello {{first name}}

It will be easier if we talk about {{number}}. Could you meet me in {{area}} next week? Write a few times that suit you, and I will send an invitation.

Kind regards
{{my name}}', true, 0, '2010-01-01T00:00:00Z'),
('7e3d0000-0000-4000-8000-000000000003', null, 'Jeg mangler oplysninger', 'I need more information',
'Hej {{fornavn}}

For at komme videre med «{{titel}}» skal jeg vide lidt mere:

–

Svar bare på denne mail, så lægger svaret sig på sagen.

Venlig hilsen
{{mit navn}}',
'Hello {{first name}}

To get on with “{{title}}” I need to know a little more:

–

Just answer this mail; the answer lands on the case.

Kind regards
{{my name}}', true, 0, '2010-01-01T00:00:00Z'),
('7e3d0000-0000-4000-8000-000000000004', null, 'Tak for mødet', 'Thank you for the meeting',
'Hej {{fornavn}}

Tak for mødet. Vi aftalte:

–

Skriv, hvis jeg har misforstået noget.

Venlig hilsen
{{mit navn}}',
'Hello {{first name}}

Thank you for the meeting. We agreed:

–

Write if I have misunderstood anything.

Kind regards
{{my name}}', true, 0, '2010-01-01T00:00:00Z');
