package dk.medspil.activity;

import static dk.medspil.platform.database.Moments.column;
import static dk.medspil.platform.database.Moments.instantOrNull;

import dk.medspil.directory.AreaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of contacts as it is kept. */
@Lazy
@Repository
class ContactRows {

    private static final String SELECT = """
            select c.*, a.title as activity_title
            from contact c left join activity a on a.id = c.activity_id
            """;

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param participation by which the actor came to an activity */
    record Row(
            UUID id,
            int serial,
            LocalDate day,
            ContactChannel channel,
            @Nullable UUID person,
            @Nullable UUID organisation,
            @Nullable AreaId plan,
            @Nullable UUID activity,
            @Nullable String activityTitle,
            @Nullable UUID participation,
            String note,
            @Nullable Instant askedAt) {

        /** Who is counted: an organisation as one, whoever of it was spoken with. */
        UUID actor() {
            if (organisation != null) {
                return organisation;
            }
            if (person == null) {
                throw new IllegalStateException("a contact with nobody");
            }
            return person;
        }

        String number() {
            return "K-" + serial;
        }
    }

    /** The newest first; those taken back are left out. */
    List<Row> list(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable AreaId plan) {
        return jdbc.sql(SELECT + """
                        where c.removed_at is null
                          and (cast(:from as date) is null or c.day >= :from)
                          and (cast(:to as date) is null or c.day <= :to)
                          and (cast(:plan as uuid) is null or c.plan_id = :plan)
                        order by c.day desc, c.serial desc
                        """)
                .param("from", from)
                .param("to", to)
                .param("plan", plan == null ? null : plan.value())
                .query(ContactRows::row)
                .list();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id and c.removed_at is null")
                .param("id", id)
                .query(ContactRows::row)
                .optional();
    }

    Optional<Row> ofParticipation(UUID participation) {
        return jdbc.sql(SELECT + "where c.participation_id = :participation and c.removed_at is null")
                .param("participation", participation)
                .query(ContactRows::row)
                .optional();
    }

    List<Row> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where c.id in (:ids)")
                        .param("ids", ids)
                        .query(ContactRows::row)
                        .list();
    }

    void add(Row row, UUID by, Instant at) {
        AreaId plan = row.plan();
        jdbc.sql("""
                        insert into contact (id, day, channel, person_id, organisation_id, plan_id, activity_id,
                                             participation_id, note, added_by, added_at)
                        values (:id, :day, :channel, :person, :organisation, :plan, :activity, :participation, :note,
                                :by, :at)
                        """)
                .param("id", row.id())
                .param("day", row.day())
                .param("channel", row.channel().name())
                .param("person", row.person())
                .param("organisation", row.organisation())
                .param("plan", plan == null ? null : plan.value())
                .param("activity", row.activity())
                .param("participation", row.participation())
                .param("note", row.note())
                .param("by", by)
                .param("at", column(at))
                .update();
    }

    /** Contacts with people who said no to a questionnaire when they signed up. */
    Set<UUID> notToBeAsked() {
        return Set.copyOf(jdbc.sql("select c.id from contact c join participation p on p.id = c.participation_id"
                        + " where not p.may_ask")
                .query(UUID.class)
                .list());
    }

    void asked(UUID id, Instant at) {
        jdbc.sql("update contact set asked_at = :at where id = :id")
                .param("at", column(at))
                .param("id", id)
                .update();
    }

    void remove(UUID id, String reason, UUID by, Instant at) {
        jdbc.sql("update contact set removed_at = :at, removed_by = :by, removed_reason = :reason where id = :id")
                .param("at", column(at))
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        UUID plan = row.getObject("plan_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("serial"),
                row.getObject("day", LocalDate.class),
                ContactChannel.valueOf(row.getString("channel")),
                row.getObject("person_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                plan == null ? null : new AreaId(plan),
                row.getObject("activity_id", UUID.class),
                row.getString("activity_title"),
                row.getObject("participation_id", UUID.class),
                row.getString("note"),
                instantOrNull(row, "asked_at"));
    }
}
