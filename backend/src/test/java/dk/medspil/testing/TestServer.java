package dk.medspil.testing;

import dk.medspil.platform.database.DatabaseRoles;
import dk.medspil.platform.database.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;

/** The one PostgreSQL of a test run, without waiting for the disk, and a migrated template to copy from. */
final class TestServer {

    private static final Path FOLDER = Path.of("target", "test-postgres");
    private static final String TEMPLATE = "medspil_template";

    private static final TestServer ONLY = new TestServer();

    private final AtomicInteger copies = new AtomicInteger();
    private final EmbeddedServer server;

    private TestServer() {
        server = EmbeddedServer.start(FOLDER.resolve("data"), FOLDER.resolve("programs"), false, 0);
        SpringApplication.getShutdownHandlers().add(server::close);
        drop(TEMPLATE);
        DatabaseRoles.prepare(server, TEMPLATE);
        Flyway.configure()
                .dataSource(server.url(TEMPLATE), DatabaseRoles.OWNER, server.password(DatabaseRoles.OWNER))
                .placeholders(Map.of("application", DatabaseRoles.APPLICATION))
                .load()
                .migrate();
    }

    static TestServer running() {
        return ONLY;
    }

    EmbeddedServer server() {
        return server;
    }

    /** Makes a new migrated database and gives its name. */
    String copy() {
        String name = "medspil_" + copies.incrementAndGet();
        drop(name);
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " OWNER " + DatabaseRoles.OWNER);
        return name;
    }

    /** As the administrator, past all rights. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                server.url(database), DatabaseRoles.ADMINISTRATOR, server.password(DatabaseRoles.ADMINISTRATOR));
    }

    private void drop(String name) {
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private void execute(String sql) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
