package dk.medspil.activity;

import static dk.medspil.platform.database.Moments.column;
import static dk.medspil.platform.database.Moments.instant;

import dk.medspil.directory.AreaId;
import dk.medspil.hours.MainAreaCode;
import dk.medspil.platform.time.Office;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The activities as they are kept. */
@Lazy
@Repository
class ActivityRows {

    private static final String SELECT = """
            select a.*, (select count(*) from participation p where p.activity_id = a.id) as signed_up,
                   (select count(*) from participation p
                    where p.activity_id = a.id and p.attendance = 'ATTENDED') as attended
            from activity a
            """;

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    ActivityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            ActivityId id,
            int serial,
            ActivityPlan plan,
            ActivityStatus status,
            @Nullable String reason,
            int version,
            int signedUp,
            int attended) {

        String number() {
            return "A-" + serial;
        }
    }

    /** The newest first. */
    List<Row> list(ActivityFilter filter) {
        String text = filter.text();
        return jdbc.sql(SELECT + """
                        where (:like = '%' or lower(a.title) like :like or lower(a.place) like :like)
                          and (cast(:kind as text) is null or a.kind = :kind)
                          and (cast(:status as text) is null or a.status = :status)
                          and (cast(:deliverable as text) is null or a.deliverable = :deliverable)
                          and (cast(:plan as uuid) is null or a.plan_id = :plan)
                          and (cast(:from as timestamptz) is null or a.begins_at >= :from)
                          and (cast(:to as timestamptz) is null or a.begins_at < :to)
                        order by a.begins_at desc, a.serial desc limit :most
                        """)
                .param("like", text == null || text.isBlank() ? "%" : "%" + literal(text.strip()) + "%")
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("deliverable", filter.deliverable())
                .param("plan", filter.plan() == null ? null : filter.plan().value())
                .param("from", midnight(filter.from(), 0))
                .param("to", midnight(filter.to(), 1))
                .param("most", MOST)
                .query(ActivityRows::row)
                .list();
    }

    private static java.time.@Nullable OffsetDateTime midnight(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : column(day.plusDays(later).atStartOfDay(Office.ZONE).toInstant());
    }

    private static String literal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    Optional<Row> find(ActivityId id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id.value())
                .query(ActivityRows::row)
                .optional();
    }

    List<Row> of(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where a.id in (:ids)")
                        .param("ids", ids)
                        .query(ActivityRows::row)
                        .list();
    }

    /** Nobody else signs up or ticks attendance meanwhile. */
    void lock(ActivityId id) {
        jdbc.sql("select id from activity where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    void add(ActivityId id, ActivityPlan plan, UUID by, Instant at) {
        bind(jdbc.sql("""
                        insert into activity (id, kind, title, main_area, deliverable, plan_id, begins_at, ends_at, place,
                                              capacity, method_activity, note, status, version, added_by, added_at)
                        values (:id, :kind, :title, :area, :deliverable, :plan, :begins, :ends, :place, :capacity,
                                :methods, :note, 'PLANNED', 0, :by, :at)
                        """).param("by", by).param("at", column(at)), id, plan).update();
    }

    /** Writes it over the version that is named; false if that is not the newest. */
    boolean change(ActivityId id, int version, ActivityPlan plan) {
        return bind(jdbc.sql("""
                        update activity set kind = :kind, title = :title, main_area = :area, deliverable = :deliverable,
                               plan_id = :plan, begins_at = :begins, ends_at = :ends, place = :place,
                               capacity = :capacity, method_activity = :methods, note = :note, version = version + 1
                        where id = :id and version = :version
                        """).param("version", version), id, plan).update() == 1;
    }

    void become(ActivityId id, ActivityStatus status, @Nullable String reason) {
        jdbc.sql("update activity set status = :status, reason = :reason, version = version + 1 where id = :id")
                .param("status", status.name())
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ActivityId id, ActivityPlan plan) {
        AreaId area = plan.plan();
        return statement
                .param("id", id.value())
                .param("kind", plan.kind().name())
                .param("title", plan.title())
                .param("area", plan.mainArea().number())
                .param("deliverable", plan.deliverable())
                .param("plan", area == null ? null : area.value())
                .param("begins", column(plan.begins()))
                .param("ends", column(plan.ends()))
                .param("place", plan.place())
                .param("capacity", plan.capacity())
                .param("methods", plan.methodActivity())
                .param("note", plan.note());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        UUID plan = row.getObject("plan_id", UUID.class);
        return new Row(
                new ActivityId(row.getObject("id", UUID.class)),
                row.getInt("serial"),
                new ActivityPlan(
                        ActivityKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        MainAreaCode.ofNumber(row.getString("main_area")),
                        row.getString("deliverable"),
                        plan == null ? null : new AreaId(plan),
                        instant(row, "begins_at"),
                        instant(row, "ends_at"),
                        row.getString("place"),
                        row.getObject("capacity", Integer.class),
                        row.getBoolean("method_activity"),
                        row.getString("note")),
                ActivityStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getInt("version"),
                row.getInt("signed_up"),
                row.getInt("attended"));
    }
}
