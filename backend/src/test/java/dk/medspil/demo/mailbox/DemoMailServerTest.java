package dk.medspil.demo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.testing.BareDatabase;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class DemoMailServerTest {

    private static final DataSource DATABASE = BareDatabase.migrated();
    private static final Instant NOW = Instant.parse("2010-11-29T08:00:00Z");

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final DemoMailbox mailbox = new DemoMailbox(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
    private final DemoMailServer server = new DemoMailServer(mailbox, "findes-ikke.example");

    DemoMailServerTest() {
        jdbc.sql("delete from demo_mail").update();
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    private void send(String to, String text, String html) throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, "UTF-8");
        helper.setFrom("taskforce@medspil.example");
        helper.setTo(to);
        helper.setSubject("[2010-0042] Hvad førte hjælpen til?");
        helper.setText(text, html);
        sender.send(mail);
    }

    @Test
    void whatWasSentCanBeReadWithItsLinks() throws Exception {
        String text = "Hej\n\nSvar på spørgsmålene:\nhttp://localhost:8080/answer#abc\n\nHilsen\n";
        send("lise@winther.example", text, "<p>Hej</p><a href=\"http://localhost:8080/answer#abc\">Svar</a>");

        List<DemoMailbox.Line> lines = mailbox.list(null, null);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).to()).isEqualTo("lise@winther.example");
        assertThat(lines.get(0).subject()).isEqualTo("[2010-0042] Hvad førte hjælpen til?");
        assertThat(lines.get(0).at()).isEqualTo(NOW);
        DemoMailbox.Mail mail = mailbox.find(lines.get(0).id()).orElseThrow();
        assertThat(mail.links())
                .containsExactly(new DemoMailbox.Link("Svar på spørgsmålene", "http://localhost:8080/answer#abc"));
        assertThat(mail.html()).contains("href=\"http://localhost:8080/answer#abc\"");
        assertThat(mail.text().replace("\r\n", "\n")).isEqualTo(text);
    }

    @Test
    void nothingInAMailCanRun() throws Exception {
        send(
                "lise@winther.example",
                "t",
                "<p onclick=\"alert(1)\">Hej</p><script>alert(1)</script><a href=\"javascript:alert(1)\">x</a>"
                        + "<img src=x onerror=alert(1)><style>p{}</style><iframe src=\"http://evil.example\"></iframe>");

        DemoMailbox.Mail mail =
                mailbox.find(mailbox.list(null, null).get(0).id()).orElseThrow();

        assertThat(mail.html())
                .contains("<p>Hej</p>")
                .doesNotContain("alert")
                .doesNotContain("<img")
                .doesNotContain("iframe")
                .doesNotContain("style");
    }

    @Test
    void nobodyLivesAtTheBadDomain() {
        assertThatThrownBy(() -> send("hvem@findes-ikke.example", "t", "<p>t</p>"))
                .isInstanceOf(MailException.class)
                .hasMessageContaining("Invalid Addresses");
        assertThat(mailbox.list(null, null)).isEmpty();
    }

    @Test
    void mailsAreFoundByReceiverAndSubject() throws Exception {
        send("lise@winther.example", "t", "<p>t</p>");
        send("fadumo@skn.example", "t", "<p>t</p>");

        assertThat(mailbox.list("FADUMO", null)).hasSize(1);
        assertThat(mailbox.list("hjælpen", null)).hasSize(2);
        assertThat(mailbox.list("100%", null)).isEmpty();
        long newest = mailbox.list(null, null).get(0).id();
        assertThat(mailbox.list(null, newest)).singleElement().satisfies(line -> assertThat(line.to())
                .isEqualTo("lise@winther.example"));
    }
}
