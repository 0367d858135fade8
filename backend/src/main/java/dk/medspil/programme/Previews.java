package dk.medspil.programme;

import dk.medspil.platform.time.Office;
import dk.medspil.programme.CountSource.CountedUnit;
import dk.medspil.programme.DefinitionPreview.PreviewCount;
import dk.medspil.programme.DefinitionPreview.PreviewFigure;
import dk.medspil.programme.ProgrammePage.CriterionKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Counts a period by a definition that isn't published, beside the one in force: of one moment, from the records. */
@Lazy
@Component
class Previews {

    private final Definitions definitions;
    private final DefinitionRows rows;
    private final Counting counting;
    private final CountTargets targets;
    private final CountedUnits counted;
    private final Clock clock;

    Previews(
            Definitions definitions,
            DefinitionRows rows,
            Counting counting,
            CountTargets targets,
            CountedUnits counted,
            Clock clock) {
        this.definitions = definitions;
        this.rows = rows;
        this.counting = counting;
        this.targets = targets;
        this.counted = counted;
        this.clock = clock;
    }

    /** A frozen period is previewed as of its freeze; its figure stays whatever is published. */
    DefinitionPreview of(
            String criterion, DefinitionRows.Row newest, ReportingPeriod period, DefinitionContent content) {
        Instant frozen = period.frozenAt();
        Instant at = frozen == null ? clock.instant() : frozen;
        boolean about = DefinitionDesk.isAbout(content, period);
        return newest.content().questionKey() == null
                ? new DefinitionPreview(
                        PeriodView.of(period),
                        targets.touching(period, at).stream()
                                .filter(target -> target.criterion().equals(criterion))
                                .findFirst()
                                .map(target -> count(
                                        criterion, newest.kind(), target.target(), target.from(), target.to(), at))
                                .orElse(null),
                        about
                                ? count(
                                        criterion,
                                        newest.kind(),
                                        content.target(),
                                        content.targetFrom(),
                                        content.targetTo(),
                                        at)
                                : null)
                : shares(criterion, newest, period, content, at);
    }

    private DefinitionPreview shares(
            String criterion,
            DefinitionRows.Row newest,
            ReportingPeriod period,
            DefinitionContent content,
            Instant at) {
        CriterionDefinition inForce = definitions.evaluated(period, at).stream()
                .filter(one -> one.criterion().equals(criterion))
                .findFirst()
                .orElse(null);
        CriterionDefinition other = (inForce == null ? definitions.version(criterion, newest.version()) : inForce)
                .as(content, counted(content));
        return new DefinitionPreview(
                PeriodView.of(period),
                inForce == null ? null : share(period, inForce, at),
                DefinitionDesk.isAbout(content, period) ? share(period, other, at) : null);
    }

    private @Nullable String counted(DefinitionContent content) {
        String questionnaire = content.questionnaire();
        Integer since = content.since();
        return questionnaire == null
                ? null
                : rows.countedVersions(questionnaire, since == null ? 1 : since).orElse(null);
    }

    private PreviewFigure share(ReportingPeriod period, CriterionDefinition definition, Instant at) {
        Tallies tallies = counting.tallies(period, definition, at);
        Assessed assessed = new Assessed(period, definition, tallies, at, !at.isBefore(period.ends()));
        return new PreviewFigure(definition.target(), Cards.variant(assessed.figure(), assessed.ended()), null);
    }

    private PreviewFigure count(
            String criterion, CriterionKind kind, int target, LocalDate from, LocalDate to, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, Office.ZONE);
        List<CountedUnit> units = counted.of(criterion, null, from, to, today, at);
        if (kind == CriterionKind.COUNT) {
            CountFigure figure = new CountFigure(units.size(), target, from, to, today);
            return new PreviewFigure(target, null, new PreviewCount(figure.count(), figure.status(), to));
        }
        ShareFigure figure =
                StarterFigure.of(CountedUnits.stands(units), target).share();
        return new PreviewFigure(target, Cards.variant(figure, false), null);
    }
}
