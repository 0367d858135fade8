package dk.medspil.testing;

import dk.medspil.platform.database.ApplicationConnection;
import dk.medspil.platform.database.OwnerConnection;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A context's own copy of the migrated database. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabaseConnection {

    @Bean
    TestDatabase testDatabase() {
        return new TestDatabase(TestServer.running().copy());
    }

    @Bean
    ApplicationConnection applicationConnection(TestDatabase database) {
        return new ApplicationConnection(TestServer.running().server(), database.name());
    }

    @Bean
    OwnerConnection ownerConnection(TestDatabase database) {
        return new OwnerConnection(TestServer.running().server(), database.name());
    }
}
