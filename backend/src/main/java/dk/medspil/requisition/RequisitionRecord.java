package dk.medspil.requisition;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office keeps about a requisition, and how a line is written into its timeline. */
@MappedSuperclass
abstract class RequisitionRecord {

    @Id
    protected UUID id;

    /** Boxed and empty until stored, so that saving a new one needs no look first. */
    @Version
    protected @Nullable Integer version;

    @Column(name = "number_year", nullable = false, updatable = false)
    protected int numberYear;

    @Column(name = "number_serial", nullable = false, updatable = false)
    protected int numberSerial;

    @Column(name = "title", nullable = false)
    protected String title;

    @Column(name = "description", nullable = false, updatable = false)
    protected String description;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject", nullable = false)
    protected Subject subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", nullable = false, updatable = false)
    protected Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    protected RequisitionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    protected Status status;

    @Enumerated(EnumType.STRING)
    @Column(name = "closure_kind")
    protected @Nullable ClosureKind closure;

    @Column(name = "area_id", nullable = false)
    protected UUID areaId;

    @Column(name = "requester_id", nullable = false)
    protected UUID requesterId;

    @Column(name = "organisation_id", nullable = false)
    protected UUID organisationId;

    @Column(name = "consultant_id")
    protected @Nullable UUID consultantId;

    @Column(name = "entered_by", updatable = false)
    protected @Nullable UUID enteredBy;

    @Column(name = "confidential", nullable = false)
    protected boolean confidential;

