package dk.medspil.youth;

import dk.medspil.platform.access.Caller;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import dk.medspil.programme.CountFigure;
import dk.medspil.programme.CountSource.CountStand;
import dk.medspil.programme.CountSource.CountedUnit;
import dk.medspil.programme.CountTargets;
import dk.medspil.programme.CountTargets.CountTarget;
import dk.medspil.programme.CountTargets.PeriodTarget;
import dk.medspil.programme.FrozenCounts;
import dk.medspil.programme.FrozenCounts.FrozenCount;
import dk.medspil.programme.Range;
import dk.medspil.programme.ShareFigure;
import dk.medspil.programme.StarterFigure;
import dk.medspil.youth.YouthFigures.RetentionCard;
import dk.medspil.youth.YouthFigures.YouthCount;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final CountedYouths counted;
    private final CountTargets targets;
    private final FrozenCounts frozen;
    private final Clock clock;

    YouthCounts(CountedYouths counted, CountTargets targets, FrozenCounts frozen, Clock clock) {
        this.counted = counted;
        this.targets = targets;
        this.frozen = frozen;
        this.clock = clock;
    }

    /** What a figure is made of. */
    private record Counted(CountTarget target, LocalDate judged, Map<CountStand, Long> stands, boolean frozen) {}

    /**
     * As they stand today: of a period by the targets about its days, of a frozen one as they were frozen.
     *
     * @param period its code; null for the targets of today
     * @throws Refusal 404 when there is no such period
     */
    public YouthFigures figures(@Nullable String period) {
        Locale language = Caller.current().locale();
        List<FrozenCount> kept = period == null
                ? List.of()
                : frozen.of(period, Languages.ENGLISH.getLanguage().equals(language.getLanguage()));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Office.ZONE);
        List<Counted> all = kept.isEmpty()
                ? asked(period, language, today).stream()
                        .map(one -> new Counted(one.target(), one.judged(), stands(one, now), false))
                        .toList()
                : kept.stream()
                        .map(one -> new Counted(one.target(), one.judged(), one.stands(), true))
                        .toList();
        return new YouthFigures(
                today,
                !kept.isEmpty(),
                all.stream()
                        .filter(one -> !one.target().share())
                        .map(YouthCounts::count)
                        .toList(),
                all.stream()
                        .filter(one -> one.target().share())
                        .findFirst()
                        .map(YouthCounts::retention)
                        .orElse(null));
    }

    private List<PeriodTarget> asked(@Nullable String period, Locale language, LocalDate today) {
        return period == null
                ? targets.of(today, language).stream()
                        .map(target -> new PeriodTarget(target, target.to(), today))
                        .toList()
                : targets.touching(period, language);
    }

    private Map<CountStand, Long> stands(PeriodTarget asked, Instant now) {
        CountTarget target = asked.target();
        String criterion = target.criterion();
        String basis = counted.basis(criterion);
        return counted.units(criterion, basis, target.from(), asked.to(), asked.judged(), now).stream()
                .collect(Collectors.groupingBy(CountedUnit::stand, Collectors.counting()));
    }

    private static YouthCount count(Counted counted) {
        CountTarget target = counted.target();
        CountFigure figure = new CountFigure(
                counted.stands().getOrDefault(CountStand.COUNTED, 0L),
                target.target(),
                target.from(),
                target.to(),
                counted.judged());
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

    private static RetentionCard retention(Counted counted) {
        CountTarget target = counted.target();
        StarterFigure starters = StarterFigure.of(counted.stands(), target.target());
        ShareFigure figure = starters.share();
        boolean ended = counted.frozen() || counted.judged().isAfter(target.to().plusMonths(Retention.MONTHS));
        Range bounds = figure.bounds().orElse(null);
        Range interval = figure.interval().orElse(null);
        return new RetentionCard(
                target.criterion(),
                target.title(),
                target.quote(),
                target.target(),
                target.from(),
                target.to(),
                starters.starters(),
                starters.kept(),
                starters.observed(),
                starters.unknown(),
                starters.notYet(),
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
