package dk.medspil.platform.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The settings as the database holds them, read anew when what was read is older than two seconds. */
@Component
class StoredSettings implements Settings {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock wallClock;
    private volatile Reading reading = new Reading(Instant.MIN, Map.of());

    private record Reading(Instant until, Map<Setting, String> values) {}

    StoredSettings(JdbcClient jdbc, @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    @Override
    public String text(Setting setting) {
        return current().getOrDefault(setting, setting.standard());
    }

    private Map<Setting, String> current() {
        Instant now = wallClock.instant();
        Reading last = reading;
        if (now.isBefore(last.until())) {
            return last.values();
        }
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        rows().forEach(row -> values.put(row.setting(), row.value()));
        reading = new Reading(now.plus(FRESH), Map.copyOf(values));
        return values;
    }

    /** Those that were ever set. */
    List<SettingView> rows() {
        return jdbc.sql("select key, value, changed_by, changed_at, reason from setting where key = any (:known)")
                .param(
                        "known",
                        List.of(Setting.values()).stream().map(Enum::name).toArray(String[]::new))
                .query(StoredSettings::view)
                .list();
    }

    private static SettingView view(ResultSet row, int number) throws SQLException {
        return new SettingView(
                Setting.valueOf(row.getString("key")),
                row.getString("value"),
                row.getObject("changed_by", UUID.class),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("reason"));
    }

    /** Writes the value; the others read it in seconds, this node when its transaction is over. */
    void write(SettingChanged change) {
        jdbc.sql("""
                        insert into setting (key, value, changed_by, changed_at, reason)
                        values (:key, :value, :by, :at, :reason)
                        on conflict (key) do update
                        set value = excluded.value, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at, reason = excluded.reason
                        """)
                .param("key", change.setting().name())
                .param("value", change.after())
                .param("by", change.by())
                .param("at", java.sql.Timestamp.from(change.at()))
                .param("reason", change.reason())
                .update();
    }

    void forget() {
        reading = new Reading(Instant.MIN, Map.of());
    }
}
