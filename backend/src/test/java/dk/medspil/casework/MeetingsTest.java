package dk.medspil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonsMerged;
import dk.medspil.inbox.FrontDoor;
import dk.medspil.inbox.InboxReading;
import dk.medspil.mail.CalendarPart;
import dk.medspil.mail.ComposedMail;
import dk.medspil.mail.MailComposer;
import dk.medspil.mail.MailId;
import dk.medspil.mail.MailNotWanted;
import dk.medspil.mail.OutgoingMail;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A meeting goes out to calendars, and their answers come back to the case. */
@MedspilTest
class MeetingsTest {

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    Directory directory;

    @Autowired
    MailComposer composer;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    FrontDoor door;

    @Autowired
    InboxReading reading;

    private RequisitionSummary requisition;

    @BeforeEach
    void liseHasSentARequest() {
        Town.settle(jdbc);
        requisition = CaseOfLise.arrives(desk, directory);
    }

    @Test
    void theInvitationHasAUidThatStaysAndItsTimeInUtc() throws Exception {
        propose(Town.LISE, Town.AMINA)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.meetings[0].startsAt").value("2010-03-04T09:30:00Z"))
                .andExpect(jsonPath("$.meetings[0].invitees[0].name").value("Lise Winther"))
                .andExpect(jsonPath("$.people[0].name").value("Lise Winther"));

        OutgoingMail mail = lastMail("meeting");
        ComposedMail letter = composer.compose(mail);
        assertThat(letter.text())
                .contains("Møde: Første møde", "tor. 4. mar. 2010 kl. 10.30–11.30", "Sted: Beboerhuset", "Vi ses");
        CalendarPart part = Objects.requireNonNull(letter.calendar());
        assertThat(part.method()).isEqualTo("REQUEST");
        String text = part.words().answeredTo("tfi+abc@medspil.example", "TaskForce Integration");
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        List<CalendarComponent> events = calendar.getComponents(Component.VEVENT);
        CalendarComponent event = events.get(0);
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(value(event, Property.UID)).isEqualTo("meeting-" + meeting() + "@medspil");
        assertThat(value(event, Property.DTSTART)).isEqualTo("20100304T093000Z");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:tfi+abc@medspil.example");
        assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
        assertThat(value(event, Property.ATTENDEE)).isEqualTo("mailto:lise@sundhed.example");

        ComposedMail toAmina = composer.compose(lastMail("meeting-staff"));
        assertThat(words(toAmina)).contains("amina@medspil.example").doesNotContain("lise@");
    }

    @Test
    void whatIsMovedAndCancelledIsTheSameMeetingInTheCalendar() throws Exception {
        propose(Town.LISE);
        OutgoingMail first = lastMail("meeting");
        String uid = "meeting-" + meeting() + "@medspil";

        move(0).andExpect(status().isOk())
                .andExpect(jsonPath("$.meetings[0].sequence").value(1));
        move(0).andExpect(status().isConflict());
        assertThat(words(composer.compose(lastMail("meeting"))))
                .contains("UID:" + uid, "SEQUENCE:1", "DTSTART:20100305T123000Z", "METHOD:REQUEST");

        cancel(1)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.meetings[0].cancelledAt").exists());
        assertThat(words(composer.compose(lastMail("meeting-cancelled"))))
                .contains("UID:" + uid, "SEQUENCE:2", "METHOD:CANCEL", "STATUS:CANCELLED");
        assertThatThrownBy(() -> composer.compose(first)).isInstanceOf(MailNotWanted.class);
        cancel(2).andExpect(status().isConflict());
    }

    @Test
    void theAnswerOfACalendarStandsOnTheCaseAndIsNoReplyToAQuestion() throws Exception {
        propose(Town.LISE);

        arrives(reply("lise@sundhed.example", "ACCEPTED", 0));

        page().andExpect(jsonPath("$.meetings[0].invitees[0].answer").value("ACCEPTED"))
                .andExpect(jsonPath("$.meetings[0].invitees[0].answeredAt").exists());
        timeline()
                .andExpect(jsonPath("$.items[0].textCode").value("meeting-answered"))
                .andExpect(jsonPath("$.items[0].author.name").value("Lise Winther"))
                .andExpect(jsonPath("$.items[0].params.answer").value("ACCEPTED"));

        // the same again says nothing new; another answer does
        arrives(reply("lise@sundhed.example", "ACCEPTED", 0).replace("Svar", "Svar igen"));
        timeline().andExpect(jsonPath("$.items[1].textCode").value("meeting-proposed"));
        arrives(reply("lise@sundhed.example", "DECLINED", 0));
        page().andExpect(jsonPath("$.meetings[0].invitees[0].answer").value("DECLINED"));
    }

    @Test
    void anAnswerToATimeThatWasMovedChangesNothing() throws Exception {
        propose(Town.LISE);
        move(0);

        arrives(reply("lise@sundhed.example", "ACCEPTED", 0));

        page().andExpect(jsonPath("$.meetings[0].invitees[0].answer").value("NONE"));
        timeline()
                .andExpect(jsonPath("$.items[0].textCode").value("meeting-answered"))
                .andExpect(jsonPath("$.items[0].params.current").value("false"));
    }

