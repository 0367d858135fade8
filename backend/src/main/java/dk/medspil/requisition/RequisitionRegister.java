package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.files.FileId;
import dk.medspil.files.FileStore;
import dk.medspil.files.StoredFile;
import dk.medspil.hours.TimeLedger;
import dk.medspil.method.MethodId;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.questionnaire.FollowUpStatus;
import dk.medspil.questionnaire.FollowUpView;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.SubjectRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where requisitions are looked up: lists, the whole file of one, and what its requester sees of it. */
@Component
@Transactional(readOnly = true)
public class RequisitionRegister {

    private static final Set<String> DECISIONS_WITH_TEXT =
            Set.of(TimelineCode.REFERRED.written(), TimelineCode.DECLINED.written(), TimelineCode.CONCLUDED.written());

    private final Books books;
    private final CaseSight sight;
    private final TimelineEntries timeline;
    private final Attachments attachments;
    private final Relevance relevance;
    private final HandedOver handedOver;
    private final CaseLinks links;
    private final FileStore files;
    private final TimeLedger ledger;
    private final FollowUps followUps;
    private final BusinessCalendar calendar;
    private final Settings settings;
    private final JdbcClient jdbc;

    RequisitionRegister(
            Books books,
            CaseSight sight,
            TimelineEntries timeline,
            Attachments attachments,
            Relevance relevance,
            HandedOver handedOver,
            CaseLinks links,
            FileStore files,
            TimeLedger ledger,
            FollowUps followUps,
            BusinessCalendar calendar,
            Settings settings,
            JdbcClient jdbc) {
        this.books = books;
        this.sight = sight;
        this.timeline = timeline;
        this.attachments = attachments;
        this.relevance = relevance;
        this.handedOver = handedOver;
        this.links = links;
        this.files = files;
        this.ledger = ledger;
        this.followUps = followUps;
        this.calendar = calendar;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /**
     * A page of what the filter finds among the requisitions that the caller may see.
     *
     * @param after the last number of the page before
     * @param size at most so many
     */
    public RequisitionPage list(RequisitionFilter filter, @Nullable RequisitionNumber after, int size) {
        FilterSql sql = new FilterSql(filter);
        String condition = sql.condition() + " and " + sight.where();
        Map<String, Object> params = new HashMap<>(sql.params());
        params.putAll(sight.params());
        long total = jdbc.sql("select count(*) from requisition where " + condition)
                .params(params)
                .query(Long.class)
                .single();
        String from = "";
        if (after != null) {
            from = " and (number_year, number_serial) < (:afterYear, :afterSerial)";
            params.put("afterYear", after.year());
            params.put("afterSerial", after.serial());
        }
        params.put("most", size + 1);
        List<RequisitionSummary> found = jdbc.sql(Summaries.SELECT + " where " + condition + from
                        + " order by number_year desc, number_serial desc limit :most")
                .params(params)
                .query(Summaries::summary)
                .list();
        boolean more = found.size() > size;
        List<RequisitionSummary> items = more ? found.subList(0, size) : found;
        return new RequisitionPage(
                items, followedUp(items), more ? items.get(size - 1).number() : null, total);
    }

    private Set<RequisitionId> followedUp(List<RequisitionSummary> items) {
        List<RequisitionId> advised = items.stream()
                .filter(facts -> facts.closure() != null && facts.closure().advised())
                .map(RequisitionSummary::id)
                .toList();
        if (advised.isEmpty()) {
            return Set.of();
        }
        FilterSql sql = FilterSql.followedUp(advised);
        return jdbc.sql("select id from requisition where " + sql.condition())
                .params(sql.params())
                .query((row, index) -> new RequisitionId(row.getObject("id", UUID.class)))
                .set();
    }

    /** Everything about one case. @throws dk.medspil.platform.problem.Refusal 404 for whoever may not see it */
    public CaseFile caseFile(RequisitionNumber number) {
        Requisition requisition = books.find(number);
        sight.require(Right.SEE, requisition.summary());
        RequisitionId id = requisition.id();
        return new CaseFile(
                requisition.summary(),
                requisition.description,
                requisition.language,
                requisition.desiredBy,
                requisition.plan,
                requisition.outcome,
                requisition.summary,
                stages(requisition),
                files.of(Correspondence.owner(id)),
                handedOver.of(id),
                relevance.of(id),
                links.of(id),
                ledger.minutesFor(id.value()));
    }

    /** The case as its requester sees it; whoever calls has asked the link. */
    RequesterCase requesterCase(RequisitionId id, Instant now) {
        Requisition requisition = books.find(id);
        RequisitionSummary facts = requisition.summary();
        Set<FileId> shared = attachments.shared(id);
        List<StoredFile> visible = files.of(Correspondence.owner(id)).stream()
                .filter(file -> shared.contains(file.id()))
                .toList();
        List<TimelineLine> lines = lines(id, visible);
        return new RequesterCase(
                facts,
                requisition.description,
                stages(requisition),
                question(facts, lines),
                lines.stream().filter(RequisitionRegister::isForRequester).toList(),
                visible,
                links.of(id),
                facts.takesWords(settings.integer(Setting.REOPEN_DAYS), now));
    }

    private static boolean isForRequester(TimelineLine line) {
        return isForRequester(line.kind(), line.code());
    }

    /** Whether what such a line says is said to the requester too: not the office's own notes, plans and reports. */
    static boolean isForRequester(EntryKind kind, String code) {
        return kind == EntryKind.MESSAGE_IN || kind == EntryKind.MESSAGE_OUT || DECISIONS_WITH_TEXT.contains(code);
    }

    private RequesterCase.@Nullable OpenQuestion question(RequisitionSummary facts, List<TimelineLine> lines) {
        Instant since = facts.waitingOnRequesterSince();
        if (since == null) {
            return null;
        }
        Instant lapses = calendar.plusWorkingDays(since, settings.integer(Setting.QUESTION_LAPSE_WORKING_DAYS));
        return lines.stream()
                .filter(line -> line.code().equals(TimelineCode.QUESTION_ASKED.written()))
                .max(Comparator.comparing(TimelineLine::at))
                .map(line -> new RequesterCase.OpenQuestion(line.text() == null ? "" : line.text(), line.at(), lapses))
                .orElse(null);
    }

    private List<StageLine> stages(Requisition requisition) {
        RequisitionSummary facts = requisition.summary();
        Optional<FollowUpView> followUp =
                facts.closure() != null && facts.closure().advised()
                        ? followUps.of(SubjectRef.requisition(facts.id().value()))
                        : Optional.empty();
        StageState state = followUp.map(view -> stateOf(view.status())).orElse(StageState.SKIPPED);
        return Stages.of(
                facts,
                requisition.screenedAt,
                requisition.assignedAt,
                requisition.advisedAt,
                state,
                followUp.map(FollowUpView::endedAt).orElse(null));
    }

    private static StageState stateOf(FollowUpStatus status) {
        if (status == FollowUpStatus.ANSWERED) {
            return StageState.DONE;
        }
        return status.runs() ? StageState.NOW : StageState.SKIPPED;
    }

    /** A file that later went with a message stands there, and has no line of its own. */
    private List<TimelineLine> lines(RequisitionId id, List<StoredFile> stored) {
        Map<FileId, StoredFile> byId = stored.stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
        Map<UUID, List<FileId>> attached = stored.isEmpty() ? Map.of() : attachments.of(id);
        List<TimelineEntry> entries = timeline.inOrder(id.value());
        Set<FileId> withMessages = new HashSet<>();
        for (TimelineEntry entry : entries) {
            if (entry.kind() != EntryKind.FILE) {
                withMessages.addAll(attached.getOrDefault(entry.getId(), List.of()));
            }
        }
        return entries.stream()
                .filter(entry -> entry.kind() != EntryKind.FILE
                        || !withMessages.containsAll(attached.getOrDefault(entry.getId(), List.of())))
                .map(entry -> line(
                        entry,
                        attached.getOrDefault(entry.getId(), List.of()).stream()
                                .map(byId::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    private static TimelineLine line(TimelineEntry entry, List<StoredFile> files) {
        UUID author = entry.authorId();
        return new TimelineLine(
                entry.getId(),
                entry.at(),
                entry.kind(),
                author == null ? null : new PersonId(author),
                entry.code(),
                entry.params(),
                entry.text(),
                files,
                new RequisitionId(entry.requisitionId()));
    }

    /** One message or decision, for the mail about it. */
    public Optional<TimelineLine> message(UUID messageId) {
        return timeline.findById(messageId).map(entry -> line(entry, List.of()));
    }

    /** The latest such line of that case, for the mail about it: a question, a reason, an answer. */
    public Optional<TimelineLine> lastLine(RequisitionId id, TimelineCode code) {
        return timeline.latest(id.value(), code.written()).map(entry -> line(entry, List.of()));
    }

    /** The latest line that moved the case: a step, a decision, a question, a reply. */
    public Optional<TimelineLine> lastChange(RequisitionId id) {
        return timeline.latestChange(id.value()).map(entry -> line(entry, List.of()));
    }

    /** The lines of these codes, the latest first. */
    public List<TimelineLine> lines(RequisitionId id, Set<TimelineCode> codes) {
        return timeline
                .latestOf(id.value(), codes.stream().map(TimelineCode::written).toList())
                .stream()
                .map(entry -> line(entry, List.of()))
                .toList();
    }

    /** What was written with the latest such line of that case. */
    public Optional<String> lastText(RequisitionId id, TimelineCode code) {
        return lastLine(id, code).map(TimelineLine::text);
    }

    /** The methods that were handed over in that case. */
    public List<MethodId> methodsHandedOver(RequisitionId id) {
        return handedOver.of(id);
    }

    /** What the requester wrote when the case began. */
    public String description(RequisitionId id) {
        return books.find(id).description;
    }

    /** The language of mails to that case's requester: «da» or «en». */
    public String language(RequisitionId id) {
        return books.find(id).language;
    }
}
