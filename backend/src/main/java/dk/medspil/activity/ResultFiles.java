package dk.medspil.activity;

import dk.medspil.activity.ImportPreview.Outcome;
import dk.medspil.activity.ImportPreview.Why;
import dk.medspil.activity.JudgedLine.Said;
import dk.medspil.platform.time.Office;
import dk.medspil.programme.EarlierResults;
import dk.medspil.programme.EarlierResults.KnownResult;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Judges files of results of earlier years, each line against what is known and the lines before it. */
@Lazy
@Component
class ResultFiles {

    private static final int FIRST_YEAR = 1990;

    private final EarlierResults results;
    private final Clock clock;

    ResultFiles(EarlierResults results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    private record Key(String criterion, int year) {}

    JudgedFile judge(CsvTable table) {
        Map<Key, KnownResult> there = results.all().stream()
                .collect(Collectors.toMap(one -> new Key(one.criterion(), one.year()), Function.identity()));
        Set<String> criteria = results.criteria();
        Set<Key> before = new HashSet<>();
        int thisYear = LocalDate.ofInstant(clock.instant(), Office.ZONE).getYear();
        return JudgedFile.of(
                table.lines().stream()
                        .map(line -> line(line, there, criteria, before, thisYear))
                        .toList(),
                wanted -> wanted.forEach(results::enter));
    }

    private static JudgedLine<KnownResult> line(
            CsvTable.Line line, Map<Key, KnownResult> there, Set<String> criteria, Set<Key> before, int thisYear) {
        String criterion = line.cell(ImportColumn.CRITERION).toUpperCase(Locale.ROOT);
        Optional<Integer> year = number(line, ImportColumn.YEAR).filter(one -> one >= FIRST_YEAR && one <= thisYear);
        Optional<Integer> n = number(line, ImportColumn.N).filter(one -> one > 0);
        Optional<Integer> k = number(line, ImportColumn.K).filter(one -> one <= n.orElse(0));
        Said said = new Said(
                line,
                ImportCells.words(
                        criterion,
                        line.cell(ImportColumn.YEAR),
                        line.cell(ImportColumn.K) + "/" + line.cell(ImportColumn.N),
                        line.cell(ImportColumn.SOURCE)));
        Optional<Why> wrong = ImportCells.wrong(line);
        if (wrong.isPresent()) {
            return said.refused(wrong.get());
        }
        if (!criteria.contains(criterion)) {
            return said.refused(Why.CRITERION_UNKNOWN);
        }
        if (year.isEmpty() || k.isEmpty() || n.isEmpty()) {
            return said.refused(Why.NUMBER_WRONG);
        }
        KnownResult wanted = new KnownResult(criterion, year.get(), k.get(), n.get(), line.cell(ImportColumn.SOURCE));
        Key key = new Key(criterion, year.get());
        if (!before.add(key)) {
            return said.refused(Why.TWICE_IN_THE_FILE);
        }
        KnownResult known = there.get(key);
        if (wanted.equals(known)) {
            return said.matched(Why.SAME_RESULT);
        }
        return known == null
                ? said.entered(Outcome.NEW, null, wanted)
                : said.entered(Outcome.CHANGED, Why.OTHER_RESULT, wanted);
    }

    private static Optional<Integer> number(CsvTable.Line line, ImportColumn column) {
        return ImportCells.number(line.cell(column));
    }
}
