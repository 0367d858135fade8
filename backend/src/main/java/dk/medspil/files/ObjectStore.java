package dk.medspil.files;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Speaks to the S3-compatible store: the only place that does. Made when the first file needs it. */
@Lazy
@Component
class ObjectStore implements DisposableBean {

    private final S3Client client;
    private final String bucket;

    ObjectStore(FileSettings files) {
        FileSettings.S3 settings = Objects.requireNonNull(files.s3(), "medspil.files.s3 is set");
        this.bucket = settings.bucket();
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.key(), settings.secret())))
                .forcePathStyle(settings.pathStyle())
                // newer checksums are not known to all stores; ours is checked at every reading
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.patience())
                        .socketTimeout(settings.patience()));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        this.client = builder.build();
    }

    /** A new object, to be filled; nothing is there before it is finished. */
    ObjectUpload upload(String key) {
        return new ObjectUpload(client, bucket, key);
    }

    /**
     * The bytes of an object, asked for at once.
     *
     * @param from the first that is wanted
     * @param size how many there should be altogether
     * @throws FileStoreAway if the store does not answer
     */
    FilePieces open(String key, long from, long size) {
        try {
            ResponseInputStream<GetObjectResponse> content = client.getObject(
                    request -> request.bucket(bucket).key(key).range(from == 0 ? null : "bytes=" + from + "-"));
            return new ObjectPieces(content, size - from);
        } catch (NoSuchKeyException e) {
            return position -> new byte[0];
        } catch (SdkException e) {
            throw new FileStoreAway(e);
        }
    }

    /** Takes an object away; nothing happens if there is none. */
    void remove(String key) {
        orAway(() -> client.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    /** Takes away what has come of an upload that nobody finishes. */
    void abort(String key, String upload) {
        orAway(() -> client.abortMultipartUpload(
                request -> request.bucket(bucket).key(key).uploadId(upload)));
    }

    /** The keys of the objects that came on that day (UTC) or later, some at a time. */
    void keysSince(LocalDate day, Consumer<List<String>> some) {
        String after = ObjectKey.FOLDER + day;
        String next = null;
        do {
            String token = next;
            ListObjectsV2Response page = orAway(() -> client.listObjectsV2(request -> request.bucket(bucket)
                    .prefix(ObjectKey.FOLDER)
                    .startAfter(after)
                    .continuationToken(token)));
            some.accept(page.contents().stream().map(S3Object::key).toList());
            next = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
        } while (next != null);
    }

    /** The uploads in parts that are not finished, by key and id; the first thousand. */
    void begunUploads(BiConsumer<String, String> each) {
        orAway(() -> client.listMultipartUploads(
                        request -> request.bucket(bucket).prefix(ObjectKey.FOLDER)))
                .uploads()
                .forEach(upload -> each.accept(upload.key(), upload.uploadId()));
    }

    static <T> T orAway(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new FileStoreAway(e);
        }
    }

    @Override
    public void destroy() {
        client.close();
    }

    /** The bytes of an object as they come over the line. */
    private static final class ObjectPieces implements FilePieces {

        private final ResponseInputStream<GetObjectResponse> content;
        private long left;

        ObjectPieces(ResponseInputStream<GetObjectResponse> content, long size) {
            this.content = content;
            this.left = size;
        }

        @Override
        public byte[] next(int position) {
            try {
                byte[] piece = content.readNBytes((int) Math.min(FileStore.CHUNK, left));
                left -= piece.length;
                return piece;
            } catch (IOException | SdkException e) {
                throw new FileStoreAway(e);
            }
        }

        @Override
        public void close() {
            // what nobody reads is not fetched either
            content.abort();
        }
    }
}
