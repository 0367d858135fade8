package dk.medspil.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.mail.Courier;
import dk.medspil.mail.MailLog;
import dk.medspil.mail.OutboxDesk;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.process.RequisitionHandling;
import dk.medspil.process.WorkList;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionRegister;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.MailSink;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The house with a mail server beside it, and mails that come to its front door. */
@MedspilTest
abstract class IncomingMail {

    static final MailSink SERVER = new MailSink();
    static final String LISE = "lise@sundhed.example";
    static final String STRANGER = "ukendt@sted.example";

    @Autowired
    FrontDoor door;

    @Autowired
    InboxReading reading;

    @Autowired
    InboundRows rows;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    RequisitionRegister register;

    @Autowired
    RequisitionHandling handling;

    @Autowired
    WorkList work;

    @Autowired
    CaseLinks links;

    @Autowired
    Directory directory;

    @Autowired
    MailLog sent;

    @Autowired
    OutboxDesk outbox;

    @Autowired
    Courier courier;

    @Autowired
    OffsetClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", SERVER::port);
        settings.add("medspil.mail.courier", () -> false);
        settings.add("medspil.mail.reply-tags", () -> true);
    }

    int count(InboundState state) {
        return rows.counts(List.of(state), "true", Map.of()).getOrDefault(state, 0);
    }

    @BeforeEach
    void settle() {
        SERVER.clear();
        Town.settle(jdbc);
    }

    @AfterEach
    void nothingIsLeftUnread() {
        assertThat(count(InboundState.STORED)).isZero();
    }

    RequisitionSummary submitted() {
        return desk.submit(new Submission(
                Subject.CONTACT,
                directory.areas().get(0).id(),
                "Flere forældre til mødet",
                "Vi vil gerne nå forældrene.",
                Town.LISE,
                Town.HEALTH,
                null,
                "da"));
    }

    void arrives(byte[] mail) {
        assertThat(door.deliver(mail)).isTrue();
        reading.readDue();
    }

    InboundRow only(InboundState state) {
        List<InboundRow> found = rows.list(state, null, 10, "true", Map.of());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    int cases() {
        return jdbc.sql("select count(*) from requisition").query(Integer.class).single();
    }

    List<Map<String, Object>> messages(RequisitionId id) {
        return jdbc.sql("select body, params ->> 'quoted' as quoted, params ->> 'found' as found, author_id"
                        + " from timeline_entry where requisition_id = :id and kind = 'MESSAGE_IN' order by seq")
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    MailSink.Arrived lastTo(String address) {
        List<MailSink.Arrived> mails = SERVER.arrivedFor(address);
        assertThat(mails).isNotEmpty();
        return mails.get(mails.size() - 1);
    }

    /** A letter of ours about the case: a person's, or one that goes out by itself. */
    void posted(RequisitionSummary requisition, String address, PersonId reader, boolean automatic) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into outbox_mail (id, message_id, template, address, name, language, about_kind, about_id,
                            facts, automatic, state, attempts, due_at, posted_at)
                        values (gen_random_uuid(), '<' || gen_random_uuid() || '@medspil.example>', 'receipt', :to, '',
                            'da', 'requisition', :id, cast(:facts as jsonb), :automatic, 'QUEUED', 0, :now, :now)
                        """)
                .param("to", address)
                .param("id", requisition.id().value())
                .param("facts", "{\"person\": \"" + reader + "\"}")
                .param("automatic", automatic)
                .param("now", Timestamp.from(clock.instant()))
                .update());
        assertThat(courier.deliverDue()).isPositive();
    }

    void writtenToLise(RequisitionSummary requisition) {
        posted(requisition, LISE, Town.LISE, false);
    }
}
