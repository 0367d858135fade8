package dk.medspil.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.S3Server;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

@MedspilTest
class FilesInS3Test {

    private static final long MB = 1_000_000;
    private static final String BUCKET = "medspil";

    /** Whole parts and a rest. */
    private static final int LARGE = 2 * ObjectUpload.PART + 3 * FileStore.CHUNK + 17;

    @TempDir
    static Path folder;

    private static S3Server server;
    private static S3Client client;

    private final FileOwner owner = new FileOwner("test", UUID.randomUUID());

    @Autowired
    FileRows rows;

    @Autowired
    ObjectRows objectRows;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionTemplate transaction;
    private ObjectStore objects;
    private ObjectShelf shelf;
    private FileStore files;

    @BeforeAll
    static void startServer() {
        server = new S3Server(folder);
        client = S3Client.builder()
                .endpointOverride(server.address())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(S3Server.KEY, S3Server.SECRET)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        client.createBucket(request -> request.bucket(BUCKET));
    }

    @AfterAll
    static void stopServer() {
        client.close();
        server.close();
    }

    @BeforeEach
    void open() {
        transaction = new TransactionTemplate(transactions);
        objects = new ObjectStore(settings(FilePlace.S3));
        shelf = shelf(FilePlace.S3);
        files = store(FilePlace.S3);
    }

    @AfterEach
    void empty() {
        keys().forEach(objects::remove);
        objects.begunUploads(objects::abort);
        objects.destroy();
    }

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

    private FileSettings settings(FilePlace place) {
        return new FileSettings(
                place,
                new FileSettings.S3(
                        server.address(),
                        "us-east-1",
                        BUCKET,
                        S3Server.KEY,
                        S3Server.SECRET,
                        true,
                        Duration.ofSeconds(5)));
    }

    private ObjectShelf shelf(FilePlace place) {
        return shelf(settings(place));
    }

    private ObjectShelf shelf(FileSettings settings) {
        return new ObjectShelf(
                settings,
                rows,
                objectRows,
                new StaticListableBeanFactory(Map.of("store", objects)).getBeanProvider(ObjectStore.class),
                transactions,
                clock);
    }

    private FileStore store(FilePlace place) {
        return store(settings(place));
    }

    private FileStore store(FileSettings settings) {
        Thumbnails none = new Thumbnails(rows, shelf(settings)) {
            @Override
            void makeSoon(List<StoredFile> pictures) {}
        };
        return new FileStore(
                rows,
                shelf(settings),
                new StaticListableBeanFactory(Map.of("thumbnails", none)).getBeanProvider(Thumbnails.class),
                clock);
    }

    private FileId store(FileStore files, byte[] content) {
        FileId id = transaction.execute(status -> write(files, content, 100 * MB));
        assertThat(id).isNotNull();
        return id;
    }

    private FileId write(FileStore files, byte[] content, long most) {
        try {
            return files.store(new ByteArrayInputStream(content), "plan.bin", owner, most, 1000 * MB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(FileStore files, FileId id) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.write(id, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String key(FileId id) {
        return ObjectKey.of(id, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static List<String> keys() {
        return client.listObjectsV2(request -> request.bucket(BUCKET)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private static List<String> uploads() {
        return client.listMultipartUploads(request -> request.bucket(BUCKET)).uploads().stream()
                .map(upload -> upload.key())
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
