package dk.medspil.search;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.access.SignedInPerson;
import dk.medspil.platform.security.SignedInAuthentication;
import dk.medspil.requisition.CaseRounds;
import dk.medspil.requisition.Correspondence;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** A town, a desk, and somebody who looks for something. */
@MedspilTest
abstract class Searching {

    @Autowired
    Search search;

    @Autowired
    SearchRefresh refresh;

    @Autowired
    SearchTable table;

    @Autowired
    CaseRounds rounds;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
        signIn(Town.AMINA, Role.CONSULTANT);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    static void signIn(PersonId id, Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new SignedInAuthentication(
                        new SignedInPerson(id.value(), "Somebody", Set.of(role), "da", false)));
    }

    RequisitionSummary received(String title, String text) {
        return received(title, text, Town.LISE);
    }

    RequisitionSummary received(String title, String text, PersonId requester) {
        return desk.submit(new Submission(
                Subject.CONTACT, directory.areas().get(0).id(), title, text, requester, Town.HEALTH, null, "da"));
    }

    /** What happens by itself some seconds after a change. */
    void catchUp() {
        rounds.run();
        refresh.refresh();
    }

    SearchResult find(String text) {
        return find(text, SearchFilter.NONE);
    }

    SearchResult find(String text, SearchFilter filter) {
        catchUp();
        return search.search(text, filter);
    }

    static List<String> titles(SearchResult result, SearchKind kind) {
        return result.groups().stream()
                .filter(group -> group.kind() == kind)
                .flatMap(group -> group.hits().stream())
                .map(hit -> text(hit.title()))
                .toList();
    }

    static String text(List<SearchPiece> pieces) {
        return pieces.stream().map(SearchPiece::text).collect(Collectors.joining());
    }

    static Set<SearchKind> kinds(SearchResult result) {
        return result.groups().stream().map(SearchGroup::kind).collect(Collectors.toSet());
    }
}
