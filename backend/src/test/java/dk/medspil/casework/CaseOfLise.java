package dk.medspil.casework;

import dk.medspil.directory.Directory;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.Town;

/** A request that Lise sent, for the tests of what stands around a case. */
final class CaseOfLise {

    private CaseOfLise() {}

    static RequisitionSummary arrives(RequisitionDesk desk, Directory directory) {
        return arrives(desk, directory, "Kontakt til foreninger", "Hvem kender I?");
    }

    static RequisitionSummary arrives(RequisitionDesk desk, Directory directory, String title, String description) {
        return desk.submit(new Submission(
                Subject.CONTACT,
                directory.areas().get(0).id(),
                title,
                description,
                Town.LISE,
                Town.HEALTH,
                null,
                "da"));
    }
}
