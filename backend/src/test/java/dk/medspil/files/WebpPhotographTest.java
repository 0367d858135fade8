package dk.medspil.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A WebP of a few bytes cannot ask for memory that a server hasn't got. */
class WebpPhotographTest {

    private static final long LITTLE = 1_000_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aPhotographIsDrawn() throws IOException {
        assertThat(drawn(resource("field.webp"))).isTrue();
    }

    @Test
    void aFrameLargerThanItsCanvasCostsNothing() throws IOException {
        byte[] bomb = file(chunk("VP8X", canvas(0, 16, 16)), chunk("VP8 ", frame(16383, 16383)));
        byte[] bare = file(chunk("VP8 ", frame(16383, 16383)));
        drawn(resource("field.webp"));

        for (byte[] content : new byte[][] {bomb, bare}) {
            for (int length = 0; length <= content.length; length++) {
                costsNothing(Arrays.copyOf(content, length));
            }
        }
    }

    @Test
    void whatMovesOrLetsShineThroughOrIsKeptWithoutLossIsNotDrawn() throws IOException {
        drawn(resource("field.webp"));

        costsNothing(resource("flag.webp"));
        costsNothing(file(chunk("VP8L", new byte[] {0x2F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F, 0, 0, 0})));
        costsNothing(file(
                chunk("VP8X", canvas(0x02, 16, 16)),
                chunk("ANIM", new byte[6]),
                chunk("ANMF", join(new byte[16], chunk("VP8 ", frame(16383, 16383))))));
        costsNothing(file(
                chunk("VP8X", canvas(0x10, 16, 16)), chunk("ALPH", new byte[] {1, 0}), chunk("VP8 ", frame(16, 16))));
    }

    @Test
    void aChunkThatSaysItIsLargerThanTheFileCostsNothing() throws IOException {
        drawn(resource("field.webp"));
        for (String name : new String[] {"VP8X", "ICCP", "VP8 ", "VP8L", "EXIF"}) {
            for (int length : new int[] {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 9, 8 * 1024 * 1024}) {
                byte[] content = file(chunk(name, frame(16383, 16383)));
                ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(16, length);
                costsNothing(content);
            }
        }
    }

    @Test
    void theSizeIsCappedByItsPoints() throws IOException {
        assertThat(WebpPhotograph.of(new ByteArrayInputStream(file(chunk("VP8 ", frame(1920, 1080))))))
                .isPresent();
        assertThat(WebpPhotograph.of(new ByteArrayInputStream(file(chunk("VP8 ", frame(2000, 1080))))))
                .isEmpty();
        assertThat(WebpPhotograph.of(new ByteArrayInputStream(file(chunk("VP8 ", frame(0, 1080))))))
                .isEmpty();
    }

    private void costsNothing(byte[] content) {
        long before = threads.getCurrentThreadAllocatedBytes();
        boolean drawn = drawn(content);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(LITTLE);
        assertThat(drawn).isFalse();
    }

    /** As the thread that draws has it: what cannot be read to its end is no picture. */
    private static boolean drawn(byte[] content) {
        try {
            return Miniature.of(new ByteArrayInputStream(content), "image/webp").isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] resource(String name) throws IOException {
        return new ClassPathResource("pictures/" + name).getContentAsByteArray();
    }

    private static byte[] file(byte[]... chunks) throws IOException {
        byte[] all = join(chunks);
        return ByteBuffer.allocate(12 + all.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + all.length)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(all)
                .array();
    }

    private static byte[] chunk(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] canvas(int flags, int wide, int high) {
        return new byte[] {
            (byte) flags,
            0,
            0,
            0,
            (byte) (wide - 1),
            (byte) ((wide - 1) >> 8),
            0,
            (byte) (high - 1),
            (byte) ((high - 1) >> 8),
            0
        };
    }

    /** The head of a frame with loss, and some points. */
    private static byte[] frame(int wide, int high) {
        return ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {0x10, 0x02, 0, (byte) 0x9D, 0x01, 0x2A})
                .putShort((short) wide)
                .putShort((short) high)
                .array();
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
