package dk.medspil.activity;

import static dk.medspil.platform.database.Moments.column;
import static dk.medspil.platform.database.Moments.columnOrNull;
import static dk.medspil.platform.database.Moments.instant;
import static dk.medspil.platform.database.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signed up by himself, and the page on which it is done. */
@Lazy
@Repository
class SignUpRows {

    private final JdbcClient jdbc;

    SignUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until null for until the activity begins */
    record Page(boolean open, @Nullable Instant until, String text) {}

    record Row(
            UUID id,
            ActivityId activity,
            UUID person,
            @Nullable UUID organisation,
            String language,
            boolean mayAsk,
            SignUpState state,
            int generation,
            int sequence,
            Instant signedUpAt,
            @Nullable Instant returnedAt) {}

    Page page(ActivityId activity) {
        return jdbc.sql("select public_page, sign_up_until, public_text from activity where id = :id")
                .param("id", activity.value())
                .query((row, n) -> new Page(
                        row.getBoolean("public_page"),
                        instantOrNull(row, "sign_up_until"),
                        row.getString("public_text")))
                .single();
    }

    void keep(ActivityId activity, Page page) {
        jdbc.sql("""
                        update activity set public_page = :open, sign_up_until = :until, public_text = :text where id = :id
                        """)
                .param("open", page.open())
                .param("until", columnOrNull(page.until()))
                .param("text", page.text())
                .param("id", activity.value())
                .update();
    }

    /** The activity of that number, if everyone may see it. */
    Optional<ActivityId> publicOne(int serial) {
        return jdbc.sql("select id from activity where serial = :serial and public_page")
                .param("serial", serial)
                .query(UUID.class)
                .optional()
                .map(ActivityId::new);
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select * from sign_up where id = :id")
                .param("id", id)
                .query(SignUpRows::row)
                .optional();
    }

    Optional<Row> of(ActivityId activity, UUID person) {
        return jdbc.sql("select * from sign_up where activity_id = :activity and person_id = :person")
                .param("activity", activity.value())
                .param("person", person)
                .query(SignUpRows::row)
                .optional();
    }

    /** In the order in which they signed up; also who has cancelled. */
    List<Row> all(ActivityId activity) {
        return jdbc.sql("select * from sign_up where activity_id = :activity order by signed_up_at, serial")
                .param("activity", activity.value())
                .query(SignUpRows::row)
                .list();
    }

    Optional<Row> nextWaiting(ActivityId activity) {
        return jdbc.sql("""
                        select * from sign_up where activity_id = :activity and state = 'WAITING'
                        order by signed_up_at, serial limit 1
                        """)
                .param("activity", activity.value())
                .query(SignUpRows::row)
                .optional();
    }

    /** New, or again after it was cancelled: then it counts from now. */
    void put(Row row, Instant at) {
        jdbc.sql("""
                        insert into sign_up (id, activity_id, person_id, organisation_id, language, may_ask, state, generation,
                                             sequence, signed_up_at, changed_at)
                        values (:id, :activity, :person, :organisation, :language, :mayAsk, :state, :generation, :sequence,
                                :at, :at)
                        on conflict on constraint sign_up_once do update
                        set organisation_id = excluded.organisation_id, language = excluded.language,
                            may_ask = excluded.may_ask, state = excluded.state, sequence = sign_up.sequence + 1,
                            signed_up_at = excluded.signed_up_at, changed_at = excluded.changed_at, returned_at = null
                        """)
                .param("id", row.id())
                .param("activity", row.activity().value())
                .param("person", row.person())
                .param("organisation", row.organisation())
                .param("language", row.language())
                .param("mayAsk", row.mayAsk())
                .param("state", row.state().name())
                .param("generation", row.generation())
                .param("sequence", row.sequence())
                .param("at", column(at))
                .update();
    }

    void become(UUID id, SignUpState state, Instant at) {
        jdbc.sql("""
                        update sign_up set state = :state, sequence = sequence + 1, changed_at = :at where id = :id
                        """)
                .param("state", state.name())
                .param("at", column(at))
                .param("id", id)
                .update();
    }

    /** A mail to the person came back. */
    void cameBack(UUID id, Instant at) {
        jdbc.sql("update sign_up set returned_at = :at where id = :id")
                .param("at", column(at))
                .param("id", id)
                .update();
    }

    /** To another address: from now on another generation of links is in force, and nothing has come back. */
    void replaceLinks(UUID person) {
        jdbc.sql("update sign_up set generation = generation + 1, returned_at = null where person_id = :person")
                .param("person", person)
                .update();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("language"),
                row.getBoolean("may_ask"),
                SignUpState.valueOf(row.getString("state")),
                row.getInt("generation"),
                row.getInt("sequence"),
                instant(row, "signed_up_at"),
                instantOrNull(row, "returned_at"));
    }
}
