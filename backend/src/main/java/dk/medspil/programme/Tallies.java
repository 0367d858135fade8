package dk.medspil.programme;

import dk.medspil.questionnaire.AnswerValue;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All units in scope of one criterion, counted by how they stand; every figure of its page follows from these. */
record Tallies(List<Tally> tallies) {

    /** Nobody is in scope. */
    static final Tallies NONE = new Tallies(List.of());

    Tallies {
        tallies = List.copyOf(tallies);
    }

    /** The figure itself. */
    ShareFigure figure(int target) {
        return figure(target, Standing::relevant, Standing::answer, null);
    }

    /** Sensitivity: «partly» counted as success too. */
    ShareFigure withPartly(int target, Set<AnswerValue> successes) {
        Set<AnswerValue> wider = EnumSet.of(AnswerValue.PARTLY);
        wider.addAll(successes);
        return figure(target, Standing::relevant, Standing::answer, wider);
    }

    /** Sensitivity: only what was answered in the first wave. */
    ShareFigure firstWave(int target, Set<AnswerValue> successes) {
        return figure(target, Standing::relevant, Standing::firstWaveAnswer, successes);
    }

    /** Sensitivity: all in scope taken as relevant, those who weren't asked as silent. */
    ShareFigure allInScope(int target, Set<AnswerValue> successes) {
        return figure(target, standing -> true, Standing::answer, successes);
    }

    /** {@code successes} null: as the standing judged it. */
    private ShareFigure figure(
            int target,
            Predicate<Standing> relevant,
            Function<Standing, @Nullable AnswerValue> answer,
            @Nullable Set<AnswerValue> successes) {
        long r = 0;
        long a = 0;
        long n = 0;
        long k = 0;
        for (Tally tally : tallies) {
            Standing standing = tally.standing();
            if (!relevant.test(standing)) {
                continue;
            }
            r += tally.units();
            AnswerValue given = answer.apply(standing);
            if (given == null) {
                continue;
            }
            a += tally.units();
            if (given == AnswerValue.NOT_RELEVANT) {
                continue;
            }
            n += tally.units();
            if (successes == null ? standing.reached() == Step.SUCCESS : successes.contains(given)) {
                k += tally.units();
            }
        }
        return new ShareFigure(k, n, r, a, target);
    }

    long units(Predicate<Standing> which) {
        return tallies.stream()
                .filter(tally -> which.test(tally.standing()))
                .mapToLong(Tally::units)
                .sum();
    }

    /** Relevant units that wait for a relevance decision. */
    long relevanceMissing() {
        return units(Standing::pending);
    }

    /** Relevant units with a follow-up that may still be answered. */
    long stillRunning() {
        return units(standing -> standing.relevant() && standing.running());
    }

    /** How many reached each step, and why the others came no further. */
    List<WaterfallStep> waterfall() {
        return EnumSet.allOf(Step.class).stream()
                .map(step -> new WaterfallStep(
                        step, units(standing -> standing.reached().compareTo(step) >= 0), dropsAfter(step)))
                .toList();
    }

    private List<WaterfallStep.Drop> dropsAfter(Step step) {
        Map<DropReason, Long> drops = new TreeMap<>();
        for (Tally tally : tallies) {
            DropReason reason = tally.standing().reason();
            if (tally.standing().reached() == step && reason != null) {
                drops.merge(reason, tally.units(), Long::sum);
            }
        }
        return drops.entrySet().stream()
                .map(drop -> new WaterfallStep.Drop(drop.getKey(), drop.getValue()))
                .toList();
    }

    /** Only the relevant units, by their place. */
    Map<Place, Tallies> relevantByPlace() {
        return tallies.stream()
                .filter(tally -> tally.standing().relevant())
                .collect(Collectors.groupingBy(
                        Tally::place,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Tallies::new)));
    }
}
