package dk.medspil.directory;

import org.jspecify.annotations.Nullable;

/**
 * An area as other rooms see it.
 *
 * @param code a stable word in capitals; {@code CITY} is the city as a whole
 * @param district the part of the city, where the programme names one
 */
public record AreaView(
        AreaId id, String code, String name, @Nullable String district, boolean active) {

    private static final String WHOLE_CITY = "CITY";

    /** Whether it is a neighbourhood plan, and not the city as a whole. */
    public boolean neighbourhoodPlan() {
        return !code.equals(WHOLE_CITY);
    }
}
