package dk.medspil.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.ResultActions;

/** The log of contacts: every actor once, asked when a manager says so. */
class ContactsTest extends ActivityRoom {

    private ResultActions enter(
            @Nullable String name, @Nullable String email, @Nullable String organisation, String day) throws Exception {
        return send(HttpMethod.POST, "/contacts", Town.AMINA, """
                {"day":"%s","channel":"VISIT","name":%s,"email":%s,"language":"da","organisation":%s,
                 "organisationKind":"ASSOCIATION","note":"Talte om nattevandring"}
                """.formatted(
                        day, quoted(name), quoted(email), quoted(organisation)));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    @Test
    void anActorCountsOnceHoweverOftenTheyMet() throws Exception {
        enter("Ida Krog", "ida@nn.example", "Foreningen Nørrebro", "2010-03-01").andExpect(status().isCreated());
        enter("Omar Said", "omar@nn.example", "Foreningen Nørrebro", "2010-03-02")
                .andExpect(status().isCreated());
        enter("Bo Lund", "bo@lund.example", null, "2010-03-02").andExpect(status().isCreated());
        enter(null, null, "Kvindeklubben", "2010-03-03").andExpect(status().isCreated());

        assertThat(relevant("S2")).isEqualTo(3);
        look(Town.JONAS, "/contacts").andExpect(jsonPath("$", hasSize(4)));
        look(Town.JONAS, "/contacts/follow-up")
                .andExpect(jsonPath("$.actors").value(3))
                .andExpect(jsonPath("$.ready").value(2))
                .andExpect(jsonPath("$.nobody").value(1));

        send(HttpMethod.POST, "/contacts/follow-up", Town.JONAS, "{}").andExpect(status().isForbidden());
        send(HttpMethod.POST, "/contacts/follow-up", Town.MIKKEL, "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asked").value(2))
                .andExpect(jsonPath("$.ready").value(0));
        send(HttpMethod.POST, "/contacts/follow-up", Town.MIKKEL, "{}").andExpect(status().isOk());

        assertThat(asked("contact")).isEqualTo(2);
    }

    /** Whoever says no is not somebody whom the office doesn't know: nobody is to look for a second person to ask. */
    @Test
    void whoSaidNoIsToldApartFromWhoIsNotKnown() throws Exception {
        String seminar = activity("SEMINAR", "INVOLVEMENT", "D10", false);
        String participant = signUp(seminar, "Ida Krog", "Foreningen Nørrebro", "ASSOCIATION", false);
        jdbc.sql("update participation set may_ask = false where id = cast(:id as uuid)")
                .param("id", participant)
                .update();
        tick(seminar, participant, true).andExpect(status().isOk());
        hold(seminar).andExpect(status().isOk());
        enter(null, null, "Kvindeklubben", "2010-03-03").andExpect(status().isCreated());
        enter("Bo Lund", "bo@lund.example", null, "2010-03-02").andExpect(status().isCreated());

        look(Town.JONAS, "/contacts/follow-up")
                .andExpect(jsonPath("$.actors").value(3))
                .andExpect(jsonPath("$.ready").value(1))
                .andExpect(jsonPath("$.nobody").value(1))
                .andExpect(jsonPath("$.unwilling").value(1));
        send(HttpMethod.POST, "/contacts/follow-up", Town.MIKKEL, "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asked").value(1))
                .andExpect(jsonPath("$.nobody").value(1))
                .andExpect(jsonPath("$.unwilling").value(1));
    }

    @Test
    void aLineWrittenByMistakeIsTakenBack() throws Exception {
        String id = read(enter("Ida Krog", "ida@nn.example", null, "2010-03-01"))
                .path("id")
                .asString();
        send(HttpMethod.POST, "/contacts/follow-up", Town.MIKKEL, "{}").andExpect(status().isOk());

        send(HttpMethod.POST, "/contacts/" + id + "/removal", Town.AMINA, "{\"reason\":\"Forkert person\"}")
                .andExpect(status().isNoContent());

        assertThat(relevant("S2")).isZero();
        assertThat(asked("contact")).isZero();
        look(Town.JONAS, "/contacts").andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void whatAnActivityWroteIsCorrectedThere() throws Exception {
        String seminar = activity("SEMINAR", "INVOLVEMENT", "D10", false);
        tick(seminar, signUp(seminar, "Ida Krog", null, null, false), true).andExpect(status().isOk());
        hold(seminar).andExpect(status().isOk());
        String id = read(look(Town.JONAS, "/contacts")).get(0).path("id").asString();

        send(HttpMethod.POST, "/contacts/" + id + "/removal", Town.AMINA, "{\"reason\":\"Nej\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/contact-of-an-activity"));
    }

    @Test
    void whoeverIsNotNamedOrNotYetMetIsRefused() throws Exception {
        enter(null, null, null, "2010-03-01").andExpect(status().isUnprocessableContent());
        enter("Ida Krog", null, "Foreningen Nørrebro", "2010-03-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/contact-without-address"));
        enter("Ida Krog", "ida@nn.example", null, "2010-03-06")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("day"));
    }
}
