package dk.medspil.platform.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplyTagsTest {

    private final ReplyTags tags = with("a key of thirty-two bytes or more");

    private static ReplyTags with(String key) {
        return new ReplyTags(new LinkKey(key.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTagSaysItsRecordAndNoOtherKeyMakesIt() {
        Random random = new Random(7);
        ReplyTags others = with("another key of thirty-two bytes.");
        for (int i = 0; i < 1_000; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            String tag = tags.tag(id);

            assertThat(tag).matches("[a-z2-7]{42}");
            assertThat(tags.read(tag)).contains(id);
            assertThat(tags.read(tag.toUpperCase(Locale.ROOT))).contains(id);
            assertThat(others.read(tag)).isEmpty();
        }
    }

    @Test
    void aTagWithOneLetterChangedIsWorthNothing() {
        String tag = tags.tag(new UUID(1, 2));
        for (int i = 0; i < tag.length(); i++) {
            char other = tag.charAt(i) == 'a' ? 'b' : 'a';
            assertThat(tags.read(tag.substring(0, i) + other + tag.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(tags.read("")).isEmpty();
        assertThat(tags.read("!".repeat(42))).isEmpty();
    }
}
