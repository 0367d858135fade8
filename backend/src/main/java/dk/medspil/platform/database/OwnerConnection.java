package dk.medspil.platform.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** How the owner's role reaches one database of an embedded server. */
public record OwnerConnection(EmbeddedServer server, String database) implements FlywayConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return server.url(database);
    }

    @Override
    public String getUsername() {
        return DatabaseRoles.OWNER;
    }

    @Override
    public String getPassword() {
        return server.password(DatabaseRoles.OWNER);
    }

    @Override
    public String getDriverClassName() {
        return "org.postgresql.Driver";
    }
}
