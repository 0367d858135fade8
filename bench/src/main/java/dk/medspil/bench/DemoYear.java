package dk.medspil.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How long a newcomer waits for the demo year: from {@code java -jar} on an empty folder to the played year. */
final class DemoYear {

    private DemoYear() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("medspil-bench-demo");
        Figures figures = new Figures();
        try (Product product = Product.start(folder, Map.of())) {
            product.awaitPage("/api/demo", page -> page.contains("\"playing\":"));
            double seconds = product.awaitPage("/api/demo", page -> page.contains("\"playing\":false"));
            figures.add("demo.seconds", seconds, "s");
            figures.add("demo.cpu_s", ProcessFigures.cpuSeconds(product.server()), "s");
        } finally {
            Product.deleteFolder(folder);
        }
        figures.print();
    }
}
