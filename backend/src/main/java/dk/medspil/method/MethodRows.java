package dk.medspil.method;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The articles as they are kept. */
@Lazy
@Repository
class MethodRows {

    private static final String SELECT = """
            select id, code, status, title_da, description_da, text_da, title_en, description_en, text_en, owner_id,
                   version, changed_at, changed_by
            from method
            """;

    private final JdbcClient jdbc;

    MethodRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            MethodId id,
            String code,
            MethodStatus status,
            MethodText danish,
            MethodText english,
            @Nullable UUID owner,
            int version,
            @Nullable Instant changedAt,
            @Nullable UUID changedBy) {}

    List<Row> all() {
        return jdbc.sql(SELECT).query(MethodRows::row).list();
    }

    Optional<Row> find(MethodId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(MethodRows::row)
                .optional();
    }

    void add(Row row) {
        bind(jdbc.sql("""
                        insert into method (id, code, status, active, title_da, description_da, text_da, title_en,
                                            description_en, text_en, owner_id, version, changed_at, changed_by)
                        values (:id, :code, :status, :status = 'IN_FORCE', :title_da, :description_da, :text_da,
                                :title_en, :description_en, :text_en, :owner, 0, :at, :by)
                        """).param("code", row.code()), row).update();
    }

    /** Writes it over the version that it names; false if that is not the newest. */
    boolean change(Row row) {
        return bind(jdbc.sql("""
                        update method set status = :status, active = (:status = 'IN_FORCE'), title_da = :title_da,
                               description_da = :description_da, text_da = :text_da, title_en = :title_en,
                               description_en = :description_en, text_en = :text_en, owner_id = :owner,
                               version = version + 1, changed_at = :at, changed_by = :by
                        where id = :id and version = :version
                        """).param("version", row.version()), row).update() == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Row row) {
        Instant at = row.changedAt();
        return statement
                .param("id", row.id().value())
                .param("status", row.status().name())
                .param("title_da", row.danish().title())
                .param("description_da", row.danish().description())
                .param("text_da", row.danish().text())
                .param("title_en", row.english().title())
                .param("description_en", row.english().description())
                .param("text_en", row.english().text())
                .param("owner", row.owner())
                .param("at", at == null ? null : Timestamp.from(at))
                .param("by", row.changedBy());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        Timestamp changed = row.getTimestamp("changed_at");
        return new Row(
                new MethodId(row.getObject("id", UUID.class)),
                row.getString("code"),
                MethodStatus.valueOf(row.getString("status")),
                new MethodText(row.getString("title_da"), row.getString("description_da"), row.getString("text_da")),
                new MethodText(row.getString("title_en"), row.getString("description_en"), row.getString("text_en")),
                row.getObject("owner_id", UUID.class),
                row.getInt("version"),
                changed == null ? null : changed.toInstant(),
                row.getObject("changed_by", UUID.class));
    }
}
