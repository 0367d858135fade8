package dk.medspil.process;

/**
 * How many there are, counted no further than anybody reads.
 *
 * @param count exact up to 1,000
 * @param more there are more than {@code count}
 */
public record WorkCount(int count, boolean more) {

    static final int COUNTED = 1000;

    /** @param found rows that were found when at most one more than is counted was looked for */
    static WorkCount of(int found) {
        return new WorkCount(Math.min(found, COUNTED), found > COUNTED);
    }
}
