package dk.medspil.files;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.testing.S3Server;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A file store whose bytes lie in a real S3-compatible server, which is emptied after each test. */
abstract class StoreInS3 {

    static final long MB = 1_000_000;
    static final String BUCKET = "medspil";

    /** Whole parts and a rest. */
    static final int LARGE = 2 * ObjectUpload.PART + 3 * FileStore.CHUNK + 17;

    @TempDir
    static Path folder;

    static S3Server server;
    static S3Client client;

    final FileOwner owner = new FileOwner("test", UUID.randomUUID());

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

    TransactionTemplate transaction;
    ObjectStore objects;
    ObjectShelf shelf;
    FileStore files;

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

    FileSettings settings(FilePlace place) {
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

    FileStore store(FilePlace place) {
        return store(settings(place));
    }

    FileStore store(FileSettings settings) {
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

    FileId store(FileStore files, byte[] content) {
        FileId id = transaction.execute(status -> write(files, content, 100 * MB));
        assertThat(id).isNotNull();
        return id;
    }

    FileId write(FileStore files, byte[] content, long most) {
        try {
            return files.store(new ByteArrayInputStream(content), "plan.bin", owner, most, 1000 * MB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] read(FileStore files, FileId id) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.write(id, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String key(FileId id) {
        return ObjectKey.of(id, today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static List<String> keys() {
        return client.listObjectsV2(request -> request.bucket(BUCKET)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    static List<String> uploads() {
        return client.listMultipartUploads(request -> request.bucket(BUCKET)).uploads().stream()
                .map(upload -> upload.key())
                .toList();
    }

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
