package dk.medspil.method.web;

import dk.medspil.method.MethodCatalogue;
import dk.medspil.method.MethodView;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the catalogue of methods. */
@RestController
class MethodController {

    private final MethodCatalogue catalogue;

    MethodController(MethodCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/methods")
    @Requires(right = Right.SEE, kind = RecordKind.METHOD)
    List<MethodView> listMethods() {
        return catalogue.inUse(Caller.current().locale());
    }
}
