package dk.medspil.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Makes small pictures of pictures, one after the other, on a thread that is there only while there are some to make.
 * What was not made when a node ended, or when there were too many at once, the next sweep finds.
 */
@Lazy
@Component
class Thumbnails implements DisposableBean {

    static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private static final Logger log = LoggerFactory.getLogger(Thumbnails.class);
    private static final int MOST_WAITING = 200;

    private final FileRows rows;
    private final ObjectShelf objects;
    private final ThreadPoolExecutor painter = new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            work -> new Thread(work, "thumbnails"),
            new ThreadPoolExecutor.DiscardPolicy());

    Thumbnails(FileRows rows, ObjectShelf objects) {
        this.rows = rows;
        this.objects = objects;
        painter.allowCoreThreadTimeOut(true);
    }

    /** Has them made soon. */
    void makeSoon(List<StoredFile> pictures) {
        pictures.forEach(picture -> painter.execute(() -> make(picture)));
    }

    private void make(StoredFile picture) {
        try {
            rows.addThumbnail(picture.id(), draw(picture).orElse(null));
        } catch (FileStoreAway e) {
            // its bytes cannot be had now: the next sweep asks again
            log.info("no thumbnail of {} yet", picture.id());
        }
    }

    private Optional<byte[]> draw(StoredFile picture) {
        try (InputStream content = objects.read(picture)) {
            return Miniature.of(content, picture.contentType());
        } catch (FileStoreAway e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // whatever a reader of foreign pictures throws: this one has none
            log.info("no thumbnail of {}: {}", picture.id(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        painter.shutdownNow();
    }
}
