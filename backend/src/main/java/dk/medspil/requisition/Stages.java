package dk.medspil.requisition;

import static dk.medspil.requisition.StageState.AHEAD;
import static dk.medspil.requisition.StageState.DONE;
import static dk.medspil.requisition.StageState.NOW;
import static dk.medspil.requisition.StageState.SKIPPED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way of a requisition as its requester sees it: six stages, of which at most one is now. */
final class Stages {

    private Stages() {}

    /**
     * The stages.
     *
     * @param follow how far the follow-up is; it matters only after a closure with advice
     */
    static List<StageLine> of(
            RequisitionSummary facts,
            @Nullable Instant screenedAt,
            @Nullable Instant assignedAt,
            @Nullable Instant advisedAt,
            StageState follow,
            @Nullable Instant followedUpAt) {
        boolean closed = facts.status() == Status.CLOSED;
        ClosureKind closure = facts.closure();
        List<StageLine> lines = new ArrayList<>();
        lines.add(new StageLine(Stage.RECEIVED, DONE, facts.receivedAt()));
        boolean decidedAtScreening = closure == ClosureKind.DECLINED || closure == ClosureKind.REFERRED;
        lines.add(line(
                Stage.SCREENED,
                decidedAtScreening ? facts.closedAt() : screenedAt,
                closed,
                Set.of(Status.RECEIVED, Status.AWAITING_REPLY).contains(facts.status())));
        lines.add(line(
                Stage.ASSIGNED,
                assignedAt,
                closed,
                Set.of(Status.ACCEPTED, Status.AWAITING_CAPACITY).contains(facts.status())));
        boolean advising = Set.of(Status.ASSIGNED, Status.IN_PROGRESS).contains(facts.status());
        lines.add(line(Stage.ADVISED, advising ? null : advisedAt, closed, advising));
        lines.add(line(Stage.CLOSED, facts.closedAt(), closed, facts.status() == Status.CONCLUDING));
        boolean advised = closure != null && closure.advised();
        StageState followState = !closed ? AHEAD : advised ? follow : SKIPPED;
        lines.add(new StageLine(Stage.FOLLOWED_UP, followState, followState == DONE ? followedUpAt : null));
        return List.copyOf(lines);
    }

    private static StageLine line(Stage stage, @Nullable Instant reachedAt, boolean closed, boolean now) {
        if (reachedAt != null && !now) {
            return new StageLine(stage, DONE, reachedAt);
        }
        return new StageLine(stage, now ? NOW : closed ? SKIPPED : AHEAD, null);
    }
}
