package dk.medspil.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Our side: the whole life as people live it, over HTTP, one signed-in consultant and one requester a client. */
final class OverHttp implements Side {

    /** Receipt, acceptance and closure; the consultant who assigns himself is not told of it. */
    private static final int MAILS_OF_A_LIFE = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final MailSink mails;
    private final List<Browser> consultants;
    private final List<Browser> requesters;
    private final String area;
    private final String organisation;
    private final AtomicLong lives = new AtomicLong();

    OverHttp(URI base, MailSink mails, int clients) throws Exception {
        this.mails = mails;
        this.requesters = IntStream.range(0, clients)
                .mapToObj(client -> new Browser(base))
                .toList();
        this.consultants = IntStream.range(0, clients)
                .mapToObj(client -> new Browser(base))
                .toList();
        for (int client = 0; client < clients; client++) {
            requesters.get(client).get("/api/office");
            consultants.get(client).get("/api/office");
            consultants.get(client).post("/api/session", Map.of("username", "amina", "password", "medspil"), Map.of());
        }
        this.area = requesters.get(0).get("/api/areas").get(0).get("id").asString();
        this.organisation = requesters
                .get(0)
                .get("/api/organisations?text=forvaltningen")
                .get(0)
                .get("id")
                .asString();
    }

    @Override
    public String name() {
        return "over HTTP";
    }

    @Override
    public void live(int client) throws Exception {
        String key = UUID.randomUUID().toString();
        JsonNode receipt =
                requesters.get(client).post("/api/requisitions", request(key), Map.of("Idempotency-Key", key));
        String number = receipt.get("number").asString();
        String steps = "/api/requisitions/" + number;

        Browser consultant = consultants.get(client);
        JsonNode task = consultant.get(steps).get("task");
        String me = consultant.me();
        task = consultant
                .post(steps + "/screening", screening(task, me), Map.of())
                .get("task");
        task = consultant
                .post(steps + "/plan", Map.of("taskId", id(task), "plan", "To møder og en skriftlig aftale."), Map.of())
                .get("task");
        task = consultant
                .post(steps + "/advice", Map.of("taskId", id(task), "done", "Møderne er holdt."), Map.of())
                .get("task");
        consultant.post(
                steps + "/conclusion",
                Map.of(
                        "taskId", id(task),
                        "outcome", "SOLVED",
                        "summary", "Parterne har aftalt, hvem der gør hvad.",
                        "methodIds", List.of(),
                        "relevance", List.of()),
                Map.of());
        lives.incrementAndGet();
    }

    private Map<String, Object> request(String key) {
        return Map.of(
                "subject", "COLLABORATION",
                "areaId", area,
                "title", "Fælles indgang for aktørerne i området",
                "description", "Fire forvaltninger arbejder i det samme område uden fælles plan.",
                "organisationId", organisation,
                "name", "Lise Winther",
                "email", key + "@suf.example",
                "language", "da");
    }

    private Map<String, Object> screening(JsonNode task, String me) {
        return Map.of(
                "taskId",
                id(task),
                "decision",
                "ACCEPT",
                "kind",
                "REQUISITION",
                "subject",
                "COLLABORATION",
                "areaId",
                area,
                "priority",
                "NORMAL",
                "relevance",
                List.of(),
                "consultantId",
                me);
    }

    private static String id(JsonNode task) {
        return task.get("taskId").asString();
    }

    @Override
    public void settle() throws Exception {
        long expected = lives.get() * MAILS_OF_A_LIFE;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (mails.taken() < expected) {
            if (System.nanoTime() > deadline) {
                throw new IOException(mails.taken() + " of " + expected + " mails have arrived");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Override
    public void close() {
        // the product is its own process; who started it stops it
    }
}
