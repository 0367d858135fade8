package dk.medspil.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** From a real SMTP server through a real IMAP mailbox to the case. */
@MedspilTest
class MailboxTest {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @Autowired
    MailboxRows progress;

    @Autowired
    MailStore store;

    @Autowired
    InboundRows rows;

    @Autowired
    InboxReading reading;

    @Autowired
    InboxBell bell;

    @Autowired
    OffsetClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private int count(InboundState state) {
        return rows.counts(List.of(state), "true", Map.of()).getOrDefault(state, 0);
    }

    @BeforeEach
    void start() {
        Town.settle(jdbc);
        server.start();
        server.setUser("taskforce@medspil.example", "taskforce", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private InboxSettings.Mailbox mailbox() {
        return new InboxSettings.Mailbox(
                "taskforce", "127.0.0.1", server.getImap().getPort(), "imap", "taskforce", "secret", "INBOX", null);
    }

    private InboxSettings settings(DataSize largest) {
        return new InboxSettings(
                List.of(mailbox()), Duration.ofSeconds(1), true, Duration.ofMinutes(2), largest, false, 5);
    }

    private Collector node() {
        return node(settings(DataSize.ofMegabytes(36)));
    }

    private Collector node(InboxSettings settings) {
        return new Collector(mailbox(), settings, progress, store, new TransactionTemplate(transactions), clock);
    }

    private void send(byte[] raw) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(server.getSmtp().getPort()));
        properties.setProperty("mail.smtp.from", "lise@sundhed.example");
        MimeMessage mail = new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(raw));
        Transport.send(mail, new InternetAddress[] {new InternetAddress(Letters.OFFICE)});
    }

    private int kept() {
        return jdbc.sql("select count(*) from inbound_mail")
                .query(Integer.class)
                .single();
    }

    @Test
    void aMailSentBySmtpIsFetchedOnceAndBecomesARequisition() throws Exception {
        send(Letters.from("lise@sundhed.example", "=?utf-8?Q?Hj=C3=A6lp?=", "Kan I?"));
        try (Collector node = node()) {
            assertThat(node.collect()).isEqualTo(1);
            assertThat(node.collect()).isZero();
        }
        reading.readDue();

        assertThat(count(InboundState.ON_CASE)).isEqualTo(1);
        try (Collector again = node()) {
            clock.advance(Duration.ofMinutes(3));
            assertThat(again.collect()).isZero();
        }
        assertThat(jdbc.sql("select title from requisition").query(String.class).list())
                .containsExactly("Hjælp");
    }

    /** As killed after a mail was fetched, with its transaction open. */
    private Collector killed() {
        TransactionTemplate dying = new TransactionTemplate(transactions) {
            @Override
            public <T> T execute(TransactionCallback<T> action) {
                return super.execute(status -> {
                    action.doInTransaction(status);
                    throw new IllegalStateException("killed");
                });
            }
        };
        return new Collector(mailbox(), settings(DataSize.ofMegabytes(36)), progress, store, dying, clock);
    }

    @Test
    void whoDiesBetweenFetchingAndKeepingLosesAndDoublesNothing() throws Exception {
        send(Letters.from("lise@sundhed.example", "Et", "x"));
        send(Letters.from("lise@sundhed.example", "To", "x"));
        try (Collector dying = killed();
                Collector next = node()) {
            assertThatThrownBy(dying::collect).hasMessage("killed");
            assertThat(kept()).isZero();
            assertThat(next.collect()).isEqualTo(-1);

            clock.advance(Duration.ofMinutes(3));
            assertThat(next.collect()).isEqualTo(2);
            // the dead one was only asleep
            assertThatThrownBy(() -> {
                        clock.advance(Duration.ofMinutes(3));
                        dying.collect();
                        throw new IllegalStateException("nothing was there to die of");
                    })
                    .hasMessage("nothing was there to die of");
        }
        reading.readDue();

        assertThat(jdbc.sql("select title from requisition order by title")
                        .query(String.class)
                        .list())
                .containsExactly("Et", "To");
    }

    @Test
    void whatSomebodyHadReadIsLeftAloneAlsoWhenTheFirstVisitWasBrokenOff() throws Exception {
        send(Letters.from("lise@sundhed.example", "Ny", "x"));
        send(Letters.from("lise@sundhed.example", "Gammel", "x"));
        seen(1);
        try (Collector dying = killed();
                Collector next = node()) {
            assertThatThrownBy(dying::collect).hasMessage("killed");
            clock.advance(Duration.ofMinutes(3));
            assertThat(next.collect()).isEqualTo(1);
            // who reads a mail now takes nothing away from Medspil
            send(Letters.from("lise@sundhed.example", "Nyere", "x"));
            seen(2);
            assertThat(next.collect()).isEqualTo(1);
        }
    }

    private void seen(int place) throws Exception {
        server.getManagers()
                .getImapHostManager()
                .getInbox(server.getUserManager().getUser("taskforce"))
                .getMessages()
                .get(place)
                .setFlag(Flags.Flag.SEEN, true);
    }

    @Test
    void theWholeCorpusOfHardMailsComesThroughARealServerAndNoneIsLost() throws Exception {
        List<byte[]> corpus = HardMails.all();
        for (byte[] mail : corpus) {
            RawSmtp.send(server.getSmtp().getPort(), Letters.OFFICE, mail);
        }
        try (Collector node = node()) {
            assertThat(node.collect()).isEqualTo(corpus.size());
        }
        reading.readDue();

        assertThat(kept()).isEqualTo(corpus.size());
        assertThat(count(InboundState.STORED)).isZero();
        assertThat(jdbc.sql("select reason from inbound_mail where reason in ('NOT_ENTERED', 'READING_DIED', 'BROKEN')")
                        .query(String.class)
                        .list())
                .isEmpty();
        List<UUID> ids = jdbc.sql("select id from inbound_mail order by uid")
                .query(UUID.class)
                .list();
        for (int i = 0; i < ids.size(); i++) {
            assertThat(HardMails.words(store.raw(new InboundId(ids.get(i)))))
                    .as(new String(corpus.get(i), StandardCharsets.ISO_8859_1))
                    .isEqualTo(HardMails.words(corpus.get(i)));
        }
    }

    @Test
    void withoutAMailboxTheReaderComesForWhatIsHandedInAndGoes() {
        InboxSettings none = new InboxSettings(
                List.of(), Duration.ofSeconds(1), true, Duration.ofMinutes(2), DataSize.ofMegabytes(36), true, 5);
        Collectors post = new Collectors(none, progress, store, transactions, clock);
        InboxRounds rounds = new InboxRounds(none, bell, () -> reading, () -> post);
        rounds.start();
        try {
            assertThat(readers()).isEmpty();

            new FrontDoor(store).deliver(Letters.from("lise@sundhed.example", "Ved døren", "x"));

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> count(InboundState.ON_CASE) == 1);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> readers()
                    .isEmpty());
        } finally {
            rounds.stop();
        }
    }

    private static List<String> readers() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.equals("inbox"))
                .toList();
    }

    @Test
    void oneNodeAtATimeHasAMailboxAndADeadOnesIsTakenOver() throws Exception {
        try (Collector first = node();
                Collector second = node()) {
            assertThat(first.collect()).isZero();
            send(Letters.from("lise@sundhed.example", "Et", "x"));
            assertThat(second.collect()).isEqualTo(-1);

            clock.advance(Duration.ofMinutes(3));
            assertThat(second.collect()).isEqualTo(1);
            send(Letters.from("lise@sundhed.example", "To", "x"));
            assertThat(first.collect()).isEqualTo(-1);
            assertThat(second.collect()).isEqualTo(1);

            second.release();
            assertThat(first.collect()).isZero();
        }
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void whoSleptBeyondItsLeaseKeepsNothingTwice() throws Exception {
        send(Letters.from("lise@sundhed.example", "Et", "x"));
        try (Collector second = node()) {
            assertThat(second.collect()).isEqualTo(1);
            MailPlace place = jdbc.sql("select mailbox, uid_validity, uid from inbound_mail")
                    .query((rs, i) -> new MailPlace(rs.getString(1), rs.getLong(2), rs.getLong(3)))
                    .single();

            assertThat(progress.advance("taskforce", java.util.UUID.randomUUID(), 1, 99, clock.instant()))
                    .isFalse();
            assertThat(store.keep(place, Letters.from("a@b.example", "anden", "y"), null))
                    .isEmpty();
        }
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aMailboxThatIsNumberedAnewIsReadAnewAndNothingDoubles() throws Exception {
        send(Letters.from("lise@sundhed.example", "Et", "x"));
        try (Collector node = node()) {
            node.collect();
            jdbc.sql("update inbound_mailbox set uid_validity = uid_validity + 7")
                    .update();
            jdbc.sql("update inbound_mail set uid_validity = uid_validity + 7").update();
            send(Letters.from("lise@sundhed.example", "To", "x"));

            assertThat(node.collect()).isEqualTo(1);
        }
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void whatSomebodyHadReadBeforeMedspilCameIsLeftAlone() throws Exception {
        send(Letters.from("lise@sundhed.example", "Gammel", "x"));
        send(Letters.from("lise@sundhed.example", "Ny", "x"));
        seen(0);

        try (Collector node = node()) {
            assertThat(node.collect()).isEqualTo(1);
        }
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aMailAboveTheCapIsNotFetchedAndItsHeadIsKeptInQuarantine() throws Exception {
        send(Letters.from("lise@sundhed.example", "Stor", "x\n".repeat(100_000)));
        try (Collector node = node(settings(DataSize.ofKilobytes(50)))) {
            assertThat(node.collect()).isEqualTo(1);
        }

        assertThat(rows.list(InboundState.QUARANTINE, null, 5, "true", Map.of()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.reason()).isEqualTo(InboundReason.TOO_LARGE);
                    assertThat(new String(store.raw(row.id()), java.nio.charset.StandardCharsets.UTF_8))
                            .contains("lise@sundhed.example")
                            .hasSizeLessThan(60_000);
                });
    }

    @Test
    void aServerThatGoesAwayAndComesBackIsReadOn() throws Exception {
        try (Collector node = node()) {
            node.collect();
            server.getImap().stopService();
            assertThatThrownBy(() -> {
                        node.close();
                        node.collect();
                    })
                    .isInstanceOf(jakarta.mail.MessagingException.class);
        }
        assertThat(kept()).isZero();
    }

    @Test
    void theRoundsFetchAndReadByThemselvesAsSoonAsTheServerTells() throws Exception {
        InboxSettings settings = settings(DataSize.ofMegabytes(36));
        Collectors post = new Collectors(settings, progress, store, transactions, clock);
        InboxRounds rounds = new InboxRounds(settings, bell, () -> reading, () -> post);
        rounds.start();
        try {
            send(Letters.from("lise@sundhed.example", "Af sig selv", "x"));

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> count(InboundState.ON_CASE) == 1);
        } finally {
            rounds.stop();
        }
        assertThat(rounds.isRunning()).isFalse();
        assertThat(jdbc.sql("select lease from inbound_mailbox where lease is not null")
                        .query()
                        .listOfRows())
                .isEmpty();
    }
}
