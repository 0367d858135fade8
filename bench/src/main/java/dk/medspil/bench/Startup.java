package dk.medspil.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A restart with the demo year in the database: time, CPU and memory of the server up to the first page. */
final class Startup {

    private static final int RUNS = 5;

    private Startup() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("medspil-bench-startup");
        Figures figures = new Figures();
        try {
            double residentAfterYear;
            try (Product product = Product.start(folder, Map.of())) {
                product.awaitPage("/api/demo", page -> page.contains("\"playing\":false"));
                residentAfterYear = ProcessFigures.residentMb(product.server());
            }
            double[] seconds = new double[RUNS];
            double[] cpu = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                try (Product product = Product.start(folder, Map.of())) {
                    product.awaitPage("/", page -> true);
                    seconds[run] = product.awaitPage("/api/demo", page -> page.contains("\"playing\":false"));
                    cpu[run] = ProcessFigures.cpuSeconds(product.server());
                }
            }
            figures.add("startup.cpu_s", Figures.median(cpu), "s");
            figures.add("startup.seconds", Figures.median(seconds), "s");
            figures.add("startup.rss_mb", residentAfterYear, "MiB");
        } finally {
            Product.deleteFolder(folder);
        }
        figures.print();
    }
}
