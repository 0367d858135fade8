-- Where somebody of the office was mentioned, and whether they have looked.
CREATE TABLE mention (
    person_id      uuid        NOT NULL,
    entry_id       uuid        NOT NULL,
    requisition_id uuid        NOT NULL,
    at             timestamptz NOT NULL,
    read_at        timestamptz,
    CONSTRAINT mention_pk PRIMARY KEY (person_id, entry_id),
    CONSTRAINT mention_of_entry FOREIGN KEY (entry_id) REFERENCES timeline_entry (id),
    CONSTRAINT mention_of_requisition FOREIGN KEY (requisition_id) REFERENCES requisition (id)
);
CREATE INDEX mention_newest_ix ON mention (person_id, at DESC);
CREATE INDEX mention_unread_ix ON mention (person_id, requisition_id) WHERE read_at IS NULL;

-- Those so far were told of by mail: they count as read.
INSERT INTO mention (person_id, entry_id, requisition_id, at, read_at)
SELECT DISTINCT named.value::uuid, entry.id, entry.requisition_id, entry.happened_at, entry.happened_at
FROM timeline_entry entry CROSS JOIN LATERAL jsonb_each_text(entry.params) named
WHERE entry.kind = 'NOTE' AND entry.code = 'note' AND named.key ~ '^mention[0-9]+Id$'
  AND named.value::uuid IS DISTINCT FROM entry.author_id;
