package dk.medspil.requisition.web;

import dk.medspil.directory.PersonId;
import dk.medspil.method.MethodId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.MethodUse;
import dk.medspil.requisition.MethodsInUse;
import dk.medspil.requisition.RequisitionNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Methods in cases. */
@Lazy
@RestController
class MethodUseController {

    private final MethodsInUse methods;

    MethodUseController(MethodsInUse methods) {
        this.methods = methods;
    }

    record HandOver(@NotNull UUID methodId) {}

    @PostMapping("/api/requisitions/{number}/methods")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    void handOverMethod(@PathVariable String number, @Valid @RequestBody HandOver body) {
        methods.handOver(
                RequisitionNumber.read(number).orElseThrow(Refusal::notFound),
                new MethodId(body.methodId()),
                new PersonId(Caller.current().requirePersonId()));
    }

    @GetMapping("/api/methods/{id}/use")
    @Requires(right = Right.HANDLE, kind = RecordKind.METHOD)
    MethodUse methodUse(@PathVariable UUID id) {
        return methods.use(new MethodId(id));
    }
}
