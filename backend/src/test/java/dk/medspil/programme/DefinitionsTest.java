package dk.medspil.programme;

import static dk.medspil.questionnaire.AnswerValue.NO;
import static dk.medspil.questionnaire.AnswerValue.PARTLY;
import static dk.medspil.questionnaire.AnswerValue.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.questionnaire.AnswerValue;
import dk.medspil.questionnaire.Answers;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Together;
import dk.medspil.testing.Town;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A manager says otherwise how a criterion is counted. */
@MedspilTest
class DefinitionsTest {

    private static final String S13 = """
            {"titleDa":"Nye metoder","titleEn":"New methods","quote":"70 %% af de relevante rekvirenter","target":%d,
             "targetFrom":"2010-02-01","targetTo":"2010-12-31","baseline":"Ukendt i 2009","denominator":"relevant requesters",
             "questionnaire":"requisition-follow-up","questionKey":"%s","since":%s,"successes":[%s]}
            """;

    private static final String S6 = """
            {"titleDa":"Unge i gang","titleEn":"Youths under way","quote":"50 unge","target":60,"targetFrom":"2010-01-01",
             "targetTo":"2010-12-31","baseline":"","denominator":"count in 2010","successes":[%s]}
            """;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Criteria criteria;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Answers answers;

    @Autowired
    private OffsetClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void someHaveAnswered() {
        Town.settle(jdbc);
        clock.freezeAt(Instant.parse("2010-05-03T08:00:00Z"));
        ProgrammeYear year = new ProgrammeYear(cohorts, followUps, answers, clock);
        for (AnswerValue answer : List.of(YES, YES, PARTLY, NO)) {
            year.answer(year.invite(year.close(UUID.randomUUID())), answer);
        }
        clock.freezeAt(Instant.parse("2010-08-02T08:00:00Z"));
    }

    private static String s13(String successes) {
        return S13.formatted(60, "new-methods", "null", successes);
    }

    private ResultActions look(PersonId who) throws Exception {
        return browser.perform(get("/api/criteria/S13/definitions").with(Town.as(who)));
    }

    private ResultActions preview(String criterion, String content) throws Exception {
        return browser.perform(post("/api/criteria/" + criterion + "/definitions/preview")
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .with(Town.as(Town.MIKKEL))
                .with(csrf()));
    }

