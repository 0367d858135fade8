-- Small pictures of stored pictures, made behind the upload. Without content: none could be made, and none is tried again.
CREATE TABLE file_thumbnail (
    file_id uuid  NOT NULL,
    content bytea,
    CONSTRAINT file_thumbnail_pk PRIMARY KEY (file_id),
    CONSTRAINT file_thumbnail_of_file FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE CASCADE
);
