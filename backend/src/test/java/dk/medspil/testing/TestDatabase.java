package dk.medspil.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.io.ClassPathResource;

/** One context's database, which can be put back to what it held when the context had started. */
public final class TestDatabase {

    private final String name;
    private boolean remembered;

    TestDatabase(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** A connection of the administrator's, for what neither role of the product may do. */
    public Connection connect() throws SQLException {
        return TestServer.running().connect(name);
    }

    synchronized void reset() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (remembered) {
                statement.execute("SELECT pristine.restore()");
            } else {
                statement.execute(script());
                remembered = true;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be put back", e);
        }
    }

    private static String script() {
        try {
            return new ClassPathResource("test-database.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
