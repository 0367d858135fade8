-- An index for each kind: a word that stands in every other note costs nothing to whoever looks for a file, and the kind
-- need not be asked of the index. In it the times of a document are words too, down to the day: among a million the newest
-- are asked first, and the first few hundred are enough.
CREATE OR REPLACE FUNCTION search_words(kind text, at timestamptz, title text, names text, body text) RETURNS tsvector
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(
               CASE WHEN kind IN ('CASE', 'MESSAGE', 'NOTE', 'FILE')
                    THEN ARRAY['t:' || to_char(at AT TIME ZONE 'UTC', 'YYYY'),
                               't:' || to_char(at AT TIME ZONE 'UTC', 'YYYYMM'),
                               't:' || to_char(at AT TIME ZONE 'UTC', 'YYYYMMDD')]
                    ELSE ARRAY[]::text[] END)
        || setweight(to_tsvector('danish', folded.title), 'A')
        || setweight(to_tsvector('simple',
               CASE WHEN kind IN ('PERSON', 'ORGANISATION') THEN folded.title || ' ' || folded.names
                    ELSE folded.names END), 'B')
        || setweight(to_tsvector('danish', folded.names), 'B')
        || setweight(to_tsvector('danish', search_fold(body)), 'C')
    FROM (SELECT search_fold(title) AS title, search_fold(names) AS names OFFSET 0) AS folded
$$;

-- Everything is computed anew, behind the work of the day.
DELETE FROM search_document;
DELETE FROM search_word;
SELECT search_mark_all();

DROP INDEX search_document_words_ix;
-- what was written last waits in a list that each query reads through: a short one
CREATE INDEX search_words_case_ix ON search_document USING gin (words)
    WITH (gin_pending_list_limit = 256) WHERE kind = 'CASE';
CREATE INDEX search_words_message_ix ON search_document USING gin (words)
    WITH (gin_pending_list_limit = 256) WHERE kind = 'MESSAGE';
CREATE INDEX search_words_note_ix ON search_document USING gin (words)
    WITH (gin_pending_list_limit = 256) WHERE kind = 'NOTE';
CREATE INDEX search_words_file_ix ON search_document USING gin (words)
    WITH (gin_pending_list_limit = 256) WHERE kind = 'FILE';
CREATE INDEX search_words_person_ix ON search_document USING gin (words)
    WITH (gin_pending_list_limit = 256) WHERE kind = 'PERSON';
CREATE INDEX search_words_organisation_ix ON search_document USING gin (words)
    WITH (gin_pending_list_limit = 256) WHERE kind = 'ORGANISATION';
CREATE INDEX search_words_method_ix ON search_document USING gin (words)
    WITH (gin_pending_list_limit = 256) WHERE kind = 'METHOD';
