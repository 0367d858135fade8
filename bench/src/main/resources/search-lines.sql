-- The same for what was written in the cases: what the requester reads too, and what the office keeps for itself.
insert into search_document (kind, id, requisition_id, at, internal, requester_id, organisation_id, area_id, status,
    title, names, body, words)
select kind, id, requisition_id, happened_at, kind = 'NOTE', requester_id, organisation_id, area_id, status, '', '', body,
       search_words(kind, happened_at, '', '', body)
from (select entry.id, requisition_id, happened_at, body, requester_id, organisation_id, area_id, status,
             case when entry.kind in ('MESSAGE_IN', 'MESSAGE_OUT') or code in ('referred', 'declined', 'concluded')
                  then 'MESSAGE' else 'NOTE' end as kind
      from timeline_entry as entry join requisition on requisition.id = requisition_id
      where body is not null) as lines;
