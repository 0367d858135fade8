package dk.medspil.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Persons, areas and organisations as they were read within the last two seconds: every step of a case asks for the
 * same few. A change made in this node is seen as soon as it is committed, one made in another within two seconds;
 * whoever changes something reads past what is kept here until his transaction ends. What nobody has is not kept.
 */
@Component
class RecentlyRead {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    private final Cache<Object, Object> read =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    /** @param id of a type of its own, so that no two kinds share one */
    <T> Optional<T> find(Class<T> kind, Object id, Supplier<Optional<T>> reader) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return reader.get();
        }
        Object known = read.getIfPresent(id);
        if (known != null) {
            return Optional.of(kind.cast(known));
        }
        Optional<T> found = reader.get();
        found.ifPresent(value -> read.put(id, value));
        return found;
    }

    /** As {@link #find}: the reader is asked, if at all, once, for those that aren't kept. Unknown ids are left out. */
    <I, T> Map<I, T> findAll(Class<T> kind, Collection<I> ids, Function<Collection<I>, Map<I, T>> reader) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return reader.apply(ids);
        }
        Map<I, T> found = new LinkedHashMap<>();
        List<I> missing = new ArrayList<>();
        for (I id : ids) {
            Object known = read.getIfPresent(id);
            if (known == null) {
                missing.add(id);
            } else {
                found.put(id, kind.cast(known));
            }
        }
        if (!missing.isEmpty()) {
            Map<I, T> more = reader.apply(missing);
            read.putAll(more);
            found.putAll(more);
        }
        return found;
    }

    /** Keeps what this transaction has just made: nobody else knows its id before it is committed. */
    void keep(Object id, Object made) {
        read.put(id, made);
    }

    /** What is kept here changes in the transaction that runs. */
    void changing() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(RecentlyRead.this);
                read.invalidateAll();
            }
        });
    }
}
