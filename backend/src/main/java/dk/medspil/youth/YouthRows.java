package dk.medspil.youth;

import static dk.medspil.platform.database.Moments.column;

import dk.medspil.platform.time.Office;
import dk.medspil.youth.YouthLine.YouthStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pathways as they are kept. */
@Lazy
@Repository
class YouthRows {

    private static final String SELECT = """
            select y.*, exists (select 1 from youth_identity i where i.youth_id = y.id) as named from youth y
            """;

    private final JdbcClient jdbc;

    YouthRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Step(
            UUID id,
            UUID youth,
            StepKind kind,
            LocalDate day,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate seenOn) {

        YouthStep view(LocalDate today) {
            return new YouthStep(
                    id,
                    kind,
                    day,
                    endedOn,
                    seenOn,
                    kind.isStart() ? Retention.of(day, endedOn, seenOn, today) : null,
                    kind.isStart() ? day.plusMonths(Retention.MONTHS) : null);
        }
    }

    /** The newest first. */
    List<YouthLine> all(LocalDate today) {
        Map<UUID, List<YouthStep>> steps = jdbc
                .sql("select * from youth_step where removed_at is null order by day, entered_at, id")
                .query(YouthRows::step)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Step::youth, Collectors.mapping(step -> step.view(today), Collectors.toList())));
        return jdbc.sql(SELECT + "order by y.serial desc")
                .query((row, index) -> line(row, steps.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    Optional<YouthLine> find(UUID id, LocalDate today) {
        List<YouthStep> steps = jdbc
                .sql(
                        "select * from youth_step where youth_id = :id and removed_at is null order by day, entered_at, id")
                .param("id", id)
                .query(YouthRows::step)
                .list()
                .stream()
                .map(step -> step.view(today))
                .toList();
        return jdbc.sql(SELECT + "where y.id = :id")
                .param("id", id)
                .query((row, index) -> line(row, steps))
                .optional();
    }

    void add(UUID id, NewYouth youth, UUID by, Instant at) {
        jdbc.sql("""
                        insert into youth (id, year_of_birth, club, club_tie, consent_on, entered_by, entered_at)
                        values (:id, :year, :club, :tie, :consent, :by, :at)
                        """)
                .param("id", id)
                .param("year", youth.yearOfBirth())
                .param("club", youth.club().strip())
                .param("tie", youth.tie().name())
                .param("consent", youth.consentOn())
                .param("by", by)
                .param("at", column(at))
                .update();
        String key = youth.key();
        jdbc.sql("insert into youth_identity (youth_id, name, key) values (:id, :name, :key)")
                .param("id", id)
                .param("name", youth.name().strip())
                .param("key", key == null || key.isBlank() ? null : key.strip())
                .update();
    }

    void consent(UUID id, LocalDate day) {
        jdbc.sql("update youth set consent_on = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    Optional<YouthName> name(UUID id) {
        return jdbc.sql("select name, key from youth_identity where youth_id = :id")
                .param("id", id)
                .query((row, index) -> new YouthName(row.getString("name"), row.getString("key")))
                .optional();
    }

    UUID addStep(UUID youth, StepKind kind, LocalDate day, UUID by, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into youth_step (id, youth_id, kind, day, entered_by, entered_at)
                        values (:id, :youth, :kind, :day, :by, :at)
                        """)
                .param("id", id)
                .param("youth", youth)
                .param("kind", kind.name())
                .param("day", day)
                .param("by", by)
                .param("at", column(at))
                .update();
        return id;
    }

    Optional<Step> step(UUID youth, UUID id) {
        return jdbc.sql("select * from youth_step where id = :id and youth_id = :youth and removed_at is null")
                .param("id", id)
                .param("youth", youth)
                .query(YouthRows::step)
                .optional();
    }

    /** What is known of it now; what was known before stays beside it. */
    void observe(UUID step, @Nullable LocalDate endedOn, @Nullable LocalDate seenOn, Instant at) {
        jdbc.sql("update youth_step set ended_on = :ended, seen_on = :seen where id = :id")
                .param("ended", endedOn)
                .param("seen", seenOn)
                .param("id", step)
                .update();
        jdbc.sql("""
                        insert into youth_observation (step_id, ended_on, seen_on, observed_at)
                        values (:id, :ended, :seen, :at)
                        """)
                .param("ended", endedOn)
                .param("seen", seenOn)
                .param("id", step)
                .param("at", column(at))
                .update();
    }

    void removeStep(UUID step, String reason, Instant at) {
        jdbc.sql("update youth_step set removed_at = :at, removed_reason = :reason where id = :id")
                .param("at", column(at))
                .param("reason", reason)
                .param("id", step)
                .update();
    }

    /** Who they were; the steps stay, so that what was counted stays. @return how many were forgotten */
    int forgetAll() {
        int forgotten = jdbc.sql("delete from youth_identity").update();
        jdbc.sql(
                        "update youth set year_of_birth = null, club = null, consent_on = null where year_of_birth is not null")
                .update();
        return forgotten;
    }

    /** The first such step of each youth in these days, as was known at that moment. */
    List<Step> firstSteps(List<StepKind> kinds, LocalDate from, LocalDate to, Instant at) {
        return jdbc.sql("""
                        select distinct on (s.youth_id) s.id, s.youth_id, s.kind, s.day, o.ended_on, o.seen_on
                        from youth_step s
                             left join lateral (select * from youth_observation o
                                                where o.step_id = s.id and o.observed_at <= :at
                                                order by o.serial desc limit 1) o on true
                        where s.kind in (:kinds) and s.day between :from and :to and s.entered_at <= :at
                          and (s.removed_at is null or s.removed_at > :at)
                        order by s.youth_id, s.day, s.entered_at
                        """)
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("from", from)
                .param("to", to)
                .param("at", column(at))
                .query(YouthRows::step)
                .list();
    }

    private static YouthLine line(ResultSet row, List<YouthStep> steps) throws SQLException {
        return new YouthLine(
                row.getObject("id", UUID.class),
                "U-" + row.getInt("serial"),
                row.getObject("year_of_birth", Integer.class),
                row.getString("club"),
                ClubTie.valueOf(row.getString("club_tie")),
                row.getObject("consent_on", LocalDate.class),
                row.getTimestamp("entered_at").toInstant().atZone(Office.ZONE).toLocalDate(),
                row.getBoolean("named"),
                steps);
    }

    private static Step step(ResultSet row, int index) throws SQLException {
        return new Step(
                row.getObject("id", UUID.class),
                row.getObject("youth_id", UUID.class),
                StepKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("seen_on", LocalDate.class));
    }
}
