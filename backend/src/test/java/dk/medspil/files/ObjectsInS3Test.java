package dk.medspil.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.testing.MedspilTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** What nobody needs any more, or nobody ever finished, goes from the store too. */
@MedspilTest
class ObjectsInS3Test extends StoreInS3 {

    @Test
    void aTransactionThatIsRolledBackLeavesNoObject() {
        for (int size : List.of(1000, LARGE)) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        write(files, bytes(size), 100 * MB);
                        assertThat(keys()).hasSize(1);
                        throw new IllegalStateException("refused after the upload");
                    }))
                    .hasMessage("refused after the upload");

            assertThat(keys()).isEmpty();
        }
        assertThat(files.of(owner)).isEmpty();
    }

    @Test
    void theSweepTakesWhatAKilledNodeLeftAndNothingThatSomebodyIsAt() throws Exception {
        FileId kept = store(files, bytes(1000));
        String orphan = ObjectKey.of(new FileId(UUID.randomUUID()), today());
        client.putObject(request -> request.bucket(BUCKET).key(orphan), RequestBody.fromBytes(new byte[] {1}));
        String half = ObjectKey.of(new FileId(UUID.randomUUID()), today());
        client.createMultipartUpload(request -> request.bucket(BUCKET).key(half));
        String foreign = ObjectKey.FOLDER + today() + "/notes.txt";
        client.putObject(request -> request.bucket(BUCKET).key(foreign), RequestBody.fromBytes(new byte[] {1}));
        CountDownLatch uploaded = new CountDownLatch(1);
        CountDownLatch swept = new CountDownLatch(1);
        ExecutorService somebody = Executors.newSingleThreadExecutor();
        try {
            Future<FileId> slow = somebody.submit(() -> transaction.execute(status -> {
                FileId id = write(files, bytes(1000), 100 * MB);
                uploaded.countDown();
                await(swept);
                return id;
            }));
            await(uploaded);

            shelf.tidy();

            swept.countDown();
            FileId finished = slow.get(20, TimeUnit.SECONDS);
            assertThat(keys()).containsExactlyInAnyOrder(key(kept), key(finished), foreign);
            assertThat(read(files, finished)).hasSize(1000);
            assertThat(uploads()).isEmpty();
        } finally {
            swept.countDown();
            somebody.shutdownNow();
        }
    }

    @Test
    void aRemovedFileTakesItsObjectWithItAndNotBefore() {
        FileId first = store(files, bytes(1000));
        FileId second = store(files, bytes(1000));

        transaction.executeWithoutResult(status -> {
            assertThat(files.remove(owner, first)).isTrue();
            assertThat(keys()).hasSize(2);
            status.setRollbackOnly();
        });
        assertThat(read(files, first)).hasSize(1000);

        transaction.executeWithoutResult(status -> files.remove(owner, first));
        assertThat(keys()).containsExactly(key(second));

        server.cut();
        try {
            transaction.executeWithoutResult(status -> files.remove(owner));
        } finally {
            server.mend();
        }
        assertThat(keys()).hasSize(1);
        shelf.tidy();
        assertThat(keys()).isEmpty();
        assertThat(objectRows.toRemove(10)).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
