package dk.medspil.files;

/** Sizes as people read them. */
final class Megabytes {

    private static final long MEGABYTE = 1024L * 1024L;

    private Megabytes() {}

    /** Whole megabytes, rounded up. */
    static long written(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }
}
