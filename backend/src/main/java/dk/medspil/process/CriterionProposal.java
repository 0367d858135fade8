package dk.medspil.process;

/** What the rule proposes for one success criterion, and why. */
public record CriterionProposal(String criterion, boolean relevant, String reasonCode) {}
