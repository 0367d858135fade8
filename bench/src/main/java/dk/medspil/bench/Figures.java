package dk.medspil.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The figures of one benchmark, printed last, one a line as «name value unit». */
final class Figures {

    private final Map<String, String> lines = new LinkedHashMap<>();

    void add(String name, double value, String unit) {
        lines.put(name, String.format(Locale.ROOT, "%s %.3f %s", name, value, unit));
    }

    void print() {
        lines.values().forEach(System.out::println);
        System.out.flush();
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The value that this share of them doesn't exceed; the nearest rank. */
    static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
