package dk.medspil.requisition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stage of the way, how far it is, and when it was reached. */
public record StageLine(
        Stage stage, StageState state, @Nullable Instant at) {}
