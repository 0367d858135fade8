package dk.medspil.audit;

import dk.medspil.platform.link.LinkKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seals and the entries under them. Signed with the key outside the database, so that no dump can forge one. */
@Component
class Seals {

    static final byte[] BEFORE_THE_FIRST = new byte[32];

    /** Entries this far below the newest sealed one may still come from a transaction that took its time. */
    private static final long SLOW_TRANSACTIONS = 100_000;

    private static final String ROW = """
            select e.id, cast(extract(epoch from e.at) * 1000000 as bigint) as at_micros, e.action, e.kind,
                   cast(e.record_id as text) as record_id, coalesce(cast(e.by_id as text), '') as by, e.facts
            from audit_entry e
            """;

    record Seal(long number, int entries, byte[] signature) {}

    private final JdbcClient jdbc;
    private final LinkKey key;

    Seals(JdbcClient jdbc, LinkKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    byte[] sign(long number, byte[] previous, List<SealedBatch.Row> rows) {
        return key.sign("audit", SealedBatch.bytes(number, previous, rows));
    }

    /** Whether this node is the one that seals, until the transaction ends. */
    boolean takeTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('audit-seal'))")
                .query(Boolean.class)
                .single();
    }

    Optional<Seal> last() {
        return jdbc.sql("select number, entries, signature from audit_seal order by number desc limit 1")
                .query(Seal.class)
                .optional();
    }

    List<Seal> after(long number, int limit) {
        return jdbc.sql("select number, entries, signature from audit_seal where number > :n order by number limit :l")
                .param("n", number)
                .param("l", limit)
                .query(Seal.class)
                .list();
    }

    List<SealedBatch.Row> unsealed(int limit) {
        return jdbc.sql(ROW + """
                        where e.id > (select coalesce(max(entry_id), 0) - :slow from audit_sealed)
                          and not exists (select 1 from audit_sealed s where s.entry_id = e.id)
                        order by e.id limit :limit
                        """)
                .param("slow", SLOW_TRANSACTIONS)
                .param("limit", limit)
                .query(SealedBatch.Row.class)
                .list();
    }

    List<SealedBatch.Row> under(long seal) {
        return jdbc.sql(ROW + "join audit_sealed s on s.entry_id = e.id where s.seal = :seal order by e.id")
                .param("seal", seal)
                .query(SealedBatch.Row.class)
                .list();
    }

    /** How many entries no seal covers. */
    long uncovered() {
        return jdbc.sql("select count(*) from audit_entry e"
                        + " where not exists (select 1 from audit_sealed s where s.entry_id = e.id)")
                .query(Long.class)
                .single();
    }

    void write(long number, byte[] signature, List<SealedBatch.Row> rows, Instant at) {
        jdbc.sql("insert into audit_seal (number, sealed_at, entries, signature) values (:n, :at, :entries, :s)")
                .param("n", number)
                .param("at", Timestamp.from(at))
                .param("entries", rows.size())
                .param("s", signature)
                .update();
        jdbc.sql("insert into audit_sealed (entry_id, seal) select unnest(:ids), :n")
                .param("ids", rows.stream().map(SealedBatch.Row::id).toArray(Long[]::new))
                .param("n", number)
                .update();
    }
}
