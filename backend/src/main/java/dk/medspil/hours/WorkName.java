package dk.medspil.hours;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What time is spent on, in words.
 *
 * @param number of the case; absent without one, and when the caller may not see it
 * @param hidden whether it is a case that the caller may not see
 * @param deliverable the programme's code, «D7»
 */
public record WorkName(
        MainAreaCode mainArea,
        @Nullable String number,
        @Nullable String caseTitle,
        boolean hidden,
        @Nullable UUID planId,
        @Nullable String plan,
        @Nullable String deliverable,
        @Nullable String deliverableTitle) {}
