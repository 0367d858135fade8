package dk.medspil.inbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The access token that opens a mailbox in the place of a password (OAuth 2.0, RFC 6749): asked for with a refresh token
 * that somebody gave once, or in the application's own name, and again shortly before it ends.
 */
final class MailboxToken {

    private static final Logger log = LoggerFactory.getLogger(MailboxToken.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** So much sooner than it ends a token is asked for anew. */
    private static final Duration EARLY = Duration.ofMinutes(2);

    private static final long USUAL_SECONDS = 3600;

    private final InboxSettings.OAuth settings;
    private final Clock clock;
    private @Nullable String refreshToken;
    private @Nullable String token;
    private Instant goodUntil = Instant.MIN;

    MailboxToken(InboxSettings.OAuth settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.refreshToken = settings.refreshToken();
    }

    /** @throws IOException if none is given; it says why, without any secret */
    synchronized String get() throws IOException {
        String known = token;
        if (known != null && clock.instant().isBefore(goodUntil)) {
            return known;
        }
        JsonNode answer = ask();
        String given = answer.path("access_token").asString("");
        if (given.isEmpty()) {
            throw new IOException(
                    "no token for the mailbox: " + answer.path("error").asString("none in the answer"));
        }
        String next = answer.path("refresh_token").asString("");
        if (!next.isEmpty() && refreshToken != null && !next.equals(refreshToken)) {
            // where the one before ends with it, no other node and no later start opens the mailbox
            log.warn(
                    "{} gave another refresh token for {}: it is kept in this node's memory only, and the one in the"
                            + " settings may be void at the next start. Let it give one that stays, or use client"
                            + " credentials (docs/operations.md, Incoming mail)",
                    settings.tokenUrl().getHost(),
                    settings.clientId());
            refreshToken = next;
        }
        goodUntil = clock.instant()
                .plusSeconds(answer.path("expires_in").asLong(USUAL_SECONDS))
                .minus(EARLY);
        token = given;
        return given;
    }

    /** The mailbox did not take it. */
    synchronized void forget() {
        token = null;
    }

    private JsonNode ask() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(settings.tokenUrl())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form()))
                .build();
        try {
            HttpResponse<String> response = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            return JsonMapper.shared().readTree(response.body());
        } catch (JacksonException noJson) {
            throw new IOException("no token for the mailbox: the answer is no JSON");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while asking for a token");
        }
    }

    private String form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", settings.clientId());
        put(form, "client_secret", settings.clientSecret());
        form.put("grant_type", refreshToken == null ? "client_credentials" : "refresh_token");
        put(form, "refresh_token", refreshToken);
        put(form, "scope", settings.scope());
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> form, String field, @Nullable String value) {
        if (value != null) {
            form.put(field, value);
        }
    }
}
