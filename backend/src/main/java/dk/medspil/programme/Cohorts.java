package dk.medspil.programme;

import static dk.medspil.platform.database.Moments.column;

import dk.medspil.directory.OrganisationsMerged;
import dk.medspil.directory.PersonsMerged;
import dk.medspil.questionnaire.SubjectRef;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where others tell who is in scope of which criterion, relevant or not, with reason and author. It keeps one
 * row for each subject and criterion.
 */
@Service
@Transactional
public class Cohorts {

    private static final String ENTER = """
            insert into cohort_entry
                (criterion, subject_kind, subject_id, unit, first_closed_at, closed_at, relevant, by_rule, pending,
                 reason, author, decided_at, area, subject, organisation_kind)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (subject_id, criterion, subject_kind) do update
            set unit = excluded.unit, closed_at = excluded.closed_at, relevant = excluded.relevant,
                by_rule = excluded.by_rule, pending = excluded.pending, reason = excluded.reason,
                author = excluded.author, decided_at = excluded.decided_at, area = excluded.area,
                subject = excluded.subject, organisation_kind = excluded.organisation_kind,
                left_at = null, left_reason = null
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;

    Cohorts(JdbcTemplate template, JdbcClient jdbc, Clock clock) {
        this.template = template;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One entry, see {@link #enter(Collection)}. */
    public void enter(CohortEntry entry) {
        enter(List.of(entry));
    }

    /**
     * The subject was closed after advice was given: it is in scope of these criteria. Called again when a reopened
     * subject is closed again; the period stays that of the first closing.
     */
    public void enter(Collection<CohortEntry> entries) {
        Instant now = clock.instant();
        template.batchUpdate(ENTER, entries, Math.max(1, entries.size()), (statement, entry) -> {
            statement.setString(1, entry.criterion());
            statement.setString(2, entry.subjectRef().kind());
            statement.setObject(3, entry.subjectRef().id());
            statement.setObject(4, entry.unit());
            statement.setObject(5, column(entry.firstClosedAt()));
            statement.setObject(6, column(now));
            statement.setBoolean(7, entry.relevant());
            statement.setBoolean(8, entry.byRule());
            statement.setBoolean(9, entry.pending());
            statement.setString(10, entry.reason());
            statement.setObject(11, entry.author());
            statement.setObject(12, column(entry.decidedAt()));
            statement.setObject(13, entry.area());
            statement.setString(14, entry.subject());
            statement.setString(15, entry.organisationKind());
        });
    }

    /**
     * A manager decided what was pending, or anew. Changes nothing when the subject has not entered, and doesn't bring
     * back one that has left.
     *
     * @param byRule whether the decision is what the rule had proposed
     * @return whether there was something to decide
     */
    public boolean decide(
            String criterion,
            SubjectRef subject,
            boolean relevant,
            boolean byRule,
            String reason,
            UUID author,
            Instant decidedAt) {
        return jdbc.sql("""
                        update cohort_entry
                        set relevant = :relevant, by_rule = :byRule, pending = false, reason = :reason,
                            author = :author, decided_at = :at
                        where subject_id = :id and criterion = :criterion and subject_kind = :kind
                        """)
                        .param("relevant", relevant)
                        .param("byRule", byRule)
                        .param("reason", reason)
                        .param("author", author)
                        .param("at", column(decidedAt))
                        .param("id", subject.id())
                        .param("criterion", criterion)
                        .param("kind", subject.kind())
                        .update()
                == 1;
    }

    /** What the subject is counted under in breakdowns, when that turned out otherwise. Frozen periods stay as reported. */
    public void describe(SubjectRef subjectRef, UUID area, String subject, String organisationKind) {
        jdbc.sql("""
                        update cohort_entry set area = :area, subject = :subject, organisation_kind = :organisationKind
                        where subject_id = :id and subject_kind = :kind
                        """)
                .param("area", area)
                .param("subject", subject)
                .param("organisationKind", organisationKind)
                .param("id", subjectRef.id())
                .param("kind", subjectRef.kind())
                .update();
    }

    /** Two persons turned out to be one: the unit is the one that remains. Frozen periods stay as reported. */
    @EventListener
    void merged(PersonsMerged event) {
        merge(event.from().value(), event.into().value());
    }

    /** Likewise of two associations. */
    @EventListener
    void merged(OrganisationsMerged event) {
        merge(event.from().value(), event.into().value());
    }

    private void merge(UUID from, UUID into) {
        jdbc.sql("update cohort_entry set unit = :into where unit = :from")
                .param("into", into)
                .param("from", from)
                .update();
    }

    /**
     * The subject is out of scope again: closed anew without advice, or merged into another. Merely reopening it is no
     * reason: it was closed after advice, and stays where it is.
     */
    public void leave(SubjectRef subject, String reason) {
        jdbc.sql("""
                        update cohort_entry set left_at = :at, left_reason = :reason
                        where subject_id = :id and subject_kind = :kind and left_at is null
                        """)
                .param("at", column(clock.instant()))
                .param("reason", reason)
                .param("id", subject.id())
                .param("kind", subject.kind())
                .update();
    }
}
