package dk.medspil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.mail.Courier;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.TestDatabase;
import dk.medspil.testing.Town;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words that stand nowhere else are sent in at every door, with success and without, and then looked for where they
 * must not be: in what is logged as in earnest use (and in our own classes down to the last debug line), in the names
 * and tags of figures, and in the tables of the engine.
 */
@MedspilTest
class NobodyInTheLogsTest {

    private static final String NAME = "Kanarie Sangfugl";
    private static final String EMAIL = "kanariefugl@volieren.example";
    private static final String TEXT = "kanarietitel";
    private static final String SECRET = "kanariekode";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("dk.medspil");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Level rootLevel = root.getLevel();
    private final Level ourLevel = ours.getLevel();

    @Autowired
    MockMvc browser;

    @Autowired
    Directory directory;

    @Autowired
    Courier courier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    TestDatabase database;

    @Autowired
    ObjectProvider<MeterRegistry> figures;

    @BeforeEach
    void listen() {
        Town.settle(jdbc);
        root.setLevel(Level.INFO);
        ours.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        root.setLevel(rootLevel);
        ours.setLevel(ourLevel);
    }

    @Test
    void whatPeopleSendIsInNoLogNoFigureAndNotInTheEngine() throws Exception {
        handIn(form()).andExpect(status().isCreated());
        courier.deliverDue();
        // what is refused must not be logged either: unreadable, unknown field, unacceptable, taken, forged, unforeseen
        handIn("{\"title\":\"" + TEXT + "\",").andExpect(status().isBadRequest());
        handIn("{\"" + TEXT + "\":\"" + EMAIL + "\"}").andExpect(status().isBadRequest());
        handIn("{\"title\":\"" + TEXT + "\",\"email\":\"" + EMAIL + " \"}")
                .andExpect(status().isUnprocessableContent());
        send("/api/session", Map.of("username", EMAIL, "password", SECRET)).andExpect(status().isUnauthorized());
        send("/api/session", Map.of("username", "amina", "password", SECRET)).andExpect(status().isUnauthorized());
        send("/api/case-links", Map.of("email", EMAIL));
        send("/api/case-access", Map.of("token", SECRET));
        browser.perform(get("/api/areas").header("X-XSRF-TOKEN", SECRET).header("User-Agent", EMAIL));
        browser.perform(get("/api/admin/people").param("text", EMAIL).with(Town.as(Town.KAREN)))
                .andExpect(status().isOk());
        browser.perform(get("/api/organisations").param("text", TEXT)).andExpect(status().isOk());
        browser.perform(get("/api/nowhere/" + TEXT)).andExpect(status().isNotFound());
        addPerson().andExpect(status().isUnprocessableContent());
        twoRowsWithTheSameAddress();

        assertThat(logged()).as("the test hears what is logged").isNotEmpty();
        assertThat(logged()).noneMatch(NobodyInTheLogsTest::isCanary);
        figures.forEach(registry -> assertThat(registry.getMeters().stream()
                        .map(meter -> meter.getId().toString())
                        .toList())
                .noneMatch(NobodyInTheLogsTest::isCanary));
        assertThat(tablesThatKnow("act\\_%")).isEmpty();
        // and the words did come in: they stand where they belong
        assertThat(tablesThatKnow("%")).contains("person", "requisition", "outbox_mail");
    }

    private static boolean isCanary(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).contains("kanarie");
    }

    private String form() {
        AreaView area = directory.areas().get(0);
        return json.writeValueAsString(Map.of(
                "subject",
                "CONTACT",
                "areaId",
                area.id(),
                "title",
                TEXT,
                "description",
                TEXT + " og mere",
                "organisationName",
                "Kanariens Venner",
                "organisationKind",
                "ASSOCIATION",
                "name",
                NAME,
                "email",
                EMAIL,
                "language",
                "da"));
    }

    private ResultActions handIn(String body) throws Exception {
        return browser.perform(post("/api/requisitions")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions send(String path, Map<String, String> body) throws Exception {
        return browser.perform(
                post(path).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)));
    }

    private ResultActions addPerson() throws Exception {
        return browser.perform(post("/api/admin/people")
                .with(Town.as(Town.KAREN))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"" + NAME + "\",\"email\":\"" + EMAIL
                        + "\",\"language\":\"da\",\"roles\":[],\"active\":true}"));
    }

    /** The database refuses, and the driver would like to say which row. */
    private void twoRowsWithTheSameAddress() {
        try {
            jdbc.sql("""
                            insert into person (id, name, email, language, active, fte, created_at, version)
                            values (gen_random_uuid(), :name, :email, 'da', true, 0, to_timestamp(0), 0)
                            """).param("name", NAME).param("email", EMAIL).update();
        } catch (org.springframework.dao.DuplicateKeyException refused) {
            LoggerFactory.getLogger("dk.medspil.test").warn("refused", refused);
            return;
        }
        throw new AssertionError("the address was taken twice");
    }

    private List<String> logged() {
        List<String> lines = new ArrayList<>();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            lines.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        return lines;
    }

    private List<String> tablesThatKnow(String pattern) throws SQLException {
        List<String> names = jdbc.sql("select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename like :pattern order by 1")
                .param("pattern", pattern)
                .query(String.class)
                .list();
        assertThat(names).isNotEmpty();
        List<String> knowing = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                try (ResultSet found = statement.executeQuery(
                        "select exists (select 1 from " + name + " t where lower(t::text) like '%kanarie%')")) {
                    found.next();
                    if (found.getBoolean(1)) {
                        knowing.add(name);
                    }
                }
            }
        }
        return knowing;
    }
}
