package dk.medspil.process.web;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Problems;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import dk.medspil.process.WorkItemView;
import dk.medspil.process.WorkList;
import dk.medspil.process.web.BulkWork.BulkRequest;
import dk.medspil.process.web.BulkWork.BulkResponse;
import dk.medspil.process.web.BulkWork.BulkResult;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One request for several steps. Each is a transaction of its own, so that one that is refused holds up no other. */
@RestController
@Requires(right = Right.HANDLE, kind = RecordKind.WORK)
class BulkWorkController {

    private final WorkList work;
    private final WorkLines lines;
    private final Problems problems;
    private final Settings settings;

    BulkWorkController(WorkList work, WorkLines lines, Problems problems, Settings settings) {
        this.work = work;
        this.lines = lines;
        this.problems = problems;
        this.settings = settings;
    }

    @PostMapping("/api/work/bulk")
    BulkResponse bulkWork(@Valid @RequestBody BulkRequest body) {
        PersonId me = new PersonId(Caller.current().requirePersonId());
        List<BulkResult> results = new ArrayList<>();
        for (String taskId : new LinkedHashSet<>(body.taskIds())) {
            results.add(result(taskId, body, me));
        }
        return new BulkResponse(results);
    }

    private BulkResult result(String taskId, BulkRequest body, PersonId me) {
        try {
            return new BulkResult(taskId, true, lines.of(act(taskId, body, me)), null, null);
        } catch (Refusal refusal) {
            ProblemDetail why = problems.of(
                    refusal.status(),
                    refusal.slug(),
                    refusal.args(),
                    Caller.current().locale());
            return new BulkResult(taskId, false, null, why.getTitle(), why.getDetail());
        }
    }

    private WorkItemView act(String taskId, BulkRequest body, PersonId me) {
        return switch (body.action()) {
            case CLAIM -> work.claim(taskId, me);
            case HAND_BACK -> work.handBack(taskId, me);
            case HAND_OVER -> work.reassign(taskId, needed(body.personId(), "personId"), me, body.note());
            case SET_DEADLINE -> work.setDeadline(taskId, closing(body), me);
        };
    }

    private Instant closing(BulkRequest body) {
        return needed(body.deadline(), "deadline")
                .atTime(settings.integer(Setting.CLOSING_HOUR), 0)
                .atZone(Office.ZONE)
                .toInstant();
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.refused("bulk-incomplete", field);
        }
        return value;
    }
}
