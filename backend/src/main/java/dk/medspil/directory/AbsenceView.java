package dk.medspil.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days on which a person is away, both included, and who stands in for him. */
public record AbsenceView(
        UUID id,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable PersonId standIn) {

    static final String COLUMNS = "id, first_day, last_day, stand_in_id";

    static AbsenceView of(ResultSet row, int number) throws SQLException {
        UUID standIn = row.getObject("stand_in_id", UUID.class);
        return new AbsenceView(
                row.getObject("id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                standIn == null ? null : new PersonId(standIn));
    }
}
