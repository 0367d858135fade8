package dk.medspil.platform.throttle;

import dk.medspil.platform.link.LinkKey;
import dk.medspil.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets something happen so many times an hour for one key (an address, an e-mail, a user name). A row holds the moment
 * at which the whole hour's allowance is there again (the generic cell rate algorithm), so that taking is one
 * statement. Keys are kept as HMACs. It counts real time, not the office's.
 */
@Component
public class Throttle {

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final LinkKey key;
    private final Clock wallClock;
    private final int factor;

    Throttle(
            JdbcClient jdbc,
            LinkKey key,
            @Qualifier("wallClock") Clock wallClock,
            @Value("${medspil.throttle.factor:1}") int factor) {
        this.jdbc = jdbc;
        this.key = key;
        this.wallClock = wallClock;
        this.factor = factor;
    }

    /**
     * Takes one from the hour's allowance.
     *
     * @throws Refusal 429 with Retry-After if there is none left
     */
    public void take(String bucket, String of, int perHour) {
        Instant now = wallClock.instant();
        Duration each = each(perHour);
        int taken = jdbc.sql("""
                        insert into throttle as t (bucket, key_hash, full_at)
                        values (:bucket, :key, :next)
                        on conflict (bucket, key_hash) do update
                        set full_at = greatest(t.full_at, :now) + :each * interval '1 microsecond'
                        where greatest(t.full_at, :now) + :each * interval '1 microsecond' <= :limit
                        """)
                .param("bucket", bucket)
                .param("key", hash(bucket, of))
                .param("next", Timestamp.from(now.plus(each)))
                .param("now", Timestamp.from(now))
                .param("each", each.toNanos() / 1000)
                .param("limit", Timestamp.from(now.plus(HOUR)))
                .update();
        if (taken == 0) {
            throw Refusal.tooOften(untilNext(bucket, of, now, each));
        }
    }

    /** Gives back what was taken, because it turned out to be harmless. */
    public void giveBack(String bucket, String of, int perHour) {
        jdbc.sql("""
                        update throttle set full_at = full_at - :each * interval '1 microsecond'
                        where bucket = :bucket and key_hash = :key
                        """)
                .param("bucket", bucket)
                .param("key", hash(bucket, of))
                .param("each", each(perHour).toNanos() / 1000)
                .update();
    }

    /** Forgets keys whose allowance is whole again. */
    int forget() {
        return jdbc.sql("delete from throttle where full_at < :now")
                .param("now", Timestamp.from(wallClock.instant()))
                .update();
    }

    private long untilNext(String bucket, String of, Instant now, Duration each) {
        Optional<Timestamp> fullAt = jdbc.sql("select full_at from throttle where bucket = :bucket and key_hash = :key")
                .param("bucket", bucket)
                .param("key", hash(bucket, of))
                .query(Timestamp.class)
                .optional();
        return fullAt.map(full ->
                        Duration.between(now, full.toInstant().plus(each).minus(HOUR))
                                        .toSeconds()
                                + 1)
                .orElse(1L);
    }

    private Duration each(int perHour) {
        return HOUR.dividedBy((long) perHour * factor);
    }

    private String hash(String bucket, String of) {
        byte[] plain = of.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(key.sign("throttle:" + bucket, plain), 0, 16);
    }
}
