package dk.medspil.hours;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The people of the small town at the doors of the time ledger, on Friday 5 March 2010 at 15. */
@MedspilTest
abstract class HoursRoom {

    static final Instant FRIDAY = Instant.parse("2010-03-05T14:00:00Z");

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OffsetClock clock;

    @Autowired
    Directory directory;

    @Autowired
    RequisitionDesk desk;

    @BeforeEach
    void itIsFriday() {
        Town.settle(jdbc);
        clock.freezeAt(FRIDAY);
    }

    ResultActions week(PersonId who, String query) throws Exception {
        return browser.perform(get("/api/hours/week" + query).with(Town.as(who)));
    }

    ResultActions send(HttpMethod method, String path, PersonId who, String body) throws Exception {
        return browser.perform(MockMvcRequestBuilders.request(method, "/api/hours" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(Town.as(who))
                .with(csrf()));
    }

    ResultActions enter(PersonId who, String day, int minutes, String work) throws Exception {
        return send(
                HttpMethod.POST, "", who, "{\"day\":\"%s\",\"minutes\":%d,\"work\":%s}".formatted(day, minutes, work));
    }

    ResultActions set(PersonId who, String day, int was, int minutes, String work) throws Exception {
        return send(
                HttpMethod.PUT,
                "/cell",
                who,
                "{\"day\":\"%s\",\"was\":%d,\"minutes\":%d,\"work\":%s}".formatted(day, was, minutes, work));
    }

    static String area(MainAreaCode area) {
        return "{\"mainArea\":\"" + area + "\"}";
    }

    static String onCase(RequisitionSummary requisition) {
        return "{\"mainArea\":\"REQUISITIONS\",\"number\":\"" + requisition.number() + "\"}";
    }

    AreaView mjolnerparken() {
        return directory.areas().stream()
                .filter(area -> area.code().equals("MJOLNERPARKEN"))
                .findFirst()
                .orElseThrow();
    }

    RequisitionSummary requisition() {
        return desk.submit(new Submission(
                Subject.CONTACT,
                mjolnerparken().id(),
                "Flere forældre",
                "Vi vil gerne nå forældrene.",
                Town.LISE,
                Town.HEALTH,
                null,
                "da"));
    }

    long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