    @Test
    void aCalendarPartThatIsNoAnswerOfOursIsAFileLikeAnyOther() throws Exception {
        propose(Town.LISE);

        arrives(reply("lise@sundhed.example", "ACCEPTED", 0).replace("UID:meeting-", "UID:another-"));

        page().andExpect(jsonPath("$.meetings[0].invitees[0].answer").value("NONE"));
        timeline()
                .andExpect(jsonPath("$.items[0].textCode").value("message"))
                .andExpect(jsonPath("$.items[0].files.length()").value(1));
        assertThat(CalendarReply.read(
                        "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(CalendarReply.read(new byte[0])).isEmpty();
    }

    @Test
    void whoWasEnteredTwiceAnswersAsOne() throws Exception {
        propose(Town.LISE);
        events.publishEvent(new PersonsMerged(Town.LISE, Town.FADUMO, FreshStart.MONDAY_MORNING));

        page().andExpect(jsonPath("$.meetings[0].invitees.length()").value(1))
                .andExpect(jsonPath("$.meetings[0].invitees[0].id").value(Town.FADUMO.toString()));
    }

    @Test
    void aNameOrAnAddressOfAnyKindLeavesTheCalendarWhole() throws Exception {
        propose(Town.LISE);
        Meeting meeting = meetings.find(UUID.fromString(meeting())).orElseThrow();

        String text = CalendarText.write(
                meeting,
                "tfi@medspil.example",
                "Task \"Force\";:,",
                "o'hara+\"x y\"@sundhed.example",
                "Åse \"Bo\" Ø\r\nX-EVIL:1",
                false,
                FreshStart.MONDAY_MORNING);

        Calendar read = new CalendarBuilder().build(new StringReader(text));
        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(text).doesNotContain("\r\nX-EVIL");
    }

    @Test
    void onlyWhoFollowsOrSeesTheCaseIsInvitedAndNotIntoThePast() throws Exception {
        propose(Town.FADUMO)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/meeting-not-for-them"));
        propose()
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/meeting-for-nobody"));
        send(post(path("")), form("2010-02-26", "10:30", Town.LISE))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/meeting-in-the-past"));
        assertThat(jdbc.sql("select count(*) from meeting").query(Long.class).single())
                .isZero();
    }

    private String reply(String from, String answer, int sequence) {
        return """
                From: Lise Winther <%s>
                To: taskforce@medspil.example
                Subject: Svar: [%s] Indkaldelse til møde
                Message-ID: <%s@sundhed.example>
                MIME-Version: 1.0
                Content-Type: text/calendar; charset=UTF-8; method=REPLY

                BEGIN:VCALENDAR
                PRODID:-//Calendar//DA
                VERSION:2.0
                METHOD:REPLY
                BEGIN:VEVENT
                UID:meeting-%s@medspil
                DTSTAMP:20100301T100000Z
                DTSTART:20100304T093000Z
                SEQUENCE:%d
                ORGANIZER:mailto:taskforce@medspil.example
                ATTENDEE;PARTSTAT=%s;CN=Lise:mailto:%s
                END:VEVENT
                END:VCALENDAR
                """.formatted(from, requisition.number(), UUID.randomUUID(), meeting(), sequence, answer, from)
                .replace("\n", "\r\n");
    }

    private void arrives(String mail) {
        door.deliver(mail.getBytes(StandardCharsets.UTF_8));
        reading.readDue();
    }

    private OutgoingMail lastMail(String template) {
        return jdbc.sql("select * from outbox_mail where template = :template order by seq desc limit 1")
                .param("template", template)
                .query((row, index) -> new OutgoingMail(
                        new MailId(row.getObject("id", UUID.class)),
                        template,
                        row.getString("address"),
                        row.getString("name"),
                        row.getString("language"),
                        row.getString("about_kind"),
                        row.getObject("about_id", UUID.class),
                        json.readValue(row.getString("facts"), new TypeReference<Map<String, String>>() {})))
                .single();
    }

    private static String words(ComposedMail mail) {
        return Objects.requireNonNull(mail.calendar()).words().answeredTo("tfi@medspil.example", "TaskForce");
    }

    private static String value(CalendarComponent event, String property) {
        Optional<Property> found = event.getProperty(property);
        return found.map(Property::getValue).orElseThrow();
    }

    private String meeting() {
        return jdbc.sql("select id from meeting").query(UUID.class).single().toString();
    }

    private ResultActions propose(PersonId... people) throws Exception {
        return send(post(path("")), form("2010-03-04", "10:30", people));
    }

    private static Map<String, Object> form(String day, String from, PersonId... people) {
        return Map.of(
                "title",
                "Første møde",
                "day",
                day,
                "from",
                from,
                "minutes",
                60,
                "place",
                "Beboerhuset",
                "words",
                "Vi ses",
                "people",
                List.of(people).stream().map(PersonId::toString).toList());
    }

    private ResultActions move(int sequence) throws Exception {
        return send(
                put(path("/" + meeting())),
                Map.of(
                        "sequence",
                        sequence,
                        "title",
                        "Første møde",
                        "day",
                        "2010-03-05",
                        "from",
                        "13:30",
                        "minutes",
                        60));
    }

    private ResultActions cancel(int sequence) throws Exception {
        return send(post(path("/" + meeting() + "/cancellation")), Map.of("sequence", sequence));
    }

    private ResultActions page() throws Exception {
        return browser.perform(get(path("")).with(Town.as(Town.AMINA)));
    }

    private ResultActions timeline() throws Exception {
        return browser.perform(get("/api/requisitions/" + requisition.number() + "/timeline?show=MESSAGES")
                .with(Town.as(Town.AMINA)));
    }

    private String path(String more) {
        return "/api/requisitions/" + requisition.number() + "/meetings" + more;
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Map<String, Object> body) throws Exception {
        return browser.perform(request.contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .with(Town.as(Town.AMINA))
                .with(csrf()));
    }
}
