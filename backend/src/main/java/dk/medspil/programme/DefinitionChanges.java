package dk.medspil.programme;

import dk.medspil.programme.DefinitionsPage.DefinitionChange;
import dk.medspil.programme.DefinitionsPage.DefinitionField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a definition. */
final class DefinitionChanges {

    private DefinitionChanges() {}

    /** Nothing, if there was none before. */
    static List<DefinitionChange> between(@Nullable DefinitionContent before, DefinitionContent after) {
        if (before == null) {
            return List.of();
        }
        Map<DefinitionField, String> was = texts(before);
        return texts(after).entrySet().stream()
                .filter(field -> !field.getValue().equals(was.get(field.getKey())))
                .map(field ->
                        new DefinitionChange(field.getKey(), was.getOrDefault(field.getKey(), ""), field.getValue()))
                .toList();
    }

    static Map<DefinitionField, String> texts(DefinitionContent content) {
        Map<DefinitionField, String> texts = new EnumMap<>(DefinitionField.class);
        texts.put(DefinitionField.TITLE_DA, content.titleDa());
        texts.put(DefinitionField.TITLE_EN, content.titleEn());
        texts.put(DefinitionField.QUOTE, content.quote());
        texts.put(DefinitionField.TARGET, String.valueOf(content.target()));
        texts.put(DefinitionField.DAYS, content.targetFrom() + "/" + content.targetTo());
        texts.put(DefinitionField.BASELINE, content.baseline());
        texts.put(DefinitionField.DENOMINATOR, content.denominator());
        texts.put(DefinitionField.QUESTION, orBlank(content.questionKey()));
        texts.put(DefinitionField.SINCE, content.since() == null ? "" : String.valueOf(content.since()));
        texts.put(
                DefinitionField.SUCCESSES,
                String.join(
                        ",",
                        new TreeSet<>(content.successes())
                                .stream().map(Enum::name).toList()));
        return texts;
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
