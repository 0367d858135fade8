package dk.medspil.activity;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file by its columns. Its first line names them, in whatever order; lines without a word are left out.
 *
 * @param ignored the heads of columns that aren't used
 */
record CsvTable(CsvText file, List<Line> lines, List<String> ignored) {

    static final int MOST_LINES = 1000;
    /** Of the columns that aren't used so many are named. */
    private static final int MOST_NAMED = 20;

    /**
     * @param number in the file, the first line being 1
     * @param overfull whether it has more cells than the head: a separator inside a text that isn't quoted
     */
    record Line(long number, Map<ImportColumn, String> cells, boolean overfull) {

        /** The cell on one line; empty where there is none. */
        String cell(ImportColumn column) {
            return text(column).replaceAll("[\\s\\p{Z}]+", " ").strip();
        }

        /** The cell with its line breaks. */
        String text(ImportColumn column) {
            return ImportCells.withoutGuard(cells.getOrDefault(column, ""))
                    .replace("\r\n", "\n")
                    .replace('\r', '\n')
                    .strip();
        }

        boolean tooLong() {
            return cells.keySet().stream().anyMatch(column -> text(column).length() > column.longest());
        }
    }

    /** @throws Refusal 422 if it is no such file, lacks a column, has one twice, or has too many lines */
    static CsvTable read(byte[] content, ImportKind kind) {
        CsvText file = CsvText.of(content);
        List<@Nullable ImportColumn> head = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (CsvRecord record : records(file)) {
            if (isBlank(record) || head.isEmpty() && isSeparatorLine(record)) {
                continue;
            }
            if (head.isEmpty()) {
                readHead(record, kind, head, ignored);
            } else {
                lines.add(line(record, head));
            }
        }
        if (lines.isEmpty()) {
            throw Refusal.refused("import-empty", "file");
        }
        return new CsvTable(file, lines, ignored);
    }

    private static List<CsvRecord> records(CsvText file) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(file.separator())
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file.text())) {
            for (CsvRecord record : reader) {
                if (records.size() > MOST_LINES) {
                    throw Refusal.refused("import-too-long", "file", Map.of("most", String.valueOf(MOST_LINES)));
                }
                records.add(record);
            }
        } catch (CsvParseException | IllegalArgumentException broken) {
            throw Refusal.refused("import-unreadable", "file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static void readHead(
            CsvRecord record, ImportKind kind, List<@Nullable ImportColumn> head, List<String> ignored) {
        Set<ImportColumn> found = EnumSet.noneOf(ImportColumn.class);
        for (String name : record.getFields()) {
            Optional<ImportColumn> column = ImportColumn.of(name).filter(kind::takes);
            if (column.isEmpty() && !name.isBlank() && ignored.size() < MOST_NAMED) {
                ignored.add(ImportCells.brief(name.strip()));
            }
            if (column.isPresent() && !found.add(column.get())) {
                throw Refusal.refused("import-column-twice", "file", Map.of("column", name.strip()));
            }
            head.add(column.orElse(null));
        }
        Locale language = Caller.current().locale();
        kind.needed().stream()
                .filter(column -> !found.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw Refusal.refused("import-column-missing", "file", Map.of("column", column.called(language)));
                });
    }

    private static Line line(CsvRecord record, List<@Nullable ImportColumn> head) {
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        for (int at = 0; at < head.size() && at < record.getFieldCount(); at++) {
            ImportColumn column = head.get(at);
            if (column != null) {
                cells.put(column, record.getField(at));
            }
        }
        boolean overfull = record.getFields().stream().skip(head.size()).anyMatch(cell -> !cell.isBlank());
        return new Line(record.getStartingLineNumber(), cells, overfull);
    }

    private static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private static boolean isSeparatorLine(CsvRecord record) {
        return record.getField(0).toLowerCase(Locale.ROOT).startsWith(CsvText.SEPARATOR_LINE);
    }
}
