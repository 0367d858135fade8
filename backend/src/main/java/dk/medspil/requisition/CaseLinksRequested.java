package dk.medspil.requisition;

/** Somebody asked for the links of their cases. The address may be unknown: nothing is answered that tells. */
public record CaseLinksRequested(String email, String language) {}
