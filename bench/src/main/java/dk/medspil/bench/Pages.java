package dk.medspil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The first public page in a cold Chromium: all its bytes as they cross the wire, and its largest paint. */
final class Pages {

    private static final int RUNS = 7;
    private static final Path NODE = Path.of("frontend/node/node");

    private Pages() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("medspil-bench-pages");
        Figures figures = new Figures();
        try (Product product = Product.start(folder, Map.of(), "--medspil.demo.cases=0")) {
            product.awaitPage("/api/demo", page -> page.contains("\"playing\":false"));
            List<String> lines = measure(product.base() + "/");
            figures.add("pages.bytes_kb", Figures.median(column(lines, 0)) / 1000, "kB");
            figures.add("pages.lcp_s", Figures.median(column(lines, 1)) / 1000, "s");
        } finally {
            Product.deleteFolder(folder);
        }
        figures.print();
    }

    private static List<String> measure(String url) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(NODE.toString(), "bench/pages.mjs", url, Integer.toString(RUNS), chromium())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(node.getInputStream().readAllBytes());
        if (node.waitFor() != 0) {
            throw new IOException("Chromium could not measure the page");
        }
        return printed.lines().toList();
    }

    private static double[] column(List<String> lines, int column) {
        return lines.stream()
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[column]))
                .toArray();
    }

    private static String chromium() throws IOException {
        Stream<String> named = Optional.ofNullable(System.getenv("CHROME_BIN")).stream();
        Stream<String> found = Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name).toString()));
        return Stream.concat(named, found)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new IOException("no Chromium: set CHROME_BIN, or install one"));
    }
}
