package dk.medspil.files;

/** Where the bytes of new files go. */
enum FilePlace {
    DATABASE,
    S3
}
