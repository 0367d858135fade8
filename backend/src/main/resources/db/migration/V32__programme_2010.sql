-- Program 2010 for TaskForce Integration, quoted. The ids S1 to S15 are the inventory's (docs/mission/programme-2010.md).

insert into programme (code, title, aim, from_day, to_day)
values ('2010', 'Program 2010 for TaskForce Integration',
        'muligheder for deltagelse og indflydelse på de lokale demokratiprocesser', '2010-02-01', '2010-12-31');

insert into main_area (programme, code, parent, position, title, fte, vision, challenge, purpose, target_group)
values ('2010', '1', null, 1,
        'Styrke inddragelse og deltagelse af borgere med etnisk minoritetsbaggrund i udvalgte boligområder', null,
        'Alle borgere og foreninger er lige repræsenteret og deltagende i formelle og uformelle dialogprocesser og fora i udsatte og højrisiko boligområder i København.',
        'Af den seneste opgørelse i Integrationsbarometerets inklusionsindikator fremgår det, at der er væsentlig forskel i borgernes følelse af inklusion, hvor etniske minoriteter scorer 6 point mindre end de etniske danske borgere.',
        'Styrke og kapacitetsopbygge borgere med etnisk minoritetsbaggrund via etniske minoritetsforeninger med henblik på aktiv deltagelse i de lokale demokratiprocesser. Styrke relevante medarbejderes dialog med og inddragelse af borgere med etnisk minoritetsbaggrund i formelle og uformelle dialogprocesser og fora.',
        'Borgere med etnisk minoritetsbaggrund; medarbejdere, der arbejder med børn og unge, samt medarbejdere, der arbejder med lokale demokratiske processer'),
       ('2010', '1.a', '1', 2,
        'Styrke inddragelse og deltagelse af borgere med etnisk minoritetsbaggrund i udvalgte boligområder, herunder projektledelse af International Dag',
        1.5, null, null, null, null),
       ('2010', '1.b', '1', 3, 'Repræsentation i helhedsplaner', 1, null, null, null, null),
       ('2010', '2', null, 4, 'Projektledelse af ”Fra Sport til Job”, forankret i Valby', 1,
        'Unge med minoritetsbaggrund får samme mulighed for at deltage i erhvervslivet som unge med etnisk dansk baggrund.',
        'Unge med etnisk minoritetsbaggrund har ofte sværere ved at finde lærepladser og fritidsjob.',
        'Projektet har til formål at hjælpe unge med etnisk minoritetsbaggrund til bedre integration i Danmark ved at bidrage til, at de unge starter i uddannelse, praktikforløb, fritidsjob eller ordinært job.',
        'Unge med etnisk minoritetsbaggrund i alderen 13-29 år med tilknytning til eller som er på vej ind i en sportsklub'),
       ('2010', '3', null, 5, 'Rekvireringer og rådgivninger', 1.5, null, null, null, null);

insert into programme_result (programme, code, area, position, title)
values ('2010', 'R1', '2', 1, 'Unge starter i uddannelse, praktikforløb, fritidsjob eller ordinært job'),
       ('2010', 'R2', '2', 2, 'Forankring af nye netværksbaserede metoder med henblik på at udvikle god praksis'),
       ('2010', 'R3', '2', 3, 'Afklaring af unge til relevant uddannelse, praktikforløb, fritidsjob eller ordinært job'),
       ('2010', 'R4', '2', 4, 'Klubmedarbejdere bruger nye netværksbaserede metoder');

insert into criterion (programme, code, area, result, position, quote)
values ('2010', 'S1', '1', null, 1, '70 % af de aktører, som har deltaget i TFI´s kapacitetsopbyggende forløb, oplever at de har mere viden om deres rettigheder, pligter mv. som forening i København.'),
       ('2010', 'S2', '1', null, 2, '50 % af de aktører, som TFI har været i kontakt med, oplever en højere grad af deltagelse i de lokale demokratiprocesser.'),
       ('2010', 'S3', '1', null, 3, '40 % af de aktører, som har deltaget i TFI´s kapacitetsopbyggende forløb, oplever at de er blevet bedre til at få indflydelse i relevante fora.'),
       ('2010', 'S4', '1', null, 4, '40 % af de aktører, som har deltaget i TFIs workshops om borger- og forældreinddragelse, oplever en højere grad af samarbejde og dialog med etniske minoritetsforeninger samt borgere med etnisk minoritetsbaggrund.'),
       ('2010', 'S5', '1', null, 5, 'International Dag: 70 % af de deltagende etniske minoritetsforeninger oplever, at de via International Dag har fået mulighed for at synliggøre deres ressourcer og rolle i det københavnske foreningsliv.'),
       ('2010', 'S6', '2', 'R1', 6, '2010: 50 unge starter i uddannelse, fritidsjob eller ordinært job.'),
       ('2010', 'S7', '2', 'R1', 7, '15 i praktikforløb.'),
       ('2010', 'S8', '2', 'R1', 8, 'I alt for hele projektperioden: 160 unge'),
       ('2010', 'S9', '2', 'R1', 9, '60 % af de unge fastholdes i praktikforløbet i min. 3 måneder.'),
       ('2010', 'S10', '2', 'R2', 10, '50 % af klubmedarbejderne, som har deltaget i metodeaktiviteter tilkendegiver, at metoderne understøtter indfrielsen af de unges erhvervs- og uddannelsesønsker.'),
       ('2010', 'S11', '2', 'R3', 11, '2010: 75 unge afklares til uddannelse, praktikforløb, fritidsjob eller ordinært job.'),
       ('2010', 'S12', '2', 'R4', 12, '70 % af klubmedarbejderne - som har deltaget i metodeaktiviteter - tilkendegiver, at de vil bruge metoderne.'),
       ('2010', 'S13', '3', null, 13, '70 % af de relevante rekvirenter har brugt nye metoder til inddragelse af målgruppen med etnisk minoritetsbaggrund'),
       ('2010', 'S14', '3', null, 14, '60 % af de relevante rekvirenter oplever en forbedring i samarbejdet med andre aktører på området'),
       ('2010', 'S15', '3', null, 15, '40 % af de relevante rekvirenter oplever en forbedring af deres indsatser som konsekvens af den øgede viden og anvendelse af projektstyringsredskaber');

