package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonsMerged;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Two who turned out to be one: their cases and links become the one's, in the transaction that merges them. */
@Component
class MergedPeople {

    private final JdbcTemplate jdbc;
    private final ChangedCases cases;

    MergedPeople(JdbcTemplate jdbc, ChangedCases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    @EventListener
    void on(PersonsMerged merged) {
        PersonId from = merged.from();
        PersonId into = merged.into();
        // where both had a link to one case, the merged one's ends
        jdbc.update("""
                update case_link link
                set revoked_at = ?, revoked_by = ?, generation = generation + 1, version = version + 1
                where person_id = ? and revoked_at is null and exists (
                    select 1 from case_link other
                    where other.requisition_id = link.requisition_id and other.person_id = ?)
                """, Timestamp.from(merged.at()), into.value(), from.value(), into.value());
        jdbc.update("""
                update case_link link set person_id = ?, version = version + 1
                where person_id = ? and not exists (
                    select 1 from case_link other
                    where other.requisition_id = link.requisition_id and other.person_id = ?)
                """, into.value(), from.value(), into.value());
        List<UUID> changed = jdbc.queryForList(
                "update requisition set requester_id = ?, version = version + 1 where requester_id = ? returning id",
                UUID.class,
                into.value(),
                from.value());
        if (!changed.isEmpty()) {
            cases.mark(changed);
        }
    }
}
