package dk.medspil.method.web;

import dk.medspil.directory.PersonId;
import dk.medspil.files.Download;
import dk.medspil.files.FileId;
import dk.medspil.files.FileInfo;
import dk.medspil.method.MethodArticle;
import dk.medspil.method.MethodCatalogue;
import dk.medspil.method.MethodDesk;
import dk.medspil.method.MethodId;
import dk.medspil.method.MethodLine;
import dk.medspil.method.MethodStatus;
import dk.medspil.method.MethodText;
import dk.medspil.method.MethodView;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The catalogue of methods: what can be handed over, and its articles. */
@Lazy
@RestController
@RequestMapping("/api/methods")
class MethodController {

    private final MethodCatalogue catalogue;
    private final MethodDesk desk;
    private final Download download;

    MethodController(MethodCatalogue catalogue, MethodDesk desk, Download download) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.download = download;
    }

    /** What an article says in one language. */
    record MethodWords(
            @NotNull @Size(max = 200) String title,
            @NotNull @Size(max = 1000) String description,
            @NotNull @Size(max = 20_000) String text) {

        MethodText read() {
            return new MethodText(title, description, text);
        }
    }

    record NewMethod(
            @Valid @NotNull MethodWords danish,
            @Valid @NotNull MethodWords english) {}

    /** @param version that the writer has read */
    record MethodChange(
            @NotNull Integer version,
            @NotNull MethodStatus status,
            @Valid @NotNull MethodWords danish,
            @Valid @NotNull MethodWords english,
            @Nullable UUID ownerId) {}

    /** Those that can be handed over. */
    @GetMapping
    @Requires(right = Right.SEE, kind = RecordKind.METHOD)
    List<MethodView> listMethods() {
        return catalogue.inUse(Caller.current().locale());
    }

    /** All of them, whatever their status. */
    @GetMapping("/articles")
    @Requires(right = Right.HANDLE, kind = RecordKind.METHOD)
    List<MethodLine> listMethodArticles() {
        return desk.list();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.HANDLE, kind = RecordKind.METHOD)
    MethodArticle addMethod(@Valid @RequestBody NewMethod body) {
        return desk.add(body.danish().read(), body.english().read());
    }

    @GetMapping("/{id}")
    @Requires(right = Right.HANDLE, kind = RecordKind.METHOD)
    MethodArticle methodArticle(@PathVariable UUID id) {
        return desk.article(new MethodId(id));
    }

    @PutMapping("/{id}")
    @Requires(right = Right.HANDLE, kind = RecordKind.METHOD)
    MethodArticle changeMethod(@PathVariable UUID id, @Valid @RequestBody MethodChange body) {
        UUID owner = body.ownerId();
        return desk.change(
                new MethodId(id),
                body.version(),
                new MethodDesk.Draft(
                        body.status(),
                        body.danish().read(),
                        body.english().read(),
                        owner == null ? null : new PersonId(owner)));
    }

    @PostMapping(path = "/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.HANDLE, kind = RecordKind.METHOD)
    FileInfo addMethodFile(@PathVariable UUID id, @RequestPart("file") MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return FileInfo.of(desk.addFile(new MethodId(id), content, file.getOriginalFilename()));
        }
    }

    @GetMapping("/{id}/files/{fileId}")
    @Requires(right = Right.HANDLE, kind = RecordKind.METHOD)
    ResponseEntity<Resource> methodFile(@PathVariable UUID id, @PathVariable UUID fileId) {
        return download.of(desk.file(new MethodId(id), new FileId(fileId)));
    }

    @DeleteMapping("/{id}/files/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(right = Right.HANDLE, kind = RecordKind.METHOD)
    void removeMethodFile(@PathVariable UUID id, @PathVariable UUID fileId) {
        desk.removeFile(new MethodId(id), new FileId(fileId));
    }
}
