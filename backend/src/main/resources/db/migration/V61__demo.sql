-- The demo's one time and how far its year has been played. Empty outside the demo profile.
CREATE TABLE demo_year (
    only_row       boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    state          text        NOT NULL CHECK (state IN ('PLAYING', 'PLAYED')),
    offset_seconds bigint,
    played_at      timestamptz
);
COMMENT ON COLUMN demo_year.offset_seconds IS 'what is added to the time of the system; set when the year is played and with each move';
