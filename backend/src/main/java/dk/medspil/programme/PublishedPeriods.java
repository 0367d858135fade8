package dk.medspil.programme;

import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which periods of one programme the figures of a criterion are told to all but managers. The programme's always are;
 * a quarter's or a half-year's only when it could be published by itself, and when nobody can add and subtract the told
 * ones to a group under five: the half-year less its first quarter is the second one.
 */
final class PublishedPeriods {

    private final Map<ReportingPeriod, ShareFigure> figures;

    private PublishedPeriods(Map<ReportingPeriod, ShareFigure> figures) {
        this.figures = figures;
    }

    /** @param figures of a programme and all periods within it */
    static Set<ReportingPeriod> of(Map<ReportingPeriod, ShareFigure> figures) {
        return new PublishedPeriods(figures).told();
    }

    /** That period, the programmes it belongs to, and all other periods of these. */
    static List<ReportingPeriod> beside(ReportingPeriod period, List<ReportingPeriod> all) {
        List<ReportingPeriod> programmes = all.stream()
                .filter(one -> one.kind() == ReportingPeriod.Kind.PROGRAMME && overlap(one, period))
                .toList();
        return all.stream()
                .filter(one -> one.equals(period)
                        || programmes.contains(one)
                        || (one.kind() != ReportingPeriod.Kind.PROGRAMME
                                && programmes.stream().anyMatch(programme -> overlap(one, programme))))
                .toList();
    }

    private static boolean overlap(ReportingPeriod one, ReportingPeriod other) {
        return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
    }

    /** Each round hides one period more, so that it ends: one that is enough, or else the smallest. */
    private Set<ReportingPeriod> told() {
        Set<ReportingPeriod> told = new HashSet<>(figures.keySet());
        told.removeIf(period -> mayBeHidden(period) && !Publication.publishable(figure(period)));
        while (tells(told)) {
            List<ReportingPeriod> smallestFirst = told.stream()
                    .filter(PublishedPeriods::mayBeHidden)
                    .sorted(Comparator.comparing(
                                    (ReportingPeriod period) -> figure(period).n())
                            .thenComparing(ReportingPeriod::code))
                    .toList();
            if (smallestFirst.isEmpty()) {
                return told;
            }
            told.remove(smallestFirst.stream()
                    .filter(period -> !tells(without(told, period)))
                    .findFirst()
                    .orElse(smallestFirst.get(0)));
        }
        return told;
    }

    private ShareFigure figure(ReportingPeriod period) {
        ShareFigure figure = figures.get(period);
        if (figure == null) {
            throw new IllegalArgumentException("no figure of " + period.code());
        }
        return figure;
    }

    private static boolean mayBeHidden(ReportingPeriod period) {
        return period.kind() != ReportingPeriod.Kind.PROGRAMME;
    }

    private static Set<ReportingPeriod> without(Set<ReportingPeriod> all, ReportingPeriod one) {
        Set<ReportingPeriod> rest = new HashSet<>(all);
        rest.remove(one);
        return rest;
    }

    /** Whether the figures of these periods, added and subtracted, give those of a group too small to be told. */
    private boolean tells(Set<ReportingPeriod> told) {
        Map<BitSet, Count> known = new HashMap<>();
        told.forEach(period -> known.putIfAbsent(days(period), Count.of(figure(period))));
        boolean more = true;
        while (more) {
            List<Part> reckoned = known.entrySet().stream()
                    .flatMap(one -> known.entrySet().stream()
                            .flatMap(other -> reckon(
                                    new Part(one.getKey(), one.getValue()),
                                    new Part(other.getKey(), other.getValue()))))
                    .toList();
            if (reckoned.stream().anyMatch(part -> part.count().few())) {
                return true;
            }
            int before = known.size();
            reckoned.forEach(part -> known.putIfAbsent(part.days(), part.count()));
            more = known.size() > before;
        }
        return false;
    }

    /** Days apart add up; days within others are taken from them. */
    private static Stream<Part> reckon(Part one, Part other) {
        if (!one.days().intersects(other.days())) {
            BitSet both = (BitSet) one.days().clone();
            both.or(other.days());
            return Stream.of(new Part(both, one.count().plus(other.count())));
        }
        BitSet beyond = (BitSet) one.days().clone();
        beyond.andNot(other.days());
        BitSet rest = (BitSet) other.days().clone();
        rest.andNot(one.days());
        return beyond.isEmpty() && !rest.isEmpty()
                ? Stream.of(new Part(rest, other.count().minus(one.count())))
                : Stream.empty();
    }

    /** The days of a period, counted from the first day of all. */
    private BitSet days(ReportingPeriod period) {
        BitSet days = new BitSet();
        days.set((int) sinceTheFirst(period), (int) (sinceTheFirst(period) + length(period)));
        return days;
    }

    private long sinceTheFirst(ReportingPeriod period) {
        return figures.keySet().stream()
                .mapToLong(one -> ChronoUnit.DAYS.between(one.from(), period.from()))
                .max()
                .orElse(0);
    }

    private static long length(ReportingPeriod period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }

    /** Some days and what is counted in them. */
    private record Part(BitSet days, Count count) {}

    /** R and n; subtracted, they may be less than nothing, as a unit can belong to two periods. */
    private record Count(long relevant, long n) {

        static Count of(ShareFigure figure) {
            return new Count(figure.relevant(), figure.n());
        }

        Count plus(Count other) {
            return new Count(relevant + other.relevant, n + other.n);
        }

        Count minus(Count other) {
            return new Count(relevant - other.relevant, n - other.n);
        }

        /** Nobody at all is no group. */
        boolean few() {
            boolean nobody = relevant == 0 && n == 0;
            return !nobody && (relevant < Publication.SMALLEST || n < Publication.SMALLEST);
        }
    }
}
