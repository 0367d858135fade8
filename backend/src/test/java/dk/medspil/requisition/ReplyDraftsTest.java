package dk.medspil.requisition;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A reply that is begun in one place and goes on in another. */
@MedspilTest
class ReplyDraftsTest {

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    Confidentiality confidentiality;

    @Autowired
    Directory directory;

    private RequisitionSummary requisition;

    @BeforeEach
    void liseHasSentARequest() {
        Town.settle(jdbc);
        requisition = desk.submit(new Submission(
                Subject.CONTACT,
                directory.areas().get(0).id(),
                "Kontakt til foreninger",
                "Hvem kender I?",
                Town.LISE,
                Town.HEALTH,
                null,
                "da"));
    }

    @Test
    void itGoesOnWhereItWasLeftAndIsOnesOwn() throws Exception {
        save("Hej Lise", 0, Town.AMINA).andExpect(jsonPath("$.version").value(1));
        save("Hej Lise. Vi", 1, Town.AMINA).andExpect(jsonPath("$.version").value(2));

        read(Town.AMINA)
                .andExpect(jsonPath("$.text").value("Hej Lise. Vi"))
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.savedAt").value("2010-03-01T08:00:00Z"));
        read(Town.JONAS)
                .andExpect(jsonPath("$.text").value(""))
                .andExpect(jsonPath("$.version").value(0));
    }

    @Test
    void whoWritesInTwoPlacesIsTold() throws Exception {
        save("Hjemme", 0, Town.AMINA);

        save("På kontoret", 0, Town.AMINA)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/reply-draft-elsewhere"));
        save("På kontoret", 1, Town.AMINA).andExpect(status().isOk());
        save("Hjemme igen", 1, Town.AMINA).andExpect(status().isConflict());
        save("", 1, Town.AMINA).andExpect(status().isConflict());
        read(Town.AMINA).andExpect(jsonPath("$.text").value("På kontoret"));
    }

    @Test
    void oneWithoutWordsIsGone() throws Exception {
        save("Hej", 0, Town.AMINA);

        save(" ", 1, Town.AMINA).andExpect(jsonPath("$.version").value(0));
        read(Town.AMINA)
                .andExpect(jsonPath("$.version").value(0))
                .andExpect(jsonPath("$.savedAt").doesNotExist());
    }

    @Test
    void itGoesWithTheMessageThatWasSent() throws Exception {
        save("Hej Lise", 0, Town.AMINA);
        save("Hej fra Jonas", 0, Town.JONAS);

        browser.perform(post("/api/requisitions/" + requisition.number() + "/messages")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\":\"Hej Lise\",\"draft\":true}")
                        .with(Town.as(Town.AMINA))
                        .with(csrf()))
                .andExpect(status().isCreated());

        read(Town.AMINA).andExpect(jsonPath("$.version").value(0));
        read(Town.JONAS).andExpect(jsonPath("$.text").value("Hej fra Jonas"));
    }

    @Test
    void itIsOutOfReachWithItsCase() throws Exception {
        save("Hej Lise", 0, Town.AMINA);
        confidentiality.keep(requisition, Town.MIKKEL);

        read(Town.AMINA).andExpect(status().isNotFound());
        save("Mere", 1, Town.AMINA).andExpect(status().isNotFound());
    }

    private ResultActions read(PersonId by) throws Exception {
        return browser.perform(get(path()).with(Town.as(by)));
    }

    private ResultActions save(String text, int version, PersonId by) throws Exception {
        return browser.perform(put(path())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\":\"" + text + "\",\"version\":" + version + "}")
                .with(Town.as(by))
                .with(csrf()));
    }

    private String path() {
        return "/api/requisitions/" + requisition.number() + "/reply-draft";
    }
}
