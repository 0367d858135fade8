package dk.medspil.hours;

import dk.medspil.directory.AreaView;
import dk.medspil.hours.Effort.EffortOfArea;
import dk.medspil.hours.Effort.EffortOfDeliverable;
import dk.medspil.hours.Effort.EffortOfPlan;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import dk.medspil.programme.ProgrammePlan;
import dk.medspil.programme.ProgrammePlan.Days;
import dk.medspil.programme.ProgrammePlan.MainArea;
import dk.medspil.programme.ProgrammePlan.WeeklyCommitment;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the hours that were entered beside the programme's resources, as {@code docs/figures.md} defines FTE. */
@Lazy
@Service
@Transactional(readOnly = true)
public class EffortDesk {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int DAYS_OF_A_WEEK = 7;

    private final JdbcClient jdbc;
    private final ProgrammePlan programme;
    private final Workplace workplace;
    private final Settings settings;
    private final Clock clock;

    EffortDesk(JdbcClient jdbc, ProgrammePlan programme, Workplace workplace, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.programme = programme;
        this.workplace = workplace;
        this.settings = settings;
        this.clock = clock;
    }

    private record Sum(
            MainAreaCode mainArea,
            @Nullable UUID plan,
            @Nullable String deliverable,
            boolean onCase,
            long minutes) {}

    /** The days that are counted. */
    private record Counted(LocalDate from, LocalDate to) {

        long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }

        /** The share of a year that these days are, each of its own year. */
        double years() {
            double years = 0;
            for (int year = from.getYear(); year <= to.getYear(); year++) {
                LocalDate first = later(from, LocalDate.of(year, 1, 1));
                LocalDate last = earlier(to, LocalDate.of(year, 12, 31));
                years += (ChronoUnit.DAYS.between(first, last) + 1.0) / last.lengthOfYear();
            }
            return years;
        }
    }

    /** What was spent in the days between two, both included, in Copenhagen. */
    public Effort between(LocalDate from, LocalDate to) {
        int perYear = settings.integer(Setting.HOURS_PER_FTE_YEAR);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        Optional<Days> days = programme.running(from, to);
        LocalDate first = days.map(of -> later(from, of.from())).orElse(from);
        LocalDate last = earlier(today, days.map(of -> earlier(to, of.to())).orElse(to));
        if (days.isEmpty() || first.isAfter(last)) {
            return new Effort(null, null, perYear, 0, List.of(), List.of(), List.of());
        }
        Counted counted = new Counted(first, last);
        List<Sum> sums = sums(counted);
        return new Effort(
                first,
                last,
                perYear,
                minutes(sums, sum -> true),
                areas(days.get().code(), sums, counted, perYear),
                plans(days.get().code(), sums, counted),
                deliverables(days.get().code(), sums));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static long minutes(List<Sum> sums, Predicate<Sum> which) {
        return sums.stream().filter(which).mapToLong(Sum::minutes).sum();
    }

    private List<EffortOfArea> areas(String code, List<Sum> sums, Counted counted, int perYear) {
        double minutesOfOne = MINUTES_PER_HOUR * perYear * counted.years();
        return programme.mainAreas(code).stream()
                .filter(area -> area.fte() != null)
                .map(area -> area(area, sums, minutesOfOne))
                .toList();
    }

    private static EffortOfArea area(MainArea area, List<Sum> sums, double minutesOfOne) {
        MainAreaCode mainArea = MainAreaCode.ofNumber(area.code());
        BigDecimal fte = area.fte();
        double promised = fte == null ? 0 : fte.doubleValue();
        long minutes = minutes(sums, sum -> sum.mainArea() == mainArea);
        return new EffortOfArea(
                mainArea, promised, minutes / minutesOfOne, minutes, Math.round(promised * minutesOfOne));
    }

    private List<EffortOfPlan> plans(String code, List<Sum> sums, Counted counted) {
        List<WeeklyCommitment> commitments = programme.weeklyCommitments(code);
        return workplace.plans().stream()
                .map(place -> plan(
                        place,
                        sums,
                        counted,
                        commitments.stream()
                                .filter(one -> one.place().equals(place.code()))
                                .findFirst()))
                .toList();
    }

    private static EffortOfPlan plan(
            AreaView place, List<Sum> sums, Counted counted, Optional<WeeklyCommitment> commitment) {
        UUID id = place.id().value();
        Predicate<Sum> here = sum -> id.equals(sum.plan());
        Optional<MainAreaCode> area = commitment.map(one -> MainAreaCode.ofNumber(one.mainArea()));
        return new EffortOfPlan(
                id,
                place.name(),
                minutes(sums, here),
                minutes(sums, here.and(Sum::onCase)),
                area.orElse(null),
                commitment.map(one -> (long) one.hours() * MINUTES_PER_HOUR).orElse(null),
                area.map(in -> minutes(sums, here.and(sum -> sum.mainArea() == in)) * DAYS_OF_A_WEEK / counted.days())
                        .orElse(null));
    }

    private List<EffortOfDeliverable> deliverables(String code, List<Sum> sums) {
        return programme.deliverables(code, Caller.current().locale()).stream()
                .map(one -> new EffortOfDeliverable(
                        one.code(), one.title(), minutes(sums, sum -> one.code().equals(sum.deliverable()))))
                .toList();
    }

    private List<Sum> sums(Counted counted) {
        return jdbc.sql("""
                        select main_area, plan_id, deliverable, requisition_id is not null as on_case,
                               sum(minutes) as minutes
                        from hours_entry where day between :from and :to group by 1, 2, 3, 4
                        """)
                .param("from", counted.from())
                .param("to", counted.to())
                .query((row, index) -> new Sum(
                        MainAreaCode.ofNumber(row.getString("main_area")),
                        row.getObject("plan_id", UUID.class),
                        row.getString("deliverable"),
                        row.getBoolean("on_case"),
                        row.getLong("minutes")))
                .list();
    }
}
