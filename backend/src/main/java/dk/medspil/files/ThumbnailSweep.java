package dk.medspil.files;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds the pictures that have no thumbnail yet. */
@Component
class ThumbnailSweep {

    private static final int MOST = 200;

    private final FileRows rows;
    private final ObjectProvider<Thumbnails> thumbnails;

    ThumbnailSweep(FileRows rows, ObjectProvider<Thumbnails> thumbnails) {
        this.rows = rows;
        this.thumbnails = thumbnails;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void sweep() {
        List<StoredFile> pictures = rows.withoutThumbnail(Thumbnails.PICTURES, MOST);
        if (!pictures.isEmpty()) {
            thumbnails.getObject().makeSoon(pictures);
        }
    }
}
