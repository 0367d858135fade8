package dk.medspil.files;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files whose bytes lie in an S3-compatible store, which knows nothing of our transactions. An object is there before its
 * row and goes after it: a transaction that is rolled back takes its object away again, and what a killed one left is
 * found by the sweep. Until its end each upload holds a lock on its file's id, which the database lets go when the node
 * dies, so the sweep knows what is abandoned without asking any clock.
 */
@Component
class ObjectShelf {

    private static final Logger log = LoggerFactory.getLogger(ObjectShelf.class);
    private static final int MOST = 200;

    /** How far back the sweep looks for what was left over, in days. */
    private static final int LOOK_BACK = 7;

    private final FileSettings settings;
    private final FileRows rows;
    private final ObjectRows objects;
    private final ObjectProvider<ObjectStore> store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final CheckedFiles checked = new CheckedFiles();

    ObjectShelf(
            FileSettings settings,
            FileRows rows,
            ObjectRows objects,
            ObjectProvider<ObjectStore> store,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.objects = objects;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether new files are to lie here. */
    boolean wanted() {
        return settings.store() == FilePlace.S3;
    }

    /** Takes a file, within the transaction that writes its row. */
    FileSink sink(FileId id) {
        objects.hold(id);
        ObjectUpload upload = store.getObject().upload(ObjectKey.of(id, today()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                // of an unknown end the sweep knows more
                if (status == STATUS_ROLLED_BACK) {
                    upload.takeBack();
                }
            }
        });
        return upload;
    }

    /** The bytes of a file, wherever they lie, asked for at once, with its hash checked at the end. */
    InputStream read(StoredFile file) {
        return stream(file).opened();
    }

    /** The same, asked for when they are read: whoever skips first fetches a part. */
    ChunkStream stream(StoredFile file) {
        String key = file.objectKey();
        ChunkStream.Opener opener = key == null
                ? first -> position -> rows.chunk(file.id(), position).orElseGet(() -> new byte[0])
                : first -> configured().open(key, (long) first * FileStore.CHUNK, file.size());
        return new ChunkStream(opener, file, checked);
    }

    /** Takes the objects of removed files away once that is for good; what cannot be reached then the sweep takes. */
    List<StoredFile> goneAfterCommit(List<StoredFile> gone) {
        List<String> keys = gone.stream()
                .map(StoredFile::objectKey)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (!keys.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    try {
                        keys.forEach(configured()::remove);
                    } catch (FileStoreAway e) {
                        log.info("{} objects are removed later", keys.size());
                    }
                }
            });
        }
        return gone;
    }

    /** Removes what is still to be removed, and what belongs to no file; does nothing where no store is set. */
    void tidy() {
        if (settings.s3() == null) {
            return;
        }
        try {
            for (String key : objects.toRemove(MOST)) {
                configured().remove(key);
                objects.removed(key);
            }
            LocalDate since = today().minusDays(LOOK_BACK);
            configured().keysSince(since, keys -> objects.unknown(keys).forEach(this::removeIfAbandoned));
            configured().begunUploads((key, upload) -> {
                if (abandoned(key)) {
                    configured().abort(key, upload);
                }
            });
        } catch (FileStoreAway e) {
            log.warn("the S3-compatible store could not be tidied up", e);
        }
    }

    private void removeIfAbandoned(String key) {
        transaction.executeWithoutResult(status -> {
            if (abandoned(key) && !objects.unknown(List.of(key)).isEmpty()) {
                configured().remove(key);
                log.info("object {} belonged to no file", key);
            }
        });
    }

    /** Whether no transaction is at it any more; what isn't named as ours is nobody's to remove. */
    private boolean abandoned(String key) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> ObjectKey.fileOf(key).map(objects::tryHold).orElse(false)));
    }

    private ObjectStore configured() {
        if (settings.s3() == null) {
            throw new FileStoreAway(new IllegalStateException("medspil.files.s3 is not set, and a file lies there"));
        }
        return store.getObject();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
