package dk.medspil.youth;

import dk.medspil.platform.access.Caller;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import dk.medspil.programme.CountFigure;
import dk.medspil.programme.CountTargets;
import dk.medspil.programme.CountTargets.CountTarget;
import dk.medspil.programme.Range;
import dk.medspil.programme.ShareFigure;
import dk.medspil.youth.YouthFigures.RetentionCard;
import dk.medspil.youth.YouthFigures.YouthCount;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the youths for S6, S7, S8, S9 and S11, by the definitions of {@code docs/figures.md}. */
@Lazy
@Service
@Transactional(readOnly = true)
public class YouthCounts {

    private static final List<StepKind> STARTED =
            List.of(StepKind.EDUCATION, StepKind.PART_TIME_JOB, StepKind.ORDINARY_JOB);

    private final YouthRows rows;
    private final CountTargets targets;
    private final Settings settings;
    private final Clock clock;

    YouthCounts(YouthRows rows, CountTargets targets, Settings settings, Clock clock) {
        this.rows = rows;
        this.targets = targets;
        this.settings = settings;
        this.clock = clock;
    }

    /** As they stand today. */
    public YouthFigures figures() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        List<CountTarget> all = targets.of(today, Caller.current().locale());
        return new YouthFigures(
                today,
                all.stream()
                        .filter(target -> !target.share())
                        .map(target -> count(target, today))
                        .toList(),
                all.stream()
                        .filter(CountTarget::share)
                        .findFirst()
                        .map(target -> retention(target, today))
                        .orElse(null));
    }

    private List<StepKind> kinds(String criterion) {
        return switch (criterion) {
            case "S6" -> STARTED;
            case "S7" -> List.of(StepKind.INTERNSHIP);
            case "S8" -> allStarts();
            case "S11" -> List.of(StepKind.CLARIFIED);
            default -> throw new IllegalStateException("nobody says what counts for " + criterion);
        };
    }

    /** Whether internships are among the 160 of the whole project, the source doesn't say: a setting. */
    private List<StepKind> allStarts() {
        List<StepKind> kinds = new ArrayList<>(STARTED);
        if (settings.flag(Setting.PROJECT_TOTAL_WITH_INTERNSHIPS)) {
            kinds.add(StepKind.INTERNSHIP);
        }
        return kinds;
    }

    private YouthCount count(CountTarget target, LocalDate today) {
        CountFigure figure = new CountFigure(
                rows.count(kinds(target.criterion()), target.from(), target.to()),
                target.target(),
                target.from(),
                target.to(),
                today);
        return new YouthCount(
                target.criterion(),
                target.title(),
                target.quote(),
                figure.count(),
                figure.target(),
                figure.from(),
                figure.to(),
                figure.days(),
                figure.daysGone(),
                figure.missing(),
                figure.status());
    }

    private RetentionCard retention(CountTarget target, LocalDate today) {
        Map<Retention, Long> stand = rows.internships(target.from(), target.to()).stream()
                .map(step -> Retention.of(step.day(), step.endedOn(), step.seenOn(), today))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long kept = stand.getOrDefault(Retention.KEPT, 0L);
        long observed = kept + stand.getOrDefault(Retention.LEFT, 0L);
        long unknown = stand.getOrDefault(Retention.UNKNOWN, 0L);
        long notYet = stand.getOrDefault(Retention.NOT_YET, 0L);
        long starters = observed + unknown + notYet;
        ShareFigure figure = new ShareFigure(kept, observed, starters, observed, target.target());
        boolean ended = today.isAfter(target.to().plusMonths(Retention.MONTHS));
        Range bounds = figure.bounds().orElse(null);
        Range interval = figure.interval().orElse(null);
        return new RetentionCard(
                target.criterion(),
                target.title(),
                target.quote(),
                target.target(),
                target.from(),
                target.to(),
                starters,
                kept,
                observed,
                unknown,
                notYet,
                figure.sharePercent().orElse(null),
                figure.share().orElse(null),
                low(bounds),
                high(bounds),
                low(interval),
                high(interval),
                figure.status(ended));
    }

    private static @Nullable Double low(@Nullable Range range) {
        return range == null ? null : range.low();
    }

    private static @Nullable Double high(@Nullable Range range) {
        return range == null ? null : range.high();
    }
}
