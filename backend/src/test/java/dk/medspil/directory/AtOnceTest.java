package dk.medspil.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.platform.access.Role;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two administrators do at the same moment what only one of them may. */
@MedspilTest
class AtOnceTest {

    private static final UUID KAREN = Town.KAREN.value();

    @Autowired
    Directory directory;

    @Autowired
    PeopleDesk people;

    @Autowired
    OrganisationDesk organisations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aTown() {
        Town.settle(jdbc);
    }

    @RepeatedTest(5)
    void ofTwoAdministratorsWhoRemoveEachOtherAtOnceOneStays() throws Exception {
        isNow(Town.AMINA, Set.of(Role.ADMIN));

        List<String> refused = atOnce(() -> resign(Town.AMINA), () -> resign(Town.KAREN));

        assertThat(refused).containsExactly("last-administrator");
    }

    private void resign(PersonId id) {
        isNow(id, Set.of());
    }

    private void isNow(PersonId id, Set<Role> roles) {
        PersonFile file = people.person(id);
        PersonFacts facts = new PersonFacts(
                file.name(),
                file.email(),
                file.language(),
                file.phone(),
                roles,
                true,
                file.unit(),
                file.organisation(),
                file.fte(),
                Set.of(),
                Set.of(),
                file.username());
        people.change(id, file.version(), facts, null, "another task", KAREN);
    }

    @RepeatedTest(5)
    void ofTwoMergesOfTheSameTwoAtOnceOneIsRefused() throws Exception {
        PersonId one = directory
                .findOrAddRequester("L. Winther", "lw@sundhed.example", "da", null, null)
                .id();
        PersonId other = directory
                .findOrAddRequester("Lise W.", "lisew@sundhed.example", "da", null, null)
                .id();
        OrganisationId club = directory
                .findOrAddOrganisation("Klubben", OrganisationKind.ASSOCIATION)
                .id();
        OrganisationId theClub = directory
                .findOrAddOrganisation("Klubben på torvet", OrganisationKind.ASSOCIATION)
                .id();

        assertThat(atOnce(
                        () -> people.merge(one, other, "the same", KAREN),
                        () -> people.merge(other, one, "the same", KAREN)))
                .containsExactly("not-found");
        assertThat(atOnce(
                        () -> organisations.merge(club, theClub, "the same", KAREN),
                        () -> organisations.merge(theClub, club, "the same", KAREN)))
                .containsExactly("not-found");

        assertThat(directory.person(one)).isPresent().isEqualTo(directory.person(other));
        assertThat(directory.organisation(club)).isPresent().isEqualTo(directory.organisation(theClub));
    }

    /** What was refused of two deeds begun at the same moment. */
    private static List<String> atOnce(Runnable one, Runnable other) throws InterruptedException {
        CyclicBarrier begin = new CyclicBarrier(2);
        List<String> refused = new CopyOnWriteArrayList<>();
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (Runnable deed : List.of(one, other)) {
            two.execute(() -> {
                try {
                    begin.await();
                    deed.run();
                } catch (Refusal refusal) {
                    refused.add(refusal.slug());
                } catch (Exception failure) {
                    refused.add(failure.toString());
                }
            });
        }
        two.shutdown();
        assertThat(two.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        return refused;
    }
}
