package dk.medspil.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the operating system accounts to a process: read from {@code /proc}, so Linux only. */
final class ProcessFigures {

    private static final int CLOCK_TICKS_PER_SECOND = 100;
    private static final int USER_TICKS = 13;
    private static final int CHILDREN_SYSTEM_TICKS = 16;

    private ProcessFigures() {}

    /** CPU seconds of a process and its living and reaped descendants. */
    static double cpuSecondsOfTree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(ProcessFigures::cpuSeconds)
                .sum();
    }

    /** CPU seconds of one process, with those of the children it has reaped. */
    static double cpuSeconds(ProcessHandle process) {
        String[] fields = stat(process);
        long ticks = 0;
        for (int field = USER_TICKS; field <= CHILDREN_SYSTEM_TICKS && field < fields.length; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return (double) ticks / CLOCK_TICKS_PER_SECOND;
    }

    /** CPU seconds of the compiler threads of a process that runs Java 17. */
    static double compilerSeconds(ProcessHandle process) {
        Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
        try (Stream<Path> all = Files.list(threads)) {
            return all.filter(thread -> read(thread.resolve("comm")).matches("(?s)C[12] Compiler.*"))
                            .map(thread -> fields(read(thread.resolve("stat"))))
                            .mapToLong(fields ->
                                    Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]))
                            .sum()
                    / (double) CLOCK_TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resident memory in MiB of one process, without its children. */
    static double residentMb(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] stat(ProcessHandle process) {
        try {
            return fields(Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")));
        } catch (NoSuchFileException ended) {
            return new String[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name stands in brackets and may hold spaces; fields are counted from the state behind it. */
    private static String[] fields(String stat) {
        return ("pid name " + stat.substring(stat.lastIndexOf(')') + 2)).split(" ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
