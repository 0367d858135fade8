package dk.medspil.inbox.mime;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The hard mails in {@code mails/}, each with what is expected of it beside it. */
final class Corpus {

    private Corpus() {}

    static List<Path> mails() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(Corpus.class.getResource("/mails")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(Path mail) {
        try {
            return Files.readAllBytes(mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] mail(String name) {
        return bytes(folder().resolve(name + ".eml"));
    }

    static Properties expectations(Path mail) {
        Path beside = Path.of(mail.toString().replace(".eml", ".expected"));
        Properties expected = new Properties();
        try (Reader text = Files.newBufferedReader(beside, StandardCharsets.UTF_8)) {
            expected.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return expected;
    }
}
