package dk.medspil.platform.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;

/** Tells what a failure of the database means for the caller, by PostgreSQL's error codes. */
final class DatabaseFailures {

    /** Seconds after which a caller may try again when the database is away. */
    static final long RETRY_AFTER_SECONDS = 5;

    private static final Set<String> LOST_RACE = Set.of("23505", "23P01", "40001", "40P01", "55P03");
    private static final Set<String> AWAY = Set.of("53300", "57P01", "57P02", "57P03", "53100");

    enum Kind {
        LOST_RACE(HttpStatus.CONFLICT, "changed-meanwhile"),
        GONE(HttpStatus.CONFLICT, "refers-to-nothing"),
        AWAY(HttpStatus.SERVICE_UNAVAILABLE, "database-away");

        final HttpStatus status;
        final String slug;

        Kind(HttpStatus status, String slug) {
            this.status = status;
            this.slug = slug;
        }
    }

    private DatabaseFailures() {}

    static Optional<Kind> kindOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof OptimisticLockingFailureException
                    || cause instanceof jakarta.persistence.OptimisticLockException) {
                return Optional.of(Kind.LOST_RACE);
            }
            if (cause instanceof SQLTransientConnectionException) {
                return Optional.of(Kind.AWAY);
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                // the driver always tells a state; without one it is the pool, which has lost the connection
                return state == null ? Optional.of(Kind.AWAY) : ofState(state.toUpperCase(Locale.ROOT));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Kind> ofState(String state) {
        if (LOST_RACE.contains(state)) {
            return Optional.of(Kind.LOST_RACE);
        }
        if (state.equals("23503")) {
            return Optional.of(Kind.GONE);
        }
        if (state.startsWith("08") || AWAY.contains(state)) {
            return Optional.of(Kind.AWAY);
        }
        return Optional.empty();
    }
}
