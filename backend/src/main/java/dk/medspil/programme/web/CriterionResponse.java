package dk.medspil.programme.web;

import dk.medspil.programme.Breakdown;
import dk.medspil.programme.BreakdownTable;
import dk.medspil.programme.CriterionCard;
import dk.medspil.programme.CriterionDefinition;
import dk.medspil.programme.CriterionPage;
import dk.medspil.programme.PeriodView;
import dk.medspil.programme.Range;
import dk.medspil.programme.ShareFigure;
import dk.medspil.programme.UntoldCriterion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One criterion with its breakdowns and definition.
 *
 * @param card null when too few have answered for its figures to be told; {@code untold} is there instead
 */
record CriterionResponse(
        PeriodView period,
        @Nullable CriterionCard card,
        @Nullable UntoldCriterion untold,
        List<Table> breakdowns,
        Definition definition) {

    /** A one-way table. */
    record Table(Breakdown by, List<Row> rows) {}

    /**
     * A row; a suppressed one has no figures.
     *
     * @param key an area's id, a subject, a kind of organisation, or OTHERS for the hidden ones together
     * @param label the area's name, else the key
     */
    record Row(
            String key,
            String label,
            boolean suppressed,
            @Nullable Long k,
            @Nullable Long n,
            @Nullable Double share,
            @Nullable String sharePercent,
            @Nullable Long relevant,
            @Nullable Long answered,
            @Nullable Long silent,
            @Nullable Double low,
            @Nullable Double high) {

        static Row of(BreakdownTable.Row row, String label) {
            ShareFigure figure = row.figure();
            if (figure == null) {
                return new Row(row.label(), label, true, null, null, null, null, null, null, null, null, null);
            }
            Range bounds = figure.bounds().orElse(null);
            return new Row(
                    row.label(),
                    label,
                    false,
                    figure.k(),
                    figure.n(),
                    figure.share().orElse(null),
                    figure.sharePercent().orElse(null),
                    figure.relevant(),
                    figure.answered(),
                    figure.silent(),
                    bounds == null ? null : bounds.low(),
                    bounds == null ? null : bounds.high());
        }
    }

    /** How the criterion is counted, and who published that. */
    record Definition(
            int version,
            int target,
            LocalDate targetFrom,
            LocalDate targetTo,
            String baseline,
            String unitKind,
            String denominator,
            String questionKey,
            @Nullable Integer since,
            List<String> successes,
            String author,
            String reason) {

        static Definition of(CriterionDefinition definition) {
            return new Definition(
                    definition.version(),
                    definition.target(),
                    definition.targetFrom(),
                    definition.targetTo(),
                    definition.baseline(),
                    definition.unitKind(),
                    definition.denominator(),
                    definition.questionKey(),
                    definition.since(),
                    new TreeSet<>(definition.successes())
                            .stream().map(Enum::name).toList(),
                    definition.author(),
                    definition.reason());
        }
    }

    static CriterionResponse of(CriterionPage page, Map<String, String> areas) {
        return new CriterionResponse(
                page.period(),
                page.told(),
                page.untold(),
                page.breakdowns().stream().map(table -> table(table, areas)).toList(),
                Definition.of(page.definition()));
    }

    private static Table table(BreakdownTable table, Map<String, String> areas) {
        return new Table(
                table.by(),
                table.rows().stream()
                        .map(row -> Row.of(row, areas.getOrDefault(row.label(), row.label())))
                        .toList());
    }
}
