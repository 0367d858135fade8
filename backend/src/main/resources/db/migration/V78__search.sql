-- Search reads its own table, one row for each thing that can be found, so that it costs the desk nothing and what is
-- found in a million is found at once. Everything in it is computed from other tables and can be computed again.

-- How a text is compared: small letters, å as aa, æ as ae, ø as oe (as they are typed where a keyboard lacks them), no
-- accents of the languages of the town; addresses, numbers and names of files in their parts. (Each step is one of the
-- few that cost a microsecond; translate() and normalize() take ten times as long.)
CREATE FUNCTION search_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(
        replace(replace(replace(replace(replace(replace(replace(replace(
        replace(replace(replace(replace(replace(replace(lower(words COLLATE "da-x-icu"),
            U&'a\030A', 'aa'), 'å', 'aa'), 'æ', 'ae'), 'ø', 'oe'), 'ä', 'ae'), 'ö', 'oe'),
            '.', ' '), '-', ' '), '@', ' '), '/', ' '), '_', ' '), ':', ' '), '<', ' '), '+', ' '),
        'éèêáàóúüçşğıñ', 'eeeaaouucsgin')
$$;

-- The stems of a text with their weight: title A, names B (also as they are spelt), body C; and what it is and when, so
-- that one index answers «messages of this month with these words».
CREATE FUNCTION search_words(kind text, at timestamptz, title text, names text, body text) RETURNS tsvector
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(ARRAY[
               'k:' || kind,
               'k:' || kind || ':' || to_char(at AT TIME ZONE 'UTC', 'YYYY'),
               'k:' || kind || ':' || to_char(at AT TIME ZONE 'UTC', 'YYYYMM')])
        || setweight(to_tsvector('danish', folded.title), 'A')
        || setweight(to_tsvector('simple',
               CASE WHEN kind IN ('PERSON', 'ORGANISATION') THEN folded.title || ' ' || folded.names
                    ELSE folded.names END), 'B')
        || setweight(to_tsvector('danish', folded.names), 'B')
        || setweight(to_tsvector('danish', search_fold(body)), 'C')
    FROM (SELECT search_fold(title) AS title, search_fold(names) AS names OFFSET 0) AS folded
$$;

CREATE TABLE search_document (
    kind            text        NOT NULL,
    id              uuid        NOT NULL,
    requisition_id  uuid,
    at              timestamptz NOT NULL,
    internal        boolean     NOT NULL,
    requester_id    uuid,
    organisation_id uuid,
    area_id         uuid,
    status          text,
    title           text        NOT NULL,
    names           text        NOT NULL,
    body            text        NOT NULL,
    words           tsvector    NOT NULL,
    CONSTRAINT search_document_pk PRIMARY KEY (kind, id),
    CONSTRAINT search_document_kind_known CHECK (kind IN
        ('CASE', 'MESSAGE', 'NOTE', 'FILE', 'PERSON', 'ORGANISATION', 'METHOD'))
) WITH (fillfactor = 90);
COMMENT ON COLUMN search_document.internal IS 'the office''s own: not for the requester of the case';
-- what was written last waits in a list that each query reads through: a short one
CREATE INDEX search_document_words_ix ON search_document USING gin (words) WITH (gin_pending_list_limit = 256);
CREATE INDEX search_document_requisition_ix ON search_document (requisition_id) WHERE requisition_id IS NOT NULL;
CREATE INDEX search_document_requester_ix ON search_document (requester_id) WHERE kind = 'CASE';
CREATE INDEX search_document_organisation_ix ON search_document (organisation_id) WHERE kind = 'CASE';

-- Every stem that occurs: what a word that nobody wrote is compared with, and where compounds are looked up.
CREATE TABLE search_word (
    word text NOT NULL,
    CONSTRAINT search_word_pk PRIMARY KEY (word)
);
CREATE INDEX search_word_trgm_ix ON search_word USING gin (word gin_trgm_ops);

-- What has to be computed anew: cases as they are told of in batches, the others written with their change.
CREATE TABLE search_stale (
    kind text NOT NULL,
    id   uuid NOT NULL,
    CONSTRAINT search_stale_pk PRIMARY KEY (kind, id)
);

-- Whether the case of a document is confidential, asked of each document: answered by an index that is nearly empty.
CREATE INDEX requisition_confidential ON requisition (id) WHERE confidential;

-- Marks everything that there is; returns how much that is.
CREATE FUNCTION search_mark_all() RETURNS bigint LANGUAGE sql AS $$
    WITH marked AS (
        INSERT INTO search_stale (kind, id)
        SELECT 'CASE', id FROM requisition
        UNION ALL SELECT 'PERSON', id FROM person
        UNION ALL SELECT 'ORGANISATION', id FROM organisation
        UNION ALL SELECT 'METHOD', id FROM method
        ON CONFLICT DO NOTHING
        RETURNING 1)
    SELECT count(*) FROM marked
$$;
SELECT search_mark_all();
