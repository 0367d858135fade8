package dk.medspil.files;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Which side of a photograph is up, as the camera wrote it down (Exif 2.3, tag 274), from the head of a JPEG. Browsers
 * follow it; a small picture has lost it, and is turned instead.
 */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 274;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Orientation() {}

    /** 1 to 8; 1 when nothing is said, or nothing that makes sense. */
    static int of(byte[] head) {
        ByteBuffer jpeg = ByteBuffer.wrap(head);
        if (head.length < 4 || (jpeg.getShort() & 0xFFFF) != 0xFFD8) {
            return UPRIGHT;
        }
        while (jpeg.remaining() >= 4 && (jpeg.get() & 0xFF) == 0xFF) {
            int marker = marker(jpeg);
            if (jpeg.remaining() < 2) {
                return UPRIGHT;
            }
            int length = (jpeg.getShort() & 0xFFFF) - 2;
            if (marker == START_OF_SCAN || length < 0 || length > jpeg.remaining()) {
                return UPRIGHT;
            }
            ByteBuffer segment = jpeg.slice(jpeg.position(), length);
            jpeg.position(jpeg.position() + length);
            if (marker == APP1 && isExif(segment)) {
                return inExif(segment.slice(EXIF.length, length - EXIF.length));
            }
        }
        return UPRIGHT;
    }

    /** There may be any number of 0xFF before it. */
    private static int marker(ByteBuffer jpeg) {
        int marker = 0xFF;
        while (marker == 0xFF && jpeg.hasRemaining()) {
            marker = jpeg.get() & 0xFF;
        }
        return marker;
    }

    private static boolean isExif(ByteBuffer segment) {
        return segment.remaining() > EXIF.length && ByteBuffer.wrap(EXIF).equals(segment.slice(0, EXIF.length));
    }

    private static int inExif(ByteBuffer tiff) {
        if (tiff.remaining() < 10) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int at = directory + 2; entries > 0 && at <= tiff.limit() - 12; at += 12, entries--) {
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int said = tiff.getShort(at + 8) & 0xFFFF;
                return said >= 1 && said <= 8 ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture with its upper side up. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == UPRIGHT) {
            return picture;
        }
        int right = picture.getWidth() - 1;
        int bottom = picture.getHeight() - 1;
        boolean lying = orientation >= 5;
        BufferedImage turned = new BufferedImage(
                lying ? bottom + 1 : right + 1, lying ? right + 1 : bottom + 1, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < turned.getHeight(); y++) {
            for (int x = 0; x < turned.getWidth(); x++) {
                turned.setRGB(
                        x,
                        y,
                        switch (orientation) {
                            case 2 -> picture.getRGB(right - x, y);
                            case 3 -> picture.getRGB(right - x, bottom - y);
                            case 4 -> picture.getRGB(x, bottom - y);
                            case 5 -> picture.getRGB(y, x);
                            case 6 -> picture.getRGB(y, bottom - x);
                            case 7 -> picture.getRGB(right - y, bottom - x);
                            default -> picture.getRGB(right - y, x);
                        });
            }
        }
        return turned;
    }
}
