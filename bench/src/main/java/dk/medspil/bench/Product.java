package dk.medspil.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product as a child process on a free port of loopback, started from the root as the README starts it. */
final class Product implements AutoCloseable {

    private static final Path JAR = Path.of("backend/target/medspil.jar");
    private static final int LAST_LINES = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final URI base;
    private final Path log;
    private final long startedNanos;

    private Product(Process process, URI base, Path log, long startedNanos) {
        this.process = process;
        this.base = base;
        this.log = log;
        this.startedNanos = startedNanos;
    }

    /** Starts the jar without the demo's cases, on that database and with that mail server, and unthrottled. */
    static Product start(Path folder, Database database, String name, MailSink mails) throws IOException {
        return start(
                folder,
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        database.url(name),
                        "SPRING_DATASOURCE_USERNAME",
                        Database.APPLICATION,
                        "SPRING_DATASOURCE_PASSWORD",
                        Database.PASSWORD,
                        "SPRING_FLYWAY_USER",
                        Database.OWNER,
                        "SPRING_FLYWAY_PASSWORD",
                        Database.PASSWORD,
                        "SPRING_MAIL_HOST",
                        "127.0.0.1",
                        "SPRING_MAIL_PORT",
                        Integer.toString(mails.port()),
                        "MEDSPIL_THROTTLE_FACTOR",
                        "1000000"),
                "--medspil.demo.cases=0");
    }

    /**
     * Starts the jar in a working folder, which keeps its data.
     *
     * @param environment what is set beside this process's own environment
     */
    static Product start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        int port = freePort();
        Path log = folder.resolve("product.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@jvm.options",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--medspil.base-url=http://localhost:" + port,
                "--medspil.database.folder=" + folder.resolve("product-postgres"),
                "--medspil.link.key-file=" + folder.resolve("link.key")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        long started = System.nanoTime();
        return new Product(builder.start(), URI.create("http://localhost:" + port), log, started);
    }

    URI base() {
        return base;
    }

    ProcessHandle server() {
        return process.toHandle();
    }

    double secondsSinceStart() {
        return (System.nanoTime() - startedNanos) / 1e9;
    }

    /** Waits until a page answers 200 and its text satisfies the condition; returns the seconds since the start. */
    double awaitPage(String path, java.util.function.Predicate<String> condition)
            throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException("the product ended with " + process.exitValue() + ": " + lastLines());
            }
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 && condition.test(answer.body())) {
                    return secondsSinceStart();
                }
            } catch (IOException notYet) {
                // it does not listen yet
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IOException("no answer within " + PATIENCE + ": " + lastLines());
    }

    /** What the product said last: the log itself goes with the folder. */
    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void deleteFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
