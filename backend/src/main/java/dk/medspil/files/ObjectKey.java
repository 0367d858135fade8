package dk.medspil.files;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of objects: {@code files/2010-03-01/<id>}, with the day (UTC) of arrival, so that new ones are found together. */
final class ObjectKey {

    static final String FOLDER = "files/";

    private static final Pattern FORM =
            Pattern.compile("files/\\d{4}-\\d\\d-\\d\\d/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private ObjectKey() {}

    static String of(FileId id, LocalDate day) {
        return FOLDER + day + "/" + id;
    }

    /** The file that an object was made for; empty if the name is none of ours. */
    static Optional<FileId> fileOf(String key) {
        Matcher form = FORM.matcher(key);
        return form.matches() ? Optional.of(new FileId(UUID.fromString(form.group(1)))) : Optional.empty();
    }
}
