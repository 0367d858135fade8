package dk.medspil.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** One PostgreSQL for both sides, with fsync on, on loopback. */
final class Database implements AutoCloseable {

    static final String OWNER = "medspil_owner";
    static final String APPLICATION = "medspil_app";
    static final String PASSWORD = "bench";

    private final EmbeddedPostgres postgres;
    private final Path folder;

    Database(Path folder) throws IOException {
        this.folder = folder.resolve("postgres");
        Files.createDirectories(this.folder);
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(this.folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** The two roles that the product works with. */
    void createProductRoles() throws SQLException {
        execute("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + PASSWORD + "'");
        execute("CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + PASSWORD + "'");
    }

    void create(String name, String owner) throws SQLException {
        execute("CREATE DATABASE " + name + " OWNER " + owner);
    }

    /** As superuser, for filling in bulk. */
    Connection connect(String name) throws SQLException {
        return postgres.getDatabase("postgres", name).getConnection();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String url(String name) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    }

    /** The server's first process; its descendants serve the connections. */
    ProcessHandle server() throws IOException {
        String pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
