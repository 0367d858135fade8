package dk.medspil.platform.web;

import dk.medspil.platform.Sha256;
import dk.medspil.platform.problem.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what a request asks for once, however often the client sends it with the same {@code Idempotency-Key}: one
 * effect, the same answer, also after a restart and when the same key arrives twice at the same moment. The key's row
 * is written in the transaction of what is done; a second one waits for the first at the unique key.
 *
 * <p>What is kept is a reference, from which the answer is told again: answers can hold tokens, which have no place in
 * the database.
 */
@Component
public class IdempotentRequests {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,100}");
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock wallClock;

    IdempotentRequests(JdbcClient jdbc, JsonMapper json, @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.json = json;
        this.wallClock = wallClock;
    }

    /**
     * Acts, or tells again what was done.
     *
     * @param key the client's; without one it is simply done
     * @param route the operation, such as {@code submitRequisition}
     * @param caller who asks: a person's or a draft's id
     * @param body what was sent; the same key with another body is refused
     * @param remember gives a reference to what was done, such as a requisition's id; never a secret
     * @param recall tells the answer again from that reference
     * @throws Refusal 400 if the key is malformed, 422 if it was used for something else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <R> R once(
            @Nullable String key,
            String route,
            String caller,
            Object body,
            Supplier<R> act,
            Function<R, String> remember,
            Function<String, R> recall) {
        if (key == null) {
            return act.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw Refusal.malformed("idempotency-key-invalid", Map.of());
        }
        String bodyHash = Sha256.hex(json.writeValueAsBytes(body));
        if (!claim(key, route, caller, bodyHash)) {
            return recall.apply(remembered(key, route, caller, bodyHash));
        }
        R result = act.get();
        jdbc.sql("update idempotency_key set outcome = :outcome"
                        + " where key = :key and route = :route and caller = :caller")
                .param("outcome", remember.apply(result))
                .param("key", key)
                .param("route", route)
                .param("caller", caller)
                .update();
        return result;
    }

    private boolean claim(String key, String route, String caller, String bodyHash) {
        return jdbc.sql("""
                        insert into idempotency_key (key, route, caller, body_hash, created_at)
                        values (:key, :route, :caller, :hash, :at)
                        on conflict do nothing
                        """)
                        .param("key", key)
                        .param("route", route)
                        .param("caller", caller)
                        .param("hash", bodyHash)
                        .param("at", Timestamp.from(wallClock.instant()))
                        .update()
                == 1;
    }

    private record Kept(String bodyHash, @Nullable String outcome) {}

    private String remembered(String key, String route, String caller, String bodyHash) {
        Kept kept = jdbc.sql("select body_hash, outcome from idempotency_key"
                        + " where key = :key and route = :route and caller = :caller")
                .param("key", key)
                .param("route", route)
                .param("caller", caller)
                .query((row, number) -> new Kept(row.getString("body_hash"), row.getString("outcome")))
                .single();
        if (!kept.bodyHash().equals(bodyHash)) {
            throw Refusal.refused("idempotency-key-reused", Map.of());
        }
        if (kept.outcome() == null) {
            throw Refusal.conflict("changed-meanwhile");
        }
        return kept.outcome();
    }

    /** Forgets keys after seven days. */
    @Transactional
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    public void forget() {
        jdbc.sql("delete from idempotency_key where created_at < :before")
                .param("before", Timestamp.from(wallClock.instant().minus(KEPT)))
                .update();
    }
}
