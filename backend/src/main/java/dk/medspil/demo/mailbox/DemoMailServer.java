package dk.medspil.demo.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real SMTP server on a free port of the loopback interface. It takes all mail but that to one domain, whose
 * addresses nobody has: so that the demo year knows bounces.
 */
final class DemoMailServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DemoMailServer.class);
    private static final int LARGEST = 10 * 1024 * 1024;

    private final DemoMailbox mailbox;
    private final String badDomain;
    private final SMTPServer server;

    DemoMailServer(DemoMailbox mailbox, String badDomain) {
        this.mailbox = mailbox;
        this.badDomain = "@" + badDomain.toLowerCase(Locale.ROOT);
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Medspil demo")
                .maxMessageSize(LARGEST)
                .insertReceivedHeaders(false)
                .messageHandlerFactory(Hand::new)
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Takes one mail. */
    private final class Hand implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();

        Hand(MessageContext context) {
            log.trace("a line from {}", context.getRemoteAddress());
        }

        @Override
        public void from(String sender) {
            // anybody may write
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.toLowerCase(Locale.ROOT).endsWith(badDomain)) {
                throw new RejectException(550, "5.1.1 no such mailbox here");
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream content) throws RejectException, IOException {
            byte[] mail = content.readAllBytes();
            try {
                for (String recipient : recipients) {
                    mailbox.add(MailReader.read(recipient, mail));
                }
            } catch (MessagingException e) {
                throw new RejectException(554, "5.6.0 cannot be read");
            } catch (RuntimeException e) {
                log.warn("the demo's mailbox could not keep a mail", e);
                throw new RejectException(451, "4.3.0 try again");
            }
            return "kept";
        }

        @Override
        public void done() {
            recipients.clear();
        }
    }
}
