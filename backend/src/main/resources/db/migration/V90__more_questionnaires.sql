-- Version 1 of the questionnaires for courses, workshops, International Dag, contacts and club staff (S1-S5, S10, S12).

insert into questionnaire_version (id, questionnaire, version, published_at, author, reason)
values ('30000000-0000-4000-8000-000000000011', 'course-follow-up', 1, '2010-01-31T23:00:00Z',
        'TaskForce Integration', 'Program 2010: opfølgning på S1 og S3'),
       ('30000000-0000-4000-8000-000000000012', 'workshop-follow-up', 1, '2010-01-31T23:00:00Z',
        'TaskForce Integration', 'Program 2010: opfølgning på S4'),
       ('30000000-0000-4000-8000-000000000013', 'international-day', 1, '2010-01-31T23:00:00Z',
        'TaskForce Integration', 'Program 2010: opfølgning på S5'),
       ('30000000-0000-4000-8000-000000000014', 'contact-follow-up', 1, '2010-01-31T23:00:00Z',
        'TaskForce Integration', 'Program 2010: opfølgning på S2'),
       ('30000000-0000-4000-8000-000000000015', 'club-staff', 1, '2010-01-31T23:00:00Z',
        'TaskForce Integration', 'Program 2010: opfølgning på S10 og S12');

insert into question (version_id, key, position, text_da, text_en, help_da, help_en)
values ('30000000-0000-4000-8000-000000000011', 'rights-knowledge', 1,
        'Ved du efter forløbet mere om jeres rettigheder og pligter som forening i København?',
        'Do you know more, after the course, about your rights and duties as an association in Copenhagen?',
        'For eksempel om tilskud, lokaler, vedtægter og regnskab.',
        'For example about grants, premises, statutes and accounts.'),
       ('30000000-0000-4000-8000-000000000011', 'influence', 2,
        'Oplever du, at I efter forløbet er blevet bedre til at få indflydelse i relevante fora?',
        'Do you find that, after the course, you have become better at gaining influence in relevant forums?',
        'For eksempel lokaludvalg, beboerråd, brugerbestyrelser eller en helhedsplans arbejdsgruppe.',
        'For example local committees, residents'' councils, user boards or a neighbourhood plan''s working group.'),
       ('30000000-0000-4000-8000-000000000012', 'dialogue', 1,
        'Oplever du efter workshoppen en højere grad af samarbejde og dialog med etniske minoritetsforeninger og borgere med etnisk minoritetsbaggrund?',
        'Do you find that, after the workshop, there is more cooperation and dialogue with ethnic-minority associations and citizens with an ethnic-minority background?',
        'Tænk på dit eget arbejde med borgere og forældre.',
        'Think of your own work with citizens and parents.'),
       ('30000000-0000-4000-8000-000000000013', 'visibility', 1,
        'Oplever I, at International Dag gav jer mulighed for at synliggøre jeres ressourcer og rolle i det københavnske foreningsliv?',
        'Do you find that International Day gave you the chance to make your resources and role in Copenhagen''s associations visible?',
        'Svar på foreningens vegne. Hver forening tæller én gang.',
        'Answer on behalf of the association. Each association counts once.'),
       ('30000000-0000-4000-8000-000000000014', 'participation', 1,
        'Oplever du, efter at vi har været i kontakt, en højere grad af deltagelse i de lokale demokratiprocesser?',
        'Do you find that, since we were in touch, there is more participation in the local democratic processes?',
        'For eksempel at flere fra jeres kreds møder op, tager ordet eller stiller op til råd og bestyrelser.',
        'For example that more people of your circle turn up, speak, or stand for councils and boards.'),
       ('30000000-0000-4000-8000-000000000015', 'methods-support', 1,
        'Støtter metoderne, at de unges ønsker til erhverv og uddannelse bliver indfriet?',
        'Do the methods help the young people''s wishes for work and education to come true?',
        'Metoderne er dem, som I arbejdede med på aktiviteten.',
        'The methods are those that you worked with at the activity.'),
       ('30000000-0000-4000-8000-000000000015', 'will-use', 2,
        'Vil du bruge metoderne i dit arbejde i klubben?',
        'Will you use the methods in your work at the club?',
        null, null);

insert into answer_option (version_id, value, position, label_da, label_en)
select v.id, o.value, o.position, o.label_da, o.label_en
from questionnaire_version v
     cross join (values ('YES', 1, 'Ja', 'Yes'), ('PARTLY', 2, 'Delvist', 'Partly'), ('NO', 3, 'Nej', 'No'),
                        ('NOT_RELEVANT', 4, 'Ikke relevant for os', 'Not relevant for us'))
                as o (value, position, label_da, label_en)
where v.questionnaire in ('course-follow-up', 'workshop-follow-up', 'international-day', 'contact-follow-up',
                          'club-staff');
