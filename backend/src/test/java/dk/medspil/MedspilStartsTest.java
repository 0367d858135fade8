package dk.medspil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@MedspilTest
class MedspilStartsTest {

    @Autowired
    JdbcTemplate database;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Test
    void theEngineStandsOnTheDatabaseOfTheApplication() {
        assertThat(engine.getName()).isEqualTo("medspil");
        assertThat(database.queryForObject(
                        "SELECT value_ FROM act_ge_property WHERE name_ = 'schema.version'", String.class))
                .isEqualTo("fox");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    @Test
    void everyRepositoryCanBeMadeThoughAStartMakesNone() {
        assertThat(house.getBeansOfType(Repository.class).values()).isNotEmpty().allSatisfy(repository -> assertThat(
                        AopProxyUtils.ultimateTargetClass(repository))
                .isNotNull());
    }

    @Test
    void theApplicationMayWriteRowsAndNotChangeTables() {
        assertThat(database.queryForObject("SELECT current_user", String.class)).isEqualTo("medspil_app");
        assertThatThrownBy(() -> database.execute("CREATE TABLE stray (id int)"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.update("UPDATE flyway_schema_history SET success = false"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theEngineFollowsTheOfficesClock() {
        assertThat(clock.instant()).isEqualTo(FreshStart.MONDAY_MORNING);
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(FreshStart.MONDAY_MORNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/request", "/case", "/answer"})
    void citizensGetThePublicPage(String path) throws Exception {
        browser.perform(get(path)).andExpect(status().isOk()).andExpect(forwardedUrl("/public.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/work", "/requisitions/2010-0042", "/criteria/S13", "/admin/people", "/demo"})
    void everyoneElseGetsTheWorkPage(String path) throws Exception {
        browser.perform(get(path)).andExpect(status().isOk()).andExpect(forwardedUrl("/work.html"));
    }

    @Test
    void whatIsNotThereIsNotFoundAndCarriesTheSafetyHeaders() throws Exception {
        browser.perform(get("/api/unheard-of"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("script-src 'self';")))
                .andExpect(
                        header().string("Content-Security-Policy", Matchers.containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "da-DK,da;q=0.9", "da; x=\u00f8"})
    void aHeaderMayHoldWhatCanBeRead(String languages) throws Exception {
        browser.perform(get("/api/office").header("Accept-Language", languages)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"da\u0000", "da\r\nX-Other: 1", "\u007f", "\u0378"})
    void aHeaderWithControlsOrWhatIsNoSignIsRefused(String languages) throws Exception {
        browser.perform(get("/api/office").header("Accept-Language", languages)).andExpect(status().isBadRequest());
    }
}
