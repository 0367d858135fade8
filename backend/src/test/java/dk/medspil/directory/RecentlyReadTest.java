package dk.medspil.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MedspilTest
class RecentlyReadTest {

    private static final UUID BY = Town.KAREN.value();

    @Autowired
    Directory directory;

    @Autowired
    OrganisationDesk desk;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private OrganisationFile club;

    @BeforeEach
    void anOrganisationThatWasJustRead() {
        Town.settle(jdbc);
        club = desk.add("Klub " + UUID.randomUUID(), OrganisationKind.ASSOCIATION, null, BY);
        assertThat(name()).isEqualTo(club.name());
    }

    @Test
    void whatADeskChangesIsSeenAtOnce() {
        desk.change(renamed(), "nyt navn", BY);

        assertThat(name()).isEqualTo(renamed().name());
        assertThat(directory.organisations(List.of(club.id())).values())
                .extracting(OrganisationView::name)
                .containsExactly(renamed().name());
    }

    @Test
    void whoeverChangesSomethingReadsItAsItWillBeAndNobodyElseDoesWhenItIsTakenBack() {
        transaction.executeWithoutResult(change -> {
            desk.change(renamed(), "nyt navn", BY);
            assertThat(name()).isEqualTo(renamed().name());
            change.setRollbackOnly();
        });

        assertThat(name()).isEqualTo(club.name());
    }

    @Test
    void aMergedOrganisationIsFoundAsTheOneItWasMergedIntoAtOnce() {
        OrganisationFile kept = desk.add("Forening " + UUID.randomUUID(), OrganisationKind.ASSOCIATION, null, BY);

        desk.merge(club.id(), kept.id(), "samme forening", BY);

        assertThat(name()).isEqualTo(kept.name());
    }

    @Test
    void aChangeMadeByAnotherNodeIsSeenInSeconds() {
        jdbc.sql("update organisation set name = :name where id = :id")
                .params(Map.of("name", renamed().name(), "id", club.id().value()))
                .update();

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(name()).isEqualTo(renamed().name()));
    }

    private String name() {
        return directory.organisation(club.id()).orElseThrow().name();
    }

    private OrganisationFile renamed() {
        return new OrganisationFile(
                club.id(),
                club.name() + " Nord",
                club.kind(),
                club.unit(),
                club.listed(),
                club.active(),
                club.version());
    }
}