insert into criterion_definition (criterion, version, title_da, title_en, kind, target, target_from, target_to,
                                  unit_kind, denominator, question_key, successes, author, reason, published_at)
select d.criterion, 1, d.title_da, d.title_en, d.kind, d.target, d.target_from, d.target_to, d.unit_kind,
       d.denominator, d.question_key, d.successes, 'TaskForce Integration', 'Program 2010', '2010-01-31T23:00:00Z'
from (values
    ('S1', 'Mere viden om rettigheder og pligter', 'More knowledge of rights and duties', 'SHARE', 70, date '2010-02-01', date '2010-12-31', 'PARTICIPANT', 'participants of a capacity-building course', null, array['YES']),
    ('S2', 'Højere grad af deltagelse', 'More participation', 'SHARE', 50, date '2010-02-01', date '2010-12-31', 'CONTACTED_ACTOR', 'every actor contacted', null, array['YES']),
    ('S3', 'Bedre til at få indflydelse', 'Better at gaining influence', 'SHARE', 40, date '2010-02-01', date '2010-12-31', 'PARTICIPANT', 'participants of a capacity-building course', null, array['YES']),
    ('S4', 'Samarbejde og dialog efter workshops', 'Cooperation and dialogue after workshops', 'SHARE', 40, date '2010-02-01', date '2010-12-31', 'PARTICIPANT', 'workshop participants', null, array['YES']),
    ('S5', 'Synlighed ved International Dag', 'Visibility at International Day', 'SHARE', 70, date '2010-02-01', date '2010-12-31', 'ASSOCIATION', 'the participating associations', null, array['YES']),
    ('S6', 'Unge starter i uddannelse eller job', 'Youths start in education or a job', 'COUNT', 50, date '2010-01-01', date '2010-12-31', 'YOUTH', 'count in 2010', null, array[]::text[]),
    ('S7', 'Unge i praktikforløb', 'Youths in internships', 'COUNT', 15, date '2010-01-01', date '2010-12-31', 'YOUTH', 'count in 2010', null, array[]::text[]),
    ('S8', 'Unge i hele projektperioden', 'Youths over the whole project', 'COUNT', 160, date '2009-01-01', date '2011-12-31', 'YOUTH', 'count over the three-year project', null, array[]::text[]),
    ('S9', 'Fastholdt i praktik i tre måneder', 'Still in the internship after three months', 'SHARE', 60, date '2010-02-01', date '2010-12-31', 'INTERNSHIP_STARTER', 'internship starters who can be observed for three months', null, array['YES']),
    ('S10', 'Metoderne støtter de unges ønsker', 'The methods support the youths'' wishes', 'SHARE', 50, date '2010-02-01', date '2010-12-31', 'CLUB_STAFF', 'club staff in method activities', null, array['YES']),
    ('S11', 'Unge afklares', 'Youths clarified', 'COUNT', 75, date '2010-01-01', date '2010-12-31', 'YOUTH', 'count in 2010', null, array[]::text[]),
    ('S12', 'Klubmedarbejdere vil bruge metoderne', 'Club staff will use the methods', 'SHARE', 70, date '2010-02-01', date '2010-12-31', 'CLUB_STAFF', 'club staff in method activities', null, array['YES']),
    ('S13', 'Nye metoder til inddragelse', 'New methods of involvement', 'SHARE', 70, date '2010-02-01', date '2010-12-31', 'REQUESTER', 'relevant requisitioners', 'new-methods', array['YES']),
    ('S14', 'Bedre samarbejde med andre aktører', 'Better cooperation with other actors', 'SHARE', 60, date '2010-02-01', date '2010-12-31', 'REQUESTER', 'relevant requisitioners', 'cooperation', array['YES']),
    ('S15', 'Bedre indsatser med projektstyring', 'Better efforts through project management', 'SHARE', 40, date '2010-02-01', date '2010-12-31', 'REQUESTER', 'relevant requisitioners', 'efforts', array['YES'])
) as d (criterion, title_da, title_en, kind, target, target_from, target_to, unit_kind, denominator, question_key, successes);

insert into reporting_period (code, programme, kind, from_day, to_day)
values ('2010', '2010', 'PROGRAMME', '2010-02-01', '2010-12-31'),
       ('2010-H1', '2010', 'HALF_YEAR', '2010-02-01', '2010-06-30');
