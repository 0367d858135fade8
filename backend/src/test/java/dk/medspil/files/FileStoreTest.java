package dk.medspil.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.medspil.platform.problem.Refusal;
import dk.medspil.testing.MedspilTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@MedspilTest
class FileStoreTest {

    private static final long MB = 1_000_000;

    private final FileOwner sundholm = new FileOwner("test", UUID.randomUUID());

    @Autowired
    FileStore files;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatIsStoredComesBackByteByByte() throws IOException {
        byte[] content = bytes(3 * FileStore.CHUNK + 17);

        FileId id = store(content, "plan.bin", 25 * MB, 100 * MB);

        assertThat(read(id)).isEqualTo(content);
        assertThat(files.of(sundholm)).singleElement().satisfies(file -> {
            assertThat(file.size()).isEqualTo(content.length);
            assertThat(file.name()).isEqualTo("plan.bin");
        });
    }

    @Test
    void aFileThatFillsItsChunksComesBackWhole() throws IOException {
        byte[] content = bytes(2 * FileStore.CHUNK);

        assertThat(read(store(content, "lige.bin", 25 * MB, 100 * MB))).isEqualTo(content);
    }

    @Test
    void thereIsALastFileHoweverSmallTheyAre() throws IOException {
        for (int i = 0; i < FileStore.MOST_FILES; i++) {
            store(bytes(1), "nr " + i, MB, MB);
        }

        assertThatThrownBy(() -> store(bytes(1), "en til", MB, MB))
                .isInstanceOfSatisfying(TooManyFiles.class, refusal -> assertThat(refusal.args())
                        .containsEntry("most", FileStore.MOST_FILES));

        assertThat(chunks()).isEqualTo(FileStore.MOST_FILES);
        assertThat(files.of(sundholm)).hasSize(FileStore.MOST_FILES);
    }

    @Test
    void anOversizeFileLeavesNothingBehindAndSaysHowLargeOneMayBe() {
        assertThatThrownBy(() -> store(bytes((int) MB + 1), "stor.bin", MB, 100 * MB))
                .isInstanceOfSatisfying(FileTooLarge.class, refusal -> assertThat(refusal.args())
                        .containsEntry("maxMb", 1L));

        assertThat(chunks()).isZero();
        assertThat(files.of(sundholm)).isEmpty();
    }

