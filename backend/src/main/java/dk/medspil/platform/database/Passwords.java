package dk.medspil.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The passwords of the embedded server's roles: made once, kept beside its data for its user's eyes only. */
final class Passwords {

    private static final int BYTES = 24;

    private final Properties byRole;

    private Passwords(Properties byRole) {
        this.byRole = byRole;
    }

    static Passwords readOrMake(Path file) throws IOException {
        Properties byRole = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                byRole.load(in);
            }
            return new Passwords(byRole);
        }
        SecureRandom random = new SecureRandom();
        for (String role : List.of(DatabaseRoles.ADMINISTRATOR, DatabaseRoles.OWNER, DatabaseRoles.APPLICATION)) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            byRole.setProperty(role, HexFormat.of().formatHex(bytes));
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            byRole.store(out, "Roles of the embedded PostgreSQL");
        }
        return new Passwords(byRole);
    }

    String of(String role) {
        String password = byRole.getProperty(role);
        if (password == null) {
            throw new IllegalArgumentException("no such role: " + role);
        }
        return password;
    }
}
