package dk.medspil.process.web;

import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.process.CaseProcess;
import dk.medspil.process.ModelView;
import dk.medspil.process.Models;
import dk.medspil.requisition.RequisitionNumber;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The models, and where a case stands in its own. */
@RestController
class ModelController {

    private final Models models;

    ModelController(Models models) {
        this.models = models;
    }

    @GetMapping("/api/models")
    @Requires(right = Right.SEE, kind = RecordKind.MODEL)
    List<ModelView> listModels() {
        return models.all();
    }

    @GetMapping(path = "/api/models/{key}", produces = MediaType.TEXT_XML_VALUE + ";charset=UTF-8")
    @Requires(right = Right.SEE, kind = RecordKind.MODEL)
    String modelDiagram(@PathVariable String key) {
        return models.diagram(key);
    }

    @GetMapping("/api/requisitions/{number}/process")
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    CaseProcess caseProcess(@PathVariable RequisitionNumber number) {
        return models.caseProcess(number);
    }
}
