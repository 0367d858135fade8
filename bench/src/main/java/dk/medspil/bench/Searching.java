package dk.medspil.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The search box over a million requisitions, over HTTP, as a consultant: words that stand in texts drawn at random, one
 * or two, every fifth query with a slip of the finger. Each answer is the whole page: hits by kind, counted, marked.
 */
final class Searching {

    private static final int SIZE = 1_000_000;
    private static final double OPEN = 0.1;
    private static final int CONSULTANTS = 5;
    private static final int WARM_UP = 200;
    private static final int QUERIES = 500;
    private static final int CHECKED = 300;
    private static final Pattern WORD = Pattern.compile("(?U)\\b\\p{L}{4,30}\\b");
    private static final String LETTERS = "abcdefghijklmnoprstuvyæøå";

    private final Connection database;
    private final Random random = new Random(2010);

    private Searching(Connection database) {
        this.database = database;
    }

    /** @param arguments how many requisitions, if not a million */
    public static void main(String[] arguments) throws Exception {
        int size = arguments.length == 0 ? SIZE : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("medspil-bench-search");
        Figures figures = new Figures();
        try (Database server = new Database(folder);
                MailSink mails = new MailSink()) {
            server.createProductRoles();
            server.create("medspil", Database.OWNER);
            try (Product product = Product.start(folder, server, "medspil", mails);
                    Connection first = server.connect("medspil");
                    Connection second = server.connect("medspil")) {
                product.awaitPage("/api/demo", page -> page.contains("\"playing\":false"));
                Browser browser = new Browser(product.base());
                Instant now =
                        Instant.parse(browser.get("/api/office").get("now").asString());
                Searching search = new Searching(first);
                search.fill(second, size, now);
                search.compareWithTheProduct();
                browser.post("/api/session", Map.of("username", "amina", "password", "medspil"), Map.of());
                search.measure(browser, size, figures);
            }
        } finally {
            Product.deleteFolder(folder);
        }
        figures.print();
    }

    /** Requisitions, what was written in them, and the documents, as the product's refresh would leave them. */
    private void fill(Connection second, int size, Instant now) throws Exception {
        long began = System.nanoTime();
        Filler filler = new Filler(database, size, OPEN, CONSULTANTS, now);
        filler.requisitions();
        filler.texts();
        say("%,d requisitions in %.0f s", size, seconds(began));
        began = System.nanoTime();
        execute(second, "set synchronous_commit = off");
        filler.withoutIndexes("search_document", () -> {
            CompletableFuture<Void> lines = CompletableFuture.runAsync(() -> script(second, "search-lines.sql"));
            script(database, "search-documents.sql");
            lines.join();
        });
        say("documents and their indexes in %.0f s", seconds(began));
        began = System.nanoTime();
        CompletableFuture<Void> words = CompletableFuture.runAsync(() -> words(second, "<>"));
        words(database, "=");
        words.join();
        execute(database, "vacuum analyze search_document", "vacuum analyze search_word", "checkpoint");
        say("words in %.0f s", seconds(began));
    }

    private static void words(Connection connection, String cases) {
        try {
            execute(connection, """
                    insert into search_word (word)
                    select word from ts_stat('select words from search_document where kind %s ''CASE''')
                    where word ~ '^[^0-9]{3,40}$' order by word on conflict do nothing
                    """.formatted(cases));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has the product compute some of the documents itself; it writes none that is as it should be. */
    private void compareWithTheProduct() throws Exception {
        String before = one("select pg_current_xact_id()::xid::text::bigint");
        execute(database, """
                insert into search_stale (kind, id)
                (select 'CASE', id from requisition tablesample system (0.5) limit %1$d)
                union all (select 'PERSON', id from person tablesample system (0.5) where merged_into is null limit %1$d)
                on conflict do nothing
                """.formatted(CHECKED));
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!one("select count(*) from search_stale").equals("0")) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the product does not refresh its documents");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        String others = one("select count(*) from search_document where xmin::text::bigint > " + before);
        if (!others.equals("0")) {
            throw new IOException(others + " documents that were filled in bulk are otherwise than the product's");
        }
    }

    private void measure(Browser browser, int size, Figures figures) throws Exception {
        List<String> texts = column("""
                select title || ' ' || case kind when 'CASE' then names else '' end || ' ' || body
                from search_document tablesample system (%s) limit 5000
                """.formatted(size < 100_000 ? "20" : "0.2"));
        for (int query = 0; query < WARM_UP; query++) {
            browser.millisOf(path(words(texts)));
        }
        double[] millis = new double[QUERIES];
        int found = 0;
        int misspelt = 0;
        int foundMisspelt = 0;
        for (int query = 0; query < QUERIES; query++) {
            List<String> words = words(texts);
            boolean slip = query % 5 == 0;
            if (slip) {
                int which = words.get(0).length() >= words.get(words.size() - 1).length() ? 0 : words.size() - 1;
                words.set(which, slipped(words.get(which)));
            }
            millis[query] = browser.millisOf(path(words));
            JsonNode groups = browser.get(path(words)).get("groups");
            misspelt += slip ? 1 : 0;
            found += !slip && !groups.isEmpty() ? 1 : 0;
            foundMisspelt += slip && !groups.isEmpty() ? 1 : 0;
            if (millis[query] > 150) {
                say("%.0f ms: %s", millis[query], words);
            }
        }
        figures.add("search.p50.1m", Figures.percentile(millis, 0.50), "ms");
        figures.add("search.p95.1m", Figures.percentile(millis, 0.95), "ms");
        figures.add("search.max.1m", Figures.percentile(millis, 1), "ms");
        figures.add("search.found", (double) found / (QUERIES - misspelt), "share");
        figures.add("search.found.misspelt", (double) foundMisspelt / misspelt, "share");
        say(
                "%s documents, %s words",
                one("select count(*) from search_document"), one("select count(*) from search_word"));
    }

    /** One or two words of one text, as often as they occur. */
    private List<String> words(List<String> texts) {
        List<String> words = List.of();
        while (words.isEmpty()) {
            words = WORD.matcher(texts.get(random.nextInt(texts.size())))
                    .results()
                    .map(word -> word.group().toLowerCase(Locale.ROOT))
                    .toList();
        }
        List<String> asked = new ArrayList<>(List.of(words.get(random.nextInt(words.size()))));
        if (random.nextBoolean()) {
            asked.add(words.get(random.nextInt(words.size())));
        }
        return asked;
    }

    /** One letter too many, too few, another, or two exchanged. */
    private String slipped(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private static String path(List<String> words) {
        return "/api/search?q=" + URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8);
    }

    private static void script(Connection connection, String name) {
        try (var script = Searching.class.getResourceAsStream("/" + name)) {
            execute(
                    connection,
                    new String(java.util.Objects.requireNonNull(script, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String one(String sql) throws SQLException {
        return column(sql).get(0);
    }

    private List<String> column(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void say(String text, Object... values) {
        System.err.printf(text + "%n", values);
    }
}
