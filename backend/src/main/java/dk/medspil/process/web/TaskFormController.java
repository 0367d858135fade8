package dk.medspil.process.web;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import dk.medspil.process.PlanForm;
import dk.medspil.process.RequisitionHandling;
import dk.medspil.process.TaskView;
import dk.medspil.process.web.TaskRequests.AdviceRequest;
import dk.medspil.process.web.TaskRequests.AssignmentRequest;
import dk.medspil.process.web.TaskRequests.CapacityRequest;
import dk.medspil.process.web.TaskRequests.ConclusionTaskRequest;
import dk.medspil.process.web.TaskRequests.PlanRequest;
import dk.medspil.process.web.TaskRequests.ReopeningRequest;
import dk.medspil.requisition.RequisitionNumber;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forms that end the steps of a case. Each answers with the next open task, so that nobody has to ask again. */
@RestController
@RequestMapping("/api/requisitions/{number}")
@Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
class TaskFormController {

    private final RequisitionHandling handling;
    private final Directory directory;
    private final Settings settings;

    TaskFormController(RequisitionHandling handling, Directory directory, Settings settings) {
        this.handling = handling;
        this.directory = directory;
        this.settings = settings;
    }

    @PostMapping("/screening")
    TaskResponse.Next screen(@PathVariable RequisitionNumber number, @Valid @RequestBody ScreeningRequest body) {
        return next(handling.screen(number, body.taskId(), body.form(closing(body.deadline())), me()));
    }

    @PostMapping("/assignment")
    TaskResponse.Next assign(@PathVariable RequisitionNumber number, @Valid @RequestBody AssignmentRequest body) {
        return next(handling.assign(number, body.taskId(), body.consultantId(), me()));
    }

    @PostMapping("/capacity")
    TaskResponse.Next beginFromCapacity(
            @PathVariable RequisitionNumber number, @Valid @RequestBody CapacityRequest body) {
        return next(handling.beginFromCapacity(number, body.taskId(), me()));
    }

    @PostMapping("/plan")
    TaskResponse.Next plan(@PathVariable RequisitionNumber number, @Valid @RequestBody PlanRequest body) {
        return next(handling.plan(number, body.taskId(), new PlanForm(body.plan(), closing(body.deadline())), me()));
    }

    @PostMapping("/advice")
    TaskResponse.Next finishAdvice(@PathVariable RequisitionNumber number, @Valid @RequestBody AdviceRequest body) {
        return next(handling.finishAdvice(number, body.taskId(), body.done(), me()));
    }

    @PostMapping("/conclusion")
    TaskResponse.Next conclude(@PathVariable RequisitionNumber number, @Valid @RequestBody ConclusionTaskRequest body) {
        return next(handling.conclude(number, body.taskId(), body.conclusion().form(), me()));
    }

    @PostMapping("/reopening")
    TaskResponse.Next reopenRequisition(
            @PathVariable RequisitionNumber number, @Valid @RequestBody ReopeningRequest body) {
        return next(handling.reopen(number, body.reason(), me()));
    }

    private TaskResponse.Next next(Optional<TaskView> task) {
        return TaskResponse.next(task, directory);
    }

    private @Nullable Instant closing(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.atTime(settings.integer(Setting.CLOSING_HOUR), 0)
                        .atZone(Office.ZONE)
                        .toInstant();
    }

    private static PersonId me() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
