package dk.medspil.activity;

import dk.medspil.activity.ImportPreview.Why;
import dk.medspil.directory.OrganisationKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How cells are read, whatever the file is about. */
final class ImportCells {

    /** An address that mail can be sent to: dots between words, a domain with a dot. */
    private static final Pattern EMAIL =
            Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+");

    private static final int BRIEF = 100;
    private static final String FORMULA = "=+-@";
    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);

    /** No day that there isn't becomes another: 31.2. is none. */
    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-M-d", "d.M.uuuu", "d-M-uuuu", "d/M/uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private static final Map<String, OrganisationKind> KINDS = Map.of(
            "", OrganisationKind.OTHER,
            "forening", OrganisationKind.ASSOCIATION,
            "association", OrganisationKind.ASSOCIATION,
            "institution", OrganisationKind.INSTITUTION,
            "forvaltning", OrganisationKind.ADMINISTRATION,
            "administration", OrganisationKind.ADMINISTRATION,
            "virksomhed", OrganisationKind.COMPANY,
            "company", OrganisationKind.COMPANY,
            "andet", OrganisationKind.OTHER,
            "other", OrganisationKind.OTHER);

    private ImportCells() {}

    /** What is wrong with a line, whatever it says. */
    static Optional<Why> wrong(CsvTable.Line line) {
        if (line.overfull()) {
            return Optional.of(Why.TOO_MANY_CELLS);
        }
        return line.tooLong() ? Optional.of(Why.TOO_LONG) : Optional.empty();
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /**
     * Whether a spreadsheet would run one of these as a formula: no name begins like that, so the file is amiss. A note
     * may well begin with a dash; it is made harmless where it is written to a file again.
     */
    static boolean isFormula(String... names) {
        return Stream.of(names).anyMatch(name -> !name.isEmpty() && FORMULA.indexOf(name.charAt(0)) >= 0);
    }

    /** What Medspil saved has an apostrophe before what a spreadsheet would run; it is no part of the text. */
    static String withoutGuard(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    static Optional<OrganisationKind> kind(String word) {
        return Optional.ofNullable(KINDS.get(word.toLowerCase(Locale.ROOT)));
    }

    static boolean isYes(String word) {
        return List.of("ja", "x", "yes").contains(word.toLowerCase(Locale.ROOT));
    }

    static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                LocalDate day = LocalDate.parse(text, format);
                return day.isBefore(LONG_AGO) ? Optional.empty() : Optional.of(day);
            } catch (DateTimeException another) {
                // the next way of writing a day
            }
        }
        return Optional.empty();
    }

    static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static String words(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isBlank())
                .map(ImportCells::brief)
                .collect(Collectors.joining(", "));
    }

    /** A cell may hold half the file; on screen it is enough to be known by. */
    static String brief(String text) {
        return text.codePointCount(0, text.length()) <= BRIEF
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BRIEF)) + "…";
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
