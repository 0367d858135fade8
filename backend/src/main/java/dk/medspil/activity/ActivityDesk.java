package dk.medspil.activity;

import dk.medspil.audit.AuditLog;
import dk.medspil.audit.Changes;
import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import dk.medspil.programme.ProgrammePlan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where activities are planned, opened, held and cancelled. */
@Lazy
@Service
@Transactional
public class ActivityDesk {

    static final String KIND = "ACTIVITY";

    private final ActivityRows rows;
    private final ParticipantRows participants;
    private final ActivityViews views;
    private final HeldActivities held;
    private final Places places;
    private final ProgrammePlan programme;
    private final Directory directory;
    private final AuditLog audit;
    private final Clock clock;

    ActivityDesk(
            ActivityRows rows,
            ParticipantRows participants,
            ActivityViews views,
            HeldActivities held,
            Places places,
            ProgrammePlan programme,
            Directory directory,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.participants = participants;
        this.views = views;
        this.held = held;
        this.places = places;
        this.programme = programme;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that fit, the newest first, at most 500. */
    @Transactional(readOnly = true)
    public List<ActivityLine> list(ActivityFilter filter) {
        return views.lines(rows.list(filter));
    }

    /** @throws Refusal 404 if there is none such */
    @Transactional(readOnly = true)
    public ActivityFile file(ActivityId id) {
        return views.file(find(id));
    }

    /** @throws Refusal 422 if the plan doesn't hold together */
    public ActivityFile add(ActivityPlan wanted) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        ActivityPlan plan = checked(wanted);
        ActivityId id = new ActivityId(UUID.randomUUID());
        UUID by = caller();
        rows.add(id, plan, by, clock.instant());
        audit.record("ACTIVITY_ADDED", KIND, id.value(), by, Changes.between(Map.of(), facts(plan), null));
        return file(id);
    }

    /**
     * What was held or cancelled stays: its figures stand on it.
     *
     * @throws Refusal 409 if it is over, or someone else was faster; 422 if the plan doesn't hold together
     */
    public ActivityFile change(ActivityId id, int version, ActivityPlan wanted) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        rows.lock(id);
        ActivityRows.Row before = find(id);
        requireAhead(before);
        ActivityPlan plan = checked(wanted);
        Integer capacity = plan.capacity();
        if (capacity != null && before.signedUp() > capacity) {
            throw Refusal.refused(
                    "activity-more-signed-up", "capacity", Map.of("signedUp", String.valueOf(before.signedUp())));
        }
        if (!rows.change(id, version, plan)) {
            throw Refusal.conflict("activity-changed-meanwhile");
        }
        places.changed(before, plan);
        audit.record(
                "ACTIVITY_CHANGED",
                KIND,
                id.value(),
                caller(),
                Changes.between(facts(before.plan()), facts(plan), null));
        return file(id);
    }

    /** Opens it for sign-up, or closes that again. @throws Refusal 409 if it is over */
    public ActivityFile open(ActivityId id, boolean open) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        rows.lock(id);
        ActivityRows.Row before = find(id);
        requireAhead(before);
        become(before, open ? ActivityStatus.OPEN : ActivityStatus.PLANNED, null);
        return file(id);
    }

    /** It doesn't take place. @throws Refusal 409 if it is over */
    public ActivityFile cancel(ActivityId id, String reason) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        rows.lock(id);
        ActivityRows.Row before = find(id);
        requireAhead(before);
        become(before, ActivityStatus.CANCELLED, reason.strip());
        places.calledOff(id);
        return file(id);
    }

    /**
     * It was held: who is ticked came, the others stayed away. From now on those who came are counted and asked.
     *
     * @throws Refusal 409 if it is over already, or hasn't begun
     */
    public ActivityFile hold(ActivityId id) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        rows.lock(id);
        ActivityRows.Row before = find(id);
        requireAhead(before);
        if (clock.instant().isBefore(before.plan().begins())) {
            throw Refusal.conflict("activity-not-begun");
        }
        participants.of(id).stream()
                .filter(one -> one.attendance() == Attendance.SIGNED_UP)
                .forEach(one -> participants.attend(one.id(), Attendance.STAYED_AWAY));
        become(before, ActivityStatus.HELD, null);
        held.held(before);
        return file(id);
    }

    private void become(ActivityRows.Row before, ActivityStatus status, @Nullable String reason) {
        rows.become(before.id(), status, reason);
        audit.record(
                "ACTIVITY_" + status,
                KIND,
                before.id().value(),
                caller(),
                Changes.between(Map.of("status", before.status().name()), Map.of("status", status.name()), reason));
    }

    private static void requireAhead(ActivityRows.Row activity) {
        if (activity.status() == ActivityStatus.HELD || activity.status() == ActivityStatus.CANCELLED) {
            throw Refusal.conflict("activity-over");
        }
    }

    private ActivityRows.Row find(ActivityId id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    private ActivityPlan checked(ActivityPlan wanted) {
        ActivityPlan plan = wanted.stripped();
        if (!plan.begins().isBefore(plan.ends())) {
            throw Refusal.refused("activity-ends-first", "to");
        }
        String deliverable = plan.deliverable();
        if (deliverable != null && !isOneOf(plan, deliverable)) {
            throw Refusal.refused("activity-deliverable-elsewhere", "deliverable");
        }
        AreaId area = plan.plan();
        if (area != null
                && directory.area(area).filter(AreaView::neighbourhoodPlan).isEmpty()) {
            throw Refusal.refused("activity-plan-unknown", "planId");
        }
        return plan;
    }

    /** Whether that day's programme has such a deliverable, or today's: D8 is about workshops of the year before. */
    private boolean isOneOf(ActivityPlan plan, String deliverable) {
        return Stream.of(plan.begins(), clock.instant())
                .map(moment -> LocalDate.ofInstant(moment, Office.ZONE))
                .flatMap(day -> programme.deliverables(day, Languages.DANISH).stream())
                .anyMatch(one -> one.code().equals(deliverable)
                        && one.isOf(plan.mainArea().number()));
    }

    private Map<String, String> facts(ActivityPlan plan) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", plan.title());
        facts.put("kind", plan.kind().name());
        facts.put("mainArea", plan.mainArea().number());
        facts.put("deliverable", String.valueOf(plan.deliverable()));
        AreaId area = plan.plan();
        facts.put(
                "plan",
                area == null ? "null" : directory.area(area).map(AreaView::name).orElse("null"));
        facts.put("begins", plan.begins().atZone(Office.ZONE).toLocalDateTime().toString());
        facts.put("ends", plan.ends().atZone(Office.ZONE).toLocalDateTime().toString());
        facts.put("place", plan.place());
        facts.put("capacity", String.valueOf(plan.capacity()));
        facts.put("methodActivity", String.valueOf(plan.methodActivity()));
        return facts;
    }

    private static UUID caller() {
        return Caller.current().requirePersonId();
    }
}
