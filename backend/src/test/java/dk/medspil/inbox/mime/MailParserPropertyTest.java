package dk.medspil.inbox.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every mail, however it came about: of thousands that grew out of the corpus by accident. */
class MailParserPropertyTest {

    private static final List<String> SPICES = List.of(
            "\r\n--b\r\n",
            "\r\n--b--\r\n",
            "Content-Type: multipart/mixed; boundary=b\r\n",
            "=?utf-8?Q?=C3=",
            "?=",
            "\r\n\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "charset=x-nowhere",
            "filename*0*=UTF-8''%",
            "\u0000",
            "\u202e",
            "<a href=\"javascript:x\"><script>",
            "<blockquote>".repeat(400),
            ">".repeat(300),
            "\r",
            "From: ",
            "Date: 31 Feb",
            "References: <",
            ";;;=\"",
            "Content-Disposition: attachment; filename=\"",
            "=",
            "%ZZ",
            "\ud83d");

    /** A mail and the seed by which it came about. */
    record Grown(long seed, byte[] mail) {

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<List<Grown>> herds() {
        return Stream.iterate(1L, herd -> herd + 1).limit(20).map(MailParserPropertyTest::herd);
    }

    private static List<Grown> herd(long number) {
        List<Path> corpus = Corpus.mails();
        List<Grown> herd = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            long seed = number * 100_000 + i;
            Random random = new Random(seed);
            byte[] mail = Corpus.bytes(corpus.get(random.nextInt(corpus.size())));
            for (int change = random.nextInt(8); change >= 0; change--) {
                mail = changed(mail, Corpus.bytes(corpus.get(random.nextInt(corpus.size()))), random);
            }
            herd.add(new Grown(seed, mail));
        }
        return herd;
    }

    private static byte[] changed(byte[] mail, byte[] other, Random random) {
        int at = random.nextInt(mail.length + 1);
        switch (random.nextInt(5)) {
            case 0:
                return Arrays.copyOf(mail, at);
            case 1:
                return joined(
                        mail, at, SPICES.get(random.nextInt(SPICES.size())).getBytes(StandardCharsets.UTF_8));
            case 2:
                return joined(mail, at, Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
            case 3:
                byte[] noise = new byte[random.nextInt(40)];
                random.nextBytes(noise);
                return joined(mail, at, noise);
            default:
                byte[] flipped = mail.clone();
                for (int i = 0; i < flipped.length; i += 1 + random.nextInt(200)) {
                    flipped[i] = (byte) random.nextInt(256);
                }
                return flipped;
        }
    }

    private static byte[] joined(byte[] mail, int at, byte[] what) {
        byte[] all = new byte[mail.length + what.length];
        System.arraycopy(mail, 0, all, 0, at);
        System.arraycopy(what, 0, all, at, what.length);
        System.arraycopy(mail, at, all, at + what.length, mail.length - at);
        return all;
    }

    @ParameterizedTest
    @MethodSource("herds")
    void aMailIsReadWithinItsCapsOrGoesToQuarantine(List<Grown> herd) {
        MailParser parser = new MailParser(Limits.STANDARD);
        int read = 0;
        for (Grown one : herd) {
            try {
                holds(one, parser.read(one.mail()));
                read++;
            } catch (Unreadable quarantine) {
                assertThat(quarantine.reason()).as(one.toString()).isNotNull();
            } catch (RuntimeException | Error e) {
                fail(one + " threw " + e, e);
            }
            assertThat(Fingerprint.of(one.mail()).sha256()).hasSize(64);
        }
        assertThat(read).isGreaterThan(herd.size() / 2);
    }

    private static void holds(Grown one, ReadMail mail) {
        String all = mail.text() + mail.quoted() + mail.subject();
        assertThat(all).as(one.toString()).doesNotContain("\u0000").doesNotContain("\r");
        assertThat(mail.subject()).as(one.toString()).doesNotContain("\n").doesNotContain("\u202e");
        assertThat(mail.text().length()).isLessThanOrEqualTo(Limits.STANDARD.textCharacters());
        assertThat(mail.quoted().length()).isLessThanOrEqualTo(Limits.STANDARD.textCharacters());
        assertThat(mail.files().size()).isLessThanOrEqualTo(Limits.STANDARD.parts());
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(all))
                .as(one.toString())
                .isTrue();
        if (mail.html() != null) {
            assertThat(mail.html().toLowerCase(java.util.Locale.ROOT))
                    .as(one.toString())
                    .doesNotContain("<script")
                    .doesNotContain("href=\"javascript")
                    // only pictures that the mail itself carries
                    .doesNotContainPattern("<img[^>]* src=\"(?!data:image/(?:png|jpeg|gif|webp);base64,)");
        }
        for (String id : mail.threadIds()) {
            assertThat(id).as(one.toString()).matches("<[^<>\\s]+>");
        }
    }
}
