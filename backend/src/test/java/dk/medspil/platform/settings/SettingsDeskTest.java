package dk.medspil.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.sql.Timestamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedspilTest
class SettingsDeskTest {

    @Autowired
    SettingsDesk desk;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aTown() {
        Town.settle(jdbc);
    }

    @Test
    void whatAnotherNodeChangedAMomentAgoIsWhatTheAuditSaysItWasBefore() {
        assertThat(settings.integer(Setting.INVITE_WORKING_DAYS)).isEqualTo(10);
        anotherNodeSets(Setting.INVITE_WORKING_DAYS, "20");

        desk.change(Setting.INVITE_WORKING_DAYS, "30", "as agreed", Town.KAREN.value());

        assertThat(jdbc.sql("select facts from audit_entry where action = 'SETTING_CHANGED'")
                        .query(String.class)
                        .single())
                .contains("20 → 30");
    }

    private void anotherNodeSets(Setting setting, String value) {
        jdbc.sql("insert into setting (key, value, changed_by, changed_at, reason)"
                        + " values (:key, :value, :by, :at, 'elsewhere')")
                .param("key", setting.name())
                .param("value", value)
                .param("by", Town.KAREN.value())
                .param("at", Timestamp.from(FreshStart.MONDAY_MORNING))
                .update();
    }
}
