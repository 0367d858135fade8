package dk.medspil.audit.web;

import dk.medspil.audit.AuditEntry;
import dk.medspil.audit.AuditReader;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.web.Cursor;
import dk.medspil.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/audit")
class AuditController {

    private final AuditReader audit;

    AuditController(AuditReader audit) {
        this.audit = audit;
    }

    @GetMapping
    @Requires(right = Right.SEE, kind = RecordKind.AUDIT)
    Page<AuditEntry> listAudit(
            @RequestParam(required = false) @Nullable UUID recordId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        List<AuditEntry> entries = audit.entries(recordId, before(after), size + 1);
        return Page.of(entries, size, entry -> Cursor.of(entry.id()));
    }

    private static @Nullable Long before(@Nullable String after) {
        List<String> place = Cursor.read(after, 1);
        try {
            return place == null ? null : Long.valueOf(place.get(0));
        } catch (NumberFormatException notAnId) {
            throw Cursor.invalid();
        }
    }
}
