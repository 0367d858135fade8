package dk.medspil.activity;

import dk.medspil.activity.ImportPreview.ImportLine;
import dk.medspil.activity.ImportPreview.Outcome;
import dk.medspil.activity.ImportPreview.Why;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file that was judged.
 *
 * @param wanted what is to be entered; null for a line by which nothing happens
 */
record JudgedLine<T>(ImportLine line, @Nullable T wanted) {

    /** What a line says, before anything is judged. */
    record Said(CsvTable.Line line, @Nullable LocalDate day, String words) {

        Said(CsvTable.Line line, String words) {
            this(line, null, words);
        }

        <T> JudgedLine<T> refused(Why why) {
            return judged(Outcome.REFUSED, why, null);
        }

        <T> JudgedLine<T> matched(Why why) {
            return judged(Outcome.MATCHED, why, null);
        }

        <T> JudgedLine<T> entered(Outcome outcome, @Nullable Why why, T wanted) {
            return judged(outcome, why, wanted);
        }

        private <T> JudgedLine<T> judged(Outcome outcome, @Nullable Why why, @Nullable T wanted) {
            return new JudgedLine<>(new ImportLine(line.number(), outcome, why, day, words), wanted);
        }
    }
}
