package dk.medspil.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.testing.MedspilTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import software.amazon.awssdk.core.sync.RequestBody;

@MedspilTest
class FilesInS3Test extends StoreInS3 {

    @Test
    void whatIsStoredComesBackByteByByteAndNothingOfItLiesInTheDatabase() {
        for (int size : List.of(1, FileStore.CHUNK, 2 * FileStore.CHUNK + 5, ObjectUpload.PART, LARGE)) {
            byte[] content = bytes(size);

            FileId id = store(files, content);

            assertThat(read(files, id)).isEqualTo(content);
        }
        assertThat(keys()).hasSize(5);
        assertThat(jdbc.queryForObject("select count(*) from stored_chunk", Integer.class))
                .isZero();
        assertThat(uploads()).isEmpty();
    }

    @Test
    void anObjectThatIsNotWhatWasStoredIsNotGivenOutWhole() throws IOException {
        byte[] content = bytes(3 * FileStore.CHUNK);
        FileId id = store(files, content);
        byte[] other = content.clone();
        other[5]++;
        client.putObject(request -> request.bucket(BUCKET).key(key(id)), RequestBody.fromBytes(other));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> files.write(id, out)).isInstanceOf(FileDamaged.class);
        assertThat(out.size()).isLessThan(content.length);

        client.putObject(request -> request.bucket(BUCKET).key(key(id)), RequestBody.fromBytes(new byte[] {1, 2, 3}));
        assertThatThrownBy(() -> read(files, id)).hasCauseInstanceOf(FileDamaged.class);

        objects.remove(key(id));
        assertThatThrownBy(() -> read(files, id)).hasCauseInstanceOf(FileDamaged.class);
    }

    @Test
    void whoReadsTheBeginningOnlyFetchesNoMore() throws IOException {
        FileId id = store(files, bytes(LARGE));

        try (InputStream content = files.read(files.find(id).orElseThrow())) {
            assertThat(content.read()).isNotNegative();
        }

        assertThat(read(files, id)).hasSize(LARGE);
    }

    @Test
    void aPartIsFetchedFromWhereItBegins() throws IOException {
        byte[] content = bytes(LARGE);
        StoredFile file = files.find(store(files, content)).orElseThrow();
        int from = 3 * FileStore.CHUNK + 5;

        try (InputStream part = files.readPart(file)) {
            assertThat(part.skip(from)).isEqualTo(from);
            assertThat(part.readNBytes(100)).isEqualTo(Arrays.copyOfRange(content, from, from + 100));
        }

        server.cut();
        try (InputStream part = files.readPart(file)) {
            assertThatThrownBy(() -> part.skip(from)).isInstanceOf(FileStoreAway.class);
        } finally {
            server.mend();
        }
    }

    @Test
    void whatIsTooLargeOrOverTheQuotaLeavesNothing() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> write(files, bytes(LARGE), LARGE - 1)))
                .isInstanceOf(FileTooLarge.class);

        assertThat(keys()).isEmpty();
        assertThat(uploads()).isEmpty();
        assertThat(files.of(owner)).isEmpty();
    }

    @Test
    void aStoreThatIsAwayIsSaidInWordsAndNothingIsHalfSaved() {
        FileId before = store(files, bytes(1000));
        server.cut();
        try {
            assertThatThrownBy(() -> store(files, bytes(1000))).isInstanceOfSatisfying(FileStoreAway.class, away -> {
                assertThat(away.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                assertThat(away.slug()).isEqualTo("file-store-away");
            });
            assertThatThrownBy(() -> store(files, bytes(LARGE))).isInstanceOf(FileStoreAway.class);
            assertThatThrownBy(() -> read(files, before)).isInstanceOf(FileStoreAway.class);
            shelf.tidy();
        } finally {
            server.mend();
        }

        assertThat(files.of(owner)).hasSize(1);
        assertThat(read(files, before)).hasSize(1000);
        assertThat(store(files, bytes(1000))).isNotNull();
    }

    @Test
    void aSwitchOfTheSettingLeavesOldFilesWhereTheyAre() {
        FileStore inside = store(FilePlace.DATABASE);
        FileId old = store(inside, bytes(FileStore.CHUNK + 1));
        FileId newer = store(files, bytes(LARGE));

        assertThat(read(files, old)).hasSize(FileStore.CHUNK + 1);
        assertThat(read(inside, newer)).hasSize(LARGE);
        assertThat(files.of(owner)).extracting(StoredFile::id).containsExactlyInAnyOrder(old, newer);
        assertThat(keys()).containsExactly(key(newer));

        FileStore forgotten = store(new FileSettings(FilePlace.DATABASE, null));
        assertThatThrownBy(() -> read(forgotten, newer)).isInstanceOf(FileStoreAway.class);
        assertThat(read(forgotten, old)).hasSize(FileStore.CHUNK + 1);
    }

    @Test
    void aPictureThatLiesThereGetsASmallOne() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png", picture);
        FileId id = store(files, picture.toByteArray());

        Thumbnails painter = new Thumbnails(rows, shelf);
        painter.makeSoon(List.of(files.find(id).orElseThrow()));

        Awaitility.await().until(() -> rows.thumbnail(id).isPresent());
        painter.destroy();
    }
}
