package dk.medspil.inbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** The connection to one mailbox, opened for reading only: nothing in it is changed. */
final class ImapLine implements AutoCloseable {

    /** A mail that waits there. */
    record Waiting(long uid, boolean seen, IMAPMessage message) {}

    /** What was fetched of a mail. @param whole false: only its head, for it is larger than we take */
    record Fetched(byte[] raw, boolean whole) {}

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final boolean tells;

    private ImapLine(IMAPStore store, IMAPFolder folder, boolean tells) {
        this.store = store;
        this.folder = folder;
        this.tells = tells;
    }

    /**
     * @param secret the password, or the token where one opens the mailbox
     * @param quiet the longest that the server may say nothing while we wait for its word
     */
    static ImapLine open(InboxSettings.Mailbox mailbox, String secret, Duration quiet) throws MessagingException {
        String prefix = "mail." + mailbox.protocol() + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", "10000");
        properties.setProperty(prefix + "timeout", String.valueOf(quiet.toMillis() + 60_000));
        properties.setProperty(prefix + "writetimeout", "20000");
        properties.setProperty(prefix + "fetchsize", String.valueOf(1024 * 1024));
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (mailbox.oauth() != null) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        boolean local = isThisMachine(mailbox.host());
        properties.setProperty(prefix + "starttls.enable", String.valueOf(!local));
        properties.setProperty(prefix + "starttls.required", String.valueOf(!local));
        IMAPStore store = (IMAPStore) Session.getInstance(properties).getStore(mailbox.protocol());
        store.connect(mailbox.host(), mailbox.port(), mailbox.username(), secret);
        try {
            IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_ONLY);
            return new ImapLine(store, folder, store.hasCapability("IDLE"));
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    boolean stands() {
        return folder.isOpen();
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The mails after that one, in their order. */
    List<Waiting> after(long uid) throws MessagingException {
        // the server tells of new mail only when it is spoken to
        folder.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
        List<Waiting> waiting = new ArrayList<>();
        Message[] found = folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(found, profile);
        for (Message one : found) {
            // «n:*» also names the last mail when it is older than n
            if (one instanceof IMAPMessage mail && folder.getUID(mail) > uid) {
                waiting.add(new Waiting(folder.getUID(mail), mail.isSet(Flags.Flag.SEEN), mail));
            }
        }
        waiting.sort(Comparator.comparingLong(Waiting::uid));
        return waiting;
    }

    /** The mail as the server has it, or its head if it is larger than that. */
    Fetched fetch(Waiting waiting, int most) throws MessagingException, IOException {
        if (waiting.message().getSize() <= most) {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            try (InputStream stream = waiting.message().getMimeStream()) {
                byte[] read = stream.readNBytes(most + 1);
                if (read.length <= most) {
                    return new Fetched(read, true);
                }
                raw.write(read, 0, 64 * 1024);
            }
            return new Fetched(raw.toByteArray(), false);
        }
        return new Fetched(head(waiting.message()), false);
    }

    private static byte[] head(IMAPMessage mail) throws MessagingException {
        StringBuilder head = new StringBuilder();
        Enumeration<String> lines = mail.getAllHeaderLines();
        while (lines.hasMoreElements()) {
            head.append(lines.nextElement()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Waits until the server tells of a change, or so long; false at once when this server tells nothing. */
    boolean await(Duration most) throws MessagingException {
        if (!tells) {
            return false;
        }
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> enough = timer.schedule(this::nudge, most.toMillis(), TimeUnit.MILLISECONDS);
            folder.idle(true);
            enough.cancel(false);
        } finally {
            timer.shutdownNow();
        }
        return true;
    }

    /** Any other command ends the wait. */
    void nudge() {
        try {
            folder.doCommandIgnoreFailure(protocol -> {
                protocol.noop();
                return null;
            });
        } catch (MessagingException | RuntimeException e) {
            // the line is gone, which ends the wait as well
        }
    }

    @Override
    public void close() {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
            store.close();
        } catch (MessagingException | IllegalStateException e) {
            // the line is gone, which is what we wanted
        }
    }

    static void close(@Nullable ImapLine line) {
        if (line != null) {
            line.close();
        }
    }
}
