package dk.medspil.audit;

import dk.medspil.platform.settings.SettingChanged;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down each change of a setting, in its transaction: the platform knows nothing of the audit. */
@Component
class SettingAudit {

    private final AuditLog audit;

    SettingAudit(AuditLog audit) {
        this.audit = audit;
    }

    @EventListener
    void changed(SettingChanged change) {
        String key = change.setting().name();
        UUID id = UUID.nameUUIDFromBytes(("setting:" + key).getBytes(StandardCharsets.UTF_8));
        audit.record(
                "SETTING_CHANGED",
                "SETTING",
                id,
                change.by(),
                Changes.between(Map.of(key, change.before()), Map.of(key, change.after()), change.reason()));
    }
}
