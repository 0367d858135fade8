-- Statistics reads its own facts, one row a case, so that no figure costs the desk anything.

CREATE TABLE case_fact (
    requisition_id         uuid PRIMARY KEY,
    number_year            integer     NOT NULL,
    number_serial          integer     NOT NULL,
    kind                   text        NOT NULL,
    subject                text        NOT NULL,
    status                 text        NOT NULL,
    closure                text,
    area_id                uuid        NOT NULL,
    consultant_id          uuid,
    received_at            timestamptz NOT NULL,
    first_response_at      timestamptz,
    first_closed_at        timestamptz,
    closed_at              timestamptz,
    first_response_minutes bigint,
    lead_minutes           bigint,
    waiting_minutes        bigint      NOT NULL,
    CONSTRAINT case_fact_number UNIQUE (number_year, number_serial)
);
COMMENT ON COLUMN case_fact.first_response_minutes IS 'whole business minutes from receipt to the first answer by a person';
COMMENT ON COLUMN case_fact.lead_minutes IS 'whole business minutes from receipt to the first closure';
COMMENT ON COLUMN case_fact.waiting_minutes IS 'whole minutes of the case spent waiting on the requester';

CREATE INDEX case_fact_received ON case_fact (received_at);
CREATE INDEX case_fact_first_closed ON case_fact (first_closed_at) WHERE first_closed_at IS NOT NULL;
CREATE INDEX case_fact_open ON case_fact (status) WHERE closed_at IS NULL;

-- The cases whose facts are older than the case: written with the change, emptied by the refresh.
CREATE TABLE case_fact_stale (
    requisition_id uuid PRIMARY KEY
);
