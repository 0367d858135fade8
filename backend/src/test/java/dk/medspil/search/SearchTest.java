package dk.medspil.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.directory.OrganisationDesk;
import dk.medspil.directory.OrganisationFile;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PeopleDesk;
import dk.medspil.directory.PersonView;
import dk.medspil.inbox.FrontDoor;
import dk.medspil.inbox.InboxReading;
import dk.medspil.method.MethodCatalogue;
import dk.medspil.method.MethodChanged;
import dk.medspil.method.MethodId;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Status;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.Town;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What is found, by whom, in which words. */
class SearchTest extends Searching {

    private static final String MAIL = """
            From: Fatima Noor <fatima@gaarden.example>
            To: taskforce@medspil.example
            Subject: Om naboskab
            Date: Mon, 1 Mar 2010 09:00:00 +0100
            Message-ID: <naboskab@gaarden.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=d

            --d
            Content-Type: text/plain; charset=utf-8

            Vi vil holde en gårdfest i maj.
            --d
            Content-Type: text/plain; charset=utf-8
            Content-Disposition: attachment; filename="Indbydelse-2010.txt"

            Kom til fest.
            --d--
            """;

    @Autowired
    PeopleDesk people;

    @Autowired
    OrganisationDesk organisations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FrontDoor door;

    @Autowired
    InboxReading reading;

    @Autowired
    MethodCatalogue methods;

