package dk.medspil.casework;

import dk.medspil.platform.access.Caller;
import dk.medspil.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The words of a template as somebody types them. Those in English may be missing from a person's own. */
public record TemplateWords(
        String nameDa,
        @Nullable String nameEn,
        String bodyDa,
        @Nullable String bodyEn) {

    public TemplateWords {
        nameDa = nameDa.strip();
        nameEn = given(nameEn);
        bodyDa = bodyDa.strip();
        bodyEn = given(bodyEn);
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** @throws Refusal 422 if a gap has no name that we know, or one is not closed */
    void requireKnownGaps() {
        requireKnownGaps("bodyDa", bodyDa);
        if (bodyEn != null) {
            requireKnownGaps("bodyEn", bodyEn);
        }
    }

    /** @throws Refusal 422 if the English words are missing */
    void requireBothLanguages() {
        if (nameEn == null) {
            throw Refusal.refused("template-english-missing", "nameEn");
        }
        if (bodyEn == null) {
            throw Refusal.refused("template-english-missing", "bodyEn");
        }
    }

    /** @throws Refusal 422 if there is an English text without a name, or the other way round */
    void requireEnglishWhole() {
        if ((nameEn == null) != (bodyEn == null)) {
            requireBothLanguages();
        }
    }

    private static void requireKnownGaps(String field, String body) {
        Matcher gaps = Placeholder.GAP.matcher(body);
        while (gaps.find()) {
            if (Placeholder.called(gaps.group(1)).isEmpty()) {
                throw Refusal.refused(
                        "template-placeholder-unknown",
                        field,
                        Map.of("placeholder", gaps.group(1).strip(), "known", known()));
            }
        }
        String rest = gaps.replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            throw Refusal.refused("template-placeholder-open", field);
        }
    }

    private static String known() {
        List<String> names = Placeholder.names(Caller.current().locale().getLanguage());
        return String.join(", ", names);
    }

    Map<String, String> facts() {
        return Map.of(
                "nameDa", nameDa, "nameEn", String.valueOf(nameEn), "bodyDa", bodyDa, "bodyEn", String.valueOf(bodyEn));
    }
}
