package dk.medspil.activity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.link.LinkTokens;
import dk.medspil.testing.Town;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** A course whose page is open to everyone, with two places, and what people do there. */
abstract class SignUpRoom extends ActivityRoom {

    static final String COURSE = """
            {"kind":"COURSE","title":"Foreningens rettigheder","mainArea":"INVOLVEMENT","deliverable":"D3","day":"%s",
             "from":"17:00","to":"20:00","place":"Bispebjerg Bibliotek","capacity":%d,"methodActivity":false,"note":"Internt"}
            """;

    @Autowired
    LinkTokens tokens;

    String id;
    String number;

    @BeforeEach
    void thereIsACourseWithTwoPlaces() throws Exception {
        var added = read(send(HttpMethod.POST, "/activities", Town.AMINA, COURSE.formatted("2010-03-18", 2))
                        .andExpect(status().isCreated()))
                .path("activity");
        id = added.path("id").asString();
        number = added.path("number").asString();
        openPage(true, "\"2010-03-16\"").andExpect(status().isOk());
    }

    ResultActions openPage(boolean open, String until) throws Exception {
        return changePage(pageAsItStands(), page(open, until, "For bestyrelser i foreninger"));
    }

    /** What somebody of the staff who opens the page to change it has before him. */
    String pageAsItStands() throws Exception {
        JsonNode stands = read(look(Town.AMINA, "/activities/" + id + "/public-page"));
        return page(
                stands.path("open").asBoolean(),
                stands.hasNonNull("until") ? "\"" + stands.path("until").asString() + "\"" : "null",
                stands.path("text").asString());
    }

    static String page(boolean open, String until, String text) {
        return "{\"open\":" + open + ",\"until\":" + until + ",\"text\":\"" + text + "\"}";
    }

    ResultActions changePage(String seen, String wanted) throws Exception {
        return send(
                HttpMethod.PUT,
                "/activities/" + id + "/public-page",
                Town.AMINA,
                "{\"seen\":" + seen + ",\"wanted\":" + wanted + "}");
    }

    ResultActions see() throws Exception {
        return browser.perform(get("/api/open-activities/" + number));
    }

    ResultActions post(String path, String body) throws Exception {
        return browser.perform(MockMvcRequestBuilders.post("/api" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Accept-Language", "en")
                .with(csrf()));
    }

    ResultActions signUp(String name, boolean mayAsk) throws Exception {
        return post("/open-activities/" + number + "/sign-ups", """
                {"name":"%s","email":"%s@forening.example","organisation":"Foreningen %s","organisationKind":"ASSOCIATION",
                 "mayAsk":%s}
                """.formatted(
                        name, name.toLowerCase().replace(' ', '.'), name, mayAsk));
    }

    UUID signUpOf(String name) {
        return jdbc.sql("select s.id from sign_up s join person p on p.id = s.person_id where p.name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    String token(String name) {
        return "{\"token\":\"" + tokens.token(LinkPurpose.SIGN_UP, signUpOf(name), 0) + "\"}";
    }

    List<String> letters(String name) {
        return jdbc.sql("select template from outbox_mail where about_kind = 'sign-up' and about_id = :id order by seq")
                .param("id", signUpOf(name))
                .query(String.class)
                .list();
    }

    long participants() {
        return jdbc.sql("select count(*) from participation where activity_id = cast(:id as uuid)")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
