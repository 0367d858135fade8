package dk.medspil.files;

/** Gives out the bytes of one stored file, a chunk at a time and in their order. */
interface FilePieces extends AutoCloseable {

    /** The chunk at that place, the first is 0; shorter or empty where something is missing. */
    byte[] next(int position);

    @Override
    default void close() {}
}
