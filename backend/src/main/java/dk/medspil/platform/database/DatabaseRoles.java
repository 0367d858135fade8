package dk.medspil.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles of the database. The owner makes and changes tables and is used by Flyway alone; the application reads
 * and writes rows, and cannot change what is written in the audit.
 */
public final class DatabaseRoles {

    /** The administrator of an embedded server: makes the other two, and is not used otherwise. */
    public static final String ADMINISTRATOR = "postgres";

    public static final String OWNER = "medspil_owner";
    public static final String APPLICATION = "medspil_app";

    private DatabaseRoles() {}

    /** Makes the roles and an empty database of the owner's in an embedded server, where they are missing. */
    public static void prepare(EmbeddedServer server, String database) {
        try (Connection connection =
                DriverManager.getConnection(server.url("postgres"), ADMINISTRATOR, server.password(ADMINISTRATOR))) {
            makeRole(connection, OWNER, server.password(OWNER));
            makeRole(connection, APPLICATION, server.password(APPLICATION));
            if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                execute(connection, "CREATE DATABASE \"" + database + "\" OWNER " + OWNER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database's roles could not be made", e);
        }
    }

    private static void makeRole(Connection connection, String role, String password) throws SQLException {
        if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            execute(connection, "CREATE ROLE " + role + " LOGIN PASSWORD '" + password + "'");
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
