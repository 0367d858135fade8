package dk.medspil.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The page of the success criteria, over HTTP, at a million requisitions and 300,000 responses, as a manager: all cards
 * of a period in which a tenth of the requisitions was closed, with their waterfalls, and then the counts of the youths'
 * pathways, as the page asks for them. Before each read one of those who are still asked answers.
 */
final class CriteriaRead {

    private static final int SIZE = 1_000_000;
    private static final double OPEN = 0.1;
    private static final int CONSULTANTS = 5;
    private static final double OF_THE_PERIOD = 0.1;
    private static final int WARM_UP = 200;
    private static final int READS = 200;
    /** Twenty times as many as the programme of 2010 has in mind. */
    private static final int YOUTHS = 2_000;

    private static final String PERIOD = "BENCH";
    private static final String COUNTS = "/api/youths/figures?period=" + PERIOD;

    private final Connection database;
    private final Random random = new Random(2010);

    private CriteriaRead(Connection database) {
        this.database = database;
    }

    /** @param arguments how many requisitions, if not a million */
    public static void main(String[] arguments) throws Exception {
        int size = arguments.length == 0 ? SIZE : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("medspil-bench-criteria");
        Figures figures = new Figures();
        try (Database server = new Database(folder);
                MailSink mails = new MailSink()) {
            server.createProductRoles();
            server.create("medspil", Database.OWNER);
            try (Product product = Product.start(folder, server, "medspil", mails);
                    Connection filling = server.connect("medspil");
                    Connection writing = server.connect("medspil")) {
                product.awaitPage("/api/demo", page -> page.contains("\"playing\":false"));
                Browser browser = new Browser(product.base());
                Instant now =
                        Instant.parse(browser.get("/api/office").get("now").asString());
                fill(filling, size, now);
                youths(filling, now);
                browser.post("/api/session", Map.of("username", "mikkel", "password", "medspil"), Map.of());
                new CriteriaRead(writing).measure(browser, size, figures);
            }
        } finally {
            Product.deleteFolder(folder);
        }
        figures.print();
    }

    /** The product's own triggers rest meanwhile; the marks that they would have left are set afterwards. */
    private static void fill(Connection database, int size, Instant now) throws Exception {
        long began = System.nanoTime();
        Filler filler = new Filler(database, size, OPEN, CONSULTANTS, now);
        filler.requisitions();
        filler.answers();
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into reporting_period (code, programme, kind, from_day, to_day)
                    select '%s', '2010', 'QUARTER', min(closed_at)::date, max(closed_at)::date
                    from (select closed_at from requisition where closed_at < now() order by closed_at desc
                          limit %d) as last
                    """.formatted(PERIOD, (long) (size * OF_THE_PERIOD)));
            statement.execute("insert into unit_stale select distinct unit from cohort_entry");
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
        System.err.printf("%,d requisitions in %.0f s%n", size, (System.nanoTime() - began) / 1e9);
    }

    /** Each is clarified, and starts with something that lasts or ends. */
    private static void youths(Connection database, Instant now) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into youth (id, year_of_birth, club, club_tie, entered_by, entered_at)
                    select md5('youth' || i)::uuid, 1985 + i %% 10, 'Klubben', 'MEMBER', md5('by')::uuid, '%s'
                    from generate_series(1, %d) i
                    """.formatted(now, YOUTHS));
            statement.execute("""
                    insert into youth_step (id, youth_id, kind, day, ended_on, seen_on, entered_by, entered_at)
                    select md5(kind || serial)::uuid, id, kind, day,
                           case when kind <> 'CLARIFIED' and serial %% 5 = 0 then day + 60 end,
                           case when kind <> 'CLARIFIED' and serial %% 5 > 1 then day + 95 end, md5('by')::uuid, '%1$s'
                    from youth,
                         lateral (select timestamptz '%1$s'::date - 300 + serial %% 200 as day) as begun,
                         unnest(array['CLARIFIED', (array['EDUCATION', 'INTERNSHIP', 'PART_TIME_JOB', 'ORDINARY_JOB'])
                                                   [1 + serial %% 4]]) as kind
                    """.formatted(now));
            statement.execute("""
                    insert into youth_observation (step_id, ended_on, seen_on, observed_at)
                    select id, ended_on, seen_on, entered_at from youth_step
                    where ended_on is not null or seen_on is not null
                    """);
            statement.execute("analyze youth, youth_step, youth_observation");
        }
    }

    private void measure(Browser manager, int size, Figures figures) throws Exception {
        String page = "/api/criteria?period=" + PERIOD;
        double first = manager.millisOf(page);
        System.err.printf("all units of %,d requisitions counted in %.1f s%n", size, first / 1000);
        long inScope = count("select count(*) from cohort_entry e, reporting_period p where p.code = '" + PERIOD
                + "' and e.criterion = 'S13' and e.first_closed_at >= p.from_day and e.first_closed_at < p.to_day + 1");
        System.err.printf(
                "%,d responses, %,d requisitions in scope in the period%n",
                count("select count(*) from response"), inScope);
        UUID[] asked = stillAsked();
        for (int read = 0; read < WARM_UP; read++) {
            answer(asked[read]);
            manager.millisOf(page);
            manager.millisOf(COUNTS);
        }
        double[] millis = new double[READS];
        for (int read = 0; read < READS; read++) {
            answer(asked[WARM_UP + read]);
            millis[read] = manager.millisOf(page) + manager.millisOf(COUNTS);
        }
        String of = size == SIZE ? "1m" : Integer.toString(size);
        figures.add("criteria.first." + of, first / 1000, "s");
        figures.add("criteria.p50." + of, Figures.percentile(millis, 0.50), "ms");
        figures.add("criteria.p95." + of, Figures.percentile(millis, 0.95), "ms");
        JsonNode counts = manager.get(COUNTS);
        figures.add("criteria.cards", manager.get(page).get("cards").size(), "cards");
        figures.add("criteria.counts", counts.get("counts").size() + (counts.has("retention") ? 1 : 0), "counts");
    }

    /** Invitations of the period that wait for their answer. */
    private UUID[] stillAsked() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select array_agg(id) from (
                            select i.id from invitation i, reporting_period p
                            where p.code = '%s' and i.status = 'INVITED' and i.bounced_at is null
                              and i.invited_at >= p.from_day and i.invited_at < p.to_day + 1
                            order by md5(i.id::text) limit %d) as drawn
                        """.formatted(PERIOD, WARM_UP + READS))) {
            row.next();
            return (UUID[]) row.getArray(1).getArray();
        }
    }

    /** Hands in an answer, by the statements that the product hands one in with, its triggers at work. */
    private void answer(UUID invitation) throws SQLException {
        UUID response = new UUID(random.nextLong(), random.nextLong());
        database.setAutoCommit(false);
        update(
                "insert into response (id, invitation_id, submitted_at, comment, consultant_may_read, content_sha256)"
                        + " values (?, ?, now(), null, false, 'bench')",
                response,
                invitation);
        update(
                "insert into answer (response_id, question_key, value)"
                        + " select ?, unnest(f.question_keys), 'YES' from follow_up f"
                        + " join invitation_follow_up j on j.follow_up_id = f.id where j.invitation_id = ?",
                response,
                invitation);
        update(
                "update invitation set status = 'ANSWERED', opened_at = now(), answered_at = now(), ended_at = now()"
                        + " where id = ?",
                invitation);
        update(
                "update follow_up set status = 'ANSWERED', ended_at = now() where id in"
                        + " (select follow_up_id from invitation_follow_up where invitation_id = ?)",
                invitation);
        database.commit();
    }

    private void update(String sql, UUID... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
