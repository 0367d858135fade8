package dk.medspil.process;

import dk.medspil.requisition.RequisitionNumber;
import java.util.Optional;

/** A call that was entered: its number, and what is to be done next, if anything is. */
public record EnteredCall(RequisitionNumber number, Optional<TaskView> task) {}
