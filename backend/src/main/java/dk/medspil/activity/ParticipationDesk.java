package dk.medspil.activity;

import dk.medspil.audit.AuditLog;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people sign up for an activity and their attendance is ticked. */
@Lazy
@Service
@Transactional
public class ParticipationDesk {

    private final ActivityRows activities;
    private final ParticipantRows participants;
    private final HeldActivities held;
    private final Places places;
    private final ActivityDesk desk;
    private final Directory directory;
    private final AuditLog audit;
    private final Clock clock;

    ParticipationDesk(
            ActivityRows activities,
            ParticipantRows participants,
            HeldActivities held,
            Places places,
            ActivityDesk desk,
            Directory directory,
            AuditLog audit,
            Clock clock) {
        this.activities = activities;
        this.participants = participants;
        this.held = held;
        this.places = places;
        this.desk = desk;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs somebody up. The first of an association speaks for it. Who is added to an activity that was held came.
     *
     * @throws Refusal 409 if it is cancelled or full, or the person is there already
     */
    public ActivityFile signUp(ActivityId id, NewParticipant wanted) {
        signUp(id, List.of(wanted));
        return desk.file(id);
    }

    /** Signs several up in their order: all of them, or nobody. @throws Refusal as for one */
    void signUp(ActivityId id, List<NewParticipant> wanted) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        ActivityRows.Row activity = lock(id);
        requireNotCancelled(activity);
        boolean over = activity.status() == ActivityStatus.HELD;
        Integer capacity = activity.plan().capacity();
        if (!over && capacity != null && activity.signedUp() + wanted.size() > capacity) {
            throw Refusal.conflict("activity-full", Map.of("capacity", String.valueOf(capacity)));
        }
        Set<UUID> spokenFor =
                new HashSet<>(HeldActivities.speakers(participants.of(id)).keySet());
        List<ParticipantRows.Row> added = new ArrayList<>();
        for (NewParticipant one : wanted) {
            added.add(add(activity, one, spokenFor, over));
        }
        if (over) {
            held.came(activity, added);
            added.forEach(row -> record("PARTICIPANT_ADDED", row, Map.of()));
        }
    }

    /** @param spokenFor the associations that somebody speaks for already; grows */
    private ParticipantRows.Row add(
            ActivityRows.Row activity, NewParticipant wanted, Set<UUID> spokenFor, boolean over) {
        OrganisationId organisation = organisation(wanted);
        PersonView person = directory.findOrAddRequester(
                wanted.name(), wanted.email(), wanted.language(), organisation, wanted.phone());
        UUID of = organisation == null ? null : organisation.value();
        ParticipantRows.Row row = new ParticipantRows.Row(
                UUID.randomUUID(),
                activity.id(),
                person.id().value(),
                of,
                wanted.clubStaff(),
                of != null && spokenFor.add(of),
                over ? Attendance.ATTENDED : Attendance.SIGNED_UP);
        if (!participants.add(row, caller(), clock.instant())) {
            throw Refusal.conflict("participant-there-already", Map.of("name", person.name()));
        }
        return row;
    }

    private @Nullable OrganisationId organisation(NewParticipant wanted) {
        String name = wanted.organisation();
        if (name == null || name.isBlank()) {
            return null;
        }
        OrganisationKind kind = wanted.organisationKind();
        return directory
                .findOrAddOrganisation(name, kind == null ? OrganisationKind.OTHER : kind)
                .id();
    }

    /** Ticks whether somebody came; after the activity was held that is a correction, which the figures follow. */
    public ActivityFile attend(ActivityId id, UUID participant, boolean came) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        ActivityRows.Row activity = lock(id);
        requireNotCancelled(activity);
        ParticipantRows.Row before = find(id, participant);
        boolean over = activity.status() == ActivityStatus.HELD;
        Attendance after = came ? Attendance.ATTENDED : over ? Attendance.STAYED_AWAY : Attendance.SIGNED_UP;
        if (after == before.attendance()) {
            return desk.file(id);
        }
        participants.attend(participant, after);
        if (over) {
            if (came) {
                held.came(activity, List.of(find(id, participant)));
            } else {
                held.stayedAway(activity, before, "attendance-corrected");
            }
            record("ATTENDANCE_CORRECTED", before, Map.of("attendance", before.attendance() + " → " + after));
        }
        return desk.file(id);
    }

    /** Says whether somebody works in a sports club. @throws Refusal 409 after the activity was held */
    public ActivityFile markClubStaff(ActivityId id, UUID participant, boolean clubStaff) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        ActivityRows.Row activity = lock(id);
        ParticipantRows.Row before = find(id, participant);
        if (activity.status() == ActivityStatus.HELD && before.attendance() == Attendance.ATTENDED) {
            throw Refusal.conflict("activity-over");
        }
        participants.markClubStaff(participant, clubStaff);
        return desk.file(id);
    }

    /**
     * Somebody else answers for the association from now on. What the former one answered is kept and counts no more.
     *
     * @throws Refusal 409 if he speaks for it already, or comes for none; 422 without a reason
     */
    public ActivityFile speak(ActivityId id, UUID participant, String reason) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        ActivityRows.Row activity = lock(id);
        requireNotCancelled(activity);
        ParticipantRows.Row next = find(id, participant);
        UUID organisation = next.organisation();
        if (organisation == null || next.speaks()) {
            throw Refusal.conflict("participant-speaks-already");
        }
        boolean over = activity.status() == ActivityStatus.HELD;
        if (over && next.attendance() != Attendance.ATTENDED) {
            throw Refusal.conflict("participant-stayed-away");
        }
        UUID former = HeldActivities.speakers(participants.of(id)).get(organisation);
        if (former != null) {
            participants.speak(former, false);
            if (over) {
                held.silenced(activity, find(id, former), reason.strip());
            }
        }
        participants.speak(participant, true);
        if (over) {
            held.came(activity, List.of(find(id, participant)));
        }
        record("SPEAKER_REPLACED", next, Map.of("reason", reason.strip()));
        return desk.file(id);
    }

    /** Takes a sign-up back. @throws Refusal 409 after the activity: then attendance is corrected instead */
    public ActivityFile remove(ActivityId id, UUID participant) {
        Access.require(Right.HANDLE, RecordKind.ACTIVITY);
        ActivityRows.Row activity = lock(id);
        ParticipantRows.Row gone = find(id, participant);
        if (activity.status() == ActivityStatus.HELD) {
            throw Refusal.conflict("activity-over");
        }
        places.free(gone);
        places.freed(id, gone.person());
        return desk.file(id);
    }

    private void record(String action, ParticipantRows.Row row, Map<String, String> facts) {
        audit.record(action, ActivityDesk.KIND, row.activity().value(), caller(), facts);
    }

    private static void requireNotCancelled(ActivityRows.Row activity) {
        if (activity.status() == ActivityStatus.CANCELLED) {
            throw Refusal.conflict("activity-over");
        }
    }

    private ActivityRows.Row lock(ActivityId id) {
        activities.lock(id);
        return activities.find(id).orElseThrow(Refusal::notFound);
    }

    private ParticipantRows.Row find(ActivityId id, UUID participant) {
        return participants.find(id, participant).orElseThrow(Refusal::notFound);
    }

    private static UUID caller() {
        return Caller.current().requirePersonId();
    }
}
