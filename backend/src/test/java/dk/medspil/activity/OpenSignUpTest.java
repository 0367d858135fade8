package dk.medspil.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.mail.CalendarPart;
import dk.medspil.mail.ComposedMail;
import dk.medspil.mail.MailComposer;
import dk.medspil.mail.MailId;
import dk.medspil.mail.OutgoingMail;
import dk.medspil.testing.Together;
import dk.medspil.testing.Town;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Anybody signs up for a course whose page is open: places, waiting list, letters, and the way back. */
class OpenSignUpTest extends SignUpRoom {

    @Autowired
    MailComposer composer;

    private ComposedMail letter(String name, String template) {
        return composer.compose(new OutgoingMail(
                new MailId(UUID.randomUUID()),
                template,
                name.toLowerCase() + "@forening.example",
                name,
                "en",
                "sign-up",
                signUpOf(name),
                Map.of()));
    }

    @Test
    void thePageSaysWhatWhenAndHowManyPlaces() throws Exception {
        see().andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Foreningens rettigheder"))
                .andExpect(jsonPath("$.text").value("For bestyrelser i foreninger"))
                .andExpect(jsonPath("$.begins").value("2010-03-18T16:00:00Z"))
                .andExpect(jsonPath("$.until").value("2010-03-16T23:00:00Z"))
                .andExpect(jsonPath("$.capacity").value(2))
                .andExpect(jsonPath("$.room").value("FREE"))
                .andExpect(jsonPath("$.possible").value("YES"))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Internt"))));
        openPage(false, "null").andExpect(status().isOk());
        see().andExpect(status().isNotFound());
        browser.perform(get("/api/open-activities/A-99999999999")).andExpect(status().isNotFound());
        browser.perform(get("/api/open-activities/A-x")).andExpect(status().isNotFound());
    }

    /** Two have the page before them: the second is told, and what the first wrote stays until he has seen it. */
    @Test
    void whoeverSavesThePageAfterAnotherIsToldSo() throws Exception {
        String seen = pageAsItStands();
        String first = page(true, "\"2010-03-16\"", "Der er tolk");
        String second = page(true, "\"2010-03-15\"", "Der er mad");
        changePage(seen, first).andExpect(status().isOk());
        changePage(seen, first).andExpect(status().isOk());

        changePage(seen, second)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/sign-up-page-changed-meanwhile"));
        see().andExpect(jsonPath("$.text").value("Der er tolk"));

        changePage(pageAsItStands(), second).andExpect(status().isOk());
        see().andExpect(jsonPath("$.text").value("Der er mad"));
    }

    @Test
    void whoeverSignsUpTakesPartAndGetsALetterWithTheTime() throws Exception {
        signUp("Ida", true).andExpect(status().isAccepted()).andExpect(content().string(""));

        look(Town.AMINA, "/activities/" + id)
                .andExpect(jsonPath("$.participants[0].name").value("Ida"))
                .andExpect(jsonPath("$.participants[0].organisation").value("Foreningen Ida"))
                .andExpect(jsonPath("$.participants[0].speaks").value(true));
        assertThat(letters("Ida")).containsExactly("sign-up-place");
        ComposedMail letter = letter("Ida", "sign-up-place");
        assertThat(letter.text()).contains("Thu 18 Mar 2010 at 17:00", "Bispebjerg Bibliotek", "/sign-up#");
        CalendarPart part = Objects.requireNonNull(letter.calendar());
        assertThat(part.method()).isEqualTo("REQUEST");
        assertThat(part.words().answeredTo("tfi@medspil.example", "TaskForce Integration"))
                .contains("DTSTART:20100318T160000Z", "SUMMARY:Foreningens rettigheder", "STATUS:CONFIRMED");
        see().andExpect(jsonPath("$.room").value("FREE"));
    }

    @Test
    void sentTwiceItIsOneSignUpAndTheAnswerTellsNothing() throws Exception {
        signUp("Ida", true).andExpect(status().isAccepted());
        signUp("Ida", true).andExpect(status().isAccepted()).andExpect(content().string(""));

        assertThat(participants()).isEqualTo(1);
        assertThat(letters("Ida")).containsExactly("sign-up-place", "sign-up-place");
        for (int i = 0; i < 3; i++) {
            signUp("Ida", true).andExpect(status().isAccepted());
        }
        signUp("Ida", true).andExpect(status().isTooManyRequests());
    }

