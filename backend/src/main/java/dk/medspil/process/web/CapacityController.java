package dk.medspil.process.web;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.process.CapacityQueue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cases that were taken on and wait, and what each waits for. */
@RestController
@Requires(right = Right.HANDLE, kind = RecordKind.WORK)
class CapacityController {

    private final CapacityQueue queue;
    private final WorkLines lines;

    CapacityController(CapacityQueue queue, WorkLines lines) {
        this.queue = queue;
        this.lines = lines;
    }

    /**
     * A case that waits.
     *
     * @param item due when it was promised to begin
     * @param expected when it can begin, as things stand now
     */
    record QueuedCase(int place, WorkItemResponse item, Instant expected) {}

    /** As {@link CapacityQueue.Queue}. */
    record CapacityResponse(double fte, int casesEach, int places, int atHand, int length, List<QueuedCase> waiting) {}

    @GetMapping("/api/work/capacity")
    CapacityResponse workCapacity() {
        CapacityQueue.Queue found = queue.queue(new PersonId(Caller.current().requirePersonId()));
        Map<String, WorkItemResponse> named =
                lines
                        .of(found.waiting().stream()
                                .map(CapacityQueue.Waiting::item)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(WorkItemResponse::taskId, Function.identity()));
        return new CapacityResponse(
                found.fte(),
                found.casesEach(),
                found.places(),
                found.atHand(),
                found.length(),
                found.waiting().stream()
                        .flatMap(one -> Stream.ofNullable(named.get(one.item().taskId()))
                                .map(item -> new QueuedCase(one.place(), item, one.expected())))
                        .toList());
    }
}
