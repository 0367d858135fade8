package dk.medspil.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.testing.Together;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.ResultActions;

/** A person's timer, kept at the server. */
class TimerTest extends HoursRoom {

    private static final String START = "{\"work\":{\"mainArea\":\"INVOLVEMENT\"},\"note\":\"Møde om forløbet\"}";

    private ResultActions timer(HttpMethod method) throws Exception {
        return send(method, "/timer", Town.AMINA, "{}");
    }

    private static String entry(String day, int minutes) {
        return "{\"day\":\"%s\",\"minutes\":%d,\"work\":{\"mainArea\":\"INVOLVEMENT\"},\"note\":\"Møde\"}"
                .formatted(day, minutes);
    }

    @Test
    void itRunsOnWhereverOneLooksAndBecomesHours() throws Exception {
        timer(HttpMethod.GET).andExpect(jsonPath("$.timer").doesNotExist());
        send(HttpMethod.PUT, "/timer", Town.AMINA, START)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.timer.minutes").value(1));

        clock.advance(Duration.ofSeconds(44 * 60 + 1));
        timer(HttpMethod.GET)
                .andExpect(jsonPath("$.timer.minutes").value(45))
                .andExpect(jsonPath("$.timer.note").value("Møde om forløbet"))
                .andExpect(jsonPath("$.timer.work.mainArea").value("INVOLVEMENT"));
        send(HttpMethod.POST, "/timer/entry", Town.AMINA, entry("2010-03-05", 45))
                .andExpect(status().isNoContent());

        timer(HttpMethod.GET).andExpect(jsonPath("$.timer").doesNotExist());
        week(Town.AMINA, "").andExpect(jsonPath("$.rows[0].minutes[4]").value(45));
        send(HttpMethod.POST, "/timer/entry", Town.AMINA, entry("2010-03-05", 45))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/timer-not-running"));
        assertThat(count("select sum(minutes) from hours_entry")).isEqualTo(45);
    }

    @Test
    void oneRunsForAPersonHoweverManyStartAtOnce() throws Exception {
        Callable<Integer> start = () -> send(HttpMethod.PUT, "/timer", Town.AMINA, START)
                .andReturn()
                .getResponse()
                .getStatus();

        List<Integer> outcomes =
                Together.act(IntStream.range(0, 20).mapToObj(at -> start).toList());

        assertThat(outcomes).filteredOn(status -> status == 200).hasSize(1);
        assertThat(outcomes).filteredOn(status -> status == 409).hasSize(19);
        send(HttpMethod.PUT, "/timer", Town.JONAS, START).andExpect(status().isOk());
        assertThat(count("select count(*) from hours_timer")).isEqualTo(2);
    }

    @Test
    void timeThatIsRefusedLeavesItRunning() throws Exception {
        send(HttpMethod.PUT, "/timer", Town.AMINA, START).andExpect(status().isOk());

        send(HttpMethod.POST, "/timer/entry", Town.AMINA, entry("2010-03-06", 45))
                .andExpect(status().isUnprocessableContent());

        timer(HttpMethod.GET).andExpect(jsonPath("$.timer.minutes").value(1));
        assertThat(count("select count(*) from hours_entry")).isZero();
    }

    @Test
    void itCanBeDiscarded() throws Exception {
        send(HttpMethod.PUT, "/timer", Town.AMINA, START).andExpect(status().isOk());

        timer(HttpMethod.DELETE).andExpect(status().isNoContent());

        timer(HttpMethod.GET).andExpect(jsonPath("$.timer").doesNotExist());
        timer(HttpMethod.DELETE).andExpect(status().isConflict());
    }
}
