package dk.medspil.requisition;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks what was written and finds its people and places in the directory, or adds them. */
@Component
public class Intake {

    private final Validator validator;
    private final Directory directory;
    private final Clock clock;

    Intake(Validator validator, Directory directory, Clock clock) {
        this.validator = validator;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Makes a submission of what was written.
     *
     * @throws ConstraintViolationException with all fields that are missing or malformed
     * @throws Refusal 422 naming the field whose content doesn't hold
     */
    @Transactional
    public Submission check(DraftContent written) {
        DraftContent content = written.cleaned();
        Set<ConstraintViolation<CompleteRequest>> violations = validator.validate(CompleteRequest.of(content));
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        AreaId area = Objects.requireNonNull(content.areaId());
        if (directory.area(area).filter(AreaView::active).isEmpty()) {
            throw Refusal.refused("area-unknown", "areaId");
        }
        LocalDate desiredBy = content.desiredBy();
        if (desiredBy != null && desiredBy.isBefore(LocalDate.ofInstant(clock.instant(), Office.ZONE))) {
            throw Refusal.refused("desired-day-passed", "desiredBy");
        }
        String language = content.language() == null ? Caller.current().locale().getLanguage() : content.language();
        OrganisationId organisation = organisation(content);
        PersonView requester = directory.findOrAddRequester(
                Objects.requireNonNull(content.name()),
                Objects.requireNonNull(content.email()),
                language,
                organisation,
                content.phone());
        return new Submission(
                Objects.requireNonNull(content.subject()),
                area,
                Objects.requireNonNull(content.title()),
                Objects.requireNonNull(content.description()),
                requester.id(),
                organisation,
                desiredBy,
                language);
    }

    private OrganisationId organisation(DraftContent content) {
        OrganisationId chosen = content.organisationId();
        if (chosen != null) {
            return directory
                    .organisation(chosen)
                    .map(OrganisationView::id)
                    .orElseThrow(() -> Refusal.refused("organisation-unknown", "organisationId"));
        }
        String name = content.organisationName();
        if (name == null || name.isBlank()) {
            throw Refusal.refused("organisation-missing", "organisationName");
        }
        OrganisationKind kind = content.organisationKind();
        return directory
                .findOrAddOrganisation(name, kind == null ? OrganisationKind.OTHER : kind)
                .id();
    }
}
