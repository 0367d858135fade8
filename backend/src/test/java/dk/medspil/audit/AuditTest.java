package dk.medspil.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedspilTest
class AuditTest {

    private static final UUID CASE = UUID.randomUUID();

    @Autowired
    AuditLog audit;

    @Autowired
    AuditReader reader;

    @Autowired
    AuditSealer sealer;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    ApplicationContext context;

    @Test
    void whatIsDoneIsWrittenDown() {
        audit.record("REQUISITION_ACCEPTED", "REQUISITION", CASE, null, Map.of("area", "CITY"));

        assertThat(reader.entries(CASE, null, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("REQUISITION_ACCEPTED");
            assertThat(entry.facts()).containsEntry("area", "CITY");
            assertThat(entry.seal()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'NOTHING'",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from audit_seal",
                "update access_entry set purpose = 'none'",
            })
    void theApplicationCanOnlyAdd(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void everyEntryIsSealedOnce() {
        write(3);
        assertThat(sealer.seal()).isEqualTo(3);
        write(2);
        assertThat(sealer.seal()).isEqualTo(2);
        assertThat(sealer.seal()).isZero();

        AuditVerifier.Finding finding = verifier.verify();

        assertThat(finding.isSound()).isTrue();
        assertThat(finding.seals()).isEqualTo(2);
        assertThat(finding.unsealed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set facts = '{}' where id = (select min(id) from audit_entry)",
                "update audit_entry set at = at + interval '1 second' where id = (select min(id) from audit_entry)",
                "update audit_entry set by_id = gen_random_uuid() where id = (select min(id) from audit_entry)",
                "delete from audit_entry where id = (select min(id) from audit_entry)",
                "update audit_sealed set seal = 2 where entry_id = (select min(entry_id) from audit_sealed)",
                "update audit_seal set signature = '\\x00' where number = 1",
            })
    void whoeverAltersTheDatabaseIsFoundOut(String tampering) throws SQLException {
        write(3);
        sealer.seal();
        write(3);
        sealer.seal();

        asAdministrator(tampering);

        assertThat(verifier.verify().isSound()).isFalse();
    }

    @Test
    void theCommandEndsWithOneWhenASealDoesNotFit() throws SQLException {
        VerifyCommand command = new VerifyCommand(verifier, context);
        write(3);
        sealer.seal();

        assertThat(command.verify()).isZero();
        asAdministrator("update audit_entry set kind = 'NOTHING' where id = (select max(id) from audit_entry)");
        assertThat(command.verify()).isEqualTo(1);
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            audit.record("NOTED", "REQUISITION", CASE, null, Map.of("number", String.valueOf(i)));
        }
    }

    private void asAdministrator(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
