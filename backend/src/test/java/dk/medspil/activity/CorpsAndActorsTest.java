package dk.medspil.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.OrganisationDesk;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PeopleDesk;
import dk.medspil.directory.PersonId;
import dk.medspil.testing.Town;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** The overview of actors with its dates, and the corps of resource persons. */
class CorpsAndActorsTest extends ActivityRoom {

    private static final String ACTOR = """
            {"name":"%s","kind":"ASSOCIATION","network":false,"district":"Valby","about":"%s",
             "contactName":"Ida Krog","contactEmail":"ida@natteravne.example","contactPhone":""}
            """;

    private static final String NADIA = """
            {"name":"Nadia Karim","email":"%s@skole.example","organisation":"Tagensbo Skole",
             "organisationKind":"INSTITUTION",
             "facts":{"training":"Forløb 1","trainedOn":"%s","note":""}}
            """;

    @Autowired
    OrganisationDesk organisations;

    @Autowired
    PeopleDesk people;

    private String addActor(String name) throws Exception {
        return read(send(HttpMethod.POST, "/actors", Town.AMINA, ACTOR.formatted(name, "Vandrer fredag aften"))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.checkedOn").value("2010-03-05"))
                        .andExpect(jsonPath("$.checkedBy").value("Amina Holm"))
                        .andExpect(jsonPath("$.stale").value(false)))
                .path("id")
                .asString();
    }

    private String join(String mailbox) throws Exception {
        JsonNode corps =
                read(send(HttpMethod.POST, "/resource-persons", Town.AMINA, NADIA.formatted(mailbox, "2010-03-01"))
                        .andExpect(status().isCreated()));
        return corps.valueStream()
                .filter(one -> one.path("email").asString().startsWith(mailbox + "@"))
                .findFirst()
                .orElseThrow()
                .path("personId")
                .asString();
    }

    private void hold(String person, String title) throws Exception {
        send(
                        HttpMethod.POST,
                        "/resource-persons/" + person + "/assignments",
                        Town.AMINA,
                        "{\"day\":\"2010-03-04\",\"title\":\"" + title + "\"}")
                .andExpect(status().isCreated());
    }

