package dk.medspil.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What the work list's page loads, over HTTP, at a thousand, a hundred thousand and a million requisitions of which a
 * tenth is open, spread over five consultants and over fifty: fifty rows with every column, and the counts of all views.
 * Before each read the consultant takes a step or gives it back, so that no list is read twice as it was.
 */
final class Worklist {

    private static final int[] SIZES = {1_000, 100_000, 1_000_000};
    private static final int[] SPREADS = {50, 5};
    private static final double OPEN = 0.1;
    private static final int WARM_UP = 150;
    private static final int READS = 100;
    private static final double NOTICEABLE_MS = 5;

    /** The lists, each an address of the page's. Late work is read under an order that its due moments don't give. */
    private static final Map<String, String> LISTS = lists();

    private final Product product;
    private final Connection database;
    private final Random random = new Random(2010);

    private Worklist(Product product, Connection database) {
        this.product = product;
        this.database = database;
    }

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("mine", "/api/work?view=MINE&size=50");
        lists.put("unassigned", "/api/work?view=UNASSIGNED&size=50");
        lists.put("overdue", "/api/work?view=OVERDUE&sort=ORGANISATION&dir=DESC&size=50");
        return lists;
    }

    /** @param arguments sizes, for a look at others than those that are reported */
    public static void main(String[] arguments) throws Exception {
        int[] sizes = arguments.length == 0
                ? SIZES
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        Path folder = Files.createTempDirectory("medspil-bench-worklist");
        Figures figures = new Figures();
        double[] small = {};
        try (Database database = new Database(folder);
                MailSink mails = new MailSink()) {
            database.createProductRoles();
            for (int size : sizes) {
                String name = "medspil_" + size;
                database.create(name, Database.OWNER);
                try (Product product = Product.start(folder, database, name, mails)) {
                    product.awaitPage("/api/demo", page -> page.contains("\"playing\":false"));
                    try (Connection connection = database.connect(name)) {
                        double[] millis = new Worklist(product, connection).measure(size, figures);
                        small = size == sizes[0] ? millis : small;
                        if (size == SIZES[SIZES.length - 1] && sizes.length > 1) {
                            figures.add("worklist.p50.1m", Figures.percentile(millis, 0.50), "ms");
                            figures.add("worklist.p95.1m", Figures.percentile(millis, 0.95), "ms");
                            figures.add(
                                    "worklist.growth",
                                    Figures.percentile(millis, 0.95)
                                            / Math.max(Figures.percentile(small, 0.95), NOTICEABLE_MS),
                                    "ratio");
                        }
                    }
                }
            }
        } finally {
            Product.deleteFolder(folder);
        }
        figures.print();
    }

    /** A consultant at his desk, with a step of his own to take and give back. */
    private static final class Desk {

        private final Browser browser;
        private final String step;
        private boolean taken;

        Desk(Browser browser, String step) {
            this.browser = browser;
            this.step = step;
        }

        /** One write to the lists: the step comes into the consultant's and leaves that of nobody, or back. */
        void write() throws Exception {
            browser.send(
                    taken ? "DELETE" : "PUT",
                    "/api/work/" + step + "/assignee",
                    taken ? Map.of() : Map.of("personId", browser.me()),
                    Map.of());
            taken = !taken;
        }
    }

    /** The milliseconds of all reads, over all lists and both spreads. */
    private double[] measure(int size, Figures figures) throws Exception {
        Instant now = Instant.parse(
                new Browser(product.base()).get("/api/office").get("now").asString());
        long began = System.nanoTime();
        Filler filler = new Filler(database, size, OPEN, SPREADS[0], now);
        filler.requisitions();
        filler.work();
        System.err.printf("%,d requisitions in %.0f s%n", size, (System.nanoTime() - began) / 1e9);
        giveAccounts();
        List<Desk> desks = desks();
        List<Double> all = new ArrayList<>();
        for (int spread : SPREADS) {
            if (spread < SPREADS[0]) {
                filler.withoutIndexes("work_item", () -> gather(spread));
            }
            execute("vacuum analyze work_item", "vacuum analyze requisition", "checkpoint");
            List<Desk> at = desks.subList(0, spread);
            for (int read = 0; read < WARM_UP; read++) {
                for (String path : LISTS.values()) {
                    read(at, path);
                }
            }
            for (Map.Entry<String, String> list : LISTS.entrySet()) {
                double[] millis = new double[READS];
                for (int read = 0; read < READS; read++) {
                    millis[read] = read(at, list.getValue());
                    all.add(millis[read]);
                }
                System.err.printf(
                        "%,d requisitions, %d consultants, %s: p50 %.1f ms, p95 %.1f ms%n",
                        size,
                        spread,
                        list.getKey(),
                        Figures.percentile(millis, 0.50),
                        Figures.percentile(millis, 0.95));
            }
        }
        double[] millis = all.stream().mapToDouble(Double::doubleValue).toArray();
        figures.add("worklist.p95." + size, Figures.percentile(millis, 0.95), "ms");
        return millis;
    }

    private double read(List<Desk> desks, String path) throws Exception {
        Desk desk = desks.get(random.nextInt(desks.size()));
        desk.write();
        return desk.browser.millisOf(path);
    }

    /** The filler's consultants sign in with the password of the demo's. */
    private void giveAccounts() throws SQLException {
        execute("""
                insert into account (person_id, username, password_hash, must_change, generation, created_at, version)
                select person.id, split_part(person.email, '@', 1), known.password_hash, false, known.generation,
                       known.created_at, 0
                from person, (select * from account where username = 'amina') as known
                where person.email like 'konsulent%@medspil.example'
                """);
    }

    /** The first five, who in the second spread have everything, and then the others. */
    private List<Desk> desks() throws Exception {
        List<Desk> desks = new ArrayList<>();
        for (String name : texts("""
                select account.username from account
                join person_role on person_role.person_id = account.person_id and role = 'CONSULTANT'
                order by account.created_at, account.username
                """)) {
            Browser browser = new Browser(product.base());
            browser.get("/api/office");
            browser.post("/api/session", Map.of("username", name, "password", "medspil"), Map.of());
            desks.add(new Desk(browser, stepOf(browser)));
        }
        return desks;
    }

    private String stepOf(Browser consultant) throws Exception {
        Browser requester = new Browser(product.base());
        requester.get("/api/office");
        String area = requester.get("/api/areas").get(0).get("id").asString();
        JsonNode organisation =
                requester.get("/api/organisations?text=forvaltningen").get(0);
        String key = UUID.randomUUID().toString();
        String number = requester
                .post(
                        "/api/requisitions",
                        Map.of(
                                "subject", "COLLABORATION",
                                "areaId", area,
                                "title", "Fælles indgang for aktørerne i området",
                                "description", "Fire forvaltninger arbejder i det samme område uden fælles plan.",
                                "organisationId", organisation.get("id").asString(),
                                "name", "Lise Winther",
                                "email", key + "@suf.example",
                                "language", "da"),
                        Map.of("Idempotency-Key", key))
                .get("number")
                .asString();
        return consultant
                .get("/api/requisitions/" + number)
                .get("task")
                .get("taskId")
                .asString();
    }

    /** Gives what fifty had to the first of them. */
    private void gather(int consultants) throws SQLException {
        execute("""
                with desks as (
                    select account.person_id, row_number() over (order by account.created_at, account.username) - 1 as i
                    from account join person_role on person_role.person_id = account.person_id and role = 'CONSULTANT'
                )
                update work_item set assignee_id = heir.person_id
                from desks as had join desks as heir on heir.i = had.i %% %d and heir.i < %d
                where work_item.assignee_id = had.person_id and ended_at is null and had.i >= %d
                """.formatted(consultants, consultants, consultants));
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
