-- The application's role reads and writes rows, here and in every later table of the owner's. Flyway's own history it
-- only reads. A migration that makes an audit table takes UPDATE and DELETE away again:
--   REVOKE UPDATE, DELETE ON the_table FROM "${application}";
GRANT USAGE ON SCHEMA public TO "${application}";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "${application}";
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO "${application}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${application}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO "${application}";
REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM "${application}";

-- What a listener outside the transaction still has to do (schema of Spring Modulith 2.1).
CREATE TABLE event_publication (
    id                     uuid        NOT NULL,
    listener_id            text        NOT NULL,
    event_type             text        NOT NULL,
    serialized_event       text        NOT NULL,
    publication_date       timestamptz NOT NULL,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int         NOT NULL DEFAULT 0,
    last_resubmission_date timestamptz,
    CONSTRAINT event_publication_pk PRIMARY KEY (id)
);
CREATE INDEX event_publication_open_ix ON event_publication (publication_date) WHERE completion_date IS NULL;
CREATE INDEX event_publication_event_ix ON event_publication USING hash (serialized_event);
