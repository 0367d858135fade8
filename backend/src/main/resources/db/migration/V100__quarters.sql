-- The quarters of the programme, cut to its days: breakdowns are published for a quarter or the programme.
insert into reporting_period (code, programme, kind, from_day, to_day)
values ('2010-Q1', '2010', 'QUARTER', '2010-02-01', '2010-03-31'),
       ('2010-Q2', '2010', 'QUARTER', '2010-04-01', '2010-06-30'),
       ('2010-Q3', '2010', 'QUARTER', '2010-07-01', '2010-09-30'),
       ('2010-Q4', '2010', 'QUARTER', '2010-10-01', '2010-12-31');
