package dk.medspil.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    private static final Path PROGRAMS = Path.of("target", "test-postgres", "programs");

    @TempDir
    Path folder;

    @Test
    void dataSurvivesARestartAndCommitsWaitForTheDisk() throws SQLException {
        try (EmbeddedServer server = start()) {
            execute(server, "CREATE TABLE note (text text)");
            execute(server, "INSERT INTO note VALUES ('kept')");
        }

        try (EmbeddedServer server = start()) {
            assertThat(ask(server, "SELECT text FROM note")).isEqualTo("kept");
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void aServerThatOutlivedItsApplicationIsTakenOver() throws Exception {
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerThatIsLeftAlone.class.getName(),
                        data().toString(),
                        PROGRAMS.toString())
                .redirectError(new File(folder.toFile(), "errors"))
                .start();
        String url;
        try (BufferedReader output = killed.inputReader(StandardCharsets.UTF_8)) {
            url = output.lines()
                    .filter(line -> line.startsWith("jdbc:"))
                    .findFirst()
                    .orElseThrow();
            killed.destroyForcibly().waitFor();
        }

        try (EmbeddedServer server = start()) {
            assertThat(server.url("postgres")).isEqualTo(url);
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void twoApplicationsCannotUseOneFolder() {
        try (EmbeddedServer first = start()) {
            assertThat(first.url("postgres")).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(this::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("another Medspil uses this folder; stop it, or set medspil.database.folder");
        }
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(data(), PROGRAMS, true, 0);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(
                server.url("postgres"), DatabaseRoles.ADMINISTRATOR, server.password(DatabaseRoles.ADMINISTRATOR));
    }
}
