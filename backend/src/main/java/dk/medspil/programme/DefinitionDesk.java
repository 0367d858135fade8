package dk.medspil.programme;

import dk.medspil.audit.AuditLog;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Dates;
import dk.medspil.programme.DefinitionsPage.DefinitionField;
import dk.medspil.programme.DefinitionsPage.DefinitionVersion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where it is said how a criterion is counted: every change is a version with author and reason. What is frozen
 * keeps the version that it was frozen by.
 */
@Lazy
@Service
@Transactional
public class DefinitionDesk {

    private final DefinitionRows rows;
    private final DefinitionCheck check;
    private final Definitions definitions;
    private final Previews previews;
    private final Directory directory;
    private final AuditLog audit;
    private final Clock clock;

    DefinitionDesk(
            DefinitionRows rows,
            DefinitionCheck check,
            Definitions definitions,
            Previews previews,
            Directory directory,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.check = check;
        this.definitions = definitions;
        this.previews = previews;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All versions, the newest first, and which one counts in that period.
     *
     * @throws Refusal 404 when there is no such criterion or period
     */
    @Transactional(readOnly = true)
    public DefinitionsPage page(String criterion, @Nullable String code) {
        List<DefinitionRows.Row> all = all(criterion);
        ReportingPeriod period = Criteria.choose(definitions.periods(), code);
        Map<Integer, List<String>> frozen = rows.frozen(criterion);
        List<DefinitionVersion> versions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            DefinitionRows.Row row = all.get(i);
            DefinitionContent before = i + 1 < all.size() ? all.get(i + 1).content() : null;
            versions.add(new DefinitionVersion(
                    row.version(),
                    row.content(),
                    row.publishedAt(),
                    row.author(),
                    row.reason(),
                    DefinitionChanges.between(before, row.content()),
                    frozen.getOrDefault(row.version(), List.of())));
        }
        DefinitionRows.Row newest = all.get(0);
        return new DefinitionsPage(
                criterion,
                newest.kind(),
                newest.unitKind(),
                PeriodView.of(period),
                versions,
                inForce(versions, period),
                asks(newest) ? rows.questions(isEnglish()) : List.of(),
                Access.may(Right.DECIDE, RecordKind.CRITERION));
    }

    private static @Nullable Integer inForce(List<DefinitionVersion> versions, ReportingPeriod period) {
        return versions.stream()
                .filter(one -> one.frozenIn().contains(period.code()))
                .findFirst()
                .or(() -> versions.stream()
                        .filter(one -> isAbout(one.content(), period))
                        .findFirst())
                .map(DefinitionVersion::version)
                .orElse(null);
    }

    static boolean isAbout(DefinitionContent content, ReportingPeriod period) {
        return !content.targetFrom().isAfter(period.to()) && !content.targetTo().isBefore(period.from());
    }

    /**
     * What the figure of a period is, and what it would be.
     *
     * @throws Refusal 404; 422 if nothing can be counted by it
     */
    public DefinitionPreview preview(String criterion, @Nullable String code, DefinitionContent wanted) {
        Access.require(Right.DECIDE, RecordKind.CRITERION);
        DefinitionRows.Row newest = all(criterion).get(0);
        DefinitionContent content = wanted.stripped();
        check.require(content, newest.kind(), asks(newest));
        ReportingPeriod period = Criteria.choose(definitions.periods(), code);
        return previews.of(criterion, newest, period, content);
    }

    /**
     * Publishes the next version.
     *
     * @param newest the newest version that the writer has seen
     * @throws Refusal 404; 409 if somebody else has published meanwhile, says who; 422 if nothing can be counted by it
     */
    public DefinitionsPage publish(
            String criterion, @Nullable String period, int newest, DefinitionContent wanted, String reason) {
        Access.require(Right.DECIDE, RecordKind.CRITERION);
        DefinitionRows.Row before = all(criterion).get(0);
        if (before.version() != newest) {
            throw publishedMeanwhile(before);
        }
        DefinitionContent content = wanted.stripped();
        check.require(content, before.kind(), asks(before));
        if (DefinitionChanges.between(before.content(), content).isEmpty()) {
            throw Refusal.refused("definition-unchanged", "reason");
        }
        PersonId by = new PersonId(Caller.current().requirePersonId());
        DefinitionRows.Row next = new DefinitionRows.Row(
                newest + 1,
                before.kind(),
                before.unitKind(),
                content,
                clock.instant(),
                directory.person(by).map(PersonView::name).orElse(""),
                reason.strip());
        if (!rows.publish(criterion, next)) {
            throw publishedMeanwhile(all(criterion).get(0));
        }
        audit.record("DEFINITION_PUBLISHED", "CRITERION", id(criterion), by.value(), facts(criterion, before, next));
        return page(criterion, period);
    }

    private static Refusal publishedMeanwhile(DefinitionRows.Row newest) {
        return Refusal.conflict(
                "definition-published-meanwhile",
                Map.of(
                        "name",
                        newest.author(),
                        "version",
                        String.valueOf(newest.version()),
                        "at",
                        Dates.hour(Caller.current().locale().getLanguage(), newest.publishedAt())));
    }

    private static Map<String, String> facts(String criterion, DefinitionRows.Row before, DefinitionRows.Row next) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("criterion", criterion);
        facts.put("version", String.valueOf(next.version()));
        DefinitionChanges.between(before.content(), next.content())
                .forEach(change -> facts.put(fact(change.field()), change.was() + " → " + change.is()));
        facts.put("reason", next.reason());
        return facts;
    }

    private static String fact(DefinitionField field) {
        return switch (field) {
            case TITLE_DA -> "title";
            case TITLE_EN -> "titleEn";
            case QUOTE -> "quote";
            case TARGET -> "target";
            case DAYS -> "days";
            case BASELINE -> "baseline";
            case DENOMINATOR -> "denominator";
            case QUESTION -> "question";
            case SINCE -> "since";
            case SUCCESSES -> "successes";
        };
    }

    private List<DefinitionRows.Row> all(String criterion) {
        List<DefinitionRows.Row> all = rows.all(criterion);
        if (all.isEmpty()) {
            throw Refusal.notFound();
        }
        return all;
    }

    /** Whether a questionnaire asks for it: what no definition ever named a question for is counted otherwise. */
    private static boolean asks(DefinitionRows.Row row) {
        return row.content().questionKey() != null;
    }

    private static boolean isEnglish() {
        return Languages.ENGLISH.getLanguage().equals(Caller.current().locale().getLanguage());
    }

    /** A criterion has a code and no id of its own; the audit wants one. */
    private static UUID id(String criterion) {
        return UUID.nameUUIDFromBytes(("criterion/" + criterion).getBytes(StandardCharsets.UTF_8));
    }
}
