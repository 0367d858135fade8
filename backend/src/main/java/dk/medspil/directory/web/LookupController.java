package dk.medspil.directory.web;

import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.platform.access.Anyone;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the request form looks up before anyone has signed in. */
@Anyone
@RestController
@RequestMapping("/api")
class LookupController {

    private static final int SUGGESTIONS = 8;

    private final Directory directory;

    LookupController(Directory directory) {
        this.directory = directory;
    }

    record Area(UUID id, String code, String name, @Nullable String district) {}

    record Organisation(UUID id, String name, OrganisationKind kind) {}

    @GetMapping("/areas")
    List<Area> listAreas() {
        return directory.areas().stream()
                .map(area -> new Area(area.id().value(), area.code(), area.name(), area.district()))
                .toList();
    }

    @GetMapping("/organisations")
    List<Organisation> suggestOrganisations(@RequestParam(defaultValue = "") @Size(max = 200) String text) {
        return directory.suggestOrganisations(text, SUGGESTIONS).stream()
                .map(found -> new Organisation(found.id().value(), found.name(), found.kind()))
                .toList();
    }
}