    @Test
    void whoeverComesTooLateWaitsAndGetsThePlaceThatIsGivenBack() throws Exception {
        signUp("Ida", true);
        signUp("Omar", true);
        see().andExpect(jsonPath("$.possible").value("WAITING_LIST"))
                .andExpect(jsonPath("$.room").value("NONE"));
        signUp("Sara", true).andExpect(status().isAccepted());
        signUp("Bo", true).andExpect(status().isAccepted());
        assertThat(letters("Sara")).containsExactly("sign-up-waiting");
        assertThat(letter("Sara", "sign-up-waiting").calendar()).isNull();

        post("/my-sign-up", token("Ida"))
                .andExpect(jsonPath("$.state").value("PLACE"))
                .andExpect(jsonPath("$.mayCancel").value(true));
        post("/my-sign-up/cancellation", token("Ida"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CANCELLED"));
        post("/my-sign-up/cancellation", token("Ida")).andExpect(status().isOk());

        assertThat(letters("Ida")).containsExactly("sign-up-place", "sign-up-cancelled");
        assertThat(Objects.requireNonNull(letter("Ida", "sign-up-cancelled").calendar())
                        .method())
                .isEqualTo("CANCEL");
        assertThat(letters("Sara")).containsExactly("sign-up-waiting", "sign-up-place-free");
        assertThat(letters("Bo")).containsExactly("sign-up-waiting");
        look(Town.AMINA, "/activities/" + id + "/public-page")
                .andExpect(jsonPath("$.path").value("/sign-up/" + number))
                .andExpect(jsonPath("$.signUps[*].state", contains("CANCELLED", "PLACE", "PLACE", "WAITING")));
        assertThat(participants()).isEqualTo(2);
    }

    @Test
    void morePlacesAreForThoseWhoWait() throws Exception {
        signUp("Ida", true);
        signUp("Omar", true);
        signUp("Sara", true);

        send(
                        HttpMethod.PUT,
                        "/activities/" + id,
                        Town.AMINA,
                        "{\"version\":1,\"activity\":" + COURSE.formatted("2010-03-19", 3) + "}")
                .andExpect(status().isOk());

        assertThat(letters("Sara")).containsExactly("sign-up-waiting", "sign-up-place-free");
        assertThat(letters("Ida")).containsExactly("sign-up-place", "sign-up-changed");
        assertThat(Objects.requireNonNull(letter("Ida", "sign-up-changed").calendar())
                        .words()
                        .answeredTo("tfi@medspil.example", "TFI"))
                .contains("SEQUENCE:1", "DTSTART:20100319T160000Z");
        send(HttpMethod.POST, "/activities/" + id + "/cancellation", Town.AMINA, "{\"reason\":\"Sygdom\"}")
                .andExpect(status().isOk());
        assertThat(letters("Sara")).endsWith("sign-up-called-off");
        see().andExpect(jsonPath("$.possible").value("CALLED_OFF"));
        post("/my-sign-up", token("Ida")).andExpect(jsonPath("$.mayCancel").value(false));
    }

    /** Fifty want the last two places at once. */
    @Test
    void neverMoreThanThereArePlaces() throws Exception {
        List<Callable<Integer>> all = IntStream.range(0, 50)
                .mapToObj(one -> (Callable<Integer>) () ->
                        signUp("Gaest " + one, true).andReturn().getResponse().getStatus())
                .toList();

        assertThat(Together.act(all)).hasSize(50).containsOnly(202);

        assertThat(participants()).isEqualTo(2);
        assertThat(jdbc.sql("select state, count(*) as number from sign_up group by state order by state")
                        .query((row, n) -> row.getString("state") + " " + row.getInt("number"))
                        .list())
                .containsExactly("PLACE 2", "WAITING 48");
    }

    @Test
    void afterTheLastDayNobodySignsUp() throws Exception {
        clock.freezeAt(Instant.parse("2010-03-16T22:59:59Z"));
        signUp("Ida", true).andExpect(status().isAccepted());
        clock.freezeAt(Instant.parse("2010-03-16T23:00:00Z"));
        signUp("Omar", true)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/sign-up-closed"));
        see().andExpect(jsonPath("$.possible").value("CLOSED"));
        openPage(true, "\"2010-03-19\"").andExpect(status().isUnprocessableContent());
    }

    /** Who doesn't want to be asked is counted all the same: as silent, not as absent. */
    @Test
    void onlyWhoSaidYesIsSentTheQuestionnaire() throws Exception {
        signUp("Ida", true);
        signUp("Omar", false);
        clock.freezeAt(Instant.parse("2010-03-18T19:30:00Z"));
        for (String name : List.of("Ida", "Omar")) {
            tick(
                            id,
                            jdbc.sql("""
                                            select p.id from participation p join person n on n.id = p.person_id
                                            where n.name = :name
                                            """)
                                    .param("name", name)
                                    .query(UUID.class)
                                    .single()
                                    .toString(),
                            true)
                    .andExpect(status().isOk());
        }
        hold(id).andExpect(status().isOk());

        assertThat(relevant("S1")).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from follow_up").query(Long.class).single())
                .isEqualTo(1);
        post("/my-sign-up/cancellation", token("Ida")).andExpect(status().isConflict());
    }

    /** Whoever signs an address up to see whether the number of places falls learns nothing of it. */
    @Test
    void thePageSaysTheSameBeforeAndAfterASignUp() throws Exception {
        send(
                        HttpMethod.PUT,
                        "/activities/" + id,
                        Town.AMINA,
                        "{\"version\":1,\"activity\":" + COURSE.formatted("2010-03-18", 8) + "}")
                .andExpect(status().isOk());
        String before = see().andReturn().getResponse().getContentAsString();

        signUp("Ida", true).andExpect(status().isAccepted());
        see().andExpect(content().string(before));
        signUp("Ida", true).andExpect(status().isAccepted());
        see().andExpect(content().string(before));

        for (String name : List.of("Omar", "Sara", "Bo", "Eva")) {
            signUp(name, true).andExpect(status().isAccepted());
            see().andExpect(content().string(before));
        }
        signUp("Finn", true).andExpect(status().isAccepted());
        see().andExpect(jsonPath("$.room").value("FEW"));
    }

    /** Whoever knows the address of somebody whom the staff have entered doesn't switch off the questionnaire. */
    @Test
    void aStrangerChangesNothingOfWhoIsEnteredAlready() throws Exception {
        String entered = signUp(id, "Ida", "Foreningen Ida", "ASSOCIATION", false);
        post("/open-activities/" + number + "/sign-ups", """
                {"name":"Ida","email":"ida@eksempel.example","mayAsk":false}
                """).andExpect(status().isAccepted());

        assertThat(letters("Ida")).containsExactly("sign-up-place");
        assertThat(participants()).isEqualTo(1);
        assertThat(jdbc.sql("select may_ask from participation where id = cast(:id as uuid)")
                        .param("id", entered)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"Ida\",\"email\":\"ingen adresse\",\"mayAsk\":true}",
                "{\"name\":\"Ida\",\"email\":\"æ@forening.example\",\"mayAsk\":true}",
                "{\"name\":\" \",\"email\":\"ida@forening.example\",\"mayAsk\":true}",
                "{\"name\":\"Ida\",\"email\":\"ida@forening.example\\r\\nBcc: x@evil.example\",\"mayAsk\":true}",
                "{\"name\":\"Ida\",\"email\":\"ida@forening.example\",\"organisationKind\":\"EVIL\",\"mayAsk\":true}",
                "[]"
            })
    void whatIsNoSignUpIsRefused(String body) throws Exception {
        assertThat(post("/open-activities/" + number + "/sign-ups", body)
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isBetween(400, 422);
        assertThat(participants()).isZero();
    }

    @Test
    void aNameOfAnyKindLeavesLetterAndCalendarWhole() throws Exception {
        post("/open-activities/" + number + "/sign-ups", """
                {"name":"Ida\\r\\n=> Klik | http://evil.example\\nX-EVIL:1","email":"ida@forening.example","mayAsk":true}
                """).andExpect(status().isAccepted());

        UUID one = jdbc.sql("select id from sign_up").query(UUID.class).single();
        OutgoingMail mail = new OutgoingMail(
                new MailId(UUID.randomUUID()),
                "sign-up-place",
                "ida@forening.example",
                jdbc.sql("select name from outbox_mail where about_id = :id")
                        .param("id", one)
                        .query(String.class)
                        .single(),
                "da",
                "sign-up",
                one,
                Map.of());
        ComposedMail letter = composer.compose(mail);
        assertThat(letter.html()).doesNotContain("<a href=\"http://evil.example");
        assertThat(Objects.requireNonNull(letter.calendar()).words().answeredTo("tfi@medspil.example", "TFI"))
                .doesNotContain("\nX-EVIL");
    }
}
