package dk.medspil.process;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.database.Moments;
import dk.medspil.platform.time.Office;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The questions that the work list asks, each answered from an index in the order that is wanted: fixed fragments, every
 * value bound. A view that no single index answers is put together from branches, each as long as the page at most.
 */
final class WorkListSql {

    private static final String OPEN = "ended_at IS NULL AND ";

    private final Map<String, Object> params = new HashMap<>();
    private final List<PersonId> mine;
    private final String visible;
    private final String filter;

    /**
     * @param mine the person who looks, first, and those whom he stands in for
     * @param visible the condition of the rows that he sees at all
     * @param more what that condition names
     */
    WorkListSql(List<PersonId> mine, String visible, Map<String, Object> more, WorkFilter filter, Instant now) {
        this.mine = mine;
        this.visible = " AND " + visible;
        params.putAll(more);
        params.put("me", mine.get(0).value());
        params.put("mine", mine.stream().map(PersonId::value).toList());
        IntStream.range(0, mine.size())
                .forEach(i -> params.put("mine" + i, mine.get(i).value()));
        params.put("now", Moments.column(now));
        LocalDate today = LocalDate.ofInstant(now, Office.ZONE);
        params.put(
                "tomorrow",
                Moments.column(today.plusDays(1).atStartOfDay(Office.ZONE).toInstant()));
        params.put("nextWeek", Moments.column(now.plus(Duration.ofDays(7))));
        this.filter = conditions(filter);
    }

    Map<String, Object> params() {
        return params;
    }

    private String conditions(WorkFilter wanted) {
        StringBuilder conditions = new StringBuilder();
        anyOf(conditions, "subject", names(wanted.subjects()));
        anyOf(conditions, "area_id", wanted.areas().stream().map(AreaId::value).toList());
        anyOf(conditions, "priority", names(wanted.priorities()));
        anyOf(conditions, "kind", names(wanted.kinds()));
        anyOf(
                conditions,
                "assignee_id",
                wanted.consultants().stream().map(PersonId::value).toList());
        if (!wanted.tags().isEmpty()) {
            conditions.append(" AND EXISTS (SELECT 1 FROM case_tag "
                    + "WHERE case_tag.requisition_id = work_item.requisition_id AND tag IN (:filter_tag))");
            params.put("filter_tag", wanted.tags());
        }
        if (wanted.due() != null) {
            conditions.append(" AND ").append(wanted.due().condition());
        }
        return conditions.toString();
    }

    private void anyOf(StringBuilder conditions, String column, Collection<?> values) {
        if (!values.isEmpty()) {
            String name = "filter_" + column;
            conditions
                    .append(" AND ")
                    .append(column)
                    .append(" IN (:")
                    .append(name)
                    .append(')');
            params.put(name, values);
        }
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    /**
     * The rows of a page and one more, in order.
     *
     * @param groups the values of the order's group, from the first to the last; none if it has no group
     */
    String page(WorkQuery query, @Nullable WorkCursor cursor, List<?> groups, String columns) {
        String direction = query.descending() ? " DESC" : " ASC";
        String within =
                query.sort().expression() + direction + ", task_id" + direction + " LIMIT " + (query.size() + 1);
        String beyond = beyond(query, cursor);
        String group = query.sort().group();
        List<String> branches = new ArrayList<>();
        for (int place = 0; place < (group == null ? 1 : groups.size()); place++) {
            int passed = cursor == null || group == null ? 0 : Integer.compare(place, cursor.place());
            if (query.descending() ? passed > 0 : passed < 0) {
                continue;
            }
            String narrowed = visible + filter + ofGroup(group, groups, place) + (passed == 0 ? beyond : "");
            for (String condition : conditions(query.view())) {
                branches.add("(SELECT *, " + place + " AS place FROM work_item WHERE " + OPEN + condition + narrowed
                        + " ORDER BY " + within + ")");
            }
        }
        return branches.isEmpty()
                ? "SELECT " + columns + ", organisation, 0 AS place FROM work_item WHERE FALSE"
                : "SELECT " + columns + ", organisation, place FROM (" + String.join(" UNION ALL ", branches)
                        + ") w ORDER BY place" + direction + ", " + within;
    }

    private String beyond(WorkQuery query, @Nullable WorkCursor cursor) {
        if (cursor == null) {
            return "";
        }
        params.put("key", cursor.key());
        params.put("task", cursor.taskId());
        return " AND (" + query.sort().expression() + ", task_id) " + (query.descending() ? "<" : ">")
                + " (:key, :task)";
    }

    private String ofGroup(@Nullable String group, List<?> groups, int place) {
        if (group == null) {
            return "";
        }
        params.put("group" + place, groups.get(place));
        return " AND " + group + " = :group" + place;
    }

    /** Conditions that exclude each other, which together are the view's. */
    private List<String> conditions(WorkView view) {
        return view == WorkView.MINE
                ? IntStream.range(0, mine.size())
                        .mapToObj(i -> "assignee_id = :mine" + i)
                        .toList()
                : List.of(view.condition());
    }

    /**
     * How many there are in each view, each counted no further than is shown; the last is the list with its filter, null
     * if it has none.
     */
    String counts(WorkView asked) {
        StringBuilder sql = new StringBuilder("SELECT ");
        for (WorkView view : WorkView.values()) {
            sql.append(count(view.condition()))
                    .append(" AS ")
                    .append(view.name())
                    .append(", ");
        }
        return sql.append(filter.isEmpty() ? "NULL::int" : count(asked.condition() + filter))
                .append(" AS matching")
                .toString();
    }

    /** How many there are of one view with its filter. */
    String count(WorkView view) {
        return "SELECT " + count(view.condition() + filter);
    }

    /** What is open to all is counted in an index alone; only of the few confidential cases the rows are looked at. */
    private String count(String condition) {
        return "(SELECT count(*)::int FROM (SELECT 1 FROM work_item WHERE " + OPEN + condition
                + " AND NOT confidential UNION ALL SELECT 1 FROM work_item WHERE " + OPEN + condition
                + " AND confidential" + visible + " LIMIT " + (WorkCount.COUNTED + 1) + ") counted)";
    }
}
