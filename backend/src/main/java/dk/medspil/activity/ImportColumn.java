package dk.medspil.activity;

import dk.medspil.platform.problem.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns that files may have, by the names that people give them. */
enum ImportColumn {
    NAME("navn", "name", 200),
    EMAIL("mail", "email", 254, "e-mail", "mailadresse", "e-mail address"),
    PHONE("telefon", "phone", 40, "tlf", "telephone"),
    ORGANISATION("organisation", "organisation", 200, "forening", "aktør", "organization"),
    TYPE("type", "type", 40, "hvad er den?", "what is it?"),
    CLUB("klub", "club", 40),
    DAY("dag", "day", 40, "dato", "date"),
    HOW("hvordan", "how", 40, "kanal", "channel"),
    PLAN("helhedsplan", "plan", 200, "område", "area"),
    NOTE("bemærkning", "note", 2000, "bemærkninger", "notat", "notes"),
    DISTRICT("bydel", "district", 100),
    ABOUT("beskrivelse", "description", 2000, "hvad den laver", "what it does"),
    CONTACT("kontaktperson", "contact", 200, "whom to ask for"),
    CRITERION("kriterium", "criterion", 20),
    YEAR("år", "year", 10),
    K("k", "k", 10),
    N("n", "n", 10),
    SOURCE("kilde", "source", 300);

    private final String danish;
    private final String english;
    private final int longest;
    private final List<String> also;

    ImportColumn(String danish, String english, int longest, String... also) {
        this.danish = danish;
        this.english = english;
        this.longest = longest;
        this.also = List.of(also);
    }

    /** How many characters a cell may have: as many as the form on screen takes. */
    int longest() {
        return longest;
    }

    String called(Locale language) {
        return language.getLanguage().equals(Languages.ENGLISH.getLanguage()) ? english : danish;
    }

    /** The column that a head of a file names, whatever its capitals. */
    static Optional<ImportColumn> of(String head) {
        String name = head.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(one -> one.danish.equals(name) || one.english.equals(name) || one.also.contains(name))
                .findFirst();
    }
}
