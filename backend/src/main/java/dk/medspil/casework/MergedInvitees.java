package dk.medspil.casework;

import dk.medspil.directory.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two who turned out to be one are invited as one: their calendar's answer is found under either. */
@Component
class MergedInvitees {

    private final JdbcClient jdbc;

    MergedInvitees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PersonsMerged merged) {
        jdbc.sql("""
                        update meeting_invitee invitee set person_id = :into
                        where person_id = :from and not exists (
                            select 1 from meeting_invitee other
                            where other.meeting_id = invitee.meeting_id and other.person_id = :into)
                        """)
                .param("into", merged.into().value())
                .param("from", merged.from().value())
                .update();
    }
}
