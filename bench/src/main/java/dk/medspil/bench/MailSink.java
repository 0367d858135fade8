package dk.medspil.bench;

import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP server on loopback that counts what it takes. */
final class MailSink implements AutoCloseable {

    private final AtomicLong taken = new AtomicLong();
    private final SMTPServer server;

    MailSink() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandler((context, from, to, data) -> taken.incrementAndGet())
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    long taken() {
        return taken.get();
    }

    @Override
    public void close() {
        server.stop();
    }
}
