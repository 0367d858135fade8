package dk.medspil.process.engine;

import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * A step that a case has left, finished or cancelled.
 *
 * @param since when the case had reached it; null where the engine does not keep it
 */
public record LeftStep(
        String id, String elementId, @Nullable Date since) {}
