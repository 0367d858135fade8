package dk.medspil.process;

import dk.medspil.requisition.RequisitionNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What the work list can be sorted by. Steps without a due moment come last. */
public enum WorkSort {
    DUE("coalesce(due_at, 'infinity'::timestamptz)") {
        @Override
        String keyOf(WorkItemView item) {
            return item.dueAt() == null ? NEVER : item.dueAt().toString();
        }

        @Override
        Object read(String key) {
            return moment(key);
        }
    },
    RECEIVED("received_at") {
        @Override
        String keyOf(WorkItemView item) {
            return item.receivedAt().toString();
        }

        @Override
        Object read(String key) {
            return moment(key);
        }
    },
    NUMBER("(number_year::bigint * 1000000000 + number_serial)") {
        @Override
        String keyOf(WorkItemView item) {
            RequisitionNumber number = item.number();
            return String.valueOf(number.year() * 1_000_000_000L + number.serial());
        }

        @Override
        Object read(String key) {
            return Long.valueOf(key);
        }
    },
    PRIORITY("(CASE priority WHEN 'HIGH' THEN 1 WHEN 'NORMAL' THEN 2 ELSE 3 END)::bigint") {
        @Override
        String keyOf(WorkItemView item) {
            return switch (item.priority()) {
                case HIGH -> "1";
                case NORMAL -> "2";
                case LOW -> "3";
            };
        }

        @Override
        Object read(String key) {
            return Long.valueOf(key);
        }
    };

    private static final String NEVER = "never";

    private final String expression;

    WorkSort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }

    /** Where the row stands under this order, as text. */
    abstract String keyOf(WorkItemView item);

    /**
     * The same as a value for the database.
     *
     * @throws DateTimeException if it isn't a moment
     * @throws NumberFormatException if it isn't a number
     */
    abstract Object read(String key);

    private static OffsetDateTime moment(String key) {
        return key.equals(NEVER) ? OffsetDateTime.MAX : Instant.parse(key).atOffset(ZoneOffset.UTC);
    }
}
