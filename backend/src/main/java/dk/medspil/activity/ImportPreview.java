package dk.medspil.activity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to each line of a file. Nothing is written before somebody confirms exactly this.
 *
 * @param encoding as it was read
 * @param separator between the fields
 * @param ignored the heads of columns that aren't used
 * @param fingerprint of the file and of what would happen; goes back with the confirmation
 */
public record ImportPreview(
        String encoding,
        String separator,
        List<String> ignored,
        List<ImportLine> lines,
        ImportCounts counts,
        String fingerprint) {

    /** How many lines each would happen to. */
    public record ImportCounts(long fresh, long changed, long matched, long refused) {

        static ImportCounts of(List<ImportLine> lines) {
            return new ImportCounts(
                    count(lines, Outcome.NEW),
                    count(lines, Outcome.CHANGED),
                    count(lines, Outcome.MATCHED),
                    count(lines, Outcome.REFUSED));
        }

        private static long count(List<ImportLine> lines, Outcome outcome) {
            return lines.stream().filter(line -> line.outcome() == outcome).count();
        }
    }

    /** What would happen to a line. */
    public enum Outcome {
        NEW,
        /** There already: nothing happens. */
        MATCHED,
        CHANGED,
        REFUSED
    }

    /** Why a line is refused, or what it matches. */
    public enum Why {
        NAME_MISSING,
        EMAIL_WRONG,
        DAY_WRONG,
        DAY_AHEAD,
        CHANNEL_UNKNOWN,
        PLACE_UNKNOWN,
        NOBODY_NAMED,
        TWICE_IN_THE_FILE,
        LOOKS_LIKE_A_FORMULA,
        TOO_LONG,
        TOO_MANY_CELLS,
        KIND_UNKNOWN,
        CRITERION_UNKNOWN,
        NUMBER_WRONG,
        PERSON_KNOWN,
        ON_THE_LIST,
        IN_THE_LOG,
        SAME_RESULT,
        OTHER_RESULT,
        NO_PLACE_LEFT,
        DISTRICT_MISSING,
        IN_THE_OVERVIEW,
        OTHER_FACTS
    }

    /**
     * @param number in the file
     * @param day as it was read; absent where there is none or it can't be read
     * @param words what the line says, as it would be entered
     */
    public record ImportLine(
            long number,
            Outcome outcome,
            @Nullable Why why,
            @Nullable LocalDate day,
            String words) {}
}
