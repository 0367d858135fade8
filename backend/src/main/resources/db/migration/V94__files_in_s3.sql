-- Where the bytes of a file lie: null in stored_chunk, else under this key in the S3-compatible store.
ALTER TABLE stored_file ADD COLUMN object_key text;
CREATE UNIQUE INDEX stored_file_object_once ON stored_file (object_key) WHERE object_key IS NOT NULL;

-- Objects whose files are removed: written with the removal, taken away when the object is.
CREATE TABLE object_to_remove (
    object_key text NOT NULL,
    CONSTRAINT object_to_remove_pk PRIMARY KEY (object_key)
);
