package dk.medspil.files;

import dk.medspil.platform.Sha256;
import dk.medspil.platform.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what people send, in chunks in the database or, by setting, in an S3-compatible store. Either way a file and the
 * case that it belongs to are there together or not at all, and only a part of it is in memory. Who may read a file is
 * asked of its owner, by the caller.
 */
@Component
public class FileStore {

    static final int CHUNK = 256 * 1024;

    /** However small they are: a page that lists an owner's files stays a page. */
    static final int MOST_FILES = 200;

    private final FileRows rows;
    private final ObjectShelf objects;
    private final ObjectProvider<Thumbnails> thumbnails;
    private final Clock clock;
    private final Tika tika = new Tika();

    FileStore(FileRows rows, ObjectShelf objects, ObjectProvider<Thumbnails> thumbnails, Clock clock) {
        this.rows = rows;
        this.objects = objects;
        this.thumbnails = thumbnails;
        this.clock = clock;
    }

    /**
     * Stores a file.
     *
     * @param content read to its end, or to the first byte too many
     * @param name as the sender called it; kept in a form that is fit to be shown
     * @throws FileEmpty if there is nothing in it
     * @throws FileTooLarge if it is larger than {@code maxBytes}; nothing is kept
     * @throws TooManyFiles if the owner has as many files as there may be
     * @throws QuotaExceeded if the owner's files together would be larger than {@code quotaBytes}; nothing is kept
     * @throws FileStoreAway if the S3-compatible store does not answer; nothing is kept
     */
    @Transactional(rollbackFor = IOException.class)
    public FileId store(InputStream content, @Nullable String name, FileOwner owner, long maxBytes, long quotaBytes)
            throws IOException {
        return store(content, name, owner, null, maxBytes, quotaBytes);
    }

    /**
     * Stores a file as {@link #store(InputStream, String, FileOwner, long, long)} does, as a new version of one that the
     * owner has already; the older ones stay.
     *
     * @param earlier any version of it; null for a file of its own
     * @throws Refusal 404 if the owner has no such file
     */
    @Transactional(rollbackFor = IOException.class)
    public FileId store(
            InputStream content,
            @Nullable String name,
            FileOwner owner,
            @Nullable FileId earlier,
            long maxBytes,
            long quotaBytes)
            throws IOException {
        FileId id = new FileId(UUID.randomUUID());
        String shown = FileName.shown(name);
        long used = rows.used(owner);
        MessageDigest digest = Sha256.digest();
        String contentType = "application/octet-stream";
        long size = 0;
        FileSink sink = objects.wanted() ? objects.sink(id) : new ChunkSink(rows, id);
        for (byte[] chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
            if (size == 0) {
                contentType = tika.detect(chunk, shown);
            }
            size += chunk.length;
            requireRoom(size, used, maxBytes, quotaBytes);
            digest.update(chunk);
            sink.add(chunk);
        }
        if (size == 0) {
            throw new FileEmpty();
        }
        String objectKey = sink.finish();
        rows.lock(owner);
        if (rows.count(owner) >= MOST_FILES) {
            throw new TooManyFiles(MOST_FILES);
        }
        requireRoom(size, rows.used(owner), maxBytes, quotaBytes);
        FileId series = earlier == null
                ? id
                : rows.find(owner, earlier).orElseThrow(Refusal::notFound).series();
        int version = earlier == null ? 1 : rows.newestVersion(series) + 1;
        String hash = HexFormat.of().formatHex(digest.digest());
        StoredFile file =
                new StoredFile(id, shown, contentType, size, hash, clock.instant(), series, version, false, objectKey);
        rows.add(file, owner);
        if (Thumbnails.PICTURES.contains(contentType)) {
            afterCommit(() -> thumbnails.getObject().makeSoon(List.of(file)));
        }
        return id;
    }

    private static void afterCommit(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }

    /** The small picture of a picture, a JPEG, when it is made. Who may see the file may see it. */
    public Optional<byte[]> thumbnail(FileId id) {
        return rows.thumbnail(id);
    }

    private static void requireRoom(long size, long used, long maxBytes, long quotaBytes) {
        if (size > maxBytes) {
            throw new FileTooLarge(maxBytes);
        }
        if (used + size > quotaBytes) {
            throw new QuotaExceeded(quotaBytes, used);
        }
    }

    /**
     * The content, to be read chunk by chunk. No connection is held while a slow reader takes its time; the last chunk
     * comes only when the hash is right, else reading fails with {@link FileDamaged}. To be closed.
     *
     * @throws FileStoreAway if it lies in a store that does not answer
     */
    public InputStream read(StoredFile file) {
        return objects.read(file);
    }

    /**
     * The content for whoever wants a part of it: nothing is fetched before it is read, and what is skipped first is not
     * fetched. The first time this node reads the whole file for it, so that no part of a damaged one is given out.
     */
    InputStream readPart(StoredFile file) {
        return objects.stream(file);
    }

    /**
     * Writes the content.
     *
     * @throws FileDamaged if the content isn't what was stored
     */
    public void write(FileId id, OutputStream out) throws IOException {
        StoredFile file = find(id).orElseThrow(() -> new FileDamaged(id));
        try (InputStream content = read(file)) {
            content.transferTo(out);
        }
    }

    /** The file's facts, if it is there. */
    public Optional<StoredFile> find(FileId id) {
        return rows.find(id);
    }

    /** One owner's files, in the order of their arrival. */
    public List<StoredFile> of(FileOwner owner) {
        return rows.of(owner);
    }

    /** The files of several owners of one kind, in the order of their arrival; one query, whatever the number. */
    public Map<UUID, List<StoredFile>> of(String ownerKind, Collection<UUID> owners) {
        return rows.of(ownerKind, owners);
    }

    /** Those of the files that belong to that owner; one that belongs to another is as if it weren't there. */
    public List<StoredFile> of(FileOwner owner, Collection<FileId> wanted) {
        List<StoredFile> found = new ArrayList<>(of(owner));
        found.removeIf(file -> !wanted.contains(file.id()));
        return found;
    }

    /** Gives all files of one owner to another. */
    @Transactional
    public void reassign(FileOwner from, FileOwner to) {
        rows.reassign(from, to);
    }

    /** Removes the owner's file; false if it has none such. */
    @Transactional
    public boolean remove(FileOwner owner, FileId id) {
        return !objects.goneAfterCommit(rows.remove(owner, id)).isEmpty();
    }

    /** Removes all files of the owner. */
    @Transactional
    public void remove(FileOwner owner) {
        objects.goneAfterCommit(rows.remove(owner));
    }
}
