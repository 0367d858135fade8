package dk.medspil.process.web;

import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.process.IncidentView;
import dk.medspil.process.Incidents;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the engine could not do by itself. */
@RestController
@RequestMapping("/api/admin/incidents")
class IncidentController {

    private final Incidents incidents;

    IncidentController(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping
    @Requires(right = Right.SEE, kind = RecordKind.INCIDENT)
    List<IncidentView> listIncidents() {
        return incidents.all();
    }

    @PostMapping("/{jobId}/retry")
    @Requires(right = Right.CHANGE, kind = RecordKind.INCIDENT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retryIncident(@PathVariable String jobId) {
        incidents.retry(jobId);
    }
}
