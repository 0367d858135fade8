package dk.medspil.mail;

import dk.medspil.platform.time.OffsetClock;
import dk.medspil.testing.BareDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The mail room on a real PostgreSQL, put together by hand: with it go as many couriers as a test wants. */
final class PostOffice {

    static final Instant MORNING = Instant.parse("2010-02-04T08:00:00Z");
    static final String TOKEN = "c3R1YmJvcm4tc2VjcmV0LXRva2Vu";

    private static final DataSource DATABASE = BareDatabase.migrated();

    final OffsetClock clock = new OffsetClock(Clock.systemUTC());
    final List<Object> events = new CopyOnWriteArrayList<>();
    final JdbcTemplate jdbc = new JdbcTemplate(DATABASE);
    final OutboxRows rows = new OutboxRows(jdbc, JsonMapper.builder().build());
    final MailLog log = new MailLog(JdbcClient.create(DATABASE));
    final DataSourceTransactionManager transactions = new DataSourceTransactionManager(DATABASE);
    final TransactionTemplate transaction = new TransactionTemplate(transactions);
    final MailBell bell = new MailBell();
    Duration patience = Duration.ofSeconds(8);
    MailComposer composer = mail -> new ComposedMail(
            "[2010-0042] Vi har modtaget jeres rekvirering",
            "Hej " + mail.name() + "\n\nSe sagen: http://localhost:8080/case#" + TOKEN + "\n",
            "<p>Hej</p><p><a href=\"http://localhost:8080/case#" + TOKEN + "\">Se sagen</a></p>");

    PostOffice() {
        jdbc.update("delete from outbox_mail");
        clock.freezeAt(MORNING);
    }

    @Nullable String returnPath;

    MailSettings settings() {
        return new MailSettings(
                "TaskForce Integration <taskforce@medspil.example>",
                "svar@medspil.example",
                true,
                returnPath,
                null,
                false,
                false,
                Duration.ofSeconds(5),
                Duration.ofMillis(200),
                20,
                Duration.ofSeconds(40),
                5,
                5,
                Duration.ofDays(400));
    }

    Outbox outbox() {
        return new Outbox(rows, settings(), bell, clock);
    }

    MailId post(String address) {
        return post(order(address, true));
    }

    MailId post(MailOrder order) {
        return transaction.execute(status -> outbox().post(order));
    }

    int forgetSent(Set<String> aboutKinds) {
        return transaction.execute(status -> outbox().forgetSent(aboutKinds));
    }

    static MailOrder order(String address, boolean automatic) {
        return new MailOrder(
                "receipt",
                address,
                "Lise Winther",
                "da",
                "requisition",
                UUID.randomUUID(),
                Map.of("stage", "received"),
                automatic);
    }

    CourierDesk desk() {
        StaticListableBeanFactory composers = new StaticListableBeanFactory();
        composers.addBean("composer", (MailComposer) mail -> composer.compose(mail));
        return new CourierDesk(
                rows, settings(), composers.getBeanProvider(MailComposer.class), events::add, clock, transactions);
    }

    Courier courier(int port) {
        return courier(desk(), port);
    }

    Courier courier(CourierDesk desk, int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", String.valueOf(patience.toMillis()));
        StaticListableBeanFactory servers = new StaticListableBeanFactory();
        servers.addBean("server", sender);
        return new Courier(desk, settings(), clock, servers.getBeanProvider(JavaMailSenderImpl.class));
    }

    MailLine line(MailId id) {
        return log.find(id).orElseThrow();
    }

    MailState state(MailId id) {
        return line(id).state();
    }

    /** Everything that the table holds, as a dump would show it. */
    String dump() {
        return String.join("\n", jdbc.queryForList("select row_to_json(m)::text from outbox_mail m", String.class));
    }
}