    @Test
    void anEndlessFileIsCutAtTheFirstByteTooMany() {
        class Endless extends InputStream {
            private long given;

            @Override
            public int read() {
                given++;
                return 'x';
            }
        }
        Endless endless = new Endless();

        assertThatThrownBy(() -> files.store(endless, "uendelig.txt", sundholm, MB, 100 * MB))
                .isInstanceOf(FileTooLarge.class);

        assertThat(endless.given).isLessThanOrEqualTo(MB + FileStore.CHUNK);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> store(new byte[0], "tom.txt", MB, MB)).isInstanceOf(FileEmpty.class);
    }

    @Test
    void theFilesOfOneOwnerKeepTheirQuota() throws IOException {
        store(bytes(700_000), "a.bin", MB, MB);

        assertThatThrownBy(() -> store(bytes(700_000), "b.bin", MB, MB)).isInstanceOf(QuotaExceeded.class);
        assertThat(files.of(sundholm)).hasSize(1);
    }

    @Test
    void manyAtOnceKeepTheQuotaToo() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        Callable<Boolean> sends = () -> {
            try {
                store(bytes(300_000), "c.bin", MB, MB);
                return true;
            } catch (QuotaExceeded full) {
                return false;
            }
        };

        List<Future<Boolean>> sent = people.invokeAll(Collections.nCopies(8, sends));
        people.shutdown();

        int kept = 0;
        for (Future<Boolean> each : sent) {
            kept += each.get() ? 1 : 0;
        }
        assertThat(kept).isEqualTo(3);
        assertThat(files.of(sundholm)).hasSize(3);
    }

    @Test
    void theTypeIsWhatIsInItAndNotWhatItIsCalled() throws IOException {
        FileId page = store("<!DOCTYPE html><html><script>x</script></html>", "billede.png");
        FileId text = store("Kære konsulent", "brev.txt");
        FileId document = store("%PDF-1.4\n%âãÏÓ\n", "plan.pdf");

        assertThat(typeOf(page)).isEqualTo("text/html");
        assertThat(typeOf(text)).startsWith("text/plain");
        assertThat(typeOf(document)).isEqualTo("application/pdf");
    }

    @Test
    void aFileChangedBehindOurBackIsNotHandedOutAsWhole() throws IOException {
        FileId id = store(bytes(FileStore.CHUNK + 5), "aftale.bin", MB, MB);
        jdbc.update("update stored_chunk set content = 'other' where file_id = ? and position = 0", id.value());

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> files.write(id, out)).isInstanceOf(FileDamaged.class);
        assertThat(out.size()).isLessThan(FileStore.CHUNK);
    }

    @Test
    void aPartIsReadWithoutWhatStandsBeforeIt() throws IOException {
        byte[] content = bytes(3 * FileStore.CHUNK + 17);
        FileId id = store(content, "film.bin", 25 * MB, 100 * MB);

        for (int from :
                new int[] {0, 5, FileStore.CHUNK - 1, FileStore.CHUNK, 2 * FileStore.CHUNK + 9, content.length}) {
            try (InputStream part = files.readPart(files.find(id).orElseThrow())) {
                assertThat(part.skip(from)).isEqualTo(from);
                assertThat(part.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, from, content.length));
            }
        }
    }

    @Test
    void noPartOfADamagedFileIsHandedOut() throws IOException {
        FileId id = store(bytes(3 * FileStore.CHUNK), "film.bin", MB, MB);
        jdbc.update("update stored_chunk set content = 'other' where file_id = ? and position = 0", id.value());

        try (InputStream part = files.readPart(files.find(id).orElseThrow())) {
            assertThatThrownBy(() -> part.skip(2 * FileStore.CHUNK)).isInstanceOf(FileDamaged.class);
        }
    }

    @Test
    void aPartWhoseBytesAreGoneIsNotHandedOutShorter() throws IOException {
        FileId id = store(bytes(3 * FileStore.CHUNK), "film.bin", MB, MB);
        read(id);
        jdbc.update("delete from stored_chunk where file_id = ? and position = 1", id.value());

        try (InputStream part = files.readPart(files.find(id).orElseThrow())) {
            part.skip(FileStore.CHUNK);
            assertThatThrownBy(part::readAllBytes).isInstanceOf(FileDamaged.class);
        }
    }

    @Test
    void aFileThatIsSentAnewKeepsItsOlderVersions() throws IOException {
        FileId first = store("første", "plan.txt");
        FileId second = renew(first, "anden");
        FileId third = renew(first, "tredje");
        FileId other = store("noget andet", "andet.txt");

        assertThat(files.of(sundholm))
                .extracting(StoredFile::id, StoredFile::series, StoredFile::version)
                .containsExactlyInAnyOrder(
                        tuple(first, first, 1),
                        tuple(second, first, 2),
                        tuple(third, first, 3),
                        tuple(other, other, 1));
        assertThat(read(first)).asString(StandardCharsets.UTF_8).isEqualTo("første");
        assertThat(read(renew(second, "fjerde")))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("fjerde");
        assertThat(files.of(sundholm)).extracting(StoredFile::version).contains(4);
    }

    @Test
    void nobodyRenewsTheFileOfAnother() throws IOException {
        FileId theirs = store("x", "x.txt");
        FileOwner titanparken = new FileOwner("test", UUID.randomUUID());

        assertThatThrownBy(() -> files.store(content("y"), "y.txt", titanparken, theirs, MB, MB))
                .isInstanceOf(Refusal.class);
        assertThat(files.of(titanparken)).isEmpty();
        assertThat(chunks()).isOne();
    }

    private FileId renew(FileId earlier, String text) throws IOException {
        return files.store(content(text), "plan.txt", sundholm, earlier, MB, MB);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileGoesWithItsOwner() throws IOException {
        FileOwner titanparken = new FileOwner("test", UUID.randomUUID());
        FileId id = store("x", "x.txt");

        files.reassign(sundholm, titanparken);

        assertThat(files.of(sundholm)).isEmpty();
        assertThat(files.remove(sundholm, id)).isFalse();
        assertThat(files.remove(titanparken, id)).isTrue();
        assertThat(chunks()).isZero();
    }

    private FileId store(String content, String name) throws IOException {
        return store(content.getBytes(StandardCharsets.UTF_8), name, MB, MB);
    }

    private FileId store(byte[] content, String name, long most, long quota) throws IOException {
        return files.store(new ByteArrayInputStream(content), name, sundholm, most, quota);
    }

    private byte[] read(FileId id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.write(id, out);
        return out.toByteArray();
    }

    private String typeOf(FileId id) {
        return files.find(id).orElseThrow().contentType();
    }

    private long chunks() {
        Long count = jdbc.queryForObject("select count(*) from stored_chunk", Long.class);
        return count == null ? 0 : count;
    }

    private static byte[] bytes(int length) {
        byte[] content = new byte[length];
        new Random(2010).nextBytes(content);
        return content;
    }
}
