package dk.medspil.demo;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A demo year that was interrupted is played anew from an empty database: half a year is no year. Only a database
 * that says of itself that its demo year is being played is ever emptied.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class UnfinishedYear {

    @Bean
    FlywayMigrationStrategy emptyAnUnfinishedYear() {
        return flyway -> {
            if (wasInterrupted(flyway)) {
                Flyway.configure(Thread.currentThread().getContextClassLoader())
                        .configuration(flyway.getConfiguration())
                        .cleanDisabled(false)
                        .load()
                        .clean();
            }
            flyway.migrate();
        };
    }

    private static boolean wasInterrupted(Flyway flyway) {
        JdbcTemplate jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        Boolean known = jdbc.queryForObject("SELECT to_regclass('demo_year') IS NOT NULL", Boolean.class);
        return Boolean.TRUE.equals(known)
                && Boolean.TRUE.equals(jdbc.queryForObject(
                        "SELECT EXISTS (SELECT 1 FROM demo_year WHERE state = 'PLAYING')", Boolean.class));
    }
}
