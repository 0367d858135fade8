package dk.medspil.requisition;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.access.SignedInPerson;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of the small town at the doors of the room: what they send, and what they get. */
@TestComponent
class Visitors {

    static final String DRAFT = "__Host-medspil-draft";
    static final String CASE = "__Host-medspil-case";

    private final MockMvc mvc;
    private final JsonMapper json;
    private final Directory directory;
    private final JdbcTemplate jdbc;
    private final RequisitionDesk desk;

    Visitors(MockMvc mvc, JsonMapper json, Directory directory, JdbcTemplate jdbc, RequisitionDesk desk) {
        this.mvc = mvc;
        this.json = json;
        this.directory = directory;
        this.jdbc = jdbc;
        this.desk = desk;
    }

    AreaView area() {
        return directory.areas().get(0);
    }

    /** The form of Lise Winther, complete. */
    String form() {
        return form("Lise Winther", "lise.winther@example.dk", "Kontakt til somaliske foreninger");
    }

    String form(String name, String email, String title) {
        return json.writeValueAsString(Map.of(
                "subject", "CONTACT",
                "areaId", area().id(),
                "title", title,
                "description", "Vi vil gerne i kontakt med foreninger i området.",
                "organisationName", "Sundheds- og Omsorgsforvaltningen",
                "organisationKind", "ADMINISTRATION",
                "name", name,
                "email", email,
                "language", "da"));
    }

    /** A requisition of Lise Winther's, received now. */
    RequisitionSummary received() {
        var health = directory.findOrAddOrganisation("Sundhedshuset", OrganisationKind.INSTITUTION);
        var lise = directory.findOrAddRequester("Lise Winther", "lise.winther@example.dk", "da", health.id(), null);
        return desk.submit(new Submission(
                Subject.CONTACT, area().id(), "Kontakt", "Hvem kender I?", lise.id(), health.id(), null, "da"));
    }

    PersonId consultant(String name) {
        return staff(name, Role.CONSULTANT);
    }

    PersonId staff(String name, Role role) {
        UUID id = UUID.randomUUID();
        jdbc.update("""
                insert into person (id, name, email, language, active, fte, created_at, version)
                values (?, ?, ?, 'da', true, 1, '2010-01-01T00:00:00Z', 0)
                """, id, name, id + "@tfi.example.dk");
        jdbc.update("insert into person_role (person_id, role) values (?, ?)", id, role.name());
        return new PersonId(id);
    }

    ResultActions look(String path, @Nullable Cookie cookie) throws Exception {
        var asked = get(path);
        return mvc.perform(cookie == null ? asked : asked.cookie(cookie));
    }

    ResultActions send(HttpMethod method, String path, @Nullable Cookie cookie, @Nullable String body)
            throws Exception {
        var asked = request(method, path).with(csrf()).contentType(MediaType.APPLICATION_JSON);
        if (cookie != null) {
            asked.cookie(cookie);
        }
        if (body != null) {
            asked.content(body);
        }
        return mvc.perform(asked);
    }

    ResultActions post(String path, @Nullable Cookie cookie, String body) throws Exception {
        return send(HttpMethod.POST, path, cookie, body);
    }

    ResultActions postWithKey(String path, @Nullable Cookie cookie, String body, String key) throws Exception {
        var asked = request(HttpMethod.POST, path)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Idempotency-Key", key);
        return mvc.perform(cookie == null ? asked : asked.cookie(cookie));
    }

    /** As a page does that names what it shows. */
    ResultActions sendShowing(String shown, HttpMethod method, String path, Cookie cookie, String body)
            throws Exception {
        return mvc.perform(request(method, path)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .cookie(cookie)
                .header("X-Medspil-Shown", shown));
    }

    ResultActions upload(String path, Cookie cookie, String name, byte[] content) throws Exception {
        return mvc.perform(multipart(path)
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .cookie(cookie)
                .with(csrf()));
    }

    ResultActions as(PersonId person, Role role, AbstractMockHttpServletRequestBuilder<?> asked) throws Exception {
        SignedInPerson principal = new SignedInPerson(person.value(), "En medarbejder", Set.of(role), "da", false);
        return mvc.perform(asked.with(csrf())
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, Set.of()))));
    }

    Cookie cookieOf(ResultActions answer, String name) {
        String value = Objects.requireNonNull(answer.andReturn().getResponse().getCookie(name))
                .getValue();
        return new Cookie(name, value);
    }

    JsonNode body(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsByteArray());
    }

    /** A started draft's cookie. */
    Cookie draft() throws Exception {
        return cookieOf(send(HttpMethod.POST, "/api/drafts", null, null), DRAFT);
    }

    /** The cookie of the case that a receipt's token opens. */
    Cookie open(String token) throws Exception {
        return cookieOf(post("/api/case-access", null, "{\"token\":\"" + token + "\"}"), CASE);
    }

    long count(String sql, Object... args) {
        Long count = jdbc.queryForObject(sql, Long.class, args);
        return count == null ? 0 : count;
    }
}
