package dk.medspil.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.platform.security.Sessions;
import dk.medspil.testing.OnTestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
@OnTestDatabase
@Import(PlatformStandsAloneTest.NobodyIsSignedIn.class)
class PlatformStandsAloneTest {

    /** The room that knows the people is not there. */
    static class NobodyIsSignedIn {
        @Bean
        Sessions sessions() {
            return token -> Optional.empty();
        }
    }

    @Autowired
    JdbcTemplate database;

    @Test
    void itStartsWithoutAnyOtherRoom() {
        assertThat(database.queryForObject("SELECT current_user", String.class)).isEqualTo("medspil_app");
    }

    @Test
    void whatOneTestLeavesTheNextDoesNotFind() {
        leaveSomethingAndFindNothingElse();
    }

    @Test
    void andTheOtherWayRound() {
        leaveSomethingAndFindNothingElse();
    }

    private void leaveSomethingAndFindNothingElse() {
        assertThat(database.queryForObject("SELECT count(*) FROM throttle", Integer.class))
                .isZero();
        database.update("INSERT INTO throttle VALUES ('test', 'left', '2010-03-01T08:00:00Z')");
    }
}
