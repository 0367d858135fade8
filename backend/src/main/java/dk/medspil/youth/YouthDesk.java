package dk.medspil.youth;

import dk.medspil.audit.AccessLog;
import dk.medspil.audit.AuditLog;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where pathways are followed. The audit names no youth: numbers and kinds of steps alone. */
@Lazy
@Service
@Transactional
public class YouthDesk {

    private static final String KIND = "YOUTH";
    private static final int SHORTEST_PURPOSE = 5;

    private final YouthRows rows;
    private final MainAreaTwo mainAreaTwo;
    private final AuditLog audit;
    private final AccessLog accessLog;
    private final Clock clock;

    YouthDesk(YouthRows rows, MainAreaTwo mainAreaTwo, AuditLog audit, AccessLog accessLog, Clock clock) {
        this.rows = rows;
        this.mainAreaTwo = mainAreaTwo;
        this.audit = audit;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** All, the newest first, without names. @throws Refusal 404 without the right to main area 2 */
    @Transactional(readOnly = true)
    public List<YouthLine> list() {
        mainAreaTwo.require(Right.SEE, RecordKind.YOUTH);
        return rows.all(today());
    }

    /** @throws Refusal 404 */
    @Transactional(readOnly = true)
    public YouthLine youth(UUID id) {
        mainAreaTwo.require(Right.SEE, RecordKind.YOUTH);
        return find(id);
    }

    /** @throws Refusal 422 for whom the project isn't for, or without a guardian's consent where one is needed */
    public YouthLine add(NewYouth wanted) {
        mainAreaTwo.require(Right.HANDLE, RecordKind.YOUTH);
        Eligibility.require(wanted.yearOfBirth(), today());
        Eligibility.requireConsent(wanted.yearOfBirth(), today(), wanted.consentOn());
        requireNotAhead(wanted.consentOn(), "consentOn");
        UUID id = UUID.randomUUID();
        rows.add(id, wanted, caller(), clock.instant());
        audit.record("YOUTH_ADDED", KIND, id, caller(), Map.of());
        return find(id);
    }

    /** Something happened: clarified, or started. @throws Refusal 422 if the day is to come */
    public YouthLine addStep(UUID id, StepKind kind, LocalDate day) {
        mainAreaTwo.require(Right.HANDLE, RecordKind.YOUTH);
        find(id);
        requireNotAhead(day, "day");
        rows.addStep(id, kind, day, caller(), clock.instant());
        audit.record("YOUTH_STEP_ADDED", KIND, id, caller(), Map.of("kind", kind.name(), "day", day.toString()));
        return find(id);
    }

    /**
     * Whether the youth is still there.
     *
     * @param endedOn the last day; null while it goes on
     * @param seenOn the last day on which the youth is known to have been there
     * @throws Refusal 422 if a day lies before the start or ahead
     */
    public YouthLine observe(UUID id, UUID step, @Nullable LocalDate endedOn, @Nullable LocalDate seenOn) {
        mainAreaTwo.require(Right.HANDLE, RecordKind.YOUTH);
        YouthRows.Step before = rows.step(id, step).orElseThrow(Refusal::notFound);
        if (!before.kind().isStart()) {
            throw Refusal.conflict("youth-step-cannot-last");
        }
        requireFrom(before.day(), endedOn, "endedOn");
        requireFrom(before.day(), seenOn, "seenOn");
        if (endedOn != null && seenOn != null && seenOn.isAfter(endedOn)) {
            throw Refusal.refused("youth-seen-after-end", "seenOn");
        }
        rows.observe(step, endedOn, seenOn, clock.instant());
        audit.record(
                "YOUTH_STEP_OBSERVED",
                KIND,
                id,
                caller(),
                Map.of(
                        "kind", before.kind().name(),
                        "ended", before.endedOn() + " → " + endedOn,
                        "seen", before.seenOn() + " → " + seenOn));
        return find(id);
    }

    /** A step was written by mistake. */
    public YouthLine removeStep(UUID id, UUID step, String reason) {
        mainAreaTwo.require(Right.HANDLE, RecordKind.YOUTH);
        YouthRows.Step gone = rows.step(id, step).orElseThrow(Refusal::notFound);
        rows.removeStep(step, reason.strip(), clock.instant());
        audit.record(
                "YOUTH_STEP_REMOVED",
                KIND,
                id,
                caller(),
                Map.of("kind", gone.kind().name(), "day", gone.day().toString(), "reason", reason.strip()));
        return find(id);
    }

    /** A guardian has consented. */
    public YouthLine consent(UUID id, LocalDate day) {
        mainAreaTwo.require(Right.HANDLE, RecordKind.YOUTH);
        find(id);
        requireNotAhead(day, "consentOn");
        rows.consent(id, day);
        audit.record("YOUTH_CONSENT_RECORDED", KIND, id, caller(), Map.of("day", day.toString()));
        return find(id);
    }

    /**
     * Who the youth is; each look is logged.
     *
     * @param purpose why, in the reader's own words
     * @throws Refusal 404 without the right to main area 2, or once the name was removed; 422 without a purpose
     */
    public YouthName name(UUID id, String purpose) {
        mainAreaTwo.require(Right.SEE, RecordKind.YOUTH_NAME);
        if (purpose.strip().length() < SHORTEST_PURPOSE) {
            throw Refusal.refused("youth-purpose-needed", "purpose");
        }
        YouthName name = rows.name(id).orElseThrow(Refusal::notFound);
        accessLog.looked(caller(), "youth-name", id, purpose.strip());
        return name;
    }

    private YouthLine find(UUID id) {
        return rows.find(id, today()).orElseThrow(Refusal::notFound);
    }

    private void requireFrom(LocalDate start, @Nullable LocalDate day, String field) {
        requireNotAhead(day, field);
        if (day != null && day.isBefore(start)) {
            throw Refusal.refused("youth-before-start", field);
        }
    }

    private void requireNotAhead(@Nullable LocalDate day, String field) {
        if (day != null && day.isAfter(today())) {
            throw Refusal.refused("youth-not-yet", field);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Office.ZONE);
    }

    private static UUID caller() {
        return Caller.current().requirePersonId();
    }
}
