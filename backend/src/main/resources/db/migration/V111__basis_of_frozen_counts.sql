-- What was counted when a count was frozen (the kinds of steps): a setting says it for S8, and may say otherwise later. Null
-- for what was frozen before.

alter table frozen_count add column basis text;
