package dk.medspil.inbox.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailParserTest {

    private final MailParser parser = new MailParser(Limits.STANDARD);

    static List<Path> mails() {
        return Corpus.mails();
    }

    @Test
    void theCorpusIsThere() {
        assertThat(mails()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("mails")
    void eachHardMailIsReadAsExpected(Path file) throws Unreadable {
        ReadMail mail = parser.read(Corpus.bytes(file));
        Properties expected = Corpus.expectations(file);

        assertThat(expected.stringPropertyNames()).isNotEmpty();
        for (String what : expected.stringPropertyNames()) {
            check(mail, what, expected.getProperty(what));
        }
        if (!expected.containsKey("remarks")) {
            assertThat(mail.remarks()).isEmpty();
        }
    }

    private static void check(ReadMail mail, String what, String value) {
        String[] some = value.isEmpty() ? new String[0] : value.split("\\|");
        switch (what) {
            case "sender" ->
                assertThat(mail.from() == null ? "" : mail.from().address()).isEqualTo(value);
            case "subject" -> assertThat(mail.subject()).isEqualTo(value);
            case "text" -> assertThat(mail.text()).isEqualTo(value);
            case "textHas" -> assertThat(mail.text()).contains(some);
            case "quoted" -> assertThat(mail.quoted()).isEqualTo(value);
            case "quotedHas" -> assertThat(mail.quoted()).contains(some);
            case "html" -> assertThat(mail.html()).isEqualTo(value);
            case "htmlHas" -> assertThat(mail.html()).isNotNull().contains(some);
            case "htmlLacks" -> assertThat(mail.html()).isNotNull().doesNotContain(some);
            case "files" -> assertThat(names(mail)).isEqualTo(value);
            case "fileCount" -> assertThat(mail.files()).hasSize(Integer.parseInt(value));
            case "firstFile" -> assertThat(mail.files().get(0).name()).isEqualTo(value);
            case "secondFile" -> assertThat(mail.files().get(1).name()).isEqualTo(value);
            case "thread" -> assertThat(String.join(",", mail.threadIds())).isEqualTo(value);
            case "automatic" ->
                assertThat(mail.automatic() == null ? "" : mail.automatic()).isEqualTo(value);
            case "bounceOf" -> assertThat(bounce(mail).messageId()).isEqualTo(value);
            case "bounceFailed" -> assertThat(bounce(mail).failed()).isEqualTo(Boolean.parseBoolean(value));
            case "bounceReason" -> assertThat(bounce(mail).reason()).isEqualTo(value);
            case "remarks" ->
                assertThat(mail.remarks().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                        .isEqualTo(value);
            default -> throw new IllegalArgumentException("nobody checks " + what);
        }
    }

    private static Bounce bounce(ReadMail mail) {
        Bounce bounce = mail.bounce();
        assertThat(bounce).isNotNull();
        return java.util.Objects.requireNonNull(bounce);
    }

    private static String names(ReadMail mail) {
        return mail.files().stream().map(ReadFile::name).collect(Collectors.joining(","));
    }

    private static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void refuses(byte[] mail, Unreadable.Reason reason) {
        assertThatThrownBy(() -> parser.read(mail))
                .isInstanceOf(Unreadable.class)
                .hasMessage(reason.name());
    }

    @Test
    void utf7IsReadAndWhatOnlySaysSoToo() throws Unreadable {
        String mail = "From: a@b.example\nSubject: =?utf-7?Q?Bl+AOU-b+AOY-r?=\n"
                + "Content-Type: text/plain; charset=UTF-7\n\n%s\n";

        ReadMail read = parser.read(bytes(mail.formatted("R+APg-dgr+APg-d, 2 +- 2, og +2D3eAA-")));
        assertThat(read.subject()).isEqualTo("Blåbær");
        assertThat(read.text()).startsWith("Rødgrød, 2 + 2, og \uD83D\uDE00");
        assertThat(read.remarks()).doesNotContain(Remark.CHARSET_WRONG, Remark.CHARSET_UNKNOWN);

        ReadMail wrong = parser.read(bytes(mail.formatted("Rødgrød, +2D0- og 1 + 1")));
        assertThat(wrong.text()).startsWith("Rødgrød, +2D0- og 1 + 1");
        assertThat(wrong.remarks()).contains(Remark.CHARSET_WRONG);
    }

    @Test
    void tenThousandPartsAreTooMany() {
        refuses(
                bytes("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\nContent-Type: text/plain\n\nx\n".repeat(10_000) + "--b--\n"),
                Unreadable.Reason.TOO_MANY_PARTS);
    }

    @Test
    void partsWithinPartsWithinPartsAreTooDeep() {
        StringBuilder mail = new StringBuilder("From: a@b.example\n");
        for (int i = 0; i < 2_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("x\n\n--b")
                    .append(i)
                    .append("x\n");
        }
        refuses(bytes(mail.toString()), Unreadable.Reason.TOO_DEEP);
    }

    @Test
    void aHeadWithoutEndIsTooLong() {
        refuses(bytes("From: a@b.example\n" + "X-More: and more\n".repeat(50_000)), Unreadable.Reason.HEADERS_TOO_LONG);
        refuses(bytes("Subject: " + "a".repeat(300_000) + "\n\nx"), Unreadable.Reason.HEADERS_TOO_LONG);
    }

    @Test
    void aMailAboveTheCapIsNotRead() {
        MailParser small = new MailParser(Limits.STANDARD.withBytes(1_000));

        assertThatThrownBy(() -> small.read(new byte[1_001]))
                .isInstanceOf(Unreadable.class)
                .hasMessage("TOO_LARGE");
    }

    @Test
    void whoTakesTooLongIsStopped() {
        Limits none = new Limits(1_000_000, 20, 500, 100_000, 20_000, Duration.ofNanos(-1));

        assertThatThrownBy(() -> new MailParser(none).read(Corpus.mail("nested-multiparts")))
                .isInstanceOf(Unreadable.class)
                .hasMessage("TOO_SLOW");
    }

    @Test
    void aTextLongerThanIsShownIsCutAndSaysSo() throws Unreadable {
        ReadMail mail =
                parser.read(bytes("From: a@b.example\nDate: Mon, 1 Mar 2010 09:00:00 +0100\n\n" + "å".repeat(50_000)));

        assertThat(mail.text()).hasSize(Limits.STANDARD.textCharacters());
        assertThat(mail.remarks()).containsExactly(Remark.TEXT_CUT);
    }

    @Test
    void theSameMailIsKnownAgainAlthoughServersAddedToItsHead() {
        byte[] first = Corpus.mail("plain");
        byte[] again = bytes("Received: from elsewhere\nDelivered-To: x@y.example\n");
        byte[] both = new byte[first.length + again.length];
        System.arraycopy(again, 0, both, 0, again.length);
        System.arraycopy(first, 0, both, again.length, first.length);

        assertThat(Fingerprint.of(both).sha256())
                .isEqualTo(Fingerprint.of(first).sha256());
        assertThat(Fingerprint.of(both).messageId()).isEqualTo("<plain@sundhed.example>");
        assertThat(Fingerprint.of(bytes("Message-ID: <plain@sundhed.example>\n\nother"))
                        .sha256())
                .isNotEqualTo(Fingerprint.of(first).sha256());
        assertThat(Fingerprint.of(bytes("Subject: x\n\ny")).messageId()).isEmpty();
    }
}
