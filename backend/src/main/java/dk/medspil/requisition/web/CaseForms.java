package dk.medspil.requisition.web;

import dk.medspil.directory.PersonId;
import dk.medspil.files.FileId;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent to a case. */
final class CaseForms {

    private CaseForms() {}

    /** A message with files that are in the case already; {@code draft} when the caller's draft is what is sent. */
    record MessageForm(
            @NotBlank @Size(max = 20_000) String text,
            @Nullable @Size(max = 50) List<@NotNull FileId> fileIds,
            @Nullable Boolean draft) {
        boolean drafted() {
            return Boolean.TRUE.equals(draft);
        }

        List<FileId> files() {
            return fileIds == null ? List.of() : fileIds;
        }
    }

    /** @param version of the draft as the caller knows it; 0 when there was none */
    record ReplyDraftForm(
            @NotNull @Size(max = 20_000) String text,
            @Nullable @Size(max = 50) List<@NotNull FileId> fileIds,
            @Min(0) int version) {
        List<FileId> files() {
            return fileIds == null ? List.of() : fileIds;
        }
    }

    record ColleagueForm(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email) {}

    record ReasonForm(@NotBlank @Size(max = 4000) String reason) {}

    /** @param mentions people of the office who are to read it */
    record NoteForm(
            @NotBlank @Size(max = 20_000) String text,
            @Nullable @Size(max = 20) List<@NotNull UUID> mentions) {
        List<PersonId> people() {
            return mentions == null
                    ? List.of()
                    : mentions.stream().map(PersonId::new).toList();
        }
    }

    /** Time spent on a day in Copenhagen; without a person it is the caller's own. */
    record HoursForm(
            @NotNull LocalDate day,
            @NotNull Integer minutes,
            @Nullable UUID personId,
            @Nullable @Size(max = 1000) String note) {}

    /** The id of what was written. */
    record EntryRef(UUID id) {}
}
