package dk.medspil.activity;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The places of an activity: who has one takes part, and whoever waited longest gets the one that becomes free. Always
 * with the activity's row locked, so that of two who want the last place one gets it.
 */
@Lazy
@Component
class Places {

    private final ActivityRows activities;
    private final ParticipantRows participants;
    private final SignUpRows signUps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(
            ActivityRows activities,
            ParticipantRows participants,
            SignUpRows signUps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.activities = activities;
        this.participants = participants;
        this.signUps = signUps;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is a place for one more. */
    static boolean isFree(ActivityRows.Row activity) {
        Integer capacity = activity.plan().capacity();
        return capacity == null || activity.signedUp() < capacity;
    }

    /** Takes part from now on; who is entered already stays as the staff have entered him. */
    void take(SignUpRows.Row one) {
        UUID organisation = one.organisation();
        boolean speaks = organisation != null
                && !HeldActivities.speakers(participants.of(one.activity())).containsKey(organisation);
        ParticipantRows.Row row = new ParticipantRows.Row(
                UUID.randomUUID(), one.activity(), one.person(), organisation, false, speaks, Attendance.SIGNED_UP);
        // anybody can write another's address on the page: what is entered already doesn't change by it
        if (participants.add(row, one.person(), clock.instant())) {
            participants.mayAsk(one.activity(), one.person(), one.mayAsk());
        }
    }

    /** Gives a place back; another of the association speaks for it. */
    void free(ParticipantRows.Row gone) {
        participants.remove(gone.id());
        UUID organisation = gone.organisation();
        if (gone.speaks() && organisation != null) {
            participants.of(gone.activity()).stream()
                    .filter(one -> organisation.equals(one.organisation()))
                    .findFirst()
                    .ifPresent(one -> participants.speak(one.id(), true));
        }
    }

    /** Somebody was taken off the list by the staff, or by himself; he is told, and so is whoever gets the place. */
    void freed(ActivityId activity, UUID person) {
        signUps.of(activity, person)
                .filter(one -> one.state() != SignUpState.CANCELLED)
                .ifPresent(one -> {
                    signUps.become(one.id(), SignUpState.CANCELLED, clock.instant());
                    tell(one, SignUpNews.CANCELLED);
                });
        fill(activity);
    }

    /** Gives the free places to those who wait, as long as the activity is ahead. */
    void fill(ActivityId id) {
        ActivityRows.Row activity = activities.find(id).orElseThrow();
        boolean ahead = activity.status() == ActivityStatus.OPEN || activity.status() == ActivityStatus.PLANNED;
        while (ahead && clock.instant().isBefore(activity.plan().begins()) && isFree(activity)) {
            SignUpRows.Row next = signUps.nextWaiting(id).orElse(null);
            if (next == null) {
                return;
            }
            signUps.become(next.id(), SignUpState.PLACE, clock.instant());
            take(next);
            tell(next, SignUpNews.PLACE_FREE);
            activity = activities.find(id).orElseThrow();
        }
    }

    /** Another time, place or title: their calendars are to know. */
    void changed(ActivityRows.Row before, ActivityPlan plan) {
        ActivityPlan was = before.plan();
        boolean other = !was.begins().equals(plan.begins())
                || !was.ends().equals(plan.ends())
                || !was.place().equals(plan.place())
                || !was.title().equals(plan.title());
        if (other) {
            signUps.all(before.id()).stream()
                    .filter(one -> one.state() == SignUpState.PLACE)
                    .forEach(one -> {
                        signUps.become(one.id(), SignUpState.PLACE, clock.instant());
                        tell(one, SignUpNews.CHANGED);
                    });
        }
        fill(before.id());
    }

    /** It doesn't take place. */
    void calledOff(ActivityId activity) {
        signUps.all(activity).stream()
                .filter(one -> one.state() != SignUpState.CANCELLED)
                .forEach(one -> {
                    signUps.become(one.id(), one.state(), clock.instant());
                    tell(one, SignUpNews.CALLED_OFF);
                });
    }

    void tell(SignUpRows.Row one, SignUpNews news) {
        events.publishEvent(new SignUpTold(one.id(), news));
    }
}
