package dk.medspil.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own on the loopback interface, with data that outlives it. A server that survived the
 * death of its application is taken over as it is. Only one application at a time may use a folder.
 *
 * <p>Close it after the last connection is closed.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int START_WAIT_SECONDS = 60;
    private static final int STOP_WAIT_SECONDS = 30;

    private final ServerFolder folder;
    private final Path home;
    private final RandomAccessFile lockFile;
    private final Passwords passwords;
    private final int port;

    private EmbeddedServer(ServerFolder folder, Path home, RandomAccessFile lockFile, Passwords passwords, int port) {
        this.folder = folder;
        this.home = home;
        this.lockFile = lockFile;
        this.passwords = passwords;
        this.port = port;
    }

    /**
     * Starts the server, or takes over the one that lives in this folder.
     *
     * @param data where the data lies; made on first use
     * @param programs where the server's programs are unpacked
     * @param durable whether a commit waits for the disk; only tests do without
     * @param wantedPort 0 for any free one
     */
    public static EmbeddedServer start(Path data, Path programs, boolean durable, int wantedPort) {
        try {
            ServerFolder folder = new ServerFolder(data.toAbsolutePath());
            Files.createDirectories(data.toAbsolutePath().getParent());
            RandomAccessFile lockFile = lock(folder);
            Path home = PostgresBinaries.in(programs.toAbsolutePath());
            Passwords passwords = Passwords.readOrMake(folder.passwords());
            if (!folder.isInitialised()) {
                initialise(folder, home, passwords, durable);
            }
            Optional<Integer> living = folder.portOfLivingServer();
            int port = living.isPresent() ? living.get() : launch(folder, home, durable, wantedPort);
            LOG.info("PostgreSQL {} on port {}", living.isPresent() ? "was taken over" : "started", port);
            return new EmbeddedServer(folder, home, lockFile, passwords, port);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + data, e);
        }
    }

    /** The address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The password of the server's administrator {@code postgres}, the owner, or the application. */
    public String password(String role) {
        return passwords.of(role);
    }

    @Override
    public void close() {
        try (lockFile) {
            run(control("stop", "-D", folder.path().toString(), "-m", "fast", "-t", STOP_WAIT_SECONDS + "", "-w"));
            LOG.info("PostgreSQL stopped");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped in " + folder.path(), e);
        }
    }

    private List<String> control(String... arguments) {
        return command(home, "pg_ctl", arguments);
    }

    private static RandomAccessFile lock(ServerFolder folder) throws IOException {
        RandomAccessFile file = new RandomAccessFile(folder.lock().toFile(), "rw");
        try {
            FileLock lock = file.getChannel().tryLock();
            if (lock != null) {
                return file;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("locked in this process", e);
        }
        file.close();
        throw new IOException("another Medspil uses this folder; stop it, or set medspil.database.folder");
    }

    private static void initialise(ServerFolder folder, Path home, Passwords passwords, boolean durable)
            throws IOException {
        LOG.info("Making a database in {}", folder.path());
        Path passwordFile = Files.createTempFile("medspil", ".pw");
        try {
            Files.writeString(passwordFile, passwords.of(DatabaseRoles.ADMINISTRATOR));
            List<String> arguments = new ArrayList<>(
                    List.of("-D", folder.path().toString(), "-U", DatabaseRoles.ADMINISTRATOR, "-A", "scram-sha-256"));
            arguments.addAll(List.of("--pwfile=" + passwordFile, "-E", "UTF8", "--locale=C"));
            arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            // 24 random bytes need no slow hash against guessing, and each new connection would pay for it
            arguments.addAll(List.of("--set", "scram_iterations=1"));
            if (!durable) {
                arguments.add("--no-sync");
            }
            run(command(home, "initdb", arguments.toArray(String[]::new)));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static int launch(ServerFolder folder, Path home, boolean durable, int wantedPort) throws IOException {
        int port = wantedPort == 0 ? freePort() : wantedPort;
        String onOrOff = durable ? "on" : "off";
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c fsync=" + onOrOff + " -c synchronous_commit=" + onOrOff + " -c full_page_writes=" + onOrOff
                + " -c max_connections=60 -c shared_buffers=64MB -c jit=off -c timezone=UTC";
        run(command(
                home,
                "pg_ctl",
                "start",
                "-D",
                folder.path().toString(),
                "-l",
                folder.log().toString(),
                "-t",
                START_WAIT_SECONDS + "",
                "-w",
                "-o",
                options));
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The server refuses to work as root; in a user namespace of its own it is nobody, and the files are its own. */
    private static List<String> command(Path home, String program, String... arguments) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(home.resolve("bin").resolve(program).toString());
        words.addAll(Arrays.asList(arguments));
        return words;
    }

    private static void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("medspil", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(String.join(" ", command) + ": exit " + code + "\n" + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted: " + command.get(0), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
