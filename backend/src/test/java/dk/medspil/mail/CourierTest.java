package dk.medspil.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.testing.MailSink;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourierTest {

    private final PostOffice office = new PostOffice();
    private final MailSink server = new MailSink();

    @AfterEach
    void closeServer() {
        server.close();
    }

    private int port() {
        return server.port();
    }

    @Test
    void anAutomaticMailSaysSoAndKeepsItsMessageId() throws Exception {
        MailId id = office.post("lise@winther.example");

        office.courier(port()).deliverDue();

        assertThat(office.line(id).reason()).isNull();
        assertThat(server.arrived()).singleElement().satisfies(one -> assertThat(one.from())
                .isEqualTo("taskforce@medspil.example"));
        MimeMessage mail = server.arrived().get(0).mail();
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@medspil.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getSubject()).isEqualTo("[2010-0042] Vi har modtaget jeres rekvirering");
        assertThat(mail.getFrom()[0]).hasToString("TaskForce Integration <taskforce@medspil.example>");
        assertThat(mail.getReplyTo()[0]).hasToString("svar@medspil.example");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(PostOffice.MORNING);
        assertThat(office.state(id)).isEqualTo(MailState.SENT);
        assertThat(office.events)
                .singleElement()
                .isEqualTo(new MailSent(
                        id, "receipt", "requisition", office.line(id).aboutId(), PostOffice.MORNING));
    }

    @Test
    void aQuestionnaireSaysWhereToSayNoToMore() throws Exception {
        office.composer = mail -> new ComposedMail("s", "t", "<p>t</p>", "http://localhost:8080/answer#x");
        office.post("lise@winther.example");

        office.courier(port()).deliverDue();

        assertThat(server.arrived().get(0).header("List-Unsubscribe")).isEqualTo("<http://localhost:8080/answer#x>");
    }

    @Test
    void whatGoesToACalendarIsAVersionOfTheMailAndNamesWhereAnswersGo() throws Exception {
        office.composer = mail -> new ComposedMail("s", "t", "<p>t</p>")
                .with(new CalendarPart("REQUEST", (organizer, name) -> "BEGIN:VCALENDAR\r\nX-TO:" + organizer + " æ"));
        office.post("lise@winther.example");

        office.courier(port()).deliverDue();

        MimeMultipart versions = (MimeMultipart) server.arrived().get(0).mail().getContent();
        assertThat(versions.getContentType()).startsWith("multipart/alternative");
        assertThat(versions.getCount()).isEqualTo(3);
        BodyPart calendar = versions.getBodyPart(2);
        assertThat(calendar.getContentType()).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("BEGIN:VCALENDAR\r\nX-TO:svar@medspil.example æ");
    }

    @Test
    void aDumpHoldsTheHashOfTheTextButNoTokenAndNoText() {
        MailId id = office.post("lise@winther.example");
        office.courier(port()).deliverDue();

        String dump = office.dump();

        assertThat(dump).contains(Letter.hash(office.composer.compose(outgoing(id))));
        assertThat(dump).doesNotContain(PostOffice.TOKEN).doesNotContain("http").doesNotContain("Hej");
    }

    private OutgoingMail outgoing(MailId id) {
        return new OutgoingMail(
                id,
                "receipt",
                "lise@winther.example",
                "Lise Winther",
                "da",
                "requisition",
                UUID.randomUUID(),
                java.util.Map.of());
    }

    @Test
    void nothingLeavesWhenTheTransactionIsRolledBack() {
        office.transaction.executeWithoutResult(status -> {
            office.outbox().post(PostOffice.order("lise@winther.example", true));
            status.setRollbackOnly();
        });

        assertThat(office.courier(port()).deliverDue()).isZero();
        assertThat(server.arrived()).isEmpty();
    }

    @Test
    void twoCouriersAtOnceSendEachMailOnce() throws Exception {
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 120; i++) {
            expected.add("<" + office.post("person" + i + "@winther.example") + "@medspil.example>");
        }
        List<Courier> couriers = List.of(office.courier(port()), office.courier(port()));
        ExecutorService nodes = Executors.newFixedThreadPool(2);

        List<Future<Integer>> rounds = new ArrayList<>();
        couriers.forEach(courier -> rounds.add(nodes.submit(courier::deliverDue)));
        int sent = 0;
        for (Future<Integer> round : rounds) {
            sent += round.get();
        }
        nodes.shutdown();

        List<String> arrived = new ArrayList<>();
        for (MailSink.Arrived mail : server.arrived()) {
            arrived.add(mail.header("Message-ID"));
        }
        assertThat(sent).isEqualTo(120);
        assertThat(arrived).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(office.events).hasSize(120);
    }

    @Test
    void aCourierThatDiedBeforeSendingIsReplacedWithinAMinute() throws Exception {
        MailId id = office.post("lise@winther.example");
        office.desk().take();
        Courier other = office.courier(port());

        assertThat(other.deliverDue()).isZero();
        office.clock.advance(Duration.ofSeconds(55));
        assertThat(other.deliverDue()).isEqualTo(1);

        assertThat(server.arrived()).hasSize(1);
        assertThat(server.arrived().get(0).header("Message-ID")).contains(id.toString());
        assertThat(office.line(id).attempts()).isEqualTo(2);
    }

    @Test
    void aCourierThatDiedBetweenSendingAndRecordingCausesARepeatWithTheSameMessageId() throws Exception {
        MailId id = office.post("lise@winther.example");
        CourierDesk powerCut = new DeskOfADyingNode(office);

        assertThat(office.courier(powerCut, port()).deliverDue()).isEqualTo(1);
        assertThat(office.state(id)).isEqualTo(MailState.SENDING);
        office.clock.advance(Duration.ofSeconds(55));
        office.courier(port()).deliverDue();

        List<MailSink.Arrived> arrived = server.arrived();
        assertThat(arrived).hasSize(2);
        assertThat(arrived.get(0).header("Message-ID")).isEqualTo(arrived.get(1).header("Message-ID"));
        assertThat(office.state(id)).isEqualTo(MailState.SENT);
        assertThat(office.events).hasSize(1);
    }

    @Test
    void anAddressGetsFiveAutomaticMailsAnHourAndTheRestLater() {
        List<MailId> automatic = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            automatic.add(office.post(i % 2 == 0 ? "lise@winther.example" : "Lise@Winther.example"));
        }
        MailId written = office.post(PostOffice.order("lise@winther.example", false));
        MailId other = office.post("fadumo@skn.example");
        Courier courier = office.courier(port());

        assertThat(courier.deliverDue()).isEqualTo(7);
        assertThat(office.state(written)).isEqualTo(MailState.SENT);
        assertThat(office.state(other)).isEqualTo(MailState.SENT);
        assertThat(office.state(automatic.get(6))).isEqualTo(MailState.DEFERRED);
        assertThat(courier.deliverDue()).isZero();

        office.clock.advance(Duration.ofMinutes(61));
        assertThat(courier.deliverDue()).isEqualTo(2);
        assertThat(office.state(automatic.get(6))).isEqualTo(MailState.SENT);
    }

    @Test
    void aMailThatCannotBeWrittenIsHeldAfterThreeTriesAndKeepsNoOtherBack() {
        MailComposer usual = office.composer;
        office.composer = mail -> {
            if (mail.address().startsWith("poison")) {
                throw new IllegalStateException("no such template");
            }
            return usual.compose(mail);
        };
        MailId poison = office.post("poison@winther.example");
        MailId good = office.post("lise@winther.example");
        Courier courier = office.courier(port());

        for (int i = 0; i < 5; i++) {
            courier.deliverDue();
            office.clock.advance(Duration.ofHours(1));
        }

        assertThat(office.state(good)).isEqualTo(MailState.SENT);
        assertThat(office.state(poison)).isEqualTo(MailState.HELD);
        assertThat(office.line(poison).attempts()).isEqualTo(3);
    }

    @Test
    void aMailThatIsNotWantedAnyMoreIsKeptButNotSent() {
        office.composer = mail -> {
            throw new MailNotWanted("already answered");
        };
        MailId id = office.post("lise@winther.example");

        assertThat(office.courier(port()).deliverDue()).isZero();

        assertThat(office.state(id)).isEqualTo(MailState.HELD);
        assertThat(office.line(id).reason()).isEqualTo("already answered");
        assertThat(office.events).isEmpty();
    }

    @Test
    void whatWasSentLongAgoIsForgottenUnlessACaseTellsOfIt() {
        MailId onACase = office.post("lise@winther.example");
        MailId onNone = office.post(about("draft"));
        MailId bounced = office.post(about("draft", "nobody" + MailSink.NOWHERE));
        office.courier(port()).deliverDue();
        office.clock.advance(Duration.ofDays(399));
        MailId young = office.post(about("draft"));
        office.courier(port()).deliverDue();
        assertThat(office.forgetSent(Set.of("draft", "person"))).isZero();

        office.clock.advance(Duration.ofDays(2));

        assertThat(office.forgetSent(Set.of("draft", "person"))).isEqualTo(1);
        assertThat(office.log.find(onNone)).isEmpty();
        assertThat(office.state(onACase)).isEqualTo(MailState.SENT);
        assertThat(office.state(bounced)).isEqualTo(MailState.BOUNCED);
        assertThat(office.state(young)).isEqualTo(MailState.SENT);
    }

    private static MailOrder about(String kind) {
        return about(kind, "lise@winther.example");
    }

    private static MailOrder about(String kind, String address) {
        return new MailOrder("letter", address, "Lise", "da", kind, UUID.randomUUID(), java.util.Map.of(), true);
    }

    @Test
    void aSubjectWithALineBreakIsHeldAndNeverSent() {
        office.composer = mail -> new ComposedMail("Hej\r\nBcc: all@winther.example", "t", "<p>t</p>");
        MailId id = office.post("lise@winther.example");

        office.courier(port()).deliverDue();

        assertThat(office.state(id)).isEqualTo(MailState.HELD);
        assertThat(server.arrived()).isEmpty();
    }

    /** Sends, and then the power fails before anything is written down. */
    private static final class DeskOfADyingNode extends CourierDesk {

        DeskOfADyingNode(PostOffice office) {
            super(
                    office.rows,
                    office.settings(),
                    composers(office),
                    office.events::add,
                    office.clock,
                    office.transactions);
        }

        private static org.springframework.beans.factory.ObjectProvider<MailComposer> composers(PostOffice office) {
            var beans = new org.springframework.beans.factory.support.StaticListableBeanFactory();
            beans.addBean("composer", office.composer);
            return beans.getBeanProvider(MailComposer.class);
        }

        @Override
        void record(List<Delivery> deliveries) {
            // dead
        }
    }
}
