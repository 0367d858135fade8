package dk.medspil.files;

import dk.medspil.platform.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stored file, a chunk at a time, wherever it lies; no connection to the database is held while a slow reader
 * takes its time. The last chunk is given out only when the hash is right, so that nobody takes a damaged file for a
 * whole one. Who skips before reading or opening gets a part: what is passed over is not fetched, and the hash is that of
 * the whole file, which is read once for it.
 */
final class ChunkStream extends InputStream {

    /** Opens the bytes of the file from that chunk on. */
    interface Opener {
        FilePieces from(int chunk);
    }

    private final Opener opener;
    private final StoredFile file;
    private final CheckedFiles checked;
    private final int chunks;
    private final MessageDigest digest = Sha256.digest();
    private @Nullable FilePieces pieces;
    private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);
    private int position;
    private boolean part;

    ChunkStream(Opener opener, StoredFile file, CheckedFiles checked) {
        this.opener = opener;
        this.file = file;
        this.checked = checked;
        this.chunks = (int) ((file.size() + FileStore.CHUNK - 1) / FileStore.CHUNK);
    }

    /** Asks for the bytes at once, from the first. */
    ChunkStream opened() {
        pieces = opener.from(0);
        return this;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? current.read() : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        return hasMore() ? current.read(target, offset, length) : -1;
    }

    @Override
    public long skip(long wanted) throws IOException {
        if (wanted < FileStore.CHUNK || pieces != null) {
            return super.skip(wanted);
        }
        if (!checked.contains(file.id())) {
            try (InputStream whole = new ChunkStream(opener, file, checked)) {
                whole.transferTo(OutputStream.nullOutputStream());
            }
        }
        long passed = Math.min(wanted, file.size());
        part = true;
        position = (int) (passed / FileStore.CHUNK);
        return (long) position * FileStore.CHUNK + super.skip(passed % FileStore.CHUNK);
    }

    private boolean hasMore() throws IOException {
        while (current.available() == 0 && position < chunks) {
            FilePieces open = pieces == null ? opener.from(position) : pieces;
            pieces = open;
            byte[] chunk = open.next(position++);
            digest.update(chunk);
            if (part) {
                requireLength(chunk);
            } else if (position == chunks) {
                requireHash();
            }
            current = new ByteArrayInputStream(chunk);
        }
        return current.available() > 0;
    }

    private void requireHash() throws FileDamaged {
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new FileDamaged(file.id());
        }
        checked.add(file.id());
    }

    private void requireLength(byte[] chunk) throws FileDamaged {
        long end = Math.min((long) position * FileStore.CHUNK, file.size());
        if (chunk.length != end - (position - 1L) * FileStore.CHUNK) {
            throw new FileDamaged(file.id());
        }
    }

    @Override
    public void close() {
        if (pieces != null) {
            pieces.close();
        }
    }
}
