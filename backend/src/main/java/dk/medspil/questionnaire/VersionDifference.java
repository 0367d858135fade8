package dk.medspil.questionnaire;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a questionnaire, question by question in the later order, those that are gone
 * last.
 *
 * @param intro whether the introduction or the thanks differ
 */
public record VersionDifference(boolean intro, List<DifferenceLine> lines) {

    /**
     * One question.
     *
     * @param moved whether it stands elsewhere among those that both have
     * @param parts in what it differs
     * @param before null when it is new
     * @param after null when it is gone
     */
    public record DifferenceLine(
            Change change,
            boolean moved,
            Set<Part> parts,
            @Nullable Question before,
            @Nullable Question after) {}

    /** What became of a question. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        SAME
    }

    /** A part of a question. */
    public enum Part {
        TEXT,
        HELP,
        TYPE,
        ANSWERS,
        CONDITION,
        ALWAYS
    }

    static VersionDifference between(QuestionnaireContent before, QuestionnaireContent after) {
        Map<String, Question> old =
                before.questions().stream().collect(Collectors.toMap(Question::key, Function.identity(), (a, b) -> a));
        Set<String> moved = moved(before, after);
        List<DifferenceLine> lines = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Question question : after.questions()) {
            Question was = old.get(question.key());
            met.add(question.key());
            if (was == null) {
                lines.add(new DifferenceLine(Change.ADDED, false, Set.of(), null, question));
            } else {
                Set<Part> parts = parts(was, question);
                Change change = parts.isEmpty() ? Change.SAME : Change.CHANGED;
                lines.add(new DifferenceLine(change, moved.contains(question.key()), parts, was, question));
            }
        }
        before.questions().stream()
                .filter(question -> !met.contains(question.key()))
                .forEach(question -> lines.add(new DifferenceLine(Change.REMOVED, false, Set.of(), question, null)));
        boolean intro = !before.introDa().equals(after.introDa())
                || !before.introEn().equals(after.introEn())
                || !before.thanksDa().equals(after.thanksDa())
                || !before.thanksEn().equals(after.thanksEn());
        return new VersionDifference(intro, List.copyOf(lines));
    }

    private static Set<Part> parts(Question before, Question after) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        note(parts, Part.TEXT, List.of(before.textDa(), before.textEn()), List.of(after.textDa(), after.textEn()));
        note(parts, Part.HELP, List.of(before.helpDa(), before.helpEn()), List.of(after.helpDa(), after.helpEn()));
        note(parts, Part.TYPE, before.type(), after.type());
        note(parts, Part.ANSWERS, answers(before), answers(after));
        note(parts, Part.CONDITION, before.condition(), after.condition());
        note(parts, Part.ALWAYS, before.always(), after.always());
        return parts;
    }

    private static List<Object> answers(Question question) {
        return List.of(
                question.notRelevant(),
                String.valueOf(question.least()),
                String.valueOf(question.most()),
                question.leastDa(),
                question.leastEn(),
                question.mostDa(),
                question.mostEn(),
                question.choices());
    }

    private static void note(Set<Part> parts, Part part, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            parts.add(part);
        }
    }

    /** The fewest questions that had to be moved: all but a longest row that is in the same order in both. */
    private static Set<String> moved(QuestionnaireContent before, QuestionnaireContent after) {
        List<String> now = after.questions().stream().map(Question::key).toList();
        List<String> common = before.questions().stream()
                .map(Question::key)
                .filter(now::contains)
                .distinct()
                .toList();
        List<String> kept = List.of();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < common.size(); i++) {
            List<String> longest = List.of();
            for (int j = 0; j < i; j++) {
                if (now.indexOf(common.get(j)) < now.indexOf(common.get(i))
                        && rows.get(j).size() > longest.size()) {
                    longest = rows.get(j);
                }
            }
            List<String> row = new ArrayList<>(longest);
            row.add(common.get(i));
            rows.add(row);
            if (row.size() > kept.size()) {
                kept = row;
            }
        }
        Set<String> moved = new HashSet<>(common);
        moved.removeAll(kept);
        return moved;
    }
}
