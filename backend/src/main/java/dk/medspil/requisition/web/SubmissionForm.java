package dk.medspil.requisition.web;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.requisition.DraftContent;
import dk.medspil.requisition.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A request to be handed in: what stands here, or the draft that the browser's cookie opens as it was saved. */
record SubmissionForm(
        @Nullable Boolean draft,
        @Nullable Subject subject,
        @Nullable AreaId areaId,
        @Nullable String title,
        @Nullable String description,
        @Nullable OrganisationId organisationId,
        @Nullable String organisationName,
        @Nullable OrganisationKind organisationKind,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate desiredBy,
        @Nullable String language,
        @Nullable String intakeAnswer) {

    boolean ofDraft() {
        return Boolean.TRUE.equals(draft);
    }

    DraftContent content() {
        return new DraftContent(
                subject,
                areaId,
                title,
                description,
                organisationId,
                organisationName,
                organisationKind,
                name,
                email,
                phone,
                desiredBy,
                language,
                intakeAnswer);
    }

    /** What the form has now; null if it sent nothing but the wish to hand the draft in. */
    @Nullable DraftContent contentIfAny() {
        DraftContent content = content();
        return content.equals(DraftContent.EMPTY) ? null : content;
    }
}
