package dk.medspil.platform.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * The database that the product brings along, used when {@code spring.datasource.url} is not set. The pool hangs on its
 * connection details, so Spring closes the pool first and stops the server after it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabase.NoOtherIsNamed.class)
class EmbeddedDatabase {

    private static final String NAME = "medspil";

    @Bean
    EmbeddedServer embeddedServer(
            @Value("${medspil.database.folder}") Path folder,
            @Value("${medspil.database.programs}") Path programs,
            @Value("${medspil.database.port}") int port) {
        EmbeddedServer server = EmbeddedServer.start(folder, programs, true, port);
        try {
            DatabaseRoles.prepare(server, NAME);
            return server;
        } catch (IllegalStateException e) {
            server.close();
            throw e;
        }
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedServer server) {
        return new ApplicationConnection(server, NAME);
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedServer server) {
        return new OwnerConnection(server, NAME);
    }

    static class NoOtherIsNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"))
                    && context.getEnvironment().getProperty("medspil.database.embedded", Boolean.class, true);
        }
    }
}
