package dk.medspil.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The one frame of a photograph in WebP, taken out of its file and put into a file with nothing else (RFC 9649). The
 * reader builds some 3 kB for each 16 by 16 points before it looks at one of them, by a size that stands in the frame,
 * whatever the file says of the whole; and without loss it builds tables by the thousand that a few bits ask for. So
 * only frames with loss go on, and by their own size.
 */
final class WebpPhotograph {

    /** A whole screen; what the reader builds for it is some 25 MB. */
    static final int MOST_POINTS = 2_100_000;

    /** More than that many points take at the best quality. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int RIFF = 0x46464952;
    private static final int WEBP = 0x50424557;
    private static final int EXTENDED = 0x58385056;
    private static final int COLOURS = 0x50434349;
    private static final int FRAME = 0x20385056;

    private static final int FILE_HEAD = 12;
    private static final int CHUNK_HEAD = 8;

    /** What says whether a frame stands by itself, and its size (RFC 6386, 9.1). */
    private static final int FRAME_HEAD = 10;

    private static final int SIZE = 0x3FFF;

    private WebpPhotograph() {}

    /** Nothing if it moves, lets shine through, is kept without loss, is too large or isn't a WebP. */
    static Optional<InputStream> of(InputStream content) throws IOException {
        ByteBuffer file = next(content, FILE_HEAD);
        if (file.limit() < FILE_HEAD || file.getInt(0) != RIFF || file.getInt(8) != WEBP) {
            return Optional.empty();
        }
        ByteBuffer chunk = next(content, CHUNK_HEAD);
        for (int other : new int[] {EXTENDED, COLOURS}) {
            if (is(other, chunk)) {
                long length = length(chunk);
                content.skipNBytes(length + length % 2);
                chunk = next(content, CHUNK_HEAD);
            }
        }
        if (!is(FRAME, chunk) || length(chunk) < FRAME_HEAD || length(chunk) > MOST_BYTES) {
            return Optional.empty();
        }
        ByteBuffer head = next(content, FRAME_HEAD);
        return fits(head)
                ? Optional.of(alone(head, content.readNBytes((int) length(chunk) - FRAME_HEAD)))
                : Optional.empty();
    }

    private static ByteBuffer next(InputStream content, int bytes) throws IOException {
        return ByteBuffer.wrap(content.readNBytes(bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean is(int name, ByteBuffer chunk) {
        return chunk.limit() == CHUNK_HEAD && chunk.getInt(0) == name;
    }

    private static long length(ByteBuffer chunk) {
        return Integer.toUnsignedLong(chunk.getInt(4));
    }

    private static boolean fits(ByteBuffer head) {
        if (head.limit() < FRAME_HEAD) {
            return false;
        }
        int points = (head.getShort(6) & SIZE) * (head.getShort(8) & SIZE);
        return points > 0 && points <= MOST_POINTS;
    }

    private static InputStream alone(ByteBuffer head, byte[] rest) {
        int length = FRAME_HEAD + rest.length;
        ByteBuffer file = ByteBuffer.allocate(FILE_HEAD + CHUNK_HEAD + length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(RIFF).putInt(4 + CHUNK_HEAD + length).putInt(WEBP);
        file.putInt(FRAME).putInt(length).put(head).put(rest);
        return new ByteArrayInputStream(file.array());
    }
}
