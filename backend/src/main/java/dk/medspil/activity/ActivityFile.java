package dk.medspil.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of an activity.
 *
 * @param version goes back with a change
 * @param reason why it was cancelled
 */
public record ActivityFile(
        ActivityLine activity,
        boolean methodActivity,
        String note,
        int version,
        @Nullable String reason,
        List<Participant> participants) {}
