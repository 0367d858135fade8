package dk.medspil.requisition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What will be done, and by when; a missing deadline keeps the one that there is. */
public record PlanFacts(@Nullable Instant deadline, String plan) {}
