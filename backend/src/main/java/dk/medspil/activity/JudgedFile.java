package dk.medspil.activity;

import dk.medspil.activity.ImportPreview.ImportLine;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A file that was judged line by line, and the deed that enters what is to be entered. */
record JudgedFile(List<ImportLine> lines, Runnable deed) {

    static <T> JudgedFile of(List<JudgedLine<T>> lines, Consumer<List<T>> deed) {
        List<T> wanted =
                lines.stream().map(JudgedLine::wanted).filter(Objects::nonNull).toList();
        return new JudgedFile(lines.stream().map(JudgedLine::line).toList(), () -> {
            if (!wanted.isEmpty()) {
                deed.accept(wanted);
            }
        });
    }
}