    @Column(name = "language", nullable = false)
    protected String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "priority", nullable = false)
    protected Priority priority;

    @Column(name = "desired_by")
    protected @Nullable LocalDate desiredBy;

    @Column(name = "received_at", nullable = false, updatable = false)
    protected Instant receivedAt;

    @Column(name = "first_response_due", nullable = false, updatable = false)
    protected Instant firstResponseDue;

    @Column(name = "first_response_at")
    protected @Nullable Instant firstResponseAt;

    @Column(name = "screened_at")
    protected @Nullable Instant screenedAt;

    @Column(name = "assigned_at")
    protected @Nullable Instant assignedAt;

    @Column(name = "advised_at")
    protected @Nullable Instant advisedAt;

    @Column(name = "deadline")
    protected @Nullable Instant deadline;

    @Column(name = "expected_start")
    protected @Nullable Instant expectedStart;

    @Column(name = "plan")
    protected @Nullable String plan;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    protected @Nullable Outcome outcome;

    @Column(name = "summary")
    protected @Nullable String summary;

    @Column(name = "closed_at")
    protected @Nullable Instant closedAt;

    @Column(name = "first_closed_at")
    protected @Nullable Instant firstClosedAt;

    @Column(name = "times_reopened", nullable = false)
    protected int timesReopened;

    @Column(name = "waiting_since")
    protected @Nullable Instant waitingSince;

    @Column(name = "waiting_minutes", nullable = false)
    protected long waitingMinutes;

    @Column(name = "last_activity_at", nullable = false)
    protected Instant lastActivityAt;

    @Transient
    private final List<TimelineEntry> unsaved = new ArrayList<>();

    @Transient
    private Map<String, String> corrected = Map.of();

    protected void isReceived(
            RequisitionNumber number,
            Submission submission,
            Channel channel,
            @Nullable PersonId enteredBy,
            Instant firstResponseDue,
            Instant now) {
        this.id = UUID.randomUUID();
        this.numberYear = number.year();
        this.numberSerial = number.serial();
        this.title = PlainText.line(submission.title());
        this.description = PlainText.lines(submission.description());
        this.subject = submission.subject();
        this.channel = channel;
        this.kind = RequisitionKind.REQUISITION;
        this.status = Status.RECEIVED;
        this.areaId = submission.area().value();
        this.requesterId = submission.requester().value();
        this.organisationId = submission.organisation().value();
        this.enteredBy = enteredBy == null ? null : enteredBy.value();
        this.language = submission.language();
        this.priority = Priority.NORMAL;
        this.desiredBy = submission.desiredBy();
        this.receivedAt = now;
        this.firstResponseDue = firstResponseDue;
        this.lastActivityAt = now;
    }

    /** What the screener found otherwise than it was sent: «before» and «after» of each, for the timeline. */
    private Map<String, String> corrections(ScreeningFacts facts) {
        Map<String, String> changes = new LinkedHashMap<>();
        if (subject != facts.subject()) {
            changes.put("subjectBefore", subject.name());
            changes.put("subjectAfter", facts.subject().name());
        }
        if (!areaId.equals(facts.area().value())) {
            changes.put("areaBeforeId", areaId.toString());
            changes.put("areaAfterId", facts.area().toString());
        }
        if (!requesterId.equals(facts.requester().value())) {
            changes.put("requesterBeforeId", requesterId.toString());
            changes.put("requesterAfterId", facts.requester().toString());
        }
        return changes;
    }

    protected void isScreened(ScreeningFacts facts, Instant now) {
        corrected = corrections(facts);
        kind = facts.kind();
        subject = facts.subject();
        areaId = facts.area().value();
        priority = facts.priority();
        deadline = facts.deadline();
        requesterId = facts.requester().value();
        PersonId named = facts.consultant();
        consultantId = named == null ? null : named.value();
        screenedAt = now;
    }

    protected void isCorrected(CaseFacts facts, @Nullable Instant deadline) {
        title = facts.title();
        kind = facts.kind();
        subject = facts.subject();
        areaId = facts.area().value();
        organisationId = facts.organisation().value();
        priority = facts.priority();
        this.deadline = deadline;
        desiredBy = facts.desiredBy();
    }

    protected void isConcluded(ConclusionFacts facts) {
        outcome = facts.outcome();
        summary = clean(facts.summary());
    }

    protected void respondedFirst(Instant now) {
        if (firstResponseAt == null) {
            firstResponseAt = now;
        }
    }

    protected void endWaiting(WorkingTime time, Instant now) {
        if (waitingSince != null) {
            waitingMinutes += time.minutes(waitingSince, now);
            waitingSince = null;
        }
    }

    protected Map<String, String> screeningParams() {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("kind", kind.name());
        params.put("priority", priority.name());
        if (deadline != null) {
            params.put("deadline", deadline.toString());
        }
        if (consultantId != null) {
            params.put("consultantId", consultantId.toString());
        }
        params.putAll(corrected);
        return params;
    }

    protected TimelineEntry write(
            EntryKind entryKind,
            @Nullable PersonId by,
            TimelineCode code,
            Map<String, String> params,
            @Nullable String text,
            Instant now) {
        TimelineEntry entry =
                new TimelineEntry(id, now, entryKind, by == null ? null : by.value(), code, params, clean(text));
        unsaved.add(entry);
        lastActivityAt = now;
        return entry;
    }

    protected static @Nullable String clean(@Nullable String typed) {
        return typed == null ? null : PlainText.lines(typed);
    }

    /** The lines written since the last time this was asked. */
    List<TimelineEntry> takeUnsaved() {
        List<TimelineEntry> taken = List.copyOf(unsaved);
        unsaved.clear();
        return taken;
    }

    RequisitionId id() {
        return new RequisitionId(id);
    }

    RequisitionNumber number() {
        return new RequisitionNumber(numberYear, numberSerial);
    }

    PersonId requester() {
        return new PersonId(requesterId);
    }

    @Nullable PersonId consultant() {
        return consultantId == null ? null : new PersonId(consultantId);
    }

    RequisitionSummary summary() {
        return new RequisitionSummary(
                id(),
                number(),
                title,
                subject,
                kind,
                status,
                closure,
                new AreaId(areaId),
                requester(),
                new OrganisationId(organisationId),
                consultant(),
                priority,
                receivedAt,
                firstResponseAt,
                deadline,
                expectedStart,
                closedAt,
                timesReopened,
                waitingMinutes,
                lastActivityAt,
                firstResponseDue,
                waitingSince,
                firstClosedAt,
                channel,
                desiredBy,
                confidential,
                enteredBy == null ? null : new PersonId(enteredBy));
    }
}
