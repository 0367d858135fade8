package dk.medspil.process;

import dk.medspil.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the work list can be sorted by. An order of many values is an index of the open rows; one of few values, such as
 * a priority, takes one value after the other and orders each by its due moment. No due moment comes last.
 */
public enum WorkSort {
    DUE("coalesce(due_at, 'infinity'::timestamptz)", null),
    NUMBER("(number_year::bigint * 1000000000 + number_serial)", null) {
        @Override
        String keyOf(ResultSet row) throws SQLException {
            return String.valueOf(row.getInt("number_year") * 1_000_000_000L + row.getInt("number_serial"));
        }

        @Override
        Object read(String key) {
            return Long.valueOf(key);
        }
    },
    ORGANISATION("organisation", null) {
        @Override
        String keyOf(ResultSet row) throws SQLException {
            return row.getString("organisation");
        }

        @Override
        Object read(String key) {
            if (key.indexOf('\0') >= 0) {
                throw new NumberFormatException("a text of the database has no NUL");
            }
            return key;
        }
    },
    PRIORITY(DUE.expression, "priority"),
    TASK(DUE.expression, "kind"),
    AREA(DUE.expression, "area_id");

    private static final String NEVER = "never";

    private final String expression;
    private final @Nullable String group;

    WorkSort(String expression, @Nullable String group) {
        this.expression = expression;
        this.group = group;
    }

    /** What the rows are ordered by, within a value of {@link #group()} if there is one; that of an index. */
    String expression() {
        return expression;
    }

    /** The column whose few values come one after the other; null for an order of many values. */
    @Nullable String group() {
        return group;
    }

    /** Where the row stands under this order, as text. */
    String keyOf(ResultSet row) throws SQLException {
        Instant due = Moments.instantOrNull(row, "due_at");
        return due == null ? NEVER : due.toString();
    }

    /**
     * The same as a value for the database.
     *
     * @throws DateTimeException if it isn't a moment
     * @throws NumberFormatException if it isn't a number, or a text that the database can't hold
     */
    Object read(String key) {
        return key.equals(NEVER) ? OffsetDateTime.MAX : Instant.parse(key).atOffset(ZoneOffset.UTC);
    }
}
