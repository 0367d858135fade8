-- The programme as a page that managers keep: progress of deliverables, baselines, decisions, the residents' share (G1),
-- and programmes made out of one another.

alter table main_area add column version integer not null default 0;

alter table deliverable add column target integer;
alter table deliverable add column state text not null default 'NOT_BEGUN';
alter table deliverable add column progress text not null default '';
alter table deliverable add column version integer not null default 0;
alter table deliverable add constraint deliverable_state check (state in ('NOT_BEGUN', 'UNDER_WAY', 'DONE'));
alter table deliverable add constraint deliverable_target check (target > 0);
update deliverable set target = 10 where programme = '2010' and code = 'D7';

-- A criterion is the same in every programme that has it; where it hangs is the programme's.
create table programme_criterion (
    programme text    not null,
    criterion text    not null,
    area      text    not null,
    result    text,
    position  integer not null,
    constraint programme_criterion_pk primary key (programme, criterion),
    constraint programme_criterion_criterion foreign key (criterion) references criterion (code),
    constraint programme_criterion_area foreign key (programme, area) references main_area (programme, code),
    constraint programme_criterion_result foreign key (programme, result) references programme_result (programme, code)
);
insert into programme_criterion (programme, criterion, area, result, position)
select programme, code, area, result, position from criterion;

create table programme_baseline (
    id        uuid    not null,
    programme text    not null,
    area      text    not null,
    title     text    not null,
    value     text    not null,
    as_of     text    not null,
    source    text    not null,
    quote     text    not null,
    constraint programme_baseline_pk primary key (id),
    constraint programme_baseline_area foreign key (programme, area) references main_area (programme, code)
);
insert into programme_baseline (id, programme, area, title, value, as_of, source, quote) values
('0e5d0000-0000-4000-8000-000000000001', '2010', '1', 'Følelse af inklusion', '6 point lavere', 'foråret 2009',
 'Integrationsbarometeret, inklusionsindikatoren',
 'væsentlig forskel i borgernes følelse af inklusion, hvor etniske minoriteter scorer 6 point mindre end de etniske danske borgere'),
('0e5d0000-0000-4000-8000-000000000002', '2010', '1', 'Indflydelse på beslutninger, især i ens lokale område',
 '4 point lavere', 'foråret 2009', 'Integrationsbarometeret',
 'Den seneste måling i foråret 2009 viser, at borgere med etnisk minoritetsbaggrund scorer 4 point lavere end etniske danskere. Dette gælder især i fht. en lavere oplevet indflydelse på beslutninger i ens lokale område.');

create table programme_decision (
    id        uuid not null,
    programme text not null,
    area      text not null,
    day       date,
    place     text not null,
    title     text not null,
    quote     text not null,
    constraint programme_decision_pk primary key (id),
    constraint programme_decision_area foreign key (programme, area) references main_area (programme, code)
);
insert into programme_decision (id, programme, area, day, place, title, quote) values
('0e5d0000-0000-4000-8000-000000000011', '2010', '1.b', null, 'Borgerrepræsentationen',
 '1 årsværk i helhedsplanerne',
 'Borgerrepræsentationen har besluttet, at TFI skal bidrage med ressourcer svarende til 1 årsværk i en kontinuerlig indsats i helhedsplanerne Mjølnerparken, ”Hærværk til Netværk”, Titanparken, Akacieparken og Sundholm.'),
('0e5d0000-0000-4000-8000-000000000012', '2010', '2', '2008-06-19', 'Beskæftigelses- og Integrationsudvalget',
 'Fra Sport til Job',
 'Beskæftigelses- og Integrationsudvalget besluttede den 19. juni 2008 at indgå i CABIs (Center for Aktiv Beskæftigelses Indsats) projekt ”Fra Sport til Job” som et lokalt integrationspartnerskab. TaskForce Integration varetager projektledelsen for Københavns Kommunes 3-årige projektdeltagelse med start 1. januar 2009.'),
('0e5d0000-0000-4000-8000-000000000013', '2010', '1', '2009-12-03',
 'Beskæftigelses- og Integrationsudvalget (BIU), pkt. 9', 'Initiativ 4 under «Kommunikationsstrategi for etniske minoriteter», i udvalgshøring',
 'TFI varetager desuden implementering af initiativ 4 under ”Kommunikationsstrategi for etniske minoriteter” (BIU, den 3. december 2009, pkt.9. Forslaget er pt. i udvalgshøring.) med en målsætning om, at borgere med etnisk minoritetsbaggrunds repræsentativitet skal afspejle beboersammensætningen i området.');

-- G1, a goal without a number: who was seen at groups and meetings, beside who lives there.
create table residents_share (
    id               uuid          not null,
    programme        text          not null,
    place            text          not null,
    residents        numeric(4, 1) not null,
    residents_day    date          not null,
    residents_source text          not null,
    constraint residents_share_pk primary key (id),
    constraint residents_share_once unique (programme, place, residents_day),
    constraint residents_share_percent check (residents between 0 and 100),
    constraint residents_share_programme foreign key (programme) references programme (code),
    constraint residents_share_place foreign key (place) references area (code)
);
create table observed_share (
    id        uuid    not null,
    programme text    not null,
    place     text    not null,
    day       date    not null,
    people    integer not null,
    minority  integer not null,
    source    text    not null,
    constraint observed_share_pk primary key (id),
    constraint observed_share_people check (people > 0 and minority between 0 and people),
    constraint observed_share_programme foreign key (programme) references programme (code),
    constraint observed_share_place foreign key (place) references area (code)
);

-- What earlier years gave, where it is known from elsewhere.
create table earlier_result (
    criterion text        not null,
    year      integer     not null,
    k         integer     not null,
    n         integer     not null,
    source    text        not null,
    by_id     uuid        not null,
    at        timestamptz not null,
    constraint earlier_result_pk primary key (criterion, year),
    constraint earlier_result_criterion foreign key (criterion) references criterion (code),
    constraint earlier_result_of check (n > 0 and k between 0 and n)
);
