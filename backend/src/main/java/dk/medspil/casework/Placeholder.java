package dk.medspil.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A gap in a template that a case fills: {@code {{rekvirent}}} or {@code {{requester}}}, in either language alike. */
enum Placeholder {
    NUMBER("nummer", "number"),
    TITLE("titel", "title"),
    REQUESTER("rekvirent", "requester"),
    FIRST_NAME("fornavn", "first name"),
    ORGANISATION("organisation", "organisation"),
    AREA("område", "area"),
    CONSULTANT("konsulent", "consultant"),
    ME("mit navn", "my name"),
    RECEIVED("modtaget", "received"),
    EXPECTED_START("forventet start", "expected start"),
    DEADLINE("frist", "deadline"),
    TODAY("i dag", "today");

    /** A gap, with what stands in it as its one group; nothing of it crosses a line. */
    static final Pattern GAP = Pattern.compile("\\{\\{([^{}\\n]*)}}");

    private final String danish;
    private final String english;

    Placeholder(String danish, String english) {
        this.danish = danish;
        this.english = english;
    }

    static Optional<Placeholder> called(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.danish.equals(name) || one.english.equals(name))
                .findFirst();
    }

    /** Its name in «da» or «en». */
    String name(String language) {
        return "en".equals(language) ? english : danish;
    }

    static List<String> names(String language) {
        return Arrays.stream(values()).map(one -> one.name(language)).toList();
    }
}
