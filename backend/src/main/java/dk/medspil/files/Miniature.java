package dk.medspil.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes a small JPEG of a picture. What it unpacks to is read from its head before anything is unpacked; the rest is read
 * with as many points left out as the small one can do without.
 */
final class Miniature {

    /** Along the longer side. */
    static final int SIDE = 240;

    /** A photograph of a good telephone; more is no photograph that somebody sends. */
    private static final long MOST_POINTS = 30_000_000;

    private static final String WEBP = "image/webp";

    /** Where a camera writes down which side is up; it stands at the front. */
    private static final int HEAD = 128 * 1024;

    private Miniature() {}

    /** Nothing if it is no picture that can be read, or one that unpacks to too much. */
    static Optional<byte[]> of(InputStream content, String contentType) throws IOException {
        if (!contentType.equals(WEBP)) {
            return drawn(content, contentType);
        }
        Optional<InputStream> photograph = WebpPhotograph.of(content);
        return photograph.isPresent() ? drawn(photograph.get(), contentType) : Optional.empty();
    }

    private static Optional<byte[]> drawn(InputStream content, String contentType) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(contentType);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        byte[] head = content.readNBytes(HEAD);
        ImageReader reader = readers.next();
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
        try (ImageInputStream input = new MemoryCacheImageInputStream(whole)) {
            reader.setInput(input, true, true);
            long wide = reader.getWidth(0);
            long high = reader.getHeight(0);
            if (wide * high > MOST_POINTS) {
                return Optional.empty();
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int every = (int) Math.max(1, Math.max(wide, high) / (2 * SIDE));
            param.setSourceSubsampling(every, every, 0, 0);
            return Optional.of(jpeg(Orientation.upright(reduced(reader.read(0, param)), Orientation.of(head))));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage reduced(BufferedImage read) {
        double scale = Math.min(1.0, (double) SIDE / Math.max(read.getWidth(), read.getHeight()));
        int wide = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int high = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage small = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = small.createGraphics();
        try {
            drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            drawing.drawImage(read, 0, 0, wide, high, Color.WHITE, null);
        } finally {
            drawing.dispose();
        }
        return small;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }
}
