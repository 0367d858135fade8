package dk.medspil.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.mail.ComposedMail;
import dk.medspil.mail.MailComposer;
import dk.medspil.mail.MailLine;
import dk.medspil.mail.MailLog;
import dk.medspil.mail.MailNotWanted;
import dk.medspil.mail.OutgoingMail;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A colleague who is named in a note is told, if the case is one that he may see. */
@MedspilTest
class MentionsTest {

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

    @Autowired
    MailLog log;

    @Autowired
    MailComposer composer;

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
    void whoIsNamedGetsAMailWithTheNoteAndStandsInTheTimeline() throws Exception {
        note("@Jonas Riis kan du ringe?", Town.AMINA, Town.JONAS, Town.JONAS, Town.AMINA)
                .andExpect(status().isCreated());

        List<MailLine> told = mentions();
        assertThat(told).extracting(MailLine::address).containsExactly("jonas@medspil.example");
        ComposedMail mail = composer.compose(outgoing(told.get(0)));
        assertThat(mail.subject()).contains(requisition.number().toString(), "Amina Holm har nævnt dig");
        assertThat(mail.text()).contains("@Jonas Riis kan du ringe?");
        assertThat(mail.replyTag()).isNull();
        browser.perform(get("/api/requisitions/" + requisition.number() + "/timeline?show=NOTES")
                        .with(Town.as(Town.AMINA)))
                .andExpect(jsonPath("$.items[0].params.mention1").value("Jonas Riis"))
                .andExpect(jsonPath("$.items[0].deliveries[0].to").value("Jonas Riis"));
    }

    @Test
    void nobodyOutsideTheOfficeIsNamed() throws Exception {
        note("@Lise Winther", Town.AMINA, Town.LISE)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/mention-unknown"))
                .andExpect(jsonPath("$.errors[0].field").value("mentions"));
        note("@Karen Toft", Town.AMINA, Town.KAREN).andExpect(status().isUnprocessableContent());
        assertThat(mentions()).isEmpty();
    }

    @Test
    void whoDoesNotSeeAConfidentialCaseIsNeitherOfferedNorNamed() throws Exception {
        confidentiality.keep(requisition, Town.MIKKEL);

        note("@Jonas Riis", Town.MIKKEL, Town.JONAS)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.title").value("Jonas Riis kan ikke se sagen"));
        assertThat(mentions()).isEmpty();
        browser.perform(get("/api/requisitions/" + requisition.number() + "/mentionable")
                        .with(Town.as(Town.MIKKEL)))
                .andExpect(jsonPath("$[*].name", contains("Mikkel Bruun")));
    }

    @Test
    void aMailThatHasNotLeftWhenTheCaseIsKeptDoesNotLeave() throws Exception {
        note("@Jonas Riis, familien hedder …", Town.AMINA, Town.JONAS).andExpect(status().isCreated());
        note("@Mikkel Bruun, familien hedder …", Town.AMINA, Town.MIKKEL).andExpect(status().isCreated());
        confidentiality.keep(requisition, Town.MIKKEL);

        Map<String, MailLine> told = mentions().stream().collect(Collectors.toMap(MailLine::address, line -> line));
        assertThatThrownBy(() -> composer.compose(outgoing(Objects.requireNonNull(told.get("jonas@medspil.example")))))
                .isInstanceOf(MailNotWanted.class);
        ComposedMail mail = composer.compose(outgoing(Objects.requireNonNull(told.get("mikkel@medspil.example"))));
        assertThat(mail.text()).contains("har nævnt dig").doesNotContain("familien");
    }

    private List<MailLine> mentions() {
        return log.about("requisition", requisition.id().value()).stream()
                .filter(line -> line.template().equals("mention"))
                .toList();
    }

    private OutgoingMail outgoing(MailLine line) {
        String person = jdbc.sql("select facts ->> 'person' from outbox_mail where id = :id")
                .param("id", line.id().value())
                .query(String.class)
                .single();
        return new OutgoingMail(
                line.id(),
                line.template(),
                line.address(),
                line.name(),
                line.language(),
                line.aboutKind(),
                line.aboutId(),
                Map.of("person", person, "message", String.valueOf(line.part())));
    }

    private ResultActions note(String text, PersonId by, PersonId... mentioned) throws Exception {
        String ids =
                Arrays.stream(mentioned).map(person -> "\"" + person + "\"").collect(Collectors.joining(","));
        return browser.perform(post("/api/requisitions/" + requisition.number() + "/notes")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\":\"" + text + "\",\"mentions\":[" + ids + "]}")
                .with(Town.as(by))
                .with(csrf()));
    }
}
