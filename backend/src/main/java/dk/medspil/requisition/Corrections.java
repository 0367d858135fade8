package dk.medspil.requisition;

import dk.medspil.audit.AuditLog;
import dk.medspil.audit.Changes;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the facts of a case are corrected after its screening: on the ticket, in its timeline, in what the programme
 * counts it under, in the audit. Who calls has asked whether he may, and writes the open steps in the same transaction.
 */
@Component
@Transactional
public class Corrections {

    private final Books books;
    private final Relevance relevance;
    private final Directory directory;
    private final Settings settings;
    private final AuditLog audit;
    private final Clock clock;

    Corrections(Books books, Relevance relevance, Directory directory, Settings settings, AuditLog audit, Clock clock) {
        this.books = books;
        this.relevance = relevance;
        this.directory = directory;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Corrects what differs; what doesn't leaves no trace.
     *
     * @param seen the facts as whoever corrects them saw them
     * @throws RequisitionNotCorrectable before it is screened, or when it ended without advice
     * @throws Refusal 409 if somebody was faster, 422 for an area or organisation that isn't there, or a deadline that has
     *     passed, is taken away, or belongs to a closed case
     */
    public RequisitionSummary correct(RequisitionId id, CaseFacts seen, CaseFacts wanted, PersonId by) {
        Instant now = clock.instant();
        Requisition requisition = books.take(id);
        RequisitionSummary before = requisition.summary();
        CaseFacts stood = CaseFacts.of(before);
        if (!stood.equals(seen)) {
            throw Refusal.conflict("facts-changed-meanwhile");
        }
        if (stood.equals(wanted)) {
            return before;
        }
        requireKnown(stood, wanted);
        Instant deadline = deadline(before, stood, wanted, now);
        Map<String, String> is = written(wanted);
        Map<String, String> was = written(stood);
        requisition.correct(wanted, deadline, changes(was, is), by, now);
        relevance.countsElsewhere(requisition);
        audit.record("CASE_FACTS_CORRECTED", "REQUISITION", id.value(), by.value(), Changes.between(was, is, null));
        return books.enter(requisition);
    }

    private void requireKnown(CaseFacts stood, CaseFacts wanted) {
        if (!stood.area().equals(wanted.area())
                && directory.area(wanted.area()).filter(AreaView::active).isEmpty()) {
            throw Refusal.refused("area-unknown", "wanted.areaId");
        }
        if (!stood.organisation().equals(wanted.organisation())
                && directory.organisation(wanted.organisation()).isEmpty()) {
            throw Refusal.refused("organisation-unknown", "wanted.organisationId");
        }
    }

    /** The moment on that day; the one that stands as long as its day does. */
    private @Nullable Instant deadline(RequisitionSummary before, CaseFacts stood, CaseFacts wanted, Instant now) {
        LocalDate day = wanted.deadline();
        if (Objects.equals(stood.deadline(), day)) {
            return before.deadline();
        }
        if (day == null || before.status() == Status.CLOSED) {
            throw Refusal.refused("deadline-stays", "wanted.deadline");
        }
        Instant closing = day.atTime(settings.integer(Setting.CLOSING_HOUR), 0)
                .atZone(Office.ZONE)
                .toInstant();
        if (!closing.isAfter(now)) {
            throw Refusal.refused("deadline-passed", "wanted.deadline");
        }
        return closing;
    }

    /** What stands in timeline and audit, by the names that hold now. */
    private Map<String, String> written(CaseFacts facts) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("title", facts.title());
        written.put("kind", facts.kind().name());
        written.put("subject", facts.subject().name());
        written.put("area", directory.area(facts.area()).orElseThrow().name());
        written.put("organisation", name(facts.organisation()));
        written.put("priority", facts.priority().name());
        put(written, "deadline", facts.deadline());
        put(written, "desired", facts.desiredBy());
        return written;
    }

    private String name(OrganisationId organisation) {
        return directory.organisation(organisation).map(OrganisationView::name).orElse("–");
    }

    private static void put(Map<String, String> written, String what, @Nullable LocalDate day) {
        if (day != null) {
            written.put(what, day.toString());
        }
    }

    /** «subjectBefore», «subjectAfter» and so on for what differs. */
    private static Map<String, String> changes(Map<String, String> was, Map<String, String> is) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (String what :
                new String[] {"title", "kind", "subject", "area", "organisation", "priority", "deadline", "desired"}) {
            String before = was.get(what);
            String after = is.get(what);
            if (!Objects.equals(before, after)) {
                changes.put(what + "Before", before == null ? "" : before);
                changes.put(what + "After", after == null ? "" : after);
            }
        }
        return changes;
    }
}
