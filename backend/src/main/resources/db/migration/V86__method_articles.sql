-- Methods become articles with an owner, a status and a text in both languages. The column «active» stays what it was,
-- in step with the status, as long as a node of the former version may run beside this one.
alter table method add column status     text        not null default 'IN_FORCE';
alter table method add column owner_id   uuid;
alter table method add column text_da    text        not null default '';
alter table method add column text_en    text        not null default '';
alter table method add column version    integer     not null default 0;
alter table method add column changed_at timestamptz;
alter table method add column changed_by uuid;
update method set status = 'RETIRED' where not active;
alter table method add constraint method_status check (status in ('DRAFT', 'IN_FORCE', 'RETIRED'));
alter table method add constraint method_active check (active = (status = 'IN_FORCE'));

create index requisition_method_by_method on requisition_method (method_id, handed_over_at);

update method set
text_da = '## Hvornår
Først i et forløb, når I ikke ved, hvem der er i området, eller når det altid er de samme, der kommer.

## Sådan gør I
1. Skriv alle op, som I kender: foreninger, netværk, nøglepersoner, institutioner.
2. Sæt hver af dem på kortet efter interesse og indflydelse.
3. Spørg tre af dem, hvem der mangler, og hvem de selv lytter til.
4. Aftal, hvem der kontakter hvem, og hvornår I ser på kortet igen.

## Vær opmærksom på
- Et kort er forældet efter et halvt år.
- Skriv kun det om personer, som I kan vise dem.',
text_en = '## When
Early in a course of work, when you do not know who is in the area, or when it is always the same people who come.

## How
1. Write down all whom you know: associations, networks, key people, institutions.
2. Put each of them on the map by interest and influence.
3. Ask three of them who is missing, and whom they listen to themselves.
4. Agree who contacts whom, and when you look at the map again.

## Take care
- A map is out of date after half a year.
- Write of people only what you can show them.'
where code = 'stakeholder-map';

update method set
text_da = '## Hvornår
Når beboere og fagfolk skal tale om det samme, og ingen af dem har svaret endnu.

## Sådan gør I
1. Inviter personligt, gennem foreningerne, og sig, hvad svarene skal bruges til.
2. Seks til otte ved hvert bord, en bordvært, der ikke selv mener noget, og tolk, hvor det er nødvendigt.
3. Ét spørgsmål ad gangen, tyve minutter til hvert.
4. Saml op i fællesskab, og send opsamlingen til alle inden for en uge.

## Vær opmærksom på
- Børnepasning og mad afgør, hvem der kan komme.
- Fortæl et halvt år efter, hvad der blev til noget.',
text_en = '## When
When residents and professionals are to talk about the same thing and none of them has the answer yet.

## How
1. Invite in person, through the associations, and say what the answers are for.
2. Six to eight at each table, a host who takes no side, and an interpreter where one is needed.
3. One question at a time, twenty minutes for each.
4. Sum up together, and send the summary to everybody within a week.

## Take care
- Child care and food decide who can come.
- Tell them half a year later what came of it.'
where code = 'dialogue-meeting';

update method set
text_da = '## Hvornår
Før en ansøgning skrives, og når flere parter skal være enige om, hvad de er i gang med.

## Siden har seks felter
- **Formål**: hvad er anderledes, når I er færdige?
- **Målgruppe**: hvem, hvor mange, og hvordan når I dem?
- **Succeskriterier**: hvordan kan I se, at det lykkes?
- **Aktiviteter** med datoer
- **Ansvar**: ét navn ved hver aktivitet
- **Budget**: også timer

## Vær opmærksom på
- Fylder det mere end én side, er det to projekter.',
text_en = '## When
Before an application is written, and when several parties must agree on what they are about.

## The page has six fields
- **Purpose**: what is different when you have finished?
- **Target group**: who, how many, and how do you reach them?
- **Success criteria**: how can you tell that it works?
- **Activities** with dates
- **Responsibility**: one name beside each activity
- **Budget**: hours too

## Take care
- If it needs more than a page, it is two projects.'
where code = 'project-canvas';
