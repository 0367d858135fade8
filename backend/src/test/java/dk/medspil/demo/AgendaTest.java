package dk.medspil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Instant NOON = Instant.parse("2010-02-01T11:00:00Z");

    private final Agenda agenda = new Agenda();
    private final List<String> happened = new ArrayList<>();

    @Test
    void whatIsEarlierHappensFirst() {
        agenda.at(NOON.plusSeconds(1), () -> happened.add("later"));
        agenda.at(NOON, () -> happened.add("sooner"));

        assertThat(agenda.next()).contains(NOON);
        agenda.happen();
        agenda.happen();

        assertThat(happened).containsExactly("sooner", "later");
        assertThat(agenda.next()).isEmpty();
    }

    @Test
    void whatWasNotedFirstHappensFirstAtTheSameTime() {
        agenda.at(NOON, () -> happened.add("first"));
        agenda.at(NOON, () -> happened.add("second"));

        agenda.happen();
        agenda.happen();

        assertThat(happened).containsExactly("first", "second");
    }
}
