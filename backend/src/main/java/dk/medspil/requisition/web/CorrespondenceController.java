package dk.medspil.requisition.web;

import dk.medspil.directory.PersonId;
import dk.medspil.files.Download;
import dk.medspil.files.FileId;
import dk.medspil.files.FileInfo;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.Correspondence;
import dk.medspil.requisition.Mentions;
import dk.medspil.requisition.RequisitionNumber;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What staff add to a case besides its steps. */
@RestController
@RequestMapping("/api/requisitions/{number}")
class CorrespondenceController {

    private final Correspondence correspondence;
    private final Mentions mentions;
    private final Download download;

    CorrespondenceController(Correspondence correspondence, Mentions mentions, Download download) {
        this.correspondence = correspondence;
        this.mentions = mentions;
        this.download = download;
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    CaseForms.EntryRef writeMessage(@PathVariable String number, @Valid @RequestBody CaseForms.MessageForm body) {
        return new CaseForms.EntryRef(
                correspondence.writeMessage(read(number), body.text(), body.files(), body.drafted(), caller()));
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    CaseForms.EntryRef writeNote(@PathVariable String number, @Valid @RequestBody CaseForms.NoteForm body) {
        return new CaseForms.EntryRef(correspondence.writeNote(read(number), body.text(), body.people(), caller()));
    }

    /** A colleague who sees the case. */
    record MentionablePerson(UUID id, String name, String initials) {}

    @GetMapping("/mentionable")
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    List<MentionablePerson> mentionablePeople(@PathVariable String number) {
        return mentions.possible(read(number)).stream()
                .map(person -> new MentionablePerson(person.id().value(), person.name(), person.initials()))
                .toList();
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    FileInfo addRequisitionFile(
            @PathVariable String number,
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable UUID replaces)
            throws IOException {
        RequisitionNumber to = read(number);
        return Uploads.keep(
                file,
                (content, name) -> replaces == null
                        ? correspondence.addFile(to, content, name, caller())
                        : correspondence.renewFile(to, new FileId(replaces), content, name, caller()));
    }

    @GetMapping("/files/{fileId}")
    @Requires(right = Right.SEE, kind = RecordKind.REQUISITION)
    ResponseEntity<Resource> requisitionFile(@PathVariable String number, @PathVariable UUID fileId) {
        return download.of(correspondence.file(read(number), new FileId(fileId)));
    }

    /** A small JPEG of a picture; nothing when there is none, or none yet. */
    @GetMapping(path = "/files/{fileId}/thumbnail", produces = MediaType.IMAGE_JPEG_VALUE)
    @Requires(right = Right.SEE, kind = RecordKind.REQUISITION)
    ResponseEntity<byte[]> requisitionFileThumbnail(@PathVariable String number, @PathVariable UUID fileId) {
        return download.thumbnail(correspondence.file(read(number), new FileId(fileId)));
    }

    @PostMapping("/hours")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    CaseForms.EntryRef logHours(@PathVariable String number, @Valid @RequestBody CaseForms.HoursForm body) {
        PersonId by = caller();
        PersonId person = body.personId() == null ? by : new PersonId(body.personId());
        return new CaseForms.EntryRef(
                correspondence.logHours(read(number), person, body.day(), body.minutes(), body.note(), by));
    }

    private static RequisitionNumber read(String number) {
        return RequisitionNumber.read(number).orElseThrow(Refusal::notFound);
    }

    private static PersonId caller() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
