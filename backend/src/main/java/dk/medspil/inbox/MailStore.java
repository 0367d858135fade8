package dk.medspil.inbox;

import dk.medspil.files.FileOwner;
import dk.medspil.files.FileStore;
import dk.medspil.files.StoredFile;
import dk.medspil.inbox.mime.Fingerprint;
import dk.medspil.platform.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps mails as they came, each once, before anybody reads them. */
@Lazy
@Component
@Transactional
class MailStore {

    private static final String OWNER = "inbound-mail";
    private static final byte[] NOTHING = {'\r', '\n'};

    private final InboundRows rows;
    private final FileStore files;
    private final InboxBell bell;
    private final Clock clock;

    MailStore(InboundRows rows, FileStore files, InboxBell bell, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Keeps a mail.
     *
     * @param unread why it is not to be read at all; null: it is read soon after the commit
     * @return empty if it is here already
     */
    Optional<InboundId> keep(MailPlace place, byte[] fetched, @Nullable InboundReason unread) {
        byte[] raw = fetched.length == 0 ? NOTHING : fetched;
        InboundId id = new InboundId(UUID.randomUUID());
        if (!rows.add(id, place, Fingerprint.of(raw), unread, clock.instant())) {
            return Optional.empty();
        }
        try {
            files.store(new ByteArrayInputStream(raw), "mail.eml", owner(id), Long.MAX_VALUE, Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bell.ringAfterCommit();
        return Optional.of(id);
    }

    /** The mail as it came. */
    @Transactional(readOnly = true)
    public StoredFile file(InboundId id) {
        return files.of(owner(id)).stream().findFirst().orElseThrow(Refusal::notFound);
    }

    byte[] raw(InboundId id) {
        try (InputStream content = files.read(file(id))) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileOwner owner(InboundId id) {
        return new FileOwner(OWNER, id.value());
    }
}
