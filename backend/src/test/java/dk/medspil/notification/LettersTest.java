package dk.medspil.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.mail.ComposedMail;
import dk.medspil.platform.time.Dates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class LettersTest {

    private static final Set<String> WITHOUT_SUBJECT = Set.of("signature");

    private final LetterPaper paper = new LetterPaper();

    static List<String> templates() throws IOException {
        List<String> names = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:mail/*.da.txt")) {
            String name = String.valueOf(file.getFilename()).replace(".da.txt", "");
            if (!WITHOUT_SUBJECT.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static Map<String, Object> town(String language) {
        Map<String, Object> facts = new HashMap<>();
        for (String text : List.of("question", "referral", "reason", "conclusion", "withdrawal", "message", "note")) {
            facts.put(text, LetterBlock.quoted("Vi vil gerne mødes.\n\n=> Klik her | http://evil.example\nTak & hej"));
        }
        facts.put("name", "Lise Winther");
        facts.put("number", "2010-0042");
        facts.put("title", "Flere forældre til mødet <b>");
        facts.put("organisation", "Sundheds- og Omsorgsforvaltningen");
        facts.put("consultant", "Amina Holm");
        facts.put("author", "Amina Holm");
        facts.put("requester", "Lise Winther");
        facts.put("respondent", "Lise Winther");
        facts.put("referredTo", "Jobcentret");
        facts.put("mergedInto", "2010-0041");
        facts.put("returnedFrom", "Lise Winther");
        facts.put("nudgeDays", 10);
        facts.put("link", "http://localhost:8080/case#abc");
        facts.put("staffLink", "http://localhost:8080/requisitions/2010-0042");
        facts.put("requestLink", "http://localhost:8080/request");
        for (String day : List.of(
                "due", "lapses", "expectedStart", "deadline", "received", "reopenUntil", "expires", "begins", "ends")) {
            facts.put(day, Dates.day(language, dk.medspil.testing.FreshStart.MONDAY_MORNING));
        }
        facts.put("place", "Bispebjerg Bibliotek");
        facts.put("methods", List.of("Dialogmøde", "Brobygger"));
        Map<String, String> one = Map.of(
                "number",
                "2010-0042",
                "title",
                "Møde",
                "link",
                "http://localhost:8080/case#abc",
                "closedOn",
                "4. feb.");
        facts.put("cases", List.of(one, one));
        facts.put("subjects", List.of(one));
        return facts;
    }

    private ComposedMail write(String template, String language, Map<String, Object> facts) {
        return paper.write(template, language, "2010-0042", null, name -> {
            assertThat(facts).as("%s uses a name that nobody knows", template).containsKey(name);
            return facts.get(name);
        });
    }

    @Test
    void thereAreLettersToJudge() throws IOException {
        assertThat(templates()).hasSizeGreaterThanOrEqualTo(20).contains("receipt", "closure", "invitation");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyLetterIsCompleteInBothLanguages(String template) {
        for (String language : List.of("da", "en")) {
            ComposedMail mail = write(template, language, town(language));

            assertThat(mail.subject()).startsWith("[2010-0042] ").hasSizeGreaterThan(20);
            for (String version : List.of(mail.subject(), mail.text(), mail.html())) {
                assertThat(version)
                        .doesNotContain("[(")
                        .doesNotContain("[#")
                        .doesNotContain("[/]")
                        .doesNotContain("${")
                        .doesNotContain(" th:")
                        .doesNotContain("null");
            }
            assertThat(mail.text()).contains("TaskForce Integration").contains("http://localhost:8080/");
            assertThat(mail.html())
                    .contains("<html lang=\"" + language + "\"")
                    .contains("<title>[2010-0042]")
                    .contains("<a href=\"http://localhost:8080/")
                    .doesNotContain("<a href=\"http://evil.example")
                    .doesNotContain("<b>");
        }
        assertThat(paper.names(template, "da")).isEqualTo(paper.names(template, "en"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noLetterBlamesOrBegs(String template) {
        String text = write(template, "da", town("da")).text().toLowerCase(java.util.Locale.ROOT);

        assertThat(text).doesNotContain("venligst").doesNotContain("desværre").doesNotContain("fejl");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aLetterDoesWithoutWhatIsNotThere(String template) {
        Map<String, Object> facts = town("da");
        for (String optional : List.of("consultant", "deadline", "conclusion", "methods", "referredTo", "withdrawal")) {
            if (!template.equals("deadline-late") || !optional.equals("deadline")) {
                facts.put(optional, null);
            }
        }

        ComposedMail mail = write(template, "da", facts);

        assertThat(mail.text()).doesNotContain("null").doesNotContain("\n\n\n");
    }

    @Test
    void theReceiptReadsAsAPersonWouldWriteIt() {
        String text = write("receipt", "da", town("da")).text();

        assertThat(text).isEqualTo("""
                Hej Lise Winther

                Vi har modtaget jeres rekvirering «Flere forældre til mødet <b>». Den har nummer 2010-0042.

                I hører fra os senest man. 1. mar. 2010. Vi læser den og svarer, om vi kan hjælpe. Mangler vi noget, spørger vi.

                Følg sagen, skriv til os eller send filer:
                http://localhost:8080/case#abc

                Linket er personligt: den, der har det, kan se sagen.

                Hilsen
                TaskForce Integration, Københavns Kommune
                """);
    }

    @Test
    void whatAPersonWroteCannotPassForALinkOfOurs() {
        ComposedMail mail = write("question", "da", town("da"));

        assertThat(mail.text()).contains("> => Klik her | http://evil.example");
        assertThat(mail.html()).contains("=&gt; Klik her").contains("Tak &amp; hej");
    }

    @Test
    void aMethodsListIsAList() {
        ComposedMail mail = write("closure", "en", town("en"));

        assertThat(mail.text()).contains("- Dialogmøde\n- Brobygger\n");
        assertThat(mail.html()).contains("<li>Dialogmøde</li><li>Brobygger</li>");
    }
}
