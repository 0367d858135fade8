package dk.medspil.activity.web;

import dk.medspil.activity.ActivityId;
import dk.medspil.activity.ImportDesk;
import dk.medspil.activity.ImportKind;
import dk.medspil.activity.ImportPreview;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files that come in: looked at first, then confirmed. */
@Lazy
@RestController
@RequestMapping(path = "/api/imports/{importKind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
@Requires(right = Right.HANDLE, kind = RecordKind.ACTIVITY)
class ImportController {

    /** Some thousand lines; read as a whole. */
    private static final int LARGEST = 1_000_000;

    private final ImportDesk desk;

    ImportController(ImportDesk desk) {
        this.desk = desk;
    }

    /** Writes nothing. */
    @PostMapping("/preview")
    ImportPreview previewImport(
            @PathVariable ImportKind importKind,
            @RequestParam(required = false) @Nullable UUID activityId,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        return desk.preview(importKind, activity(activityId), content(file));
    }

    /** @param fingerprint of the preview that is confirmed */
    @PostMapping
    ImportPreview confirmImport(
            @PathVariable ImportKind importKind,
            @RequestParam(required = false) @Nullable UUID activityId,
            @RequestParam @Size(max = 100) String fingerprint,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        return desk.confirm(importKind, activity(activityId), content(file), fingerprint);
    }

    /** What is too large isn't taken into memory. */
    private static byte[] content(MultipartFile file) throws IOException {
        if (file.getSize() > LARGEST) {
            throw Refusal.tooLarge("import-too-large", Map.of("most", "1 MB"));
        }
        return file.getBytes();
    }

    private static @Nullable ActivityId activity(@Nullable UUID id) {
        return id == null ? null : new ActivityId(id);
    }
}
