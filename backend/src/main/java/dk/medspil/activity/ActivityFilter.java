package dk.medspil.activity;

import dk.medspil.directory.AreaId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which activities are listed; null means any.
 *
 * @param text part of the title or the place
 * @param from the first day in Copenhagen; likewise {@code to} the last
 */
public record ActivityFilter(
        @Nullable String text,
        @Nullable ActivityKind kind,
        @Nullable ActivityStatus status,
        @Nullable String deliverable,
        @Nullable AreaId plan,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
