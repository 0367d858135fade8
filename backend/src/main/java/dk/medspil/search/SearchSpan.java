package dk.medspil.search;

import dk.medspil.platform.time.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A span of time, as the words in the index for its days, months or years.
 *
 * @param query for {@code tsquery}, to be put before the words that are looked for; empty for all time
 * @param begins where it begins; null for all time
 */
record SearchSpan(String query, @Nullable LocalDate begins) {

    static final SearchSpan ALL = new SearchSpan("", null);

    private static final int DAYS = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    /**
     * From the newest to all there is, each a few times as wide as the one before: a week, two months, six, two years.
     * With days that the hits are narrowed to, the widest is the first that holds them all.
     */
    static List<SearchSpan> widening(SearchFilter filter, Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate last = filter.to() == null || filter.to().isAfter(today) ? today : filter.to();
        LocalDate from = filter.from();
        Stream<SearchSpan> all = Stream.of(days(last), months(last, 2), months(last, 6), years(last), ALL);
        if (from == null) {
            return all.toList();
        }
        // a day of Copenhagen begins on the day before of the index, which knows one zone only
        LocalDate first = from.atStartOfDay(Office.ZONE)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDate();
        List<SearchSpan> spans = all.toList();
        int enough = IntStream.range(0, spans.size())
                .filter(index -> {
                    LocalDate begins = spans.get(index).begins();
                    return begins == null || !begins.isAfter(first);
                })
                .findFirst()
                .orElse(spans.size() - 1);
        return spans.subList(0, enough + 1);
    }

    private static SearchSpan days(LocalDate last) {
        LocalDate first = last.minusDays(DAYS - 1);
        return new SearchSpan(anyOf(first.datesUntil(last.plusDays(1)).map(DAY::format)), first);
    }

    private static SearchSpan months(LocalDate last, int months) {
        YearMonth first = YearMonth.from(last).minusMonths(months - 1);
        return new SearchSpan(
                anyOf(IntStream.range(0, months).mapToObj(first::plusMonths).map(MONTH::format)), first.atDay(1));
    }

    private static SearchSpan years(LocalDate last) {
        int year = last.getYear();
        return new SearchSpan(
                anyOf(Stream.of(year - 1, year).map(one -> "%04d".formatted(one))), LocalDate.of(year - 1, 1, 1));
    }

    private static String anyOf(Stream<String> times) {
        return times.map(time -> "'t:" + time + "'").collect(Collectors.joining(" | ", "(", ") & "));
    }
}
