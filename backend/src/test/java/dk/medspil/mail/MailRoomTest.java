package dk.medspil.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.testing.MedspilTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The mail room in the whole house. */
@MedspilTest
class MailRoomTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailLog log;

    @Autowired
    private Courier courier;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc web;

    @Test
    void mailIsPostedOnlyWithTheReasonForIt() {
        assertThatThrownBy(() -> outbox.post(PostOffice.order("lise@winther.example", true)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void withoutAMailServerMailWaits() {
        MailId id = transaction.execute(status -> outbox.post(PostOffice.order("lise@winther.example", true)));

        assertThat(courier.hasMailServer()).isFalse();
        assertThat(courier.deliverDue()).isZero();
        assertThat(log.find(id).orElseThrow().state()).isEqualTo(MailState.QUEUED);
        assertThat(log.list(MailState.QUEUED, null, 10)).hasSize(1);
        assertThat(log.list(MailState.SENT, null, 10)).isEmpty();
        assertThat(log.list(null, id, 10)).isEmpty();
        assertThat(log.about("requisition", log.find(id).orElseThrow().aboutId()))
                .hasSize(1);
    }

    @Test
    void theOutboxIsNotForStrangers() throws Exception {
        web.perform(get("/api/admin/outbox")).andExpect(status().isUnauthorized());
        web.perform(post("/api/admin/outbox/3f2b7f0e-1111-4222-8333-444455556666/retry")
                        .with(csrf()))
                .andExpect(status().isUnauthorized());
    }
}
