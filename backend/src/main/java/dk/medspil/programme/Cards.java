package dk.medspil.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes cards of what was counted. */
final class Cards {

    private Cards() {}

    /** @param outstanding who is still out; null for none, or when it isn't told */
    static CriterionCard card(Assessed assessed, @Nullable Outstanding outstanding, Audience audience, Locale locale) {
        CriterionDefinition definition = assessed.definition();
        Tallies tallies = assessed.tallies();
        ShareFigure figure = assessed.figure();
        Range bounds = figure.bounds().orElse(null);
        Range interval = figure.interval().orElse(null);
        ShareStatus status = figure.status(assessed.ended());
        return new CriterionCard(
                definition.criterion(),
                title(definition, locale),
                definition.quote(),
                definition.target(),
                figure.k(),
                figure.n(),
                figure.share().orElse(null),
                figure.sharePercent().orElse(null),
                figure.relevant(),
                figure.answered(),
                figure.notApplicable(),
                figure.silent(),
                bounds == null ? null : bounds.low(),
                bounds == null ? null : bounds.high(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                figure.amongAnswers(),
                status,
                assessed.ended(),
                why(assessed, figure),
                figure.needAtLeast(),
                figure.needSurely(),
                figure.outOfReach(),
                assessed.at(),
                tallies.units(standing -> standing.reason() == DropReason.OUT_BY_RULE),
                tallies.units(standing -> standing.reason() == DropReason.OUT_BY_DECISION),
                sensitivity(assessed, figure, audience),
                waterfall(tallies, audience),
                outstanding);
    }

    /** What is said of a criterion whose figures aren't told. */
    static UntoldCriterion untold(CriterionDefinition definition, Locale locale) {
        return new UntoldCriterion(
                definition.criterion(), title(definition, locale), definition.quote(), definition.target());
    }

    static String title(CriterionDefinition definition, Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? definition.titleEn() : definition.titleDa();
    }

    private static List<CriterionCard.Why> why(Assessed assessed, ShareFigure figure) {
        List<CriterionCard.Why> why = new ArrayList<>();
        long missing = assessed.tallies().relevanceMissing();
        long running = assessed.tallies().stillRunning();
        if (assessed.frozen()) {
            if (missing > 0 || running > 0) {
                why.add(why(
                        CriterionCard.WhyCode.OPEN_AT_FREEZE,
                        Map.of("relevanceMissing", text(missing), "stillRunning", text(running))));
            }
        } else {
            if (!assessed.periodOver()) {
                why.add(why(
                        CriterionCard.WhyCode.PERIOD_OPEN,
                        Map.of("to", assessed.period().to().toString())));
            }
            if (missing > 0) {
                why.add(why(CriterionCard.WhyCode.RELEVANCE_MISSING, Map.of("units", text(missing))));
            }
            if (running > 0) {
                why.add(why(CriterionCard.WhyCode.FOLLOW_UPS_RUNNING, Map.of("units", text(running))));
            }
        }
        why.add(whyThisVerdict(figure));
        return why;
    }

    private static CriterionCard.Why whyThisVerdict(ShareFigure figure) {
        return switch (figure.verdict()) {
            case MET, NOT_MET ->
                why(CriterionCard.WhyCode.WHATEVER_THE_SILENT_SAY, Map.of("silent", text(figure.silent())));
            case LIKELY_MET, LIKELY_NOT_MET ->
                why(CriterionCard.WhyCode.SILENT_RESEMBLE, Map.of("silent", text(figure.silent())));
            default -> whyItCannotBeTold(figure);
        };
    }

    private static CriterionCard.Why whyItCannotBeTold(ShareFigure figure) {
        Map<String, String> counts = Map.of(
                "answered",
                text(figure.answered()),
                "relevant",
                text(figure.relevant()),
                "n",
                text(figure.n()),
                "needed",
                text(ShareFigure.LIKELY_FROM));
        if (figure.n() == 0) {
            return why(CriterionCard.WhyCode.NO_ANSWERS, counts);
        }
        if (figure.enoughToJudge()) {
            return why(CriterionCard.WhyCode.INTERVAL_SPANS_TARGET, counts);
        }
        boolean half = 2 * figure.answered() >= figure.relevant();
        return why(half ? CriterionCard.WhyCode.TOO_FEW_ANSWERS : CriterionCard.WhyCode.LESS_THAN_HALF, counts);
    }

    private static List<WaterfallStep> waterfall(Tallies tallies, Audience audience) {
        return tallies.waterfall().stream()
                .map(step -> audience == Audience.MANAGERS ? step : step.withoutSmallDrops(Publication.SMALLEST))
                .toList();
    }

    private static CriterionCard.Sensitivity sensitivity(Assessed assessed, ShareFigure figure, Audience audience) {
        Tallies tallies = assessed.tallies();
        CriterionDefinition definition = assessed.definition();
        int target = definition.target();
        boolean ended = assessed.ended();
        return new CriterionCard.Sensitivity(
                variant(tallies.withPartly(target, definition.successes()), figure, ended, audience),
                variant(tallies.firstWave(target, definition.successes()), figure, ended, audience),
                variant(tallies.allInScope(target, definition.successes()), figure, ended, audience));
    }

    private static CriterionCard.@Nullable Variant variant(
            ShareFigure variant, ShareFigure figure, boolean ended, Audience audience) {
        if (audience != Audience.MANAGERS && tellsOfFew(variant, figure)) {
            return null;
        }
        return variant(variant, ended);
    }

    /** A figure in short. */
    static CriterionCard.Variant variant(ShareFigure variant, boolean ended) {
        Range bounds = variant.bounds().orElse(null);
        return new CriterionCard.Variant(
                variant.k(),
                variant.n(),
                variant.relevant(),
                variant.answered(),
                variant.silent(),
                variant.share().orElse(null),
                variant.sharePercent().orElse(null),
                bounds == null ? null : bounds.low(),
                bounds == null ? null : bounds.high(),
                variant.status(ended));
    }

    /** Whether the difference of the two is a group of one to four. */
    private static boolean tellsOfFew(ShareFigure variant, ShareFigure figure) {
        return few(variant.k() - figure.k())
                || few(variant.n() - figure.n())
                || few(variant.answered() - figure.answered())
                || few(variant.relevant() - figure.relevant());
    }

    private static boolean few(long difference) {
        return difference != 0 && Math.abs(difference) < Publication.SMALLEST;
    }

    private static CriterionCard.Why why(CriterionCard.WhyCode code, Map<String, String> params) {
        return new CriterionCard.Why(code, params);
    }

    private static String text(long count) {
        return Long.toString(count);
    }
}
