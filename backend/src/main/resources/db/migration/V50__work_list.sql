-- The work list: our own read model of what waits for somebody, written by the engine's listeners in its transaction.
-- A row stays when its step has ended: then it says how long the step took.
CREATE TABLE work_item (
    task_id          varchar(100) NOT NULL,
    kind             varchar(20)  NOT NULL,
    requisition_id   uuid         NOT NULL,
    number_year      int          NOT NULL,
    number_serial    int          NOT NULL,
    priority         varchar(10)  NOT NULL,
    assignee_id      uuid,
    received_at      timestamptz  NOT NULL,
    due_at           timestamptz,
    created_at       timestamptz  NOT NULL,
    ended_at         timestamptz,
    business_minutes bigint,
    CONSTRAINT work_item_pk PRIMARY KEY (task_id),
    CONSTRAINT work_item_kind_known CHECK (kind IN
        ('SCREEN', 'AWAIT_REPLY', 'AWAIT_CAPACITY', 'ASSIGN', 'PLAN', 'CARRY_OUT', 'CONCLUDE')),
    CONSTRAINT work_item_end_is_measured CHECK ((ended_at IS NULL) = (business_minutes IS NULL))
);

-- the lists that people open
CREATE INDEX work_item_open_due_ix ON work_item (due_at, task_id) WHERE ended_at IS NULL;
CREATE INDEX work_item_open_received_ix ON work_item (received_at, task_id) WHERE ended_at IS NULL;
CREATE INDEX work_item_open_assignee_ix ON work_item (assignee_id, due_at) WHERE ended_at IS NULL;
CREATE INDEX work_item_requisition_ix ON work_item (requisition_id, created_at);
CREATE INDEX work_item_created_ix ON work_item (created_at);
-- how long the steps took
CREATE INDEX work_item_ended_ix ON work_item (ended_at) WHERE ended_at IS NOT NULL;
