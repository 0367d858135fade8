package dk.medspil.requisition;

/** Something of a requisition changed: whoever keeps figures of it counts anew. */
public record RequisitionChanged(RequisitionId id) {}
