/**
 * What the consultants keep around their cases: templates of what they write and the gaps filled in them; meetings, with
 * invitations that a calendar understands and the answers that come back; how cases belong together and which may be
 * duplicates; checklists and their templates; tags; colleagues who take part. It stands above the ticket, which knows
 * nothing of it. Drafts, mentions and the merger itself are the ticket's own.
 */
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {"requisition", "directory", "audit", "platform"})
@NullMarked
package dk.medspil.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
