package dk.medspil.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A one-way table of a criterion. */
public record BreakdownTable(Breakdown by, List<Row> rows) {

    /** The label of what the hidden rows are together. */
    public static final String OTHERS = "OTHERS";

    /**
     * One row; a suppressed one has no figures.
     *
     * @param label an area's id, a subject, a kind of organisation, or {@link #OTHERS}
     */
    public record Row(
            String label, boolean suppressed, @Nullable ShareFigure figure) {

        static Row of(String label, ShareFigure figure) {
            return new Row(label, false, figure);
        }

        static Row suppressed(String label) {
            return new Row(label, true, null);
        }
    }
}
