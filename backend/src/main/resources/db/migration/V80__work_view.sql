-- Filters of the work list that somebody keeps under a name, for himself or for everybody of the office.
CREATE TABLE work_view (
    id         uuid        NOT NULL,
    owner_id   uuid        NOT NULL,
    name       text        NOT NULL,
    shared     boolean     NOT NULL,
    -- the address of the list, without its place: view, filters, order
    query      jsonb       NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT work_view_pk PRIMARY KEY (id),
    CONSTRAINT work_view_named CHECK (length(name) BETWEEN 1 AND 60)
);
CREATE UNIQUE INDEX work_view_name_uk ON work_view (owner_id, lower(name));
CREATE INDEX work_view_shared_ix ON work_view (created_at) WHERE shared;
