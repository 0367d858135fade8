package dk.medspil.requisition;

import java.util.UUID;

/** Somebody wants to go on with a draft later, by a link in a mail. */
public record DraftLinkRequested(UUID draftId, String email, String language) {}
