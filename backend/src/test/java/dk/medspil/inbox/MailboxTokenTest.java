package dk.medspil.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import dk.medspil.testing.FreshStart;
import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A mailbox that is opened with a token in the place of a password. */
class MailboxTokenTest {

    private final GreenMail mail =
            new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Queue<String> answers = new ArrayDeque<>();
    private Instant now = FreshStart.MONDAY_MORNING;
    private HttpServer authority;

    private final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @BeforeEach
    void open() throws IOException {
        authority = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        authority.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = answers.remove().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        authority.start();
        mail.start();
    }

    @AfterEach
    void close() {
        authority.stop(0);
        mail.stop();
    }

    @Test
    void aRefreshTokenIsChangedForAnAccessTokenShortlyBeforeThatEnds() throws IOException {
        MailboxToken token = new MailboxToken(oauth("the refresh+token"), clock);
        answers.add("{\"access_token\":\"one\",\"expires_in\":3600,\"refresh_token\":\"another\"}");
        answers.add("{\"access_token\":\"two\",\"expires_in\":3600}");

        assertThat(token.get()).isEqualTo("one");
        now = now.plus(Duration.ofMinutes(57));
        assertThat(token.get()).isEqualTo("one");
        now = now.plus(Duration.ofMinutes(2));
        assertThat(token.get()).isEqualTo("two");

        assertThat(asked.get(0))
                .contains("grant_type=refresh_token", "refresh_token=the+refresh%2Btoken", "client_id=medspil")
                .contains("scope=https%3A%2F%2Fmail.example%2FIMAP");
        assertThat(asked.get(1)).contains("refresh_token=another");
    }

    /** Other nodes and the next start know only the one in the settings. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void anotherRefreshTokenIsWarnedOf(CapturedOutput output) throws IOException {
        MailboxToken token = new MailboxToken(oauth("token-1"), clock);
        answers.add("{\"access_token\":\"one\",\"expires_in\":3600,\"refresh_token\":\"token-1\"}");
        answers.add("{\"access_token\":\"two\",\"expires_in\":3600,\"refresh_token\":\"token-2\"}");

        token.get();
        assertThat(output).doesNotContain("gave another refresh token");
        now = now.plus(Duration.ofHours(1));
        token.get();

        assertThat(output)
                .contains("WARN", "gave another refresh token for medspil", "docs/operations.md")
                .doesNotContain("token-1", "token-2");
    }

    @Test
    void withoutOneTheApplicationAsksInItsOwnName() throws IOException {
        answers.add("{\"access_token\":\"one\"}");

        assertThat(new MailboxToken(oauth(null), clock).get()).isEqualTo("one");

        assertThat(asked).singleElement().asString().contains("grant_type=client_credentials", "client_secret=hidden");
    }

    @Test
    void aRefusalIsToldWithoutAnySecret() {
        answers.add("{\"error\":\"invalid_grant\"}");
        answers.add("<html>");
        MailboxToken token = new MailboxToken(oauth("the refresh token"), clock);

        assertThatThrownBy(token::get)
                .isInstanceOf(IOException.class)
                .hasMessage("no token for the mailbox: invalid_grant");
        assertThatThrownBy(token::get).isInstanceOf(IOException.class).hasMessageContaining("no JSON");
        assertThat(mailbox(oauth("the refresh token")).toString()).doesNotContain("refresh");
    }

    @Test
    void theMailboxTakesTheTokenAndNoOther() throws Exception {
        mail.setUser("taskforce@medspil.example", "taskforce", "the access token");
        InboxSettings.Mailbox mailbox = mailbox(oauth("a refresh token"));

        try (ImapLine line = ImapLine.open(mailbox, "the access token", Duration.ofSeconds(1))) {
            assertThat(line.stands()).isTrue();
            assertThat(line.after(0)).isEmpty();
        }
        assertThatThrownBy(() -> ImapLine.open(mailbox, "another", Duration.ofSeconds(1)))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void aMailboxHasAPasswordOrATokenAndNotBoth() {
        assertThatThrownBy(() -> mailbox(null)).hasMessageContaining("either a password or oauth");
    }

    @Test
    void noSecretGoesOutInTheClear() {
        URI open = URI.create("http://login.example/token");
        assertThatThrownBy(() -> new InboxSettings.OAuth(open, "medspil", "hidden", null, null))
                .hasMessageContaining("needs https");
    }

    private InboxSettings.OAuth oauth(@Nullable String refreshToken) {
        return new InboxSettings.OAuth(
                URI.create("http://127.0.0.1:" + authority.getAddress().getPort() + "/token"),
                "medspil",
                "hidden",
                refreshToken,
                "https://mail.example/IMAP");
    }

    private InboxSettings.Mailbox mailbox(InboxSettings.@Nullable OAuth oauth) {
        return new InboxSettings.Mailbox(
                "taskforce", "127.0.0.1", mail.getImap().getPort(), "imap", "taskforce", null, "INBOX", oauth);
    }
}
