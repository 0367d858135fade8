package dk.medspil.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the packed product as the build's last step, up to its first pages, and ends it: at its end the JVM writes
 * down which classes it needed. Works in a folder of its own, in a demo whose year has no cases.
 */
final class StartRehearsal {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private StartRehearsal() {}

    /** Takes the jar, the archive to be written, and the folder, which may be gone afterwards. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[0]);
        Path archive = Path.of(arguments[1]);
        Path folder = Path.of(arguments[2]);
        int port = freePort();
        Process product = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ArchiveClassesAtExit=" + archive,
                        "-jar",
                        jar.toString(),
                        "--server.port=" + port,
                        "--medspil.base-url=http://localhost:" + port,
                        "--medspil.demo.cases=0",
                        "--medspil.database.folder=" + folder.resolve("postgres"),
                        "--medspil.link.key-file=" + folder.resolve("link.key")))
                .inheritIO()
                .start();
        try {
            awaitPage(product, URI.create("http://localhost:" + port + "/api/demo"), "\"playing\":false");
            awaitPage(product, URI.create("http://localhost:" + port + "/"), "<html");
        } finally {
            product.destroy();
            if (!product.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                product.destroyForcibly();
            }
        }
    }

    private static void awaitPage(Process product, URI page, String part) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(30)).build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().contains(part)) {
                    return;
                }
            } catch (IOException notYet) {
                if (!product.isAlive()) {
                    throw new IOException("the product ended with " + product.exitValue(), notYet);
                }
            }
            if (product.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("the product ended with " + product.exitValue());
            }
        }
        throw new IOException("no answer from " + page);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
