package dk.medspil.requisition;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A checked request for help: the people and places in it are in the directory.
 *
 * @param desiredBy the day by which the requester would like help, in Copenhagen
 * @param language «da» or «en»: the language of mails to the requester
 */
public record Submission(
        Subject subject,
        AreaId area,
        String title,
        String description,
        PersonId requester,
        OrganisationId organisation,
        @Nullable LocalDate desiredBy,
        String language) {}
