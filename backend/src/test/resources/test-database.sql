-- Remembers what each table and sequence holds now; pristine.restore() puts it back, past foreign keys and triggers.
CREATE SCHEMA pristine;

CREATE TABLE pristine.remembered_table (
    name    text PRIMARY KEY,
    columns text NOT NULL,
    filled  boolean NOT NULL
);

CREATE TABLE pristine.remembered_sequence AS
SELECT sequencename AS name, coalesce(last_value, start_value) AS value, last_value IS NOT NULL AS called
FROM pg_sequences WHERE schemaname = 'public';

DO $$
DECLARE
    t record;
    has_rows boolean;
BEGIN
    FOR t IN
        SELECT c.relname AS name, string_agg(format('%I', a.attname), ', ' ORDER BY a.attnum) AS columns
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
        GROUP BY c.relname
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I)', t.name) INTO has_rows;
        INSERT INTO pristine.remembered_table VALUES (t.name, t.columns, has_rows);
        IF has_rows THEN
            EXECUTE format('CREATE TABLE pristine.%I AS SELECT %s FROM public.%I', 'rows_' || t.name, t.columns, t.name);
        END IF;
    END LOOP;
END $$;

CREATE FUNCTION pristine.restore() RETURNS void LANGUAGE plpgsql
SET session_replication_role = replica
SET lock_timeout = '10s'
AS $$
DECLARE
    t record;
    has_rows boolean;
BEGIN
    FOR t IN SELECT * FROM pristine.remembered_table LOOP
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I)', t.name) INTO has_rows;
        IF has_rows THEN
            EXECUTE format('DELETE FROM public.%I', t.name);
        END IF;
        IF t.filled THEN
            EXECUTE format(
                'INSERT INTO public.%I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM pristine.%I',
                t.name, t.columns, t.columns, 'rows_' || t.name);
        END IF;
    END LOOP;
    PERFORM setval(format('public.%I', s.name), s.value, s.called) FROM pristine.remembered_sequence s;
END $$;
