package dk.medspil.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourierAndBadServersTest {

    private final PostOffice office = new PostOffice();
    private final ScriptedServer server = new ScriptedServer();
    private final Courier courier = office.courier(server.port());

    @AfterEach
    void closeServer() throws IOException {
        server.close();
    }

    @Test
    void laterIsTriedAgainWithGrowingPausesAndThenHeld() {
        MailId id = office.post("later@winther.example");

        courier.deliverDue();
        assertThat(office.state(id)).isEqualTo(MailState.DEFERRED);
        assertThat(office.line(id).reason()).contains("busy, come back");
        assertThat(office.line(id).dueAt()).isEqualTo(PostOffice.MORNING.plus(Duration.ofMinutes(1)));

        for (int i = 0; i < 4; i++) {
            office.clock.advance(Duration.ofHours(2));
            courier.deliverDue();
        }
        assertThat(office.state(id)).isEqualTo(MailState.HELD);
        assertThat(office.line(id).attempts()).isEqualTo(5);
    }

    @Test
    void anUnknownAddressBouncesAndSaysSoOnce() {
        MailId id = office.post("never@winther.example");

        courier.deliverDue();
        courier.deliverDue();

        assertThat(office.state(id)).isEqualTo(MailState.BOUNCED);
        assertThat(office.events).singleElement().isInstanceOfSatisfying(MailBounced.class, bounce -> {
            assertThat(bounce.id()).isEqualTo(id);
            assertThat(bounce.address()).isEqualTo("never@winther.example");
            assertThat(bounce.reason()).contains("no such person");
        });
    }

    @Test
    void aTextThatTheServerRefusesBounces() {
        MailId id = office.post("unwanted@winther.example");

        courier.deliverDue();

        assertThat(office.state(id)).isEqualTo(MailState.BOUNCED);
    }

    @Test
    void aLineCutAfterTheWholeMailIsUncertainAndWaitsForAHuman() {
        MailId id = office.post("cut@winther.example");

        courier.deliverDue();
        office.clock.advance(Duration.ofDays(2));
        courier.deliverDue();

        assertThat(office.state(id)).isEqualTo(MailState.UNCERTAIN);
        assertThat(server.received).hasSize(1);
        assertThat(office.events).isEmpty();
    }

    @Test
    void aServerThatFallsSilentAfterTheWholeMailLeavesItUncertain() {
        office.patience = Duration.ofMillis(500);
        MailId id = office.post("mute@winther.example");

        office.courier(server.port()).deliverDue();

        assertThat(office.state(id)).isEqualTo(MailState.UNCERTAIN);
    }

    @Test
    void aHumanLetsAnUncertainMailGoAgainUnderItsOldMessageId() {
        MailId id = office.post("cut@winther.example");
        courier.deliverDue();

        boolean queued = office.transaction.execute(status -> office.outbox().retry(id));
        courier.deliverDue();

        assertThat(queued).isTrue();
        assertThat(server.received).hasSize(2);
        assertThat(server.received.get(1).header("Message-ID"))
                .isEqualTo(server.received.get(0).header("Message-ID"));
    }

    @Test
    void aLineCutBeforeTheWholeMailIsTriedAgain() {
        MailId id = office.post("drop@winther.example");

        courier.deliverDue();

        assertThat(office.state(id)).isEqualTo(MailState.DEFERRED);
    }

    @Test
    void aServerThatIsAwayCostsNoTries() throws IOException {
        MailId id = office.post("lise@winther.example");
        server.close();

        for (int i = 0; i < 20; i++) {
            courier.deliverDue();
            office.clock.advance(Duration.ofMinutes(1));
        }
        assertThat(office.state(id)).isEqualTo(MailState.DEFERRED);
        assertThat(office.line(id).attempts()).isZero();

        try (ScriptedServer back = new ScriptedServer()) {
            assertThat(office.courier(back.port()).deliverDue()).isEqualTo(1);
        }
    }

    @Test
    void mailsOfOneRoundShareAConnectionAlsoPastARefusal() {
        office.post("lise@winther.example");
        office.post("never@winther.example");
        office.post("fadumo@skn.example");

        assertThat(courier.deliverDue()).isEqualTo(2);

        assertThat(server.greetings).hasSize(1);
    }

    @Test
    void whatNobodyTakesComesBackToUsAlsoWhenAMachineWroteIt() {
        office.post("lise@winther.example");
        office.post(PostOffice.order("fadumo@skn.example", false));

        courier.deliverDue();

        assertThat(server.received)
                .extracting(ScriptedServer.Received::from)
                .containsOnly("<taskforce@medspil.example>");
        assertThat(server.received.get(0).header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(server.received.get(1).header("Auto-Submitted")).isEmpty();
    }

    @Test
    void anotherMailboxMayTakeWhatComesBackOrNone() {
        for (String path : List.of("retur@medspil.example", "<>")) {
            office.returnPath = path;
            office.post("lise@winther.example");

            office.courier(server.port()).deliverDue();
        }

        assertThat(server.received)
                .extracting(ScriptedServer.Received::from)
                .containsExactly("<retur@medspil.example>", "<>");
    }
}
