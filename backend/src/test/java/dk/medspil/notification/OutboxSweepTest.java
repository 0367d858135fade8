package dk.medspil.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.platform.time.OffsetClock;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written to people long ago is forgotten, unless a case tells of it. */
@MedspilTest
class OutboxSweepTest {

    private static final Instant LONG_AGO = Instant.parse("2008-03-05T14:00:00Z");
    private static final Instant NOW = Instant.parse("2010-03-05T14:00:00Z");

    @Autowired
    OutboxSweep sweep;

    @Autowired
    OffsetClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsFriday() {
        Town.settle(jdbc);
        clock.freezeAt(NOW);
    }

    @Test
    void lettersThatNoCaseTellsOfAreForgotten() {
        for (String kind : List.of("invitation", "follow-up", "draft", "person", "sign-up", "requisition")) {
            sent(kind, LONG_AGO);
        }
        sent("sign-up", NOW);

        sweep.sweep();

        assertThat(jdbc.sql("select about_kind from outbox_mail order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("requisition", "sign-up");
    }

    private void sent(String kind, Instant at) {
        jdbc.sql("""
                        insert into outbox_mail (id, message_id, template, address, name, language, about_kind, about_id,
                                                 facts, automatic, state, attempts, due_at, posted_at, sent_at, text_sha256)
                        values (:id, :message, 'letter', 'lise@winther.example', 'Lise', 'da', :kind, :about, '{}', true,
                                'SENT', 1, :at, :at, :at, 'x')
                        """)
                .param("id", UUID.randomUUID())
                .param("message", UUID.randomUUID() + "@medspil.example")
                .param("kind", kind)
                .param("about", UUID.randomUUID())
                .param("at", Timestamp.from(at))
                .update();
    }
}
