package dk.medspil.files;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * One object on its way. Its size is not known before it is there: what fits into one part is sent in one request, else
 * part by part, so that never more than a part is in memory.
 */
final class ObjectUpload implements FileSink {

    /** The smallest that S3 allows for any part but the last. */
    static final int PART = 5 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(ObjectUpload.class);

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final List<CompletedPart> parts = new ArrayList<>();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private @Nullable String upload;
    private boolean mayBeThere;

    ObjectUpload(S3Client client, String bucket, String key) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
    }

    @Override
    public void add(byte[] piece) {
        if (part.size() >= PART) {
            ObjectStore.orAway(this::sendPart);
        }
        part.writeBytes(piece);
    }

    @Override
    public String finish() {
        mayBeThere = true;
        ObjectStore.orAway(() -> {
            if (upload == null) {
                return client.putObject(request -> request.bucket(bucket).key(key), body());
            }
            String id = sendPart();
            return client.completeMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(id).multipartUpload(all -> all.parts(parts)));
        });
        return key;
    }

    private String sendPart() {
        String id = upload;
        if (id == null) {
            id = client.createMultipartUpload(request -> request.bucket(bucket).key(key))
                    .uploadId();
            upload = id;
        }
        String to = id;
        int number = parts.size() + 1;
        String tag = client.uploadPart(
                        request -> request.bucket(bucket).key(key).uploadId(to).partNumber(number), body())
                .eTag();
        parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        return id;
    }

    private RequestBody body() {
        RequestBody body = RequestBody.fromBytes(part.toByteArray());
        part.reset();
        return body;
    }

    /** Takes away what has come; what cannot be reached now the sweep takes. */
    void takeBack() {
        try {
            String begun = upload;
            if (begun != null) {
                client.abortMultipartUpload(
                        request -> request.bucket(bucket).key(key).uploadId(begun));
            }
        } catch (SdkException e) {
            log.info("upload of {} is not aborted: {}", key, e.getMessage());
        }
        try {
            if (mayBeThere) {
                client.deleteObject(request -> request.bucket(bucket).key(key));
            }
        } catch (SdkException e) {
            log.info("object {} is removed later: {}", key, e.getMessage());
        }
    }
}