    @Autowired
    ApplicationEventPublisher events;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forældremøder", // another form
                "FORÆLDREMØDE",
                "møde", // part of a compound
                "foraeldremoede", // as it is typed without æ and ø
                "forældremdøe", // two letters exchanged
                "forældemøde", // a letter too few
                "tolke", // a stem of the text
                "Akacieparken forældremødet",
                "møde tolk", // from title and text
                "Winther", // the requester
                "Sundheds- og Omsorgsforvaltningen",
                "omsorgsforvaltning"
            })
    void aCaseIsFoundByItsWordsInAnyForm(String typed) {
        received("Forældremødet i Akacieparken", "Vi vil gerne have tolkning og flere medværter.");
        received("Tryghedsvandring", "Vandringen skal planlægges.", Town.FADUMO);
        assertThat(titles(find("vandring"), SearchKind.CASE)).containsExactly("Tryghedsvandring");

        assertThat(titles(find(typed), SearchKind.CASE)).contains("Forældremødet i Akacieparken");
    }

    @Test
    void aWordThatNobodyWroteSaysThatItWasTakenForAnother() {
        received("Fokusgruppe om trafik", "Seks beboere.");

        assertThat(find("fokusgurppe").alike()).isTrue();
        assertThat(titles(find("fokusgurppe"), SearchKind.CASE)).containsExactly("Fokusgruppe om trafik");
        assertThat(find("fokusgruppe").alike()).isFalse();
        assertThat(find("kvantemekanik").groups()).isEmpty();
    }

    @Test
    void twoWaysToWriteALetterAreOneLetter() {
        received("Besøg hos Aagaard", "Åben dør.");

        assertThat(titles(find("ågård"), SearchKind.CASE)).containsExactly("Besøg hos Aagaard");
        assertThat(titles(find("aaben doer"), SearchKind.CASE)).containsExactly("Besøg hos Aagaard");
    }

    @Test
    void aNumberFindsItsCase() {
        RequisitionSummary first = received("Den første", "Tekst");
        received("Den anden", "Tekst");

        String written = first.number().toString();
        String lenient = first.number().year() + "-" + first.number().serial();
        assertThat(titles(find(written), SearchKind.CASE)).containsExactly("Den første");
        assertThat(titles(find(lenient), SearchKind.CASE)).containsExactly("Den første");
    }

    @Test
    void messagesNotesAndFilesAreFoundInTheirGroups() throws Exception {
        RequisitionSummary found = received("Kontakt", "Vi vil gerne i kontakt.");
        correspondence.writeMessage(found.number(), "Vi foreslår et borgerpanel.", List.of(), Town.AMINA);
        correspondence.writeNote(found.number(), "Ring til borgerpanelet igen.", Town.AMINA);
        correspondence.addFile(
                found.number(),
                new ByteArrayInputStream("indhold".getBytes(StandardCharsets.UTF_8)),
                "Borgerpanel_2010.txt",
                Town.AMINA);

        SearchResult result = find("borgerpanel");

        assertThat(kinds(result))
                .containsExactlyInAnyOrder(SearchKind.MESSAGE, SearchKind.NOTE, SearchKind.FILE, SearchKind.METHOD);
        assertThat(result.groups())
                .allSatisfy(group -> assertThat(group.count()).isOne());
        assertThat(titles(result, SearchKind.MESSAGE)).containsExactly("Kontakt");
        assertThat(titles(result, SearchKind.FILE)).containsExactly("Borgerpanel_2010.txt");
        assertThat(titles(result, SearchKind.METHOD)).containsExactly("Borgerpanel");
    }

    @Test
    void peopleAndOrganisationsAreFoundByNameAndAddress() {
        table.mark(List.of(new SearchMark(SearchKind.PERSON, Town.LISE.value())));
        table.mark(List.of(new SearchMark(SearchKind.ORGANISATION, Town.HEALTH.value())));

        assertThat(titles(find("lise@sundhed.example"), SearchKind.PERSON)).containsExactly("Lise Winther");
        assertThat(titles(find("Wintre"), SearchKind.PERSON)).containsExactly("Lise Winther");
        assertThat(titles(find("sundhedsforvaltningen omsorgsforvaltningen"), SearchKind.ORGANISATION))
                .isEmpty();
        assertThat(titles(find("omsorgsforvaltningen"), SearchKind.ORGANISATION))
                .containsExactly("Sundheds- og Omsorgsforvaltningen");
    }

    @Test
    void whoeverACaseBringsIsFoundToo() {
        OrganisationView sender =
                directory.findOrAddOrganisation("Kvinder for Kvarteret", OrganisationKind.ASSOCIATION);
        PersonView requester =
                directory.findOrAddRequester("Zahra Yilmaz", "zahra@kvarteret.example", "da", sender.id(), null);
        desk.submit(new Submission(
                Subject.CONTACT,
                directory.areas().get(0).id(),
                "Sundhedscafé",
                "Tekst",
                requester.id(),
                sender.id(),
                null,
                "da"));

        assertThat(titles(find("Yilmaz"), SearchKind.PERSON)).containsExactly("Zahra Yilmaz");
        assertThat(titles(find("kvarteret"), SearchKind.ORGANISATION)).containsExactly("Kvinder for Kvarteret");
    }

    @Test
    void aMailAndTheNamesOfItsFilesAreFound() {
        door.deliver(MAIL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        reading.readDue();

        assertThat(titles(find("naboskabet"), SearchKind.CASE)).containsExactly("Om naboskab");
        assertThat(titles(find("gårdfest"), SearchKind.CASE)).containsExactly("Om naboskab");
        assertThat(titles(find("indbydelse"), SearchKind.FILE)).containsExactly("Indbydelse-2010.txt");
        assertThat(titles(find("Fatima"), SearchKind.PERSON)).containsExactly("Fatima Noor");
    }

    @Test
    void aMethodIsFoundByItsNewTitle() {
        MethodId method = methods.inUse(Locale.forLanguageTag("da")).get(0).id();
        database.sql("update method set title_da = 'Trappeopgangsmøde' where id = :id")
                .param("id", method.value())
                .update();
        transaction.executeWithoutResult(status -> events.publishEvent(new MethodChanged(method)));

        assertThat(titles(find("trappeopgang"), SearchKind.METHOD)).containsExactly("Trappeopgangsmøde");
    }

    @Test
    void aChangedCaseIsFoundByItsNewTextAndAnUnchangedOneIsLeftAlone() {
        RequisitionSummary changed = received("Kontakt", "Tekst");
        assertThat(find("lektiecafé").groups()).isEmpty();

        correspondence.writeNote(changed.number(), "Det handler om lektiecaféen.", Town.AMINA);
        String before = database.sql("select xmin::text from search_document where kind = 'CASE'")
                .query(String.class)
                .single();

        assertThat(titles(find("lektiecafé"), SearchKind.NOTE)).containsExactly("Kontakt");
        assertThat(database.sql("select xmin::text from search_document where kind = 'CASE'")
                        .query(String.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void aChangeThatIsTakenBackLeavesNoMark() {
        transaction.executeWithoutResult(status -> {
            received("Fortrudt", "Tekst");
            status.setRollbackOnly();
        });

        assertThat(find("fortrudt").groups()).isEmpty();
        assertThat(database.sql("select count(*) from search_stale")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoWasMergedIsFoundAsTheOneHeIsNow() {
        PersonView other =
                directory.findOrAddRequester("Lisbeth Vintergaard", "lisbeth@sundhed.example", "da", null, null);
        RequisitionSummary found = received("Kontakt", "Tekst", other.id());
        assertThat(titles(find("Vintergaard"), SearchKind.CASE)).containsExactly("Kontakt");

        people.merge(other.id(), Town.LISE, "Samme person", Town.KAREN.value());

        SearchResult now = find("Vintergaard");
        assertThat(titles(now, SearchKind.PERSON)).doesNotContain("Lisbeth Vintergaard");
        assertThat(titles(find("Lise Winther"), SearchKind.PERSON)).containsExactly("Lise Winther");
        assertThat(titles(find("Lise Winther"), SearchKind.CASE)).containsExactly(found.title());
    }

    @Test
    void aRenamedOrganisationRenamesItsCases() {
        OrganisationView sender =
                directory.findOrAddOrganisation("Kvinder for Kvarteret", OrganisationKind.ASSOCIATION);
        desk.submit(new Submission(
                Subject.CONTACT,
                directory.areas().get(0).id(),
                "Sundhedscafé",
                "Tekst",
                Town.LISE,
                sender.id(),
                null,
                "da"));
        assertThat(titles(find("kvarteret"), SearchKind.CASE)).containsExactly("Sundhedscafé");

        organisations.change(
                new OrganisationFile(sender.id(), "Bydelsmødrene", OrganisationKind.ASSOCIATION, null, true, true, 0),
                "Nyt navn",
                Town.KAREN.value());
        catchUp();

        assertThat(titles(find("bydelsmødrene"), SearchKind.CASE)).containsExactly("Sundhedscafé");
        assertThat(titles(find("kvarteret"), SearchKind.CASE)).isEmpty();
    }

    @Test
    void filtersNarrow() {
        RequisitionSummary open = received("Åben om trafik", "Trafik");
        RequisitionSummary closed = received("Lukket om trafik", "Trafik");
        desk.decline(closed.id(), "Uden for opgaven", Town.AMINA);
        LocalDate today = LocalDate.of(2010, 3, 1);

        assertThat(titles(find("trafik", filter(Set.of(Status.CLOSED), null, null)), SearchKind.CASE))
                .containsExactly(closed.title());
        assertThat(titles(find("trafik", filter(Set.of(Status.RECEIVED), null, null)), SearchKind.CASE))
                .containsExactly(open.title());
        assertThat(titles(find("trafik", filter(Set.of(), today, today)), SearchKind.CASE))
                .hasSize(2);
        assertThat(find("trafik", filter(Set.of(), null, today.minusDays(1))).groups())
                .isEmpty();
        assertThat(find(
                                "trafik",
                                new SearchFilter(
                                        null, Set.of(), directory.areas().get(1).id(), null, null))
                        .groups())
                .isEmpty();
        assertThat(kinds(find("borgerpanel", new SearchFilter(SearchKind.CASE, Set.of(), null, null, null))))
                .isEmpty();
    }

    private static SearchFilter filter(Set<Status> statuses, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new SearchFilter(null, statuses, null, from, to);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "' | k:CASE & '",
                "'); drop table requisition; --",
                "\\' & \\\\ :* <-> !trafik",
                "%_%",
                "((((",
                "<script>alert(1)</script>",
                "\u0000trafik",
                "\u202E😀 \uD83D",
                "trafik ".repeat(1500),
                "x".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whateverIsTypedIsOnlyWords(String typed) {
        received("Om trafikken", "Trafik her");

        SearchResult result = find(typed);

        assertThat(result.groups()).allSatisfy(group -> assertThat(group.kind()).isEqualTo(SearchKind.CASE));
        assertThat(database.sql("select count(*) from requisition")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void commonWordsAloneFindNothingAndSaySo() {
        received("Og det er på den", "Og det");

        assertThat(find("og det på")).isEqualTo(new SearchResult(true, false, List.of()));
        assertThat(find("  ")).isEqualTo(new SearchResult(false, false, List.of()));
        assertThat(find("?!")).isEqualTo(new SearchResult(false, false, List.of()));
    }

    @Test
    void markupIsText() {
        received("<script>alert('trafik')</script>", "<b>Trafik</b>");

        SearchHit hit = find("trafik").groups().get(0).hits().get(0);

        assertThat(text(hit.title())).isEqualTo("<script>alert('trafik')</script>");
        assertThat(hit.title()).contains(new SearchPiece("trafik", true));
        assertThat(hit.snippet())
                .containsExactly(
                        new SearchPiece("<b>", false), new SearchPiece("Trafik", true), new SearchPiece("</b>", false));
    }

    @Test
    void theCountSaysHowManyThereAreAndAPageShowsAFew() {
        for (int number = 1; number <= 7; number++) {
            received("Trafik " + number, "Tekst");
        }

        SearchGroup few = find("trafik").groups().get(0);
        assertThat(few.count()).isEqualTo(7);
        assertThat(few.more()).isFalse();
        assertThat(few.hits()).hasSize(5);
        assertThat(find("trafik", new SearchFilter(SearchKind.CASE, Set.of(), null, null, null))
                        .groups()
                        .get(0)
                        .hits())
                .hasSize(7);
    }

    @Test
    void everythingIsFoundAgainAfterARebuild() {
        received("Om trafikken", "Trafik her");
        find("trafik");

        transaction.executeWithoutResult(status -> table.forgetAll());
        assertThat(search.search("trafik", SearchFilter.NONE).groups()).isEmpty();

        assertThat(titles(find("trafik"), SearchKind.CASE)).containsExactly("Om trafikken");
        assertThat(titles(find("Winther"), SearchKind.PERSON)).containsExactly("Lise Winther");
        assertThat(titles(find("borgerpanel"), SearchKind.METHOD)).containsExactly("Borgerpanel");
    }
}
