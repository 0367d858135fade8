package dk.medspil.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants to and from {@code timestamptz} columns, for rooms that speak SQL; the driver knows no {@link Instant}. */
public final class Moments {

    private Moments() {}

    /** The moment as a statement's parameter. */
    public static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** The moment as a statement's parameter; null stays null. */
    public static @Nullable OffsetDateTime columnOrNull(@Nullable Instant moment) {
        return moment == null ? null : column(moment);
    }

    /** A moment that the table demands. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A moment that may be missing. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
