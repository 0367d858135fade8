package dk.medspil.testing;

import dk.medspil.platform.database.ApplicationConnection;
import dk.medspil.platform.database.DatabaseRoles;
import dk.medspil.platform.database.OwnerConnection;
import java.net.URI;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A context's own copy of the migrated database, which can be taken away from the application and given back. */
@TestConfiguration(proxyBeanMethods = false)
public class CutDatabase {

    /** The cable between the application and its database. */
    public static final class Cable {

        private final Proxy proxy;

        private Cable(Proxy proxy) {
            this.proxy = proxy;
        }

        public void cut() {
            proxy.cut();
        }

        public void mend() {
            proxy.mend();
        }

        public boolean isCut() {
            return proxy.isCut();
        }
    }

    @Bean
    TestDatabase testDatabase() {
        return new TestDatabase(TestServer.running().copy());
    }

    @Bean
    Proxy proxy(TestDatabase database) {
        String url = TestServer.running().server().url(database.name());
        return new Proxy(URI.create(url.substring("jdbc:".length())).getPort());
    }

    @Bean
    public Cable cable(Proxy proxy) {
        return new Cable(proxy);
    }

    @Bean
    JdbcConnectionDetails throughTheCable(TestDatabase database, Proxy proxy) {
        ApplicationConnection direct =
                new ApplicationConnection(TestServer.running().server(), database.name());
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + database.name();
            }

            @Override
            public String getUsername() {
                return DatabaseRoles.APPLICATION;
            }

            @Override
            public String getPassword() {
                return direct.getPassword();
            }
        };
    }

    @Bean
    OwnerConnection ownerConnection(TestDatabase database) {
        return new OwnerConnection(TestServer.running().server(), database.name());
    }
}
