package dk.medspil.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.audit.AuditReader;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedspilTest
class DirectoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2010, Month.MARCH, 1);

    @Autowired
    Directory directory;

    @Autowired
    PeopleDesk people;

    @Autowired
    AbsenceDesk absences;

    @Autowired
    OrganisationDesk organisations;

    @Autowired
    UnitDesk units;

    @Autowired
    AuditReader audit;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aTown() {
        Town.settle(jdbc);
    }

    @Test
    void theDirectoryKnowsTheSevenAdministrationsAndTheNineAreas() {
        assertThat(directory.suggestOrganisations("", 10)).hasSize(7);
        assertThat(directory.areas()).hasSize(9).extracting(AreaView::code).contains("CITY", "MJOLNERPARKEN");
    }

    @Test
    void whoWritesForTheFirstTimeIsEnteredAsARequester() {
        PersonView first = directory.findOrAddRequester("Ibrahim Said", "Ibrahim@forening.example", "da", null, null);
        PersonView again = directory.findOrAddRequester("Someone Else", "ibrahim@FORENING.example", "en", null, null);

        assertThat(again).isEqualTo(first);
        assertThat(first.roles()).containsExactly(Role.REQUESTER);
        assertThat(first.initials()).isEqualTo("IS");
    }

    @Test
    void whatRequestersWriteFreelyIsSuggestedToNobodyUntilSomeoneHasSeenIt() {
        OrganisationView written =
                directory.findOrAddOrganisation("  Somalisk   Netværk København ", OrganisationKind.ASSOCIATION);
        assertThat(directory.findOrAddOrganisation("somalisk netværk københavn", OrganisationKind.OTHER))
                .isEqualTo(written);
        assertThat(directory.suggestOrganisations("somalisk", 5)).isEmpty();

        OrganisationFile file =
                organisations.list("somalisk", false, null, 10).items().get(0);
        organisations.change(
                new OrganisationFile(file.id(), file.name(), file.kind(), null, true, true, file.version()),
                "known to us",
                Town.KAREN.value());

        assertThat(directory.suggestOrganisations("somalisk", 5)).containsExactly(written);
        assertThat(directory.suggestOrganisations("Sundhed og Omsorg", 3))
                .extracting(OrganisationView::name)
                .contains("Sundheds- og Omsorgsforvaltningen");
    }

    @Test
    void percentSignsAndQuotesInASearchAreJustText() {
        assertThat(directory.suggestOrganisations("%", 5)).isEmpty();
        assertThat(directory.suggestOrganisations("' or 1=1 --", 5)).isEmpty();
        assertThat(people.list("%_\\'", null, null, 10).items()).isEmpty();
    }

    @Test
    void anAbsentConsultantHasAStandInUnlessThatOneIsAwayToo() {
        absences.add(Town.AMINA, MONDAY, MONDAY.plusDays(4), Town.JONAS, Town.KAREN.value());

        assertThat(directory.absent(Town.AMINA, MONDAY)).isTrue();
        assertThat(directory.absent(Town.AMINA, MONDAY.plusDays(5))).isFalse();
        assertThat(directory.standIn(Town.AMINA, MONDAY)).contains(Town.JONAS);

        absences.add(Town.JONAS, MONDAY, MONDAY, null, Town.KAREN.value());
        assertThat(directory.standIn(Town.AMINA, MONDAY)).isEmpty();
        assertThat(directory.standIn(Town.AMINA, MONDAY.plusDays(1))).contains(Town.JONAS);
        assertThatThrownBy(() ->
                        absences.add(Town.AMINA, MONDAY.plusDays(4), MONDAY.plusDays(9), null, Town.KAREN.value()))
                .isInstanceOf(Refusal.class)
                .hasMessage("absence-overlaps");
    }

    @Test
    void aMergedPersonsIdGivesTheOneHeTurnedOutToBe() {
        PersonView surplus = directory.findOrAddRequester("L. Winther", "lw@sundhed.example", "da", null, null);

        people.merge(surplus.id(), Town.LISE, "same person", Town.KAREN.value());

        assertThat(directory.person(surplus.id())).map(PersonView::name).contains("Lise Winther");
        assertThat(directory.people(List.of(surplus.id(), Town.FADUMO))).containsOnlyKeys(surplus.id(), Town.FADUMO);
        assertThat(directory.personByEmail("lw@sundhed.example")).isEmpty();
        assertThat(audit.entries(surplus.id().value(), null, 10))
                .anySatisfy(entry -> assertThat(entry.facts()).containsEntry("into", Town.LISE.toString()));
    }

    @Test
    void aChangeIsAuditedFromBeforeToAfterWithItsReason() {
        PersonFile before = people.person(Town.AMINA);

        PersonFile after = people.change(
                Town.AMINA,
                before.version(),
                facts(before, Set.of(Role.CONSULTANT, Role.MANAGER), true),
                null,
                "acting manager",
                Town.KAREN.value());

        assertThat(after.roles()).contains(Role.MANAGER);
        assertThat(audit.entries(Town.AMINA.value(), null, 10)).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("PERSON_CHANGED");
            assertThat(entry.facts())
                    .containsEntry("roles", "[CONSULTANT] → [CONSULTANT, MANAGER]")
                    .containsEntry("reason", "acting manager")
                    .doesNotContainKey("name");
        });
    }

    @Test
    void theSlowerOfTwoAdministratorsIsTold() {
        PersonFile shown = people.person(Town.AMINA);
        people.change(
                Town.AMINA, shown.version(), facts(shown, shown.roles(), false), null, "leave", Town.KAREN.value());

        assertThatThrownBy(() -> people.change(
                        Town.AMINA,
                        shown.version(),
                        facts(shown, shown.roles(), true),
                        null,
                        "back",
                        Town.KAREN.value()))
                .isInstanceOf(Refusal.class)
                .hasMessage("changed-meanwhile");
    }

    @Test
    void theLastAdministratorStays() {
        PersonFile karen = people.person(Town.KAREN);

        assertThatThrownBy(() -> people.change(
                        Town.KAREN, karen.version(), facts(karen, Set.of(), true), null, "bored", Town.KAREN.value()))
                .isInstanceOf(Refusal.class)
                .hasMessage("last-administrator");
    }

    @Test
    void anOrganisationDoesNotTakeAnothersName() {
        OrganisationId club = directory
                .findOrAddOrganisation("Klubben", OrganisationKind.ASSOCIATION)
                .id();

        assertThatThrownBy(() -> organisations.change(
                        new OrganisationFile(
                                club, "SOCIALFORVALTNINGEN ", OrganisationKind.ASSOCIATION, null, true, true, 0),
                        "typing error",
                        Town.KAREN.value()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.slug()).isEqualTo("organisation-name-taken");
                    assertThat(refusal.field()).isEqualTo("name");
                });
    }

    @Test
    void aUnitCannotLieUnderItself() {
        UnitFile top = units.add("Forvaltningen", null, Town.KAREN.value());
        UnitFile below = units.add("Kontoret", top.id(), Town.KAREN.value());

        assertThatThrownBy(() -> units.change(
                        new UnitFile(top.id(), top.name(), below.id(), true, top.version()),
                        "circle",
                        Town.KAREN.value()))
                .isInstanceOf(Refusal.class)
                .hasMessage("unit-under-itself");
    }

    @Test
    void aListGoesOnWhereItEnded() {
        @Nullable String next = people.list(null, null, null, 4).next();

        assertThat(next).isNotNull();
        assertThat(people.list(null, null, next, 4).items()).hasSize(2);
        assertThat(people.list(null, Role.MANAGER, null, 4).items())
                .singleElement()
                .satisfies(file -> assertThat(file.username()).isEqualTo("mikkel"));
    }

    private static PersonFacts facts(PersonFile file, Set<Role> roles, boolean active) {
        return new PersonFacts(
                file.name(),
                file.email(),
                file.language(),
                file.phone(),
                roles,
                active,
                file.unit(),
                file.organisation(),
                BigDecimal.ONE,
                Set.of("CONTACT"),
                Set.of(),
                file.username());
    }
}
