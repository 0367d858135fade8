-- A file can be sent anew: the versions of one belong together by the id of the first, which has neither of these set.
ALTER TABLE stored_file ADD COLUMN series_id uuid;
ALTER TABLE stored_file ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE stored_file ADD CONSTRAINT stored_file_versions_later CHECK ((series_id IS NULL) = (version = 1));
CREATE UNIQUE INDEX stored_file_version_once ON stored_file (series_id, version) WHERE series_id IS NOT NULL;
