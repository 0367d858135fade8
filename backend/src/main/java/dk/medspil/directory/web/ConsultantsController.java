package dk.medspil.directory.web;

import dk.medspil.directory.Directory;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.access.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who advises: to hand a task to, and to search cases by. */
@RestController
class ConsultantsController {

    private final Directory directory;

    ConsultantsController(Directory directory) {
        this.directory = directory;
    }

    record ConsultantLine(UUID id, String name, String initials) {}

    /** Active ones only, by name in Danish order. */
    @GetMapping("/api/consultants")
    @Requires(right = Right.SEE, kind = RecordKind.DIRECTORY)
    List<ConsultantLine> listConsultants() {
        return directory.withRole(Role.CONSULTANT).stream()
                .map(person -> new ConsultantLine(person.id().value(), person.name(), person.initials()))
                .toList();
    }
}
