package dk.medspil.activity;

import dk.medspil.hours.MainAreaCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity in a list.
 *
 * @param number «A-12»
 * @param signedUp who has signed up, whether they came or not
 * @param attended who came
 * @param countsFor the success criteria that its participants count for
 */
public record ActivityLine(
        ActivityId id,
        String number,
        ActivityKind kind,
        String title,
        MainAreaCode mainArea,
        @Nullable String deliverable,
        @Nullable UUID planId,
        @Nullable String plan,
        Instant begins,
        Instant ends,
        String place,
        @Nullable Integer capacity,
        ActivityStatus status,
        int signedUp,
        int attended,
        List<String> countsFor) {}
