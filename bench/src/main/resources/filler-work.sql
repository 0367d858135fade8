insert into work_item (task_id, kind, requisition_id, number_year, number_serial, priority, assignee_id, received_at,
    due_at, created_at, ended_at, business_minutes, subject, area_id, organisation)
select gen_random_uuid()::text,
       case status when 'RECEIVED' then 'SCREEN' when 'AWAITING_REPLY' then 'AWAIT_REPLY'
           when 'AWAITING_CAPACITY' then 'AWAIT_CAPACITY' when 'ACCEPTED' then 'ASSIGN' when 'ASSIGNED' then 'PLAN'
           when 'IN_PROGRESS' then 'CARRY_OUT' else 'CONCLUDE' end,
       requisition.id, number_year, number_serial, priority, consultant_id, received_at,
       -- nothing is due while the requester is waited for
       case when status <> 'AWAITING_REPLY' then coalesce(deadline, first_response_due) end,
       coalesce(advised_at, assigned_at, screened_at, received_at), null, null, subject, area_id,
       organisation.name
from requisition
join organisation on organisation.id = organisation_id
where status <> 'CLOSED';

insert into work_item (task_id, kind, requisition_id, number_year, number_serial, priority, assignee_id, received_at,
    due_at, created_at, ended_at, business_minutes)
select gen_random_uuid()::text, step.kind, id, number_year, number_serial, priority, consultant_id, received_at, due,
       began, ended, (extract(epoch from ended - began) / 180)::bigint
from requisition,
     lateral (values ('SCREEN', first_response_due, received_at, screened_at),
                     ('PLAN', deadline, assigned_at, assigned_at + interval '1 day'),
                     ('CARRY_OUT', deadline, assigned_at + interval '1 day', advised_at),
                     ('CONCLUDE', deadline, advised_at, closed_at)) as step(kind, due, began, ended)
where closure_kind = 'CONCLUDED' and began is not null and ended >= began;
