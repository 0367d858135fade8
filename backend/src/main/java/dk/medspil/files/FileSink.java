package dk.medspil.files;

import org.jspecify.annotations.Nullable;

/** Takes the bytes of one file as they come. */
interface FileSink {

    /** @throws FileStoreAway if they cannot be taken */
    void add(byte[] piece);

    /**
     * All of them have come.
     *
     * @return the key under which they lie outside the database; null if they lie in it
     */
    @Nullable String finish();
}
