-- The hours desk: what time is spent on, running timers, months that are closed; and what the programme promises to
-- deliver, so that hours can be put on it.

create table deliverable (
    programme text    not null,
    code      text    not null,
    area      text    not null,
    position  integer not null,
    title_da  text    not null,
    title_en  text    not null,
    quote     text    not null,
    constraint deliverable_pk primary key (programme, code),
    constraint deliverable_area foreign key (programme, area) references main_area (programme, code)
);

insert into deliverable (programme, code, area, position, title_da, title_en, quote) values
('2010', 'D1', '1', 1, 'Analyse af foreningernes kapacitet', 'Analysis of the associations'' capacity',
 'Gennemføre kvalitativ analyse af kapacitetsniveauet hos repræsentative etniske minoritetsforeninger via fokusgruppeinterviews.'),
('2010', 'D2', '1', 2, 'Koncept og undervisningsmaterialer', 'Concept and teaching material',
 'Udvikle koncept og undervisningsmaterialer.'),
('2010', 'D3', '1', 3, 'Kapacitetsopbyggende forløb', 'Capacity-building courses',
 'Gennemføre kapacitetsopbyggende forløb for etniske minoritetsforeninger i udvalgte boligområder.'),
('2010', 'D4', '1', 4, 'Seminarer om medborgerskab', 'Seminars on citizenship',
 'Facilitere seminarer med fokus på at styrke borgere med etnisk minoritetsbaggrunds rolle som medborgere og deres muligheder for indflydelse i de lokaldemokratiske processer i udsatte og højrisiko boligområder.'),
('2010', 'D5', '1', 5, 'Analyse af metoder til borgerinddragelse', 'Analysis of methods of citizen involvement',
 'Gennemføre kvalitativ analyse af metoder til borgerinddragelse i udsatte og højrisiko boligområder.'),
('2010', 'D6', '1', 6, 'Metodekatalog', 'Methods catalogue',
 'Udarbejde et katalog over de gode metoder til borgerdeltagelse i arbejdsgruppe, styregrupper og borgermøder i boligområder med en væsentlig andel af borgere med etnisk minoritetsbaggrund.'),
('2010', 'D7', '1', 7, 'Workshops i borger- og forældreinddragelse', 'Workshops on involving citizens and parents',
 'Gennemføre min. 10 workshops i borger- og forældreinddragelse for relevante aktører i udsatte og højrisiko boligområder.'),
('2010', 'D8', '1', 8, 'Opfølgning på workshops i 2009', 'Follow-up of the workshops of 2009',
 'Opfølgende indsats på succeskriterier for 10 workshops i forældreinddragelse i 2009 med deltagelse af 73 medarbejdere hos 18 kommunale, private og frivillige aktører.'),
('2010', 'D9', '1', 9, 'Korps af ressourcepersoner', 'Corps of resource persons',
 'Etablere et korps af ressourcepersoner, som uddannes i TFIs metoder til borger- og forældreinddragelse, således at de bliver i stand til at facilitere workshops i forældreinddragelse og interkulturel dialog for kollegaer på tværs af de syv forvaltninger.'),
('2010', 'D10', '1', 10, 'Temabaserede seminarer', 'Seminars on themes',
 'Afholde temabaserede seminarer for medarbejdere og etniske minoritetsforeninger med henblik på at etablere netværk og konkrete samarbejdsprojekter.'),
('2010', 'D11', '1', 11, 'International Dag', 'International Day',
 'Projektledelse og udvikling af nyt koncept for International Dag med fokus på at skabe mere dialog mellem de deltagende etniske minoritetsforeninger og kommunale medarbejdere.'),
('2010', 'D12', '1', 12, 'Oversigt over aktører og netværk', 'Directory of actors and networks',
 'Opdatering og udvikling af TFIs oversigt over integrationsaktører og -netværk i fem udvalgte bydele.');

-- Hours that the programme promises every week in one place, inside a main area.
create table weekly_commitment (
    programme text    not null,
    area      text    not null,
    place     text    not null,
    hours     integer not null,
    quote     text    not null,
    constraint weekly_commitment_pk primary key (programme, area, place),
    constraint weekly_commitment_area foreign key (programme, area) references main_area (programme, code),
    constraint weekly_commitment_place foreign key (place) references area (code)
);

insert into weekly_commitment (programme, area, place, hours, quote) values
('2010', '1.b', 'MJOLNERPARKEN', 22, 'aktiv deltagelse med 22 timer ugentligt i udmøntningen af helhedsplanen for Mjølnerparken');

alter table hours_entry add column plan_id uuid;
alter table hours_entry add column deliverable text;
create index hours_entry_by_day on hours_entry (day);

-- hours of a case belong to the plan that the case is about
update hours_entry set plan_id = requisition.area_id
from requisition join area on area.id = requisition.area_id
where requisition.id = hours_entry.requisition_id and area.code <> 'CITY';

-- One running timer a person.
create table hours_timer (
    person_id      uuid        not null,
    started_at     timestamptz not null,
    main_area      text        not null,
    requisition_id uuid,
    plan_id        uuid,
    deliverable    text,
    note           text,
    constraint hours_timer_pk primary key (person_id),
    constraint hours_timer_main_area check (main_area in ('1.a', '1.b', '2', '3'))
);

-- A month is closed as long as its newest row has no reopening.
create table hours_closing (
    id          uuid        not null,
    month       date        not null,
    closed_by   uuid        not null,
    closed_at   timestamptz not null,
    reopened_by uuid,
    reopened_at timestamptz,
    reason      text,
    constraint hours_closing_pk primary key (id),
    constraint hours_closing_first_day check (extract(day from month) = 1),
    constraint hours_closing_reopened check
        ((reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (reason is null))
);
create unique index hours_closing_one_closed on hours_closing (month) where reopened_at is null;
