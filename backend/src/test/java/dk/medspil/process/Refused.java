package dk.medspil.process;

import dk.medspil.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A form that has to be refused.
 *
 * @param by who sends it; the holder of the case's link when null
 * @param body with TASK, AREA and LISE in place of ids
 * @param field the first that the refusal names; null where it is about no field
 */
record Refused(
        String why,
        RefusedForms.State state,
        @Nullable PersonId by,
        String path,
        String body,
        int status,
        String slug,
        @Nullable String field) {

    @Override
    public String toString() {
        return path.substring(path.lastIndexOf('/') + 1) + ": " + why;
    }
}
