package dk.medspil.platform.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the key comes from: {@code MEDSPIL_LINK_KEY}, 32 bytes or more in Base64. In the demo, or wherever
 * {@code medspil.link.key-file} is set, it is made once and kept in that file. Without either, or with a sample
 * for a key, the product doesn't start.
 */
@Configuration(proxyBeanMethods = false)
class LinkKeySource {

    private static final String WHAT_TO_DO =
            "set it to 32 random bytes in Base64 (openssl rand -base64 32), and keep it apart from the database's"
                    + " backups. All nodes need the same.";

    @Bean
    LinkKey linkKey(@Value("${medspil.link.key:}") String written, @Value("${medspil.link.key-file:}") String file) {
        if (!written.isBlank()) {
            return given(written);
        }
        if (!file.isBlank()) {
            return LinkKey.read(readOrMake(Path.of(file)));
        }
        throw new IllegalStateException("MEDSPIL_LINK_KEY is missing: " + WHAT_TO_DO);
    }

    private static LinkKey given(String written) {
        try {
            return LinkKey.read(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("MEDSPIL_LINK_KEY is refused: " + WHAT_TO_DO, e);
        }
    }

    private static String readOrMake(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            make(file);
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the link key's file cannot be used", e);
        }
    }

    private static void make(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] secret = new byte[LinkKey.LEAST_BYTES];
        new SecureRandom().nextBytes(secret);
        FileAttribute<?>[] forOwnerOnly =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "link", ".key", forOwnerOnly);
        Files.writeString(draft, Base64.getEncoder().encodeToString(secret));
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            Files.delete(draft);
        }
    }
}
