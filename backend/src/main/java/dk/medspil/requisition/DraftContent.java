package dk.medspil.requisition;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationKind;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written so far; anything may be missing.
 *
 * @param desiredBy the day by which help is wanted, in Copenhagen
 * @param language «da» or «en»: the language of mails to them
 * @param intakeAnswer to the question at intake, if one is asked
 */
public record DraftContent(
        @Nullable Subject subject,
        @Nullable AreaId areaId,
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 20_000) String description,
        @Nullable OrganisationId organisationId,
        @Nullable @Size(max = 200) String organisationName,
        @Nullable OrganisationKind organisationKind,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 50) String phone,
        @Nullable LocalDate desiredBy,
        @Nullable @Size(max = 5) String language,
        @Nullable @Size(max = 40) String intakeAnswer) {

    /** Nothing written yet. */
    public static final DraftContent EMPTY =
            new DraftContent(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The same, fit to be kept: see {@link PlainText}. */
    DraftContent cleaned() {
        return new DraftContent(
                subject,
                areaId,
                line(title),
                description == null ? null : PlainText.lines(description),
                organisationId,
                line(organisationName),
                organisationKind,
                line(name),
                line(email),
                line(phone),
                desiredBy,
                line(language),
                line(intakeAnswer));
    }

    private static @Nullable String line(@Nullable String typed) {
        return typed == null ? null : PlainText.line(typed);
    }
}