    @Test
    void anActorSaysWhenItWasLastFoundRight() throws Exception {
        String id = addActor("Natteravnene Valby");
        send(HttpMethod.POST, "/actors", Town.AMINA, ACTOR.formatted("natteravnene  valby", "Igen"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"));

        clock.freezeAt(Instant.parse("2010-09-06T08:00:00Z"));
        look(Town.JONAS, "/actors")
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].stale").value(true));
        send(HttpMethod.POST, "/actors/" + id + "/check", Town.JONAS, "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.checkedOn").value("2010-09-06"))
                .andExpect(jsonPath("$.checkedBy").value("Jonas Riis"))
                .andExpect(jsonPath("$.stale").value(false));

        String change = "{\"version\":%d,\"actor\":" + ACTOR.formatted("x", "Også lørdag") + "}";
        send(HttpMethod.PUT, "/actors/" + id, Town.JONAS, change.formatted(0))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Natteravnene Valby"))
                .andExpect(jsonPath("$.about").value("Også lørdag"));
        send(HttpMethod.PUT, "/actors/" + id, Town.AMINA, change.formatted(0)).andExpect(status().isConflict());

        send(HttpMethod.POST, "/actors/" + id + "/removal", Town.AMINA, "{\"reason\":\"Lukket\"}")
                .andExpect(status().isNoContent());
        look(Town.AMINA, "/actors").andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void aDistrictCountsForD12WhenEachOfItsActorsWasSeenAfter() throws Exception {
        clock.freezeAt(Instant.parse("2010-01-20T08:00:00Z"));
        String early = read(send(HttpMethod.POST, "/actors", Town.AMINA, ACTOR.formatted("Valby Klub", "")))
                .path("id")
                .asString();
        clock.freezeAt(FRIDAY);
        addActor("Natteravnene Valby");
        look(Town.AMINA, "/programmes/2010")
                .andExpect(jsonPath("$.deliverables[11].code").value("D12"))
                .andExpect(jsonPath("$.deliverables[11].counted").value(0))
                .andExpect(jsonPath("$.deliverables[11].records[0].title").value("Valby 1/2"));

        send(HttpMethod.POST, "/actors/" + early + "/check", Town.JONAS, "{}").andExpect(status().isOk());
        // a look of next year takes nothing away from this programme
        clock.freezeAt(Instant.parse("2011-02-01T08:00:00Z"));
        send(HttpMethod.POST, "/actors/" + early + "/check", Town.JONAS, "{}").andExpect(status().isOk());

        look(Town.AMINA, "/programmes/2010")
                .andExpect(jsonPath("$.deliverables[11].counted").value(1))
                .andExpect(jsonPath("$.deliverables[11].records[0].path").value("/directory?district=Valby"));
    }

    /** Last year's result is of last year's overview: not of who came, moved or went since. */
    @Test
    void whatHappensNextYearLeavesD12AsItWas() throws Exception {
        String kept = addActor("Natteravnene Valby");
        String going = addActor("Valby Klub");
        String moving = addActor("Kvindeklubben");
        thisYear("Valby 3/3");

        clock.freezeAt(Instant.parse("2011-02-01T08:00:00Z"));
        send(HttpMethod.POST, "/actors", Town.AMINA, ACTOR.formatted("Ny Forening", ""))
                .andExpect(status().isCreated());
        thisYear("Valby 3/3");
        send(HttpMethod.POST, "/actors/" + going + "/removal", Town.AMINA, "{\"reason\":\"Lukket\"}")
                .andExpect(status().isNoContent());
        thisYear("Valby 3/3");
        send(
                        HttpMethod.PUT,
                        "/actors/" + moving,
                        Town.AMINA,
                        "{\"version\":0,\"actor\":" + ACTOR.formatted("x", "").replace("Valby", "Sundby") + "}")
                .andExpect(status().isOk());
        thisYear("Valby 3/3");
        look(Town.AMINA, "/actors").andExpect(jsonPath("$[*].district", contains("Sundby", "Valby", "Valby")));

        String same = read(send(HttpMethod.POST, "/actors", Town.AMINA, ACTOR.formatted("Natteravne i Valby", "")))
                .path("id")
                .asString();
        organisations.merge(OrganisationId.of(kept), OrganisationId.of(same), "De samme", Town.KAREN.value());
        thisYear("Valby 3/3");
    }

    private void thisYear(String district) throws Exception {
        look(Town.AMINA, "/programmes/2010")
                .andExpect(jsonPath("$.deliverables[11].records[*].title", contains(district)))
                .andExpect(jsonPath("$.deliverables[11].counted").value(1));
    }

    @Test
    void whoGoesOrMovesWithinTheYearIsNotLookedForThere() throws Exception {
        addActor("Natteravnene Valby");
        clock.freezeAt(Instant.parse("2010-01-20T08:00:00Z"));
        String old = read(send(HttpMethod.POST, "/actors", Town.AMINA, ACTOR.formatted("Valby Klub", "")))
                .path("id")
                .asString();
        clock.freezeAt(FRIDAY);
        look(Town.AMINA, "/programmes/2010")
                .andExpect(jsonPath("$.deliverables[11].records[*].title", contains("Valby 1/2")));

        send(HttpMethod.POST, "/actors/" + old + "/removal", Town.AMINA, "{\"reason\":\"Lukket\"}")
                .andExpect(status().isNoContent());
        thisYear("Valby 1/1");
    }

    @Test
    void twoThatAreOneStandOnce() throws Exception {
        String gone = addActor("Natteravnene i Valby");
        String kept = addActor("Natteravnene Valby");
        organisations.merge(OrganisationId.of(gone), OrganisationId.of(kept), "Samme forening", Town.KAREN.value());
        look(Town.AMINA, "/actors").andExpect(jsonPath("$[*].name", contains("Natteravnene Valby")));
        String unlisted = addActor("Natteravne");
        String other = jdbc.sql("select id from organisation where name = 'Socialforvaltningen'")
                .query(String.class)
                .single();
        organisations.merge(OrganisationId.of(unlisted), OrganisationId.of(other), "Samme sted", Town.KAREN.value());
        look(Town.AMINA, "/actors")
                .andExpect(jsonPath("$[*].name", contains("Natteravnene Valby", "Socialforvaltningen")));

        String one = join("nadia");
        hold(one, "Workshop for kolleger");
        String same = join("nadia.karim");
        hold(same, "Temadag");
        people.merge(person(one), person(same), "Samme person", Town.KAREN.value());
        look(Town.AMINA, "/resource-persons")
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].assignments", hasSize(2)));
    }

    private static PersonId person(String id) {
        return new PersonId(UUID.fromString(id));
    }

    @Test
    void aTrainedResourcePersonCountsForD9() throws Exception {
        send(HttpMethod.POST, "/resource-persons", Town.AMINA, NADIA.formatted("nadia", "2010-03-08"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("facts.trainedOn"));
        String person = join("nadia");
        send(HttpMethod.POST, "/resource-persons", Town.AMINA, NADIA.formatted("nadia", "2010-03-01"))
                .andExpect(status().isConflict());

        hold(person, "Workshop for kolleger");
        String assignment = read(look(Town.AMINA, "/resource-persons")
                        .andExpect(jsonPath("$[0].assignments[0].title").value("Workshop for kolleger")))
                .get(0)
                .path("assignments")
                .get(0)
                .path("id")
                .asString();
        look(Town.AMINA, "/programmes/2010")
                .andExpect(jsonPath("$.deliverables[8].code").value("D9"))
                .andExpect(jsonPath("$.deliverables[8].counted").value(1));

        String gone = """
                {"version":0,"facts":{"training":"Forløb 1","trainedOn":"2010-03-01","endedOn":"2010-03-05","note":""}}
                """;
        send(HttpMethod.PUT, "/resource-persons/" + person, Town.AMINA, gone)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].endedOn").value("2010-03-05"));
        send(HttpMethod.DELETE, "/resource-persons/" + person + "/assignments/" + assignment, Town.AMINA, "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].assignments", hasSize(0)));
    }
}
