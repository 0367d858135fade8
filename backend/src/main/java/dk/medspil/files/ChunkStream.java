package dk.medspil.files;

import dk.medspil.platform.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Reads a stored file, a chunk at a time, wherever it lies; no connection to the database is held while a slow reader
 * takes its time. The last chunk is
 * given out only when the hash is right, so that nobody takes a damaged file for a whole one.
 */
final class ChunkStream extends InputStream {

    private final FilePieces pieces;
    private final StoredFile file;
    private final int chunks;
    private final MessageDigest digest = Sha256.digest();
    private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);
    private int position;

    ChunkStream(FilePieces pieces, StoredFile file) {
        this.pieces = pieces;
        this.file = file;
        this.chunks = (int) ((file.size() + FileStore.CHUNK - 1) / FileStore.CHUNK);
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

    private boolean hasMore() throws IOException {
        while (current.available() == 0 && position < chunks) {
            byte[] chunk = pieces.next(position++);
            digest.update(chunk);
            if (position == chunks && !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw new FileDamaged(file.id());
            }
            current = new ByteArrayInputStream(chunk);
        }
        return current.available() > 0;
    }

    @Override
    public void close() {
        pieces.close();
    }
}
