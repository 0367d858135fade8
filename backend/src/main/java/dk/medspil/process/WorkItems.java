package dk.medspil.process;

import static java.util.Objects.requireNonNull;

import dk.medspil.directory.PersonId;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the work list. Written in the engine's transaction, read without asking the engine. */
@Repository
class WorkItems {

    private static final String COLUMNS = "task_id, kind, requisition_id, number_year, number_serial, assignee_id, "
            + "assigned_at, received_at, due_at, created_at, priority, confidential";

    /**
     * Open, of a step or a case that is known by its key. Said so that the planner does not know the condition of the
     * list's own indexes in it: those are small, and full of steps that have ended since they were tended last, and it
     * would look for the key in all of them.
     */
    private static final String NOT_ENDED = "coalesce(ended_at, 'infinity') = 'infinity'";

    private final JdbcClient database;

    WorkItems(JdbcClient database) {
        this.database = database;
    }

    /** Adds a step, with what the list is filtered and sorted by. */
    void add(WorkItemView item, RequisitionSummary facts, String organisation) {
        database.sql("INSERT INTO work_item (" + COLUMNS + ", subject, area_id, organisation, changed_in) "
                        + "VALUES (:task, :kind, :requisition, :year, :serial, :assignee, :assigned, :received, :due, "
                        + ":created, :priority, :confidential, :subject, :area, :organisation, pg_current_xact_id())")
                .param("task", item.taskId())
                .param("kind", item.kind().name())
                .param("requisition", item.requisition().value())
                .param("year", item.number().year())
                .param("serial", item.number().serial())
                .param("assignee", value(item.assignee()), Types.OTHER)
                .param("assigned", utcOrNull(item.assignedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("received", utc(item.receivedAt()))
                .param("due", utcOrNull(item.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("created", utc(item.createdAt()))
                .param("priority", item.priority().name())
                .param("confidential", item.confidential())
                .param("subject", facts.subject().name())
                .param("area", facts.area().value())
                .param("organisation", organisation)
                .update();
    }

    void end(String taskId, Instant at, long businessMinutes) {
        database.sql(
                        "UPDATE work_item SET ended_at = :at, business_minutes = :minutes, changed_in = pg_current_xact_id() "
                                + "WHERE task_id = :task AND " + NOT_ENDED)
                .param("at", utc(at))
                .param("minutes", businessMinutes)
                .param("task", taskId)
                .update();
    }

    /** The open row, locked until the transaction ends: of two who finish a step at once the second finds it ended. */
    Optional<WorkItemView> lockOpen(String taskId) {
        return database.sql(
                        "SELECT " + COLUMNS + " FROM work_item WHERE task_id = :task AND " + NOT_ENDED + " FOR UPDATE")
                .param("task", taskId)
                .query(WorkItems::item)
                .optional();
    }

    /** Whose step it is, or was. */
    Optional<RequisitionId> caseOf(String taskId) {
        return database.sql("SELECT requisition_id FROM work_item WHERE task_id = :task")
                .param("task", taskId)
                .query((row, line) -> new RequisitionId(row.getObject("requisition_id", UUID.class)))
                .optional();
    }

    Optional<WorkItemView> open(String taskId) {
        return database.sql("SELECT " + COLUMNS + " FROM work_item WHERE task_id = :task AND " + NOT_ENDED)
                .param("task", taskId)
                .query(WorkItems::item)
                .optional();
    }

    List<WorkItemView> openOf(RequisitionId requisition) {
        return database.sql("SELECT " + COLUMNS + " FROM work_item " + "WHERE requisition_id = :requisition AND "
                        + NOT_ENDED + " ORDER BY created_at, task_id")
                .param("requisition", requisition.value())
                .query(WorkItems::item)
                .list();
    }

    /** How many open steps there are of these kinds. */
    int countOpen(TaskKind... kinds) {
        return database.sql("SELECT count(*)::int FROM work_item WHERE ended_at IS NULL AND kind IN (:kinds)")
                .param("kinds", names(kinds))
                .query(Integer.class)
                .single();
    }

    /**
     * When the open steps of these kinds end that end last: on their due moments.
     *
     * @param late when those end that are late, or have none
     */
    List<Instant> lastEnds(Instant now, Instant late, int most, TaskKind... kinds) {
        return database.sql("SELECT CASE WHEN due_at >= :now THEN due_at ELSE :late END AS ends FROM work_item "
                        + "WHERE ended_at IS NULL AND kind IN (:kinds) ORDER BY ends DESC LIMIT :most")
                .param("now", utc(now))
                .param("late", utc(late))
                .param("most", most)
                .param("kinds", names(kinds))
                .query((row, line) -> moment(row, "ends"))
                .list();
    }

    /** The first of those who wait for capacity: by priority, then as they came in. */
    List<WorkItemView> queue(int most) {
        return database.sql("SELECT " + COLUMNS + " FROM work_item "
                        + "WHERE ended_at IS NULL AND kind = 'AWAIT_CAPACITY' "
                        + "ORDER BY array_position(ARRAY['HIGH', 'NORMAL', 'LOW'], priority::text), received_at, task_id "
                        + "LIMIT :most")
                .param("most", most)
                .query(WorkItems::item)
                .list();
    }

    private static List<String> names(TaskKind... kinds) {
        return Arrays.stream(kinds).map(Enum::name).toList();
    }

    List<WorkItemView> openCreatedSince(Instant since) {
        return database.sql(
                        "SELECT " + COLUMNS + " FROM work_item "
                                + "WHERE created_at >= :since AND ended_at IS NULL ORDER BY created_at, number_year, number_serial")
                .param("since", utc(since))
                .query(WorkItems::item)
                .list();
    }

    /** Gives the open step to that person, or to nobody. */
    void assign(String taskId, @Nullable PersonId assignee, Instant at) {
        database.sql("UPDATE work_item SET assignee_id = :assignee, assigned_at = :at, "
                        + "changed_in = pg_current_xact_id() "
                        + "WHERE task_id = :task AND " + NOT_ENDED)
                .param("assignee", value(assignee), Types.OTHER)
                .param("at", assignee == null ? null : utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("task", taskId)
                .update();
    }

    /** The open steps of a case say what it says. */
    void setConfidential(RequisitionId requisition, boolean confidential) {
        database.sql("UPDATE work_item SET confidential = :confidential, "
                        + "changed_in = pg_current_xact_id() "
                        + "WHERE requisition_id = :requisition AND " + NOT_ENDED)
                .param("confidential", confidential)
                .param("requisition", requisition.value())
                .update();
    }

    /** The open steps of a case say what its facts say. */
    void describe(RequisitionSummary facts, String organisation) {
        database.sql("UPDATE work_item SET subject = :subject, area_id = :area, priority = :priority, "
                        + "organisation = :organisation, changed_in = pg_current_xact_id() "
                        + "WHERE requisition_id = :requisition AND " + NOT_ENDED)
                .param("subject", facts.subject().name())
                .param("area", facts.area().value())
                .param("priority", facts.priority().name())
                .param("organisation", organisation)
                .param("requisition", facts.id().value())
                .update();
    }

    /** The open step is due then. */
    void moveDue(String taskId, Instant due) {
        database.sql("UPDATE work_item SET due_at = :due, changed_in = pg_current_xact_id() "
                        + "WHERE task_id = :task AND " + NOT_ENDED)
                .param("due", utc(due))
                .param("task", taskId)
                .update();
    }

    /** A page and one row more, in order. @param groups as {@link WorkListSql#page} */
    List<PlacedItem> page(WorkQuery query, List<?> groups, WorkListSql sql) {
        String page = sql.page(query, WorkCursor.read(query.after(), query.sort()), groups, COLUMNS);
        return database.sql(page)
                .params(sql.params())
                .query((row, line) -> new PlacedItem(
                        item(row, line), row.getInt("place"), query.sort().keyOf(row)))
                .list();
    }

    /** A row, and where it stands under the order that was asked for. */
    record PlacedItem(WorkItemView item, int place, String key) {

        String cursor() {
            return WorkCursor.behind(place, key, item.taskId());
        }
    }

    /** How many there are in each view, and with the query's filter. */
    WorkCounts counts(WorkView asked, WorkListSql sql) {
        return database.sql(sql.counts(asked))
                .params(sql.params())
                .query((row, line) -> {
                    Map<WorkView, WorkCount> counts = new EnumMap<>(WorkView.class);
                    for (WorkView view : WorkView.values()) {
                        counts.put(view, WorkCount.of(row.getInt(view.name())));
                    }
                    Integer matching = row.getObject("matching", Integer.class);
                    return new WorkCounts(
                            counts, matching == null ? requireNonNull(counts.get(asked)) : WorkCount.of(matching));
                })
                .single();
    }

    record WorkCounts(Map<WorkView, WorkCount> views, WorkCount matching) {}

    /** How many there are of a view under the filter. */
    WorkCount count(WorkView view, WorkListSql sql) {
        return WorkCount.of(database.sql(sql.count(view))
                .params(sql.params())
                .query(Integer.class)
                .single());
    }

    /** Sorts by the new name what was sorted by the old one; organisations have each a name of their own. */
    void renameOrganisation(String before, String name) {
        database.sql("UPDATE work_item SET organisation = :name WHERE organisation = :before AND ended_at IS NULL")
                .param("name", name)
                .param("before", before)
                .update();
    }

    /** Median of business minutes is exact (type 7); steps that ended in the half-open interval. */
    List<StepFigure> passages(Instant from, Instant to) {
        return database.sql("SELECT kind, count(*) AS passed, "
                        + "round(percentile_cont(0.5) WITHIN GROUP (ORDER BY business_minutes))::bigint AS median "
                        + "FROM work_item WHERE ended_at >= :from AND ended_at < :to GROUP BY kind ORDER BY kind")
                .param("from", utc(from))
                .param("to", utc(to))
                .query((row, line) -> new StepFigure(
                        TaskKind.valueOf(row.getString("kind")).elementId(),
                        row.getLong("passed"),
                        row.getLong("median")))
                .list();
    }

    List<PassedStep> passedBy(RequisitionId requisition) {
        return database.sql("SELECT kind, max(ended_at) AS at FROM work_item "
                        + "WHERE requisition_id = :requisition AND ended_at IS NOT NULL GROUP BY kind ORDER BY at")
                .param("requisition", requisition.value())
                .query((row, line) ->
                        new PassedStep(TaskKind.valueOf(row.getString("kind")).elementId(), moment(row, "at")))
                .list();
    }

    private static WorkItemView item(ResultSet row, int line) throws SQLException {
        UUID assignee = row.getObject("assignee_id", UUID.class);
        return new WorkItemView(
                row.getString("task_id"),
                TaskKind.valueOf(row.getString("kind")),
                new RequisitionId(row.getObject("requisition_id", UUID.class)),
                new RequisitionNumber(row.getInt("number_year"), row.getInt("number_serial")),
                assignee == null ? null : new PersonId(assignee),
                momentOrNull(row, "assigned_at"),
                Priority.valueOf(row.getString("priority")),
                row.getBoolean("confidential"),
                moment(row, "received_at"),
                momentOrNull(row, "due_at"),
                moment(row, "created_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant moment) {
        return moment == null ? null : utc(moment);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
