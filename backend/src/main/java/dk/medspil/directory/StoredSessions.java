package dk.medspil.directory;

import dk.medspil.platform.Sha256;
import dk.medspil.platform.access.SignedInPerson;
import dk.medspil.platform.security.Sessions;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sessions as rows, in real time. One indexed read finds the person as he is now: who was disabled or got another
 * password is out at once. A session ends when nothing was done for the hours that are set, and after a day in any
 * case. When it was last seen is written at most every five minutes.
 */
@Component
class StoredSessions implements Sessions {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration SEEN_IS_GOOD_FOR = Duration.ofMinutes(5);
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock wallClock;
    private final Duration idle;
    private final SecureRandom random = new SecureRandom();

    StoredSessions(
            JdbcClient jdbc, @Qualifier("wallClock") Clock wallClock, @Value("${medspil.session.hours}") int hours) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
        this.idle = Duration.ofHours(hours);
    }

    private record Found(SignedInPerson person, Instant seenAt) {}

    @Override
    public Optional<SignedInPerson> find(String token) {
        Instant now = wallClock.instant();
        byte[] hash = Sha256.of(token);
        Optional<Found> found = open(hash, now);
        found.filter(session -> session.seenAt().isBefore(now.minus(SEEN_IS_GOOD_FOR)))
                .ifPresent(session -> seen(hash, now));
        return found.map(Found::person);
    }

    @Override
    public boolean isOpen(String token) {
        return open(Sha256.of(token), wallClock.instant()).isPresent();
    }

    private Optional<Found> open(byte[] hash, Instant now) {
        return jdbc.sql("""
                        select p.id, p.name, p.language, a.must_change, s.seen_at,
                               array(select r.role from person_role r where r.person_id = p.id) as roles
                        from session s
                        join account a on a.person_id = s.person_id and a.generation = s.generation
                        join person p on p.id = s.person_id and p.active
                        where s.token_hash = :hash and s.seen_at > :idle_since and s.started_at > :oldest
                        """)
                .param("hash", hash)
                .param("idle_since", Timestamp.from(now.minus(idle)))
                .param("oldest", Timestamp.from(now.minus(LONGEST)))
                .query(StoredSessions::found)
                .optional();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new SignedInPerson(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        PersonRows.roles(row.getArray("roles")),
                        row.getString("language"),
                        row.getBoolean("must_change")),
                row.getTimestamp("seen_at").toInstant());
    }

    private void seen(byte[] hash, Instant now) {
        jdbc.sql("update session set seen_at = :now where token_hash = :hash")
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .update();
    }

    /** Begins a session; the token leaves this house once and is kept as its hash. */
    String begin(UUID personId, int generation) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Timestamp now = Timestamp.from(wallClock.instant());
        jdbc.sql("""
                        insert into session (token_hash, person_id, generation, started_at, seen_at)
                        values (:hash, :person, :generation, :now, :now)
                        """)
                .param("hash", Sha256.of(token))
                .param("person", personId)
                .param("generation", generation)
                .param("now", now)
                .update();
        return token;
    }

    void end(String token) {
        jdbc.sql("delete from session where token_hash = :hash")
                .param("hash", Sha256.of(token))
                .update();
    }

    /** Removes the rows of sessions that have ended, once an hour. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT20M")
    void forget() {
        Instant now = wallClock.instant();
        jdbc.sql("delete from session where seen_at < :idle_since or started_at < :oldest")
                .param("idle_since", Timestamp.from(now.minus(idle)))
                .param("oldest", Timestamp.from(now.minus(LONGEST)))
                .update();
    }
}
