package dk.medspil.directory;

import dk.medspil.audit.AuditLog;
import dk.medspil.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where absence is entered and taken back. */
@Service
@Transactional
public class AbsenceDesk {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    AbsenceDesk(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The person's absences that haven't ended on that day, the earliest first. */
    @Transactional(readOnly = true)
    public List<AbsenceView> of(PersonId person, LocalDate today) {
        return jdbc.sql("select " + AbsenceView.COLUMNS + " from absence"
                        + " where person_id = :person and last_day >= :today order by first_day, id")
                .param("person", person.value())
                .param("today", today)
                .query(AbsenceView::of)
                .list();
    }

    /**
     * Enters days on which a person is away, both included.
     *
     * @throws Refusal 422 if the days are crossed, overlap another absence, or the stand-in is himself or nobody who works
     */
    public AbsenceView add(
            PersonId person, LocalDate firstDay, LocalDate lastDay, @Nullable PersonId standIn, UUID by) {
        if (lastDay.isBefore(firstDay)) {
            throw Refusal.refused("absence-days-crossed", "lastDay");
        }
        if (person.equals(standIn)) {
            throw Refusal.refused("absence-own-stand-in", "standInId");
        }
        lock(person);
        if (standIn != null && !works(standIn)) {
            throw Refusal.refused("absence-stand-in-unknown", "standInId");
        }
        boolean overlaps = jdbc.sql("select exists (select 1 from absence where person_id = :p"
                        + " and first_day <= :last and last_day >= :first)")
                .param("p", person.value())
                .param("first", firstDay)
                .param("last", lastDay)
                .query(Boolean.class)
                .single();
        if (overlaps) {
            throw Refusal.refused("absence-overlaps", "firstDay");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into absence (id, person_id, first_day, last_day, stand_in_id, version)
                        values (:id, :person, :first, :last, :stand_in, 0)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("first", firstDay)
                .param("last", lastDay)
                .param("stand_in", standIn == null ? null : standIn.value())
                .update();
        audit.record(
                "ABSENCE_ADDED",
                "PERSON",
                person.value(),
                by,
                Map.of("days", firstDay + "–" + lastDay, "standIn", String.valueOf(standIn)));
        return new AbsenceView(id, firstDay, lastDay, standIn);
    }

    /** Takes an absence back. @throws Refusal 404 if the person has no such absence */
    public void remove(PersonId person, UUID absence, UUID by) {
        int removed = jdbc.sql("delete from absence where id = :id and person_id = :person")
                .param("id", absence)
                .param("person", person.value())
                .update();
        if (removed == 0) {
            throw Refusal.notFound();
        }
        audit.record("ABSENCE_REMOVED", "PERSON", person.value(), by, Map.of("absence", absence.toString()));
    }

    private boolean works(PersonId standIn) {
        return jdbc.sql("select exists (select 1 from person join person_role on person_id = person.id"
                        + " where person.id = :id and active and role in ('CONSULTANT', 'MANAGER', 'ADMIN'))")
                .param("id", standIn.value())
                .query(Boolean.class)
                .single();
    }

    /** So that two absences entered at the same moment see each other. */
    private void lock(PersonId person) {
        boolean there = jdbc.sql("select id from person where id = :id and merged_into is null for update")
                .param("id", person.value())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Refusal.notFound();
        }
    }
}
