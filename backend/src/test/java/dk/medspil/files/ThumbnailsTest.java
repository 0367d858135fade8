package dk.medspil.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medspil.testing.MedspilTest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

@MedspilTest
class ThumbnailsTest {

    private static final long MB = 1_000_000;
    private static final int HEAD = 16;

    private final FileOwner owner = new FileOwner("test", UUID.randomUUID());

    @Autowired
    FileStore files;

    @Autowired
    FileSweep sweep;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aPictureGetsASmallOneBehindTheUpload() throws IOException {
        FileId id = store(picture("png", 2000, 1000), "torvet.png");

        awaitTried(id);

        BufferedImage small =
                ImageIO.read(new ByteArrayInputStream(files.thumbnail(id).orElseThrow()));
        assertThat(small.getWidth()).isEqualTo(Miniature.SIDE);
        assertThat(small.getHeight()).isEqualTo(Miniature.SIDE / 2);
        Color middle = new Color(small.getRGB(120, 60));
        assertThat(middle.getRed()).isGreaterThan(200);
        assertThat(middle.getBlue()).isLessThan(60);
        assertThat(files.find(id).orElseThrow().thumbnail()).isTrue();
    }

    @Test
    void aPictureAsPhonesAndBrowsersMakeThemTooGetsASmallOne() throws IOException {
        FileId id = store(new ClassPathResource("pictures/field.webp").getContentAsByteArray(), "field.webp");

        awaitTried(id);

        BufferedImage small =
                ImageIO.read(new ByteArrayInputStream(files.thumbnail(id).orElseThrow()));
        assertThat(small.getWidth()).isEqualTo(240);
        assertThat(small.getHeight()).isEqualTo(160);
    }

    @Test
    void aPhotographStandsAsTheCameraWasHeld() throws IOException {
        // the camera was turned: what is on its left is the upper side
        for (boolean littleEndian : new boolean[] {true, false}) {
            FileId id = store(turned(picture("jpg", 200, 100), 6, littleEndian), "skole.jpg");

            awaitTried(id);

            BufferedImage small =
                    ImageIO.read(new ByteArrayInputStream(files.thumbnail(id).orElseThrow()));
            assertThat(small.getWidth()).isEqualTo(100);
            assertThat(small.getHeight()).isEqualTo(200);
        }
    }

    @Test
    void eachOfTheEightWaysIsTurnedUpright() {
        int[][] shown = {
            {1, 2, 3, 4, 5, 6}, {2, 1, 4, 3, 6, 5}, {6, 5, 4, 3, 2, 1}, {5, 6, 3, 4, 1, 2},
            {1, 3, 5, 2, 4, 6}, {5, 3, 1, 6, 4, 2}, {6, 4, 2, 5, 3, 1}, {2, 4, 6, 1, 3, 5}
        };
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage picture = new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 6; i++) {
                picture.setRGB(i % 2, i / 2, i + 1);
            }

            BufferedImage upright = Orientation.upright(picture, orientation);

            int wide = upright.getWidth();
            int[] points = new int[6];
            for (int i = 0; i < 6; i++) {
                points[i] = upright.getRGB(i % wide, i / wide) & 0xFFFFFF;
            }
            assertThat(points).as("orientation %s", orientation).containsExactly(shown[orientation - 1]);
        }
    }

    @Test
    void whatIsNoExifSaysNothing() {
        byte[] photograph = turned(new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 0}, 8, false);
        assertThat(Orientation.of(photograph)).isEqualTo(8);
        for (int length = 0; length < photograph.length; length++) {
            assertThat(Orientation.of(Arrays.copyOf(photograph, length))).isBetween(1, 8);
        }
        assertThat(Orientation.of(turned(photograph.clone(), 99, true))).isEqualTo(Orientation.UPRIGHT);
    }

    /** The JPEG with what a camera writes at its front (Exif: a directory of one entry). */
    private static byte[] turned(byte[] jpeg, int orientation, boolean littleEndian) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        exif.put((littleEndian ? "II" : "MM").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    @Test
    void aSmallPictureStaysAsSmallAsItIs() throws IOException {
        FileId id = store(picture("jpg", 40, 30), "ikon.jpg");

        awaitTried(id);

        assertThat(ImageIO.read(new ByteArrayInputStream(files.thumbnail(id).orElseThrow()))
                        .getWidth())
                .isEqualTo(40);
    }

    @Test
    void whatUnpacksToTooMuchOrToNothingHasNoneAndIsNotTriedAgain() throws IOException {
        byte[] bomb = picture("png", 10, 10);
        // the head of a PNG names its size; with a right checksum it is believed
        ByteBuffer.wrap(bomb).putInt(HEAD, 60_000).putInt(HEAD + 4, 60_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());
        byte[] cut = picture("png", 300, 300);

        FileId large = store(bomb, "bombe.png");
        FileId broken = store(Arrays.copyOf(cut, 60), "itu.png");
        awaitTried(large);
        awaitTried(broken);

        assertThat(files.thumbnail(large)).isEmpty();
        assertThat(files.thumbnail(broken)).isEmpty();
        assertThat(files.find(large).orElseThrow().thumbnail()).isFalse();
    }

    @Test
    void theSweepFindsWhatWasNotMade() throws IOException {
        FileId id = store(picture("png", 300, 300), "plan.png");
        awaitTried(id);
        jdbc.update("delete from file_thumbnail");

        sweep.sweep();

        awaitTried(id);
        assertThat(files.thumbnail(id)).isPresent();
    }

    @Test
    void itGoesWithItsFile() throws IOException {
        FileId id = store(picture("png", 300, 300), "plan.png");
        awaitTried(id);

        files.remove(owner, id);

        assertThat(jdbc.queryForObject("select count(*) from file_thumbnail", Long.class))
                .isZero();
    }

    private void awaitTried(FileId id) {
        await().until(() ->
                jdbc.queryForList("select file_id from file_thumbnail where file_id = ?", UUID.class, id.value())
                                .size()
                        == 1);
    }

    private FileId store(byte[] content, String name) throws IOException {
        return files.store(new ByteArrayInputStream(content), name, owner, 25 * MB, 100 * MB);
    }

    private static byte[] picture(String format, int wide, int high) throws IOException {
        BufferedImage picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, wide, high);
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }
}
