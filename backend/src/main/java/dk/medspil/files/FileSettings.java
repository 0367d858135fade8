package dk.medspil.files;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files lie.
 *
 * @param store where new ones go; those that are there already stay where they are, and are read from there
 * @param s3 the S3-compatible store; has to stay set as long as one file lies in it
 */
@ConfigurationProperties("medspil.files")
record FileSettings(
        @DefaultValue("database") FilePlace store, @Nullable S3 s3) {

    FileSettings {
        if (store == FilePlace.S3 && s3 == null) {
            throw new IllegalArgumentException("medspil.files.store is s3, and medspil.files.s3 is not set");
        }
    }

    /**
     * An S3-compatible store.
     *
     * @param endpoint its address; null: Amazon's own in that region
     * @param bucket exists already, and is nobody else's
     * @param key the access key's id
     * @param pathStyle true: the bucket stands in the path; false: in the host's name
     * @param patience the longest wait for the store to answer
     */
    record S3(
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            String bucket,
            String key,
            String secret,
            @DefaultValue("true") boolean pathStyle,
            @DefaultValue("10s") Duration patience) {

        @SuppressWarnings("ConstantValue") // what is missing in the settings is bound as null
        S3 {
            if (bucket == null || key == null || secret == null) {
                throw new IllegalArgumentException("medspil.files.s3 needs bucket, key and secret");
            }
        }

        /** Without the secret: settings end up in logs. */
        @Override
        public String toString() {
            return "S3[" + endpoint + ", " + region + ", " + bucket + "]";
        }
    }
}
