package dk.medspil.inbox;

import dk.medspil.inbox.mime.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where mail is fetched. Without a mailbox nothing is fetched.
 *
 * @param poll how often a mailbox is looked into; where its server tells of new mail by itself (IDLE), the longest wait
 * @param idle false: never ask the server to tell
 * @param lease how long a node has a mailbox for itself; a dead node's is taken over after it
 * @param largest mails above it are not fetched whole: their headers go to quarantine, the mail stays in the mailbox
 * @param reading false: this node fetches and reads nothing by itself
 * @param newAnHour requisitions that one address makes in an hour by mail; what comes then waits for a person
 */
@ConfigurationProperties("medspil.inbox")
record InboxSettings(
        @DefaultValue List<Mailbox> mailboxes,
        @DefaultValue("30s") Duration poll,
        @DefaultValue("true") boolean idle,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("36MB") DataSize largest,
        @DefaultValue("true") boolean reading,
        @DefaultValue("5") int newAnHour) {

    /**
     * One mailbox.
     *
     * @param name under which its progress is kept; a new name begins anew
     * @param password null where a token opens the mailbox
     * @param oauth where that token is asked for; null: the password opens it
     * @param protocol {@code imaps}, or {@code imap}, which then has to change to TLS unless the server is this machine
     */
    record Mailbox(
            String name,
            String host,
            @DefaultValue("993") int port,
            @DefaultValue("imaps") String protocol,
            String username,
            @Nullable String password,
            @DefaultValue("INBOX") String folder,
            @Nullable OAuth oauth) {

        Mailbox {
            if ((password == null) == (oauth == null)) {
                throw new IllegalArgumentException("mailbox " + name + " needs either a password or oauth");
            }
        }

        /** Without the password. */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Who gives the token that opens a mailbox (XOAUTH2).
     *
     * @param tokenUrl the token endpoint of the authority
     * @param clientSecret null for a client that has none
     * @param refreshToken given once by whoever owns the mailbox; null: the application asks in its own name (client
     *     credentials)
     * @param scope as the authority wants it; null: what the refresh token is for
     */
    record OAuth(
            URI tokenUrl,
            String clientId,
            @Nullable String clientSecret,
            @Nullable String refreshToken,
            @Nullable String scope) {

        OAuth {
            if (!"https".equals(tokenUrl.getScheme()) && !"127.0.0.1".equals(tokenUrl.getHost())) {
                throw new IllegalArgumentException("the token endpoint " + tokenUrl + " needs https");
            }
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return clientId + " at " + tokenUrl;
        }
    }

    Limits limits() {
        return Limits.STANDARD.withBytes((int) largest.toBytes());
    }
}
