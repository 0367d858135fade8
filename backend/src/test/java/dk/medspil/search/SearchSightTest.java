package dk.medspil.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Role;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.testing.Town;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever may not see something does not find it either, not even how much of it there is. */
class SearchSightTest extends Searching {

    @Autowired
    Confidentiality confidentiality;

    @Test
    void aRequesterFindsTheirOwnAndNothingOfTheOffice() {
        RequisitionSummary own = received("Om trafikken", "Trafik her");
        received("En andens trafik", "Trafik der", Town.FADUMO);
        correspondence.writeMessage(own.number(), "Svar om trafik", List.of(), Town.AMINA);
        correspondence.writeNote(own.number(), "Trafik: hemmelig note", Town.AMINA);
        catchUp();

        signIn(Town.LISE, Role.REQUESTER);
        SearchResult result = find("trafik");

        assertThat(kinds(result)).containsExactlyInAnyOrder(SearchKind.CASE, SearchKind.MESSAGE);
        assertThat(titles(result, SearchKind.CASE)).containsExactly("Om trafikken");
        assertThat(find("hemmelig").groups()).isEmpty();
        assertThat(find("Fadumo").groups()).isEmpty();
        assertThat(find("borgerpanel").groups()).isEmpty();
    }

    @Test
    void anAdministratorFindsPeopleAndNoCases() {
        received("Om trafikken", "Trafik ved Lise Winther");
        table.mark(List.of(new SearchMark(SearchKind.PERSON, Town.LISE.value())));
        catchUp();

        signIn(Town.KAREN, Role.ADMIN);

        assertThat(find("trafik").groups()).isEmpty();
        assertThat(kinds(find("Winther"))).containsExactly(SearchKind.PERSON);
    }

    @Test
    void aStrangerFindsNothingOfAConfidentialCaseFromTheMomentOn() throws Exception {
        RequisitionSummary hidden = received("Trafik ved skolen", "Om trafik.");
        RequisitionSummary open = received("Trafik ved torvet", "Om trafik.");
        for (RequisitionSummary one : List.of(hidden, open)) {
            correspondence.writeMessage(one.number(), "Svar om trafik", List.of(), Town.AMINA);
            correspondence.writeNote(one.number(), "Note om trafik", Town.AMINA);
            correspondence.addFile(
                    one.number(),
                    new ByteArrayInputStream("indhold".getBytes(StandardCharsets.UTF_8)),
                    "trafik.txt",
                    Town.AMINA);
        }
        database.sql("update requisition set consultant_id = :amina")
                .param("amina", Town.AMINA.value())
                .update();
        catchUp();
        assertFinds(Town.JONAS, Role.CONSULTANT, 2);

        signIn(Town.AMINA, Role.CONSULTANT);
        confidentiality.change(hidden.number(), true, "Navngivne borgere", Town.AMINA);

        // the documents don't know it yet
        assertFinds(Town.JONAS, Role.CONSULTANT, 1);
        catchUp();
        assertFinds(Town.JONAS, Role.CONSULTANT, 1);
        assertThat(search.search("skolen", SearchFilter.NONE).groups()).isEmpty();
        assertFinds(Town.AMINA, Role.CONSULTANT, 2);
        assertFinds(Town.MIKKEL, Role.MANAGER, 2);
    }

    @Test
    void aConfidentialCaseThatNobodyHasIsThereForManagersOnly() {
        received("Trafik ved skolen", "Om trafik.");
        database.sql("update requisition set confidential = true").update();
        catchUp();

        signIn(Town.JONAS, Role.CONSULTANT);
        assertThat(search.search("trafik", SearchFilter.NONE).groups()).isEmpty();
        signIn(Town.MIKKEL, Role.MANAGER);
        assertThat(kinds(search.search("trafik", SearchFilter.NONE))).containsExactly(SearchKind.CASE);
    }

    private void assertFinds(PersonId person, Role role, int ofEachKind) {
        signIn(person, role);
        SearchResult result = search.search("trafik", SearchFilter.NONE);
        assertThat(kinds(result))
                .containsExactlyInAnyOrder(SearchKind.CASE, SearchKind.MESSAGE, SearchKind.NOTE, SearchKind.FILE);
        assertThat(result.groups()).allSatisfy(group -> {
            assertThat(group.count()).isEqualTo(ofEachKind);
            assertThat(group.hits()).hasSize(ofEachKind);
        });
    }
}
