package dk.medspil.files;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds the pictures that have no thumbnail yet, and has the S3-compatible store tidied up where there is one. */
@Component
class FileSweep {

    private static final int MOST = 200;

    private final FileRows rows;
    private final ObjectProvider<Thumbnails> thumbnails;
    private final ObjectShelf objects;

    FileSweep(FileRows rows, ObjectProvider<Thumbnails> thumbnails, ObjectShelf objects) {
        this.rows = rows;
        this.thumbnails = thumbnails;
        this.objects = objects;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void sweep() {
        List<StoredFile> pictures = rows.withoutThumbnail(Thumbnails.PICTURES, MOST);
        if (!pictures.isEmpty()) {
            thumbnails.getObject().makeSoon(pictures);
        }
        objects.tidy();
    }
}
