package dk.medspil.files;

/** Sizes as people read them: a megabyte is a million bytes, as the browser shows it. */
final class Megabytes {

    private static final long MEGABYTE = 1_000_000;

    private Megabytes() {}

    /** Whole megabytes, rounded up. */
    static long written(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }
}
