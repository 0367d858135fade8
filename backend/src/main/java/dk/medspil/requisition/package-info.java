/**
 * The ticket: number, life cycle, timeline, conversation with its drafts and mentions, files, methods handed over, merger
 * with another. Who may see which ticket is asked of {@link dk.medspil.requisition.CaseSight}. The domain decides right and
 * wrong; order and waiting are the process's. What others must write with it they hear as an event in its transaction; what
 * may lag behind (figures, search) reads the marks of {@link dk.medspil.requisition.ChangedCases}.
 */
@ApplicationModule(
        displayName = "Requisition",
        allowedDependencies = {
            "hours",
            "method",
            "programme",
            "questionnaire",
            "mail",
            "directory",
            "files",
            "audit",
            "platform"
        })
@NullMarked
package dk.medspil.requisition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
