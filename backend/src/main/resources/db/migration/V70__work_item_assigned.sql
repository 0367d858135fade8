-- Since when somebody has a step, for whoever comes second.
ALTER TABLE work_item ADD COLUMN assigned_at timestamptz;
UPDATE work_item SET assigned_at = created_at WHERE assignee_id IS NOT NULL AND ended_at IS NULL;
