package dk.medspil.process.web;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.access.SignedInPerson;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.MedspilTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The case page in the whole house. */
@MedspilTest
class StaffCaseTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Directory directory;

    @Autowired
    RequisitionDesk desk;

    private RequisitionSummary requisition;

    @BeforeEach
    void liseHasSentARequest() {
        OrganisationView health = directory.findOrAddOrganisation("Sundhedshuset", OrganisationKind.INSTITUTION);
        PersonView lise =
                directory.findOrAddRequester("Lise Winther", "lise.winther@example.dk", "da", health.id(), "33663366");
        requisition = desk.submit(new Submission(
                Subject.CONTACT,
                directory.areas().get(0).id(),
                "Kontakt til foreninger",
                "Hvem kender I?",
                lise.id(),
                health.id(),
                null,
                "da"));
    }

    @Test
    void thePageOfANewCaseShowsItsStepItsMailAndItsPeople() throws Exception {
        look(Role.CONSULTANT, requisition.number().toString())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Kontakt til foreninger"))
                .andExpect(jsonPath("$.requester.phone").value("33663366"))
                .andExpect(jsonPath("$.organisation.name").value("Sundhedshuset"))
                .andExpect(jsonPath("$.task.kind").value("SCREEN"))
                .andExpect(jsonPath("$.rights.mayWrite").value(true))
                .andExpect(jsonPath("$.rights.mayAssign").value(false));
        look(Role.CONSULTANT, requisition.number() + "/timeline")
                .andExpect(jsonPath("$.items[*].textCode", hasItem("received")))
                .andExpect(jsonPath("$.items[*].params.template", hasItem("receipt")));
        look(Role.MANAGER, requisition.number().toString())
                .andExpect(jsonPath("$.rights.mayAssign").value(true));
    }

    @Test
    void decisionsNameThePeopleInThem() throws Exception {
        PersonId requester = requisition.requester();
        desk.withdraw(requisition.id(), "Vi klarer det selv.", requester);

        look(Role.CONSULTANT, requisition.number().toString())
                .andExpect(jsonPath("$.closure").value("WITHDRAWN"))
                .andExpect(jsonPath("$.task").doesNotExist());
        look(Role.CONSULTANT, requisition.number() + "/timeline")
                .andExpect(jsonPath("$.items[*].author.initials", hasItem("LW")))
                .andExpect(jsonPath("$.items[*].text", hasItem("Vi klarer det selv.")));
    }

    @Test
    void whoMayNotSeeItIsToldThatItIsNotThere() throws Exception {
        look(Role.ADMIN, requisition.number().toString()).andExpect(status().isNotFound());
        look(Role.CONSULTANT, "2010-9999").andExpect(status().isNotFound());
        look(Role.CONSULTANT, "ingenting").andExpect(status().is4xxClientError());
        browser.perform(get("/api/requisitions/" + requisition.number())).andExpect(status().isUnauthorized());
    }

    private ResultActions look(Role role, String number) throws Exception {
        SignedInPerson person = new SignedInPerson(UUID.randomUUID(), "En medarbejder", Set.of(role), "da", false);
        return browser.perform(get("/api/requisitions/" + number)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, Set.of()))));
    }
}
