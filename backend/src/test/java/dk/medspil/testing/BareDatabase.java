package dk.medspil.testing;

import com.zaxxer.hikari.HikariDataSource;
import dk.medspil.platform.database.ApplicationConnection;
import javax.sql.DataSource;

/** A migrated database for tests that put a room together by hand, as the application's role sees it. */
public final class BareDatabase {

    private BareDatabase() {}

    public static DataSource migrated() {
        ApplicationConnection to = new ApplicationConnection(
                TestServer.running().server(), TestServer.running().copy());
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(to.getJdbcUrl());
        pool.setUsername(to.getUsername());
        pool.setPassword(to.getPassword());
        pool.setMaximumPoolSize(6);
        return pool;
    }
}