    private ResultActions publish(PersonId who, String criterion, int newest, String content) throws Exception {
        return browser.perform(post("/api/criteria/" + criterion + "/definitions")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"newest\":" + newest + ",\"content\":" + content
                        + ",\"reason\":\"Delvist er også brug af metoder\"}")
                .with(Town.as(who))
                .with(csrf()));
    }

    private CriterionPage page(String period) {
        return criteria.page("S13", period, Audience.MANAGERS, Locale.ENGLISH);
    }

    @Test
    void everyoneOfTheStaffReadsHowItIsCounted() throws Exception {
        look(Town.AMINA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unitKind").value("REQUESTER"))
                .andExpect(jsonPath("$.inForce").value(1))
                .andExpect(jsonPath("$.mayChange").value(false))
                .andExpect(jsonPath("$.versions[0].content.questionnaire").value("requisition-follow-up"))
                .andExpect(jsonPath("$.versions[0].content.target").value(70))
                .andExpect(jsonPath("$.questions[*].key", hasItem("cooperation")));
        publish(Town.AMINA, "S13", 1, s13("\"YES\"")).andExpect(status().isForbidden());
    }

    @Test
    void aDefinitionIsPreviewedPublishedAndCompared() throws Exception {
        preview("S13", s13("\"YES\",\"PARTLY\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.now.share.k").value(2))
                .andExpect(jsonPath("$.now.target").value(70))
                .andExpect(jsonPath("$.then.share.k").value(3))
                .andExpect(jsonPath("$.then.share.n").value(4))
                .andExpect(jsonPath("$.then.target").value(60));
        assertThat(page("2010").card().k()).isEqualTo(2);

        publish(Town.MIKKEL, "S13", 1, s13("\"YES\",\"PARTLY\""))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.inForce").value(2))
                .andExpect(jsonPath("$.versions[0].author").value("Mikkel Bruun"))
                .andExpect(jsonPath("$.versions[0].reason").value("Delvist er også brug af metoder"))
                .andExpect(jsonPath("$.versions[0].changes[?(@.field == 'TARGET')].is", contains("60")))
                .andExpect(jsonPath("$.versions[0].changes[?(@.field == 'SUCCESSES')].is", contains("YES,PARTLY")));

        CriterionPage after = page("2010");
        assertThat(after.card().k()).isEqualTo(3);
        assertThat(after.card().target()).isEqualTo(60);
        assertThat(after.card().title()).isEqualTo("New methods");
        assertThat(after.definition().baseline()).isEqualTo("Ukendt i 2009");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'DEFINITION_PUBLISHED'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFrozenPeriodKeepsItsFigureAndItsVersion() throws Exception {
        criteria.freeze("2010-H1", Town.MIKKEL);
        CriterionPage before = page("2010-H1");

        publish(Town.MIKKEL, "S13", 1, s13("\"YES\",\"PARTLY\"")).andExpect(status().isCreated());

        assertThat(page("2010-H1")).isEqualTo(before);
        assertThat(before.definition().version()).isEqualTo(1);
        assertThat(page("2010").card().k()).isEqualTo(3);
        assertThat(criteria.check("2010-H1")).allMatch(FreezeCheck::same);
        browser.perform(get("/api/criteria/S13/definitions?period=2010-H1").with(Town.as(Town.MIKKEL)))
                .andExpect(jsonPath("$.inForce").value(1))
                .andExpect(jsonPath("$.versions[1].frozenIn", contains("2010-H1")));
    }

    @Test
    void ofTwoWhoPublishAtOnceOneWins() throws Exception {
        List<Callable<Integer>> both = List.of(
                () -> publish(Town.MIKKEL, "S13", 1, s13("\"YES\",\"PARTLY\""))
                        .andReturn()
                        .getResponse()
                        .getStatus(),
                () -> publish(Town.MIKKEL, "S13", 1, s13("\"PARTLY\""))
                        .andReturn()
                        .getResponse()
                        .getStatus());

        assertThat(Together.act(both)).containsExactlyInAnyOrder(201, 409);

        publish(Town.MIKKEL, "S13", 1, s13("\"NO\""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/definition-published-meanwhile"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "70 | new-methods | null | 'YES','PARTLY','NO' | definition-successes-wrong",
                "70 | new-methods | null |                     | definition-successes-wrong",
                "70 | new-methods | null | 'NOT_RELEVANT'      | definition-successes-wrong",
                "70 | nothing     | null | 'YES'               | definition-question-unknown",
                "70 | new-methods | 9    | 'YES'               | definition-version-unknown",
                "100| new-methods | null | 'YES'               | definition-target-wrong"
            },
            quoteCharacter = '"')
    void whatNothingCanBeCountedByIsRefused(int target, String question, String since, String successes, String problem)
            throws Exception {
        String content = S13.formatted(target, question, since, successes == null ? "" : successes.replace('\'', '"'));

        publish(Town.MIKKEL, "S13", 1, content)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/" + problem));
        preview("S13", content).andExpect(status().isUnprocessableContent());
    }

    @Test
    void theSameAgainIsNoVersion() throws Exception {
        publish(Town.MIKKEL, "S13", 1, s13("\"YES\"")).andExpect(status().isCreated());
        publish(Town.MIKKEL, "S13", 2, s13("\"YES\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/definition-unchanged"));
    }

    @Test
    void aCountHasATargetAndNoQuestion() throws Exception {
        preview("S6", S6.formatted(""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.now.target").value(50))
                .andExpect(jsonPath("$.then.target").value(60))
                .andExpect(jsonPath("$.then.count.count").value(0));
        publish(Town.MIKKEL, "S6", 1, S6.formatted("\"YES\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/definition-asks-nobody"));
        publish(Town.MIKKEL, "S6", 1, S6.formatted("")).andExpect(status().isCreated());
        browser.perform(get("/api/youths/figures").with(Town.as(Town.MIKKEL)))
                .andExpect(jsonPath("$.counts[0].target").value(60))
                .andExpect(jsonPath("$.counts[0].quote").value("50 unge"));
    }

    /** The second version puts the question in other words: what was answered to the first counts no more. */
    @Test
    void onlyTheVersionsThatItNamesCount() throws Exception {
        jdbc.sql("""
                        insert into questionnaire_version (id, questionnaire, version, published_at, author, reason)
                        values ('30000000-0000-4000-8000-0000000000f2', 'requisition-follow-up', 2, '2010-07-01T08:00:00Z',
                                'Mikkel Bruun', 'Andre ord')
                        """).update();
        jdbc.sql("""
                        insert into question (version_id, key, position, text_da, text_en, help_da, help_en, type)
                        select '30000000-0000-4000-8000-0000000000f2', key, position, text_da, text_en, help_da, help_en,
                               'YES_PARTLY_NO'
                        from question where version_id = '30000000-0000-4000-8000-000000000001'
                        """).update();

        publish(Town.MIKKEL, "S13", 1, S13.formatted(60, "new-methods", "2", "\"YES\""))
                .andExpect(status().isCreated());

        CriterionCard card = page("2010").card();
        assertThat(card.relevant()).isEqualTo(4);
        assertThat(card.answered()).isZero();
        assertThat(criteria.trend("S13", "2010", Audience.MANAGERS)).isEmpty();
    }
}
