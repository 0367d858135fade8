package dk.medspil.files;

import org.jspecify.annotations.Nullable;

/** Takes a file into the database, a row a chunk. */
final class ChunkSink implements FileSink {

    private final FileRows rows;
    private final FileId id;
    private int position;

    ChunkSink(FileRows rows, FileId id) {
        this.rows = rows;
        this.id = id;
    }

    @Override
    public void add(byte[] piece) {
        rows.addChunk(id, position++, piece);
    }

    @Override
    public @Nullable String finish() {
        return null;
    }
}
