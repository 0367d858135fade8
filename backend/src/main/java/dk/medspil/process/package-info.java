/**
 * The only engine room: the models and their steps, the work list, deadlines and reminders, the sending of questionnaires,
 * the queue for capacity, incidents and diagrams. No other room imports the engine; a requisition and its process
 * instance are written in one transaction.
 *
 * <p>For each model one class tells the engine ({@link dk.medspil.process.RequisitionHandling},
 * {@link dk.medspil.process.FollowUpHandling}) and one is told by it ({@link dk.medspil.process.RequisitionHandlingTasks},
 * {@link dk.medspil.process.FollowUpTasks}). What is decided is decided in the rooms below; here it is only when.
 */
@ApplicationModule(
        displayName = "Process",
        allowedDependencies = {
            "notification",
            "requisition",
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
package dk.medspil.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
