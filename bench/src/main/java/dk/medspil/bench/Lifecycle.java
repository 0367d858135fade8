package dk.medspil.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A requisition's whole life over HTTP against the same models with empty beans in the bare engine: how much of the
 * engine's own rate is left when a product stands around it.
 */
final class Lifecycle {

    private static final int[] CLIENTS = {1, 4, 16};
    private static final int PAIRS = 5;

    /** What is called once in a life is compiled for good after 5,000 lives: both sides are warm when that is over. */
    private static final double COMPILER_RESTS = 0.05;

    private static final long WARM_UP_NANOS = 20_000_000_000L;
    private static final int MOST_WARM_UPS = 36;
    private static final int WARM_UP_CLIENTS = 4;
    private static final long MEASURE_NANOS = 10_000_000_000L;
    private static final int POOL = 6;
    private static final int CPU_MEASURED_AT = 4;

    private Lifecycle() {}

    /** Lives a second, and the CPU milliseconds of one. */
    private record Rate(double perSecond, double cpuMsPerLife) {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("medspil-bench-lifecycle");
        Figures figures = new Figures();
        try (Database database = new Database(folder);
                MailSink mails = new MailSink()) {
            database.createProductRoles();
            database.create("medspil", Database.OWNER);
            database.create("bare", Database.OWNER);
            try (Product product = Product.start(folder, database, "medspil", mails)) {
                product.awaitPage("/api/demo", page -> page.contains("\"playing\":false"));
                int most = CLIENTS[CLIENTS.length - 1];
                try (Side http = new OverHttp(product.base(), mails, most);
                        Side bare = new BareEngine(database.url("bare"), Database.OWNER, Database.PASSWORD, POOL)) {
                    compare(http, bare, product, database, figures);
                }
            }
        } finally {
            Product.deleteFolder(folder);
        }
        figures.print();
    }

    private static void compare(Side http, Side bare, Product product, Database database, Figures figures)
            throws Exception {
        List<ProcessHandle> ours = List.of(product.server(), database.server());
        warmUp(http, product.server(), ours);
        warmUp(bare, ProcessHandle.current(), ours);
        for (int clients : CLIENTS) {
            double[] ratios = new double[PAIRS];
            double[] httpRates = new double[PAIRS];
            double[] bareRates = new double[PAIRS];
            double[] cpu = new double[PAIRS];
            for (int pair = 0; pair < PAIRS; pair++) {
                Rate httpRate = run(http, clients, MEASURE_NANOS, ours);
                Rate bareRate = run(bare, clients, MEASURE_NANOS, ours);
                ratios[pair] = httpRate.perSecond() / bareRate.perSecond();
                httpRates[pair] = httpRate.perSecond();
                bareRates[pair] = bareRate.perSecond();
                cpu[pair] = httpRate.cpuMsPerLife();
            }
            figures.add("lifecycle.http.c" + clients, Figures.median(httpRates), "lives/s");
            figures.add("lifecycle.engine.c" + clients, Figures.median(bareRates), "lives/s");
            figures.add("lifecycle.ratio.c" + clients, Figures.median(ratios), "ratio");
            if (clients == CPU_MEASURED_AT) {
                figures.add("lifecycle.cpu_ms", Figures.median(cpu), "ms");
            }
        }
    }

    /** Runs until the compiler of the process that does the work takes hardly any of one processor. */
    private static void warmUp(Side side, ProcessHandle worker, List<ProcessHandle> ours) throws Exception {
        double share = 1;
        for (int turn = 0; turn < MOST_WARM_UPS && share > COMPILER_RESTS; turn++) {
            double before = ProcessFigures.compilerSeconds(worker);
            run(side, WARM_UP_CLIENTS, WARM_UP_NANOS, ours);
            share = (ProcessFigures.compilerSeconds(worker) - before) * 1e9 / WARM_UP_NANOS;
            System.err.printf("%s warms up: its compiler takes %.0f %% of a processor%n", side.name(), share * 100);
        }
    }

    /** Lets the clients live one life after the other for that long; the last ones are finished, mails included. */
    private static Rate run(Side side, int clients, long nanos, List<ProcessHandle> ours) throws Exception {
        double cpuBefore = cpu(ours);
        long began = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long lives = 0;
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                counts.add(threads.submit(() -> {
                    long lived = 0;
                    while (System.nanoTime() - began < nanos) {
                        side.live(number);
                        lived++;
                    }
                    return lived;
                }));
            }
            for (Future<Long> count : counts) {
                lives += count.get();
            }
        } finally {
            threads.shutdownNow();
        }
        side.settle();
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpuMs = (cpu(ours) - cpuBefore) * 1000 / lives;
        System.err.printf("%s, %d clients: %.1f lives/s%n", side.name(), clients, lives / seconds);
        return new Rate(lives / seconds, cpuMs);
    }

    private static double cpu(List<ProcessHandle> processes) {
        return processes.stream().mapToDouble(ProcessFigures::cpuSecondsOfTree).sum();
    }
}
