package dk.medspil.activity;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.PeopleDesk;
import dk.medspil.directory.PersonId;
import dk.medspil.mail.MailBounced;
import dk.medspil.mail.MailId;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.testing.Town;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The personal link of somebody who signed up: whom it lets in, until when, and that its mail came back. */
class SignUpLinksTest extends SignUpRoom {

    @Autowired
    PeopleDesk people;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void aLinkOfAnotherPurposeOpensNothing() throws Exception {
        signUp("Ida", true);
        String other = tokens.token(LinkPurpose.ANSWER, signUpOf("Ida"), 0);
        post("/my-sign-up", "{\"token\":\"" + other + "\"}").andExpect(status().isNotFound());
        String old = tokens.token(LinkPurpose.SIGN_UP, signUpOf("Ida"), 1);
        post("/my-sign-up", "{\"token\":\"" + old + "\"}").andExpect(status().isNotFound());
        post("/my-sign-up/cancellation", "{\"token\":\"x\"}").andExpect(status().isNotFound());
    }

    @Test
    void aLinkEndsEightWeeksAfterTheActivity() throws Exception {
        signUp("Ida", true);
        clock.freezeAt(Instant.parse("2010-05-13T18:00:00Z"));
        post("/my-sign-up", token("Ida")).andExpect(status().isOk());

        clock.freezeAt(Instant.parse("2010-05-13T19:00:01Z"));
        post("/my-sign-up", token("Ida"))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.type").value("/problems/sign-up-link-expired"));
        post("/my-sign-up/cancellation", token("Ida")).andExpect(status().isGone());
    }

    @Test
    void guessingIsThrottledAndTheGenuineLinkStillOpens() throws Exception {
        signUp("Ida", true);
        for (int guess = 0; guess < 30; guess++) {
            post("/my-sign-up", "{\"token\":\"guess" + guess + "\"}").andExpect(status().isNotFound());
        }

        post("/my-sign-up", "{\"token\":\"guess30\"}").andExpect(status().isTooManyRequests());
        post("/my-sign-up/cancellation", "{\"token\":\"guess31\"}").andExpect(status().isTooManyRequests());
        post("/my-sign-up", token("Ida")).andExpect(status().isOk());
    }

    @Test
    void theLinkThatWentToAFormerAddressOpensNothing() throws Exception {
        signUp("Ida", true);
        String former = token("Ida");
        PersonId ida = ida();
        people.correctAddress(ida, "ida@forening.example", "Uændret", Town.KAREN.value());
        post("/my-sign-up", former).andExpect(status().isOk());

        people.correctAddress(ida, "ida@anden.example", "Ny adresse", Town.KAREN.value());
        post("/my-sign-up", former).andExpect(status().isNotFound());
        String next = tokens.token(LinkPurpose.SIGN_UP, signUpOf("Ida"), 1);
        post("/my-sign-up", "{\"token\":\"" + next + "\"}").andExpect(status().isOk());
    }

    @Test
    void aMailThatCameBackShowsOnTheListUntilTheAddressIsPutRight() throws Exception {
        signUp("Ida", true);
        comesBack("former@forening.example");
        look(Town.AMINA, "/activities/" + id + "/public-page")
                .andExpect(jsonPath("$.signUps[0].mailReturned").value(false));

        comesBack("Ida@forening.example");
        look(Town.AMINA, "/activities/" + id + "/public-page")
                .andExpect(jsonPath("$.signUps[0].mailReturned").value(true));

        people.correctAddress(ida(), "ida@anden.example", "Ny adresse", Town.KAREN.value());
        look(Town.AMINA, "/activities/" + id + "/public-page")
                .andExpect(jsonPath("$.signUps[0].mailReturned").value(false));
    }

    private PersonId ida() {
        return new PersonId(jdbc.sql("select person_id from sign_up where id = :id")
                .param("id", signUpOf("Ida"))
                .query(UUID.class)
                .single());
    }

    private void comesBack(String address) {
        events.publishEvent(new MailBounced(
                new MailId(UUID.randomUUID()),
                "sign-up-place",
                "sign-up",
                signUpOf("Ida"),
                address,
                "550 unknown",
                Map.of(),
                clock.instant()));
    }
}
