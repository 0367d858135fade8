package dk.medspil.process;

import dk.medspil.directory.PersonId;
import java.util.List;

/** How well a consultant fits the case: the more points, the better, each with its reason. */
public record ConsultantProposal(
        PersonId consultant, int points, int openCases, boolean absent, List<String> reasonCodes) {}
