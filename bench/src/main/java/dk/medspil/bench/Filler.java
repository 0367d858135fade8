package dk.medspil.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills the product's own tables with many requisitions in bulk, as ten years of the demo's office would have left
 * them: the demo's subjects, places, courses, texts, names and organisations, in its proportions. No instance of the
 * engine runs behind them, so that they can be read, listed and searched, and not be worked on.
 */
final class Filler {

    private static final Path DEMO = Path.of("backend/src/main/resources/demo");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SPAN = Duration.ofDays(3652);
    private static final Pattern WORD = Pattern.compile("(?U)\\b\\p{L}{4,9}\\b");

    private final Connection connection;
    private final long size;
    private final double open;
    private final int consultants;
    private final Instant until;

    /**
     * @param connection a superuser's on the product's database, whose migrations have run: foreign keys aren't asked
     * @param size how many requisitions
     * @param open which share of them is open, 0 to 1; the newest
     * @param consultants how many consultants the work is spread over; the demo's five are among them
     * @param until when the last one was received
     */
    Filler(Connection connection, long size, double open, int consultants, Instant until) {
        this.connection = connection;
        this.size = size;
        this.open = open;
        this.consultants = consultants;
        this.until = until;
    }

    /** Everything. */
    void fill() throws Exception {
        requisitions();
        texts();
        work();
    }

    /** People, organisations and the requisitions themselves. */
    void requisitions() throws Exception {
        run("set session_replication_role = replica", "set synchronous_commit = off", "set work_mem = '256MB'");
        run("select setseed(0.2010)");
        words();
        sql("filler-people.sql");
        withoutIndexes("requisition", () -> sql("filler-requisitions.sql"));
        run("analyze requisition", "analyze person", "analyze organisation");
    }

    /** What was written in them: messages, decisions, notes; and the names of their files, without content. */
    void texts() throws Exception {
        withoutIndexes("timeline_entry", () -> sql("filler-texts.sql"));
        run("analyze timeline_entry", "analyze stored_file", "analyze timeline_file");
    }

    /** The steps on the work list: one that waits for each open requisition, four that ended for each that had advice. */
    void work() throws Exception {
        withoutIndexes("work_item", () -> sql("filler-work.sql"));
        run("analyze work_item");
    }

    /** The cohorts of the criteria of advice, their follow-ups, and the answers. */
    void answers() throws Exception {
        withoutIndexes(
                "cohort_entry",
                () -> withoutIndexes("follow_up", () -> withoutIndexes("invitation", () -> sql("filler-answers.sql"))));
        run("analyze cohort_entry", "analyze follow_up", "analyze invitation", "analyze response", "analyze answer");
    }

    /** What is done while there are no indexes. */
    interface Fill {
        void run() throws Exception;
    }

    /** Indexes that are no constraints are dropped and made again afterwards: far less work than row by row. */
    void withoutIndexes(String table, Fill fill) throws Exception {
        List<String> definitions = new ArrayList<>();
        try (PreparedStatement asked = connection.prepareStatement("""
                select indexname, indexdef from pg_indexes
                where schemaname = 'public' and tablename = ?
                  and indexname not in (select conname from pg_constraint)
                """)) {
            asked.setString(1, table);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    definitions.add(row.getString(2));
                    run("drop index " + row.getString(1));
                }
            }
        }
        fill.run();
        run("set maintenance_work_mem = '1GB'");
        for (String definition : definitions) {
            run(definition);
        }
    }

    /** The demo's words as tables of the session. */
    private void words() throws Exception {
        JsonNode cases = read("cases.json");
        List<String> subjects = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (String subject : cases.propertyNames()) {
            for (JsonNode text : cases.get(subject)) {
                subjects.add(subject);
                titles.add(text.get("title").asString());
                texts.add(text.get("text").asString());
            }
        }
        table("filler_case", "subject, title, body", subjects, titles, texts);

        JsonNode phrases = read("words.json");
        List<String> kinds = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (String kind : phrases.propertyNames()) {
            for (JsonNode phrase : phrases.get(kind)) {
                kinds.add(kind);
                said.add(
                        phrase.isString()
                                ? phrase.asString()
                                : phrase.get("text").asString());
            }
        }
        table("filler_phrase", "kind, body", kinds, said);

        JsonNode people = read("requesters.json");
        table("filler_first", "name", strings(people.get("firstNames")));
        table("filler_last", "name", strings(people.get("lastNames")));
        List<String> names = new ArrayList<>();
        List<String> sorts = new ArrayList<>();
        for (JsonNode organisation : people.get("organisations")) {
            names.add(organisation.get("name").asString());
            sorts.add(organisation.get("kind").asString());
        }
        table("filler_organisation", "name, kind", names, sorts);
        table("filler_stem", "word", stems(texts, said));
        try (PreparedStatement settings = connection.prepareStatement("""
                create temp table filler_setting as
                select ?::bigint as size, ?::float as open, ?::int as consultants, ?::timestamptz as since,
                       ?::timestamptz as until
                """)) {
            settings.setLong(1, size);
            settings.setDouble(2, open);
            settings.setInt(3, consultants);
            settings.setTimestamp(4, Timestamp.from(until.minus(SPAN)));
            settings.setTimestamp(5, Timestamp.from(until));
            settings.execute();
        }
    }

    /** Words of the demo's texts that compounds are made of: Danish has a long tail of them, twenty texts have none. */
    private static List<String> stems(List<String> texts, List<String> said) {
        TreeSet<String> stems = new TreeSet<>();
        for (String text : texts) {
            addStems(text, stems);
        }
        for (String text : said) {
            addStems(text, stems);
        }
        return List.copyOf(stems);
    }

    private static void addStems(String text, TreeSet<String> stems) {
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(found -> stems.add(found.group()));
    }

    private static JsonNode read(String name) throws Exception {
        return JSON.readTree(Files.readString(DEMO.resolve(name)));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(text -> strings.add(text.asString()));
        return strings;
    }

    /** A temporary table of texts, numbered from 0. */
    @SafeVarargs
    private void table(String name, String columns, List<String>... values) throws SQLException {
        String marks = "?" + ", ?".repeat(values.length - 1);
        try (PreparedStatement made = connection.prepareStatement("create temp table " + name
                + " as select (row_number() over () - 1)::int as i, words.* from unnest(" + marks + ") as words("
                + columns + ")")) {
            for (int column = 0; column < values.length; column++) {
                Array array = connection.createArrayOf("text", values[column].toArray());
                made.setArray(column + 1, array);
            }
            made.execute();
        }
        run("create index on " + name + " (i)", "analyze " + name);
    }

    /** Runs a script that stands beside this class. */
    private void sql(String name) throws Exception {
        try (var script = Filler.class.getResourceAsStream("/" + name)) {
            String text = new String(
                    java.util.Objects.requireNonNull(script, name).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            run(text);
        }
    }

    private void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
