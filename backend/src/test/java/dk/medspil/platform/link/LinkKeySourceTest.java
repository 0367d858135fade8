package dk.medspil.platform.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LinkKeySourceTest {

    private final ApplicationContextRunner start =
            new ApplicationContextRunner().withUserConfiguration(LinkKeySource.class);

    @Test
    void withoutAKeyNothingStarts() {
        start.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageStartingWith("MEDSPIL_LINK_KEY is missing")
                .hasMessageContaining("openssl rand -base64 32"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // 32 zeros, a counting sequence too short, a readable sentence, no Base64 at all
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAECAwQFBgcICQoLDA0ODxAREhM=",
                "dGhlIGtleSBvZiB0aGUgZG9jdW1lbnRhdGlvbiwgdGFrZW4gb3Zlci4=",
                "change me, please: this is no key!",
            })
    void withASampleForAKeyNothingStarts(String sample) {
        start.withPropertyValues("medspil.link.key=" + sample)
                .run(context -> assertThat(context).getFailure().rootCause().satisfies(failure -> assertThat(
                                failure.getMessage())
                        .doesNotContain(sample)));
        start.withPropertyValues("medspil.link.key=" + sample).run(context -> assertThat(context.getStartupFailure())
                .hasStackTraceContaining("MEDSPIL_LINK_KEY is refused")
                .hasStackTraceContaining("openssl rand -base64 32"));
    }

    @Test
    void aKeyDrawnAtRandomIsTaken() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);

        start.withPropertyValues("medspil.link.key=" + Base64.getEncoder().encodeToString(secret))
                .run(context -> assertThat(context.getBean(LinkKey.class).sign("test", new byte[0]))
                        .isEqualTo(new LinkKey(secret).sign("test", new byte[0])));
    }

    @Test
    void theDemosKeyIsMadeOnceAndKept(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("data").resolve("link.key");
        ApplicationContextRunner demo = start.withPropertyValues("medspil.link.key-file=" + file);

        demo.run(context -> assertThat(context).hasSingleBean(LinkKey.class));
        String made = Files.readString(file, StandardCharsets.US_ASCII);
        demo.run(context -> assertThat(context).hasSingleBean(LinkKey.class));

        assertThat(Files.readString(file, StandardCharsets.US_ASCII)).isEqualTo(made);
    }
}
