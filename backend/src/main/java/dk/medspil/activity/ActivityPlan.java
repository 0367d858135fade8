package dk.medspil.activity;

import dk.medspil.directory.AreaId;
import dk.medspil.hours.MainAreaCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is planned.
 *
 * @param deliverable the programme's code of what it is for, «D7»
 * @param plan the neighbourhood plan that it belongs to
 * @param capacity how many can take part; null without a limit
 * @param methodActivity whether the methods of main area 2 are practised there, so that club staff are asked about them
 */
public record ActivityPlan(
        ActivityKind kind,
        String title,
        MainAreaCode mainArea,
        @Nullable String deliverable,
        @Nullable AreaId plan,
        Instant begins,
        Instant ends,
        String place,
        @Nullable Integer capacity,
        boolean methodActivity,
        String note) {

    ActivityPlan stripped() {
        return new ActivityPlan(
                kind,
                title.strip(),
                mainArea,
                deliverable == null || deliverable.isBlank() ? null : deliverable.strip(),
                plan,
                begins,
                ends,
                place.strip(),
                capacity,
                methodActivity,
                note.strip());
    }
}
