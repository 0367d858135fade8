package dk.medspil.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real S3 server on a free loopback port, in a process of its own; it asks for signatures and keeps files in a folder. */
public final class S3Server implements AutoCloseable {

    public static final String KEY = "medspil";
    public static final String SECRET = "the secret of the test";

    private final Process process;
    private final Proxy cable;

    public S3Server(Path folder) {
        int port = freePort();
        Path libraries = Path.of("s3-server", "target", "lib").toAbsolutePath();
        assertThat(libraries).isDirectory();
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            Path settings = Files.write(
                    folder.resolve("s3.properties"),
                    List.of(
                            "s3proxy.endpoint=http://127.0.0.1:" + port,
                            "s3proxy.authorization=aws-v4",
                            "s3proxy.identity=" + KEY,
                            "s3proxy.credential=" + SECRET,
                            "jclouds.provider=filesystem-nio2",
                            "jclouds.identity=unused",
                            "jclouds.credential=unused",
                            "jclouds.filesystem.basedir=" + data));
            this.process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-cp",
                            libraries + "/*",
                            "org.gaul.s3proxy.Main",
                            "--properties",
                            settings.toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> answers(port));
        this.cable = new Proxy(port);
    }

    /** Where it is reached, over a cable that can be cut. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + cable.port());
    }

    public void cut() {
        cable.cut();
    }

    public void mend() {
        cable.mend();
    }

    @Override
    public void close() {
        cable.close();
        process.destroyForcibly().onExit().join();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
