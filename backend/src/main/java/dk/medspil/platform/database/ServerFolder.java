package dk.medspil.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder with the data of one PostgreSQL server, and what its files tell about a server at work in it. */
record ServerFolder(Path path) {

    private static final int LINE_OF_PID = 0;
    private static final int LINE_OF_PORT = 3;
    private static final int LINE_OF_STATUS = 7;

    boolean isInitialised() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    Path log() {
        return beside(".log");
    }

    Path passwords() {
        return beside(".passwords");
    }

    Path lock() {
        return beside(".lock");
    }

    /** The port of the server that lives here and accepts connections, also one that outlived its application. */
    Optional<Integer> portOfLivingServer() throws IOException {
        Path file = path.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= LINE_OF_STATUS
                || !"ready".equals(lines.get(LINE_OF_STATUS).trim())
                || !isAlive(lines.get(LINE_OF_PID).trim())) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(lines.get(LINE_OF_PORT).trim()));
    }

    private static boolean isAlive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(c -> c.contains("postgres"))
                        .orElse(true))
                .isPresent();
    }

    private Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }
}
