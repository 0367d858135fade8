package dk.medspil.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.requisition.RequisitionSummary;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A mail is kept first: nothing is lost, doubled or read for ever. */
class KeptMailTest extends IncomingMail {

    @Test
    void theSameMailTwiceIsOneMail() {
        byte[] mail = Letters.from(LISE, "Hjælp", "Kan I?");
        arrives(mail);

        assertThat(door.deliver(mail)).isFalse();
        assertThat(reading.readDue()).isZero();
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsKeptInQuarantineWithItsReason() {
        arrives(Letters.bytes("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n\nx\n".repeat(10_000) + "--b--\n"));

        InboundRow row = only(InboundState.QUARANTINE);
        assertThat(row.reason()).isEqualTo(InboundReason.TOO_MANY_PARTS);
        assertThat(row.size()).isGreaterThan(50_000);
        assertThat(cases()).isZero();
    }

    @Test
    void whoDiesBetweenKeepingAndReadingLosesAndDoublesNothing() {
        door.deliver(Letters.from(LISE, "Hjælp", "Kan I?"));
        InboundRow taken = reading.take().orElseThrow();
        assertThat(reading.readDue()).isZero();

        clock.advance(Duration.ofSeconds(61));
        assertThat(reading.readDue()).isEqualTo(1);
        // the first one wakes up after all
        reading.read(taken);

        assertThat(cases()).isEqualTo(1);
        assertThat(only(InboundState.ON_CASE).attempts()).isEqualTo(2);
    }

    @Test
    void aMailThatKillsItsReadersRestsAfterThree() {
        door.deliver(Letters.from(LISE, "Hjælp", "Kan I?"));
        for (int i = 0; i < 3; i++) {
            assertThat(reading.take()).isPresent();
            clock.advance(Duration.ofSeconds(61));
        }

        assertThat(reading.readDue()).isZero();
        assertThat(only(InboundState.QUARANTINE).reason()).isEqualTo(InboundReason.READING_DIED);
        assertThat(cases()).isZero();
    }

    @Test
    void filesComeAlong() {
        RequisitionSummary requisition = submitted();

        arrives(Letters.bytes(
                "From: " + LISE + "\nDate: Mon, 1 Mar 2010 09:00:00 +0100\nSubject: " + requisition.number()
                        + "\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSe filerne\n"
                        + "--b\nContent-Type: text/plain; name=\"plan.txt\"\n\nplan\n--b\n"
                        + "Content-Type: application/pdf; name=\"stor.pdf\"\n\n" + "x".repeat(26 * 1024 * 1024)
                        + "\n--b--\n"));

        assertThat(jdbc.sql("select name from stored_file where owner_kind = 'requisition'")
                        .query(String.class)
                        .list())
                .containsExactly("plan.txt");
        assertThat(jdbc.sql("select params ->> 'leftOut' from timeline_entry where kind = 'MESSAGE_IN'")
                        .query(String.class)
                        .single())
                .isEqualTo("stor.pdf");
    }
}
