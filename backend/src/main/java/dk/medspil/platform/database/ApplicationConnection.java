package dk.medspil.platform.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the application's role reaches one database of an embedded server. */
public record ApplicationConnection(EmbeddedServer server, String database) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return server.url(database);
    }

    @Override
    public String getUsername() {
        return DatabaseRoles.APPLICATION;
    }

    @Override
    public String getPassword() {
        return server.password(DatabaseRoles.APPLICATION);
    }

    @Override
    public String getDriverClassName() {
        return "org.postgresql.Driver";
    }
}
