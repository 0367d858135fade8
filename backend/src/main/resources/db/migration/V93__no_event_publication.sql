-- What listeners outside the transaction had to do stood here; nothing has been left to them since case_fact_stale.
DROP TABLE event_publication;
