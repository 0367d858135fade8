package dk.medspil.requisition;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PersonId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the facts of many requisitions at once, without their entities. */
@Repository
class Summaries {

    static final String SELECT = """
            select id, number_year, number_serial, title, subject, kind, status, closure_kind, area_id, requester_id,
                   organisation_id, consultant_id, priority, received_at, first_response_at, deadline, expected_start,
                   closed_at, times_reopened, waiting_minutes, last_activity_at, first_response_due, waiting_since,
                   first_closed_at, channel, desired_by, confidential, entered_by
            from requisition
            """;

    private final JdbcTemplate jdbc;

    Summaries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RequisitionSummary> find(RequisitionNumber number) {
        return one("where number_year = ? and number_serial = ?", number.year(), number.serial());
    }

    Optional<RequisitionSummary> find(RequisitionId id) {
        return one("where id = ?", id.value());
    }

    private Optional<RequisitionSummary> one(String which, Object... values) {
        return jdbc.query(SELECT + which, Summaries::summary, values).stream().findFirst();
    }

    Map<RequisitionId, RequisitionSummary> of(Collection<RequisitionId> ids) {
        Map<RequisitionId, RequisitionSummary> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            UUID[] keys = ids.stream().map(RequisitionId::value).toArray(UUID[]::new);
            List<RequisitionSummary> rows = jdbc.query(SELECT + "where id = any(?)", Summaries::summary, (Object) keys);
            rows.forEach(row -> found.put(row.id(), row));
        }
        return found;
    }

    static RequisitionSummary summary(ResultSet row, int index) throws SQLException {
        UUID consultant = row.getObject("consultant_id", UUID.class);
        UUID enteredBy = row.getObject("entered_by", UUID.class);
        String closure = row.getString("closure_kind");
        Date desiredBy = row.getDate("desired_by");
        return new RequisitionSummary(
                new RequisitionId(row.getObject("id", UUID.class)),
                new RequisitionNumber(row.getInt("number_year"), row.getInt("number_serial")),
                row.getString("title"),
                Subject.valueOf(row.getString("subject")),
                RequisitionKind.valueOf(row.getString("kind")),
                Status.valueOf(row.getString("status")),
                closure == null ? null : ClosureKind.valueOf(closure),
                new AreaId(row.getObject("area_id", UUID.class)),
                new PersonId(row.getObject("requester_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                consultant == null ? null : new PersonId(consultant),
                Priority.valueOf(row.getString("priority")),
                row.getTimestamp("received_at").toInstant(),
                instant(row, "first_response_at"),
                instant(row, "deadline"),
                instant(row, "expected_start"),
                instant(row, "closed_at"),
                row.getInt("times_reopened"),
                row.getLong("waiting_minutes"),
                row.getTimestamp("last_activity_at").toInstant(),
                row.getTimestamp("first_response_due").toInstant(),
                instant(row, "waiting_since"),
                instant(row, "first_closed_at"),
                Channel.valueOf(row.getString("channel")),
                desiredBy == null ? null : desiredBy.toLocalDate(),
                row.getBoolean("confidential"),
                enteredBy == null ? null : new PersonId(enteredBy));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
