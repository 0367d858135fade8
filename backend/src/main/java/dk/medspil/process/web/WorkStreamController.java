package dk.medspil.process.web;

import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.security.SessionCookie;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What is new on the work list, as it happens. */
@RestController
@Requires(right = Right.HANDLE, kind = RecordKind.WORK)
class WorkStreamController {

    private final WorkStream stream;
    private final SessionCookie cookie;

    WorkStreamController(WorkStream stream, SessionCookie cookie) {
        this.stream = stream;
        this.cookie = cookie;
    }

    /**
     * Events named «work», each with the ids of the steps of which something is new; without ids, the list is to be
     * looked at anew. They name no case: what is new is read from the list, by whoever may see it.
     */
    @GetMapping(path = "/api/work/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<SseEmitter> workEvents(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String heardLast,
            HttpServletRequest request) {
        String token = cookie.read(request).orElse("");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream.listen(WorkStream.emitter(), token, heardLast));
    }
}
