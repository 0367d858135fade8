package dk.medspil;

import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PersonId;
import dk.medspil.testing.Town;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real records of activities, contacts and youths, for whoever tries the routes to them. */
final class RecordsOfTheProgramme {

    private final JdbcClient jdbc;

    RecordsOfTheProgramme(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID activity() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into activity (id, kind, title, main_area, begins_at, ends_at, place, method_activity, note,
                                              status, version, added_by, added_at)
                        values (:id, 'MEETING', 'Styregruppe', '1.b', '2010-03-01T09:00:00Z', '2010-03-01T10:00:00Z', '',
                                false, '', 'PLANNED', 0, :jonas, '2010-02-01T09:00:00Z')
                        """).param("id", id).param("jonas", Town.JONAS.value()).update();
        return id;
    }

    /** The number of one whose page everyone may open. */
    String openActivity() {
        UUID id = activity();
        return "A-" + jdbc.sql("""
                        update activity set public_page = true, status = 'OPEN', begins_at = '2030-03-01T09:00:00Z',
                               ends_at = '2030-03-01T10:00:00Z' where id = :id returning serial
                        """).param("id", id).query(Integer.class).single();
    }

    String participation(UUID activity, PersonId person) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into participation (id, activity_id, person_id, club_staff, speaks, attendance, added_by,
                                                   added_at)
                        values (:id, :activity, :person, false, false, 'SIGNED_UP', :jonas, '2010-02-01T09:00:00Z')
                        """)
                .param("id", id)
                .param("activity", activity)
                .param("person", person.value())
                .param("jonas", Town.JONAS.value())
                .update();
        return id.toString();
    }

    String contact() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into contact (id, day, channel, person_id, note, added_by, added_at)
                        values (:id, '2010-03-01', 'PHONE', :lise, '', :jonas, '2010-03-01T09:00:00Z')
                        """)
                .param("id", id)
                .param("lise", Town.LISE.value())
                .param("jonas", Town.JONAS.value())
                .update();
        return id.toString();
    }

    UUID youth() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into youth (id, year_of_birth, club, club_tie, entered_by, entered_at)
                        values (:id, 1993, 'Valby Boldklub', 'MEMBER', :jonas, '2010-02-01T09:00:00Z')
                        """).param("id", id).param("jonas", Town.JONAS.value()).update();
        return id;
    }

    String youthStep(UUID youth) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into youth_step (id, youth_id, kind, day, entered_by, entered_at)
                        values (:id, :youth, 'INTERNSHIP', '2010-02-01', :jonas, '2010-02-01T09:00:00Z')
                        """)
                .param("id", id)
                .param("youth", youth)
                .param("jonas", Town.JONAS.value())
                .update();
        return id.toString();
    }

    String actor(OrganisationId organisation) {
        jdbc.sql("""
                        insert into actor_entry (organisation_id, district, network, about, contact_name, contact_email,
                                                 contact_phone, checked_on, checked_by, version)
                        values (:id, 'Valby', false, '', '', '', '', '2010-02-01', :jonas, 0)
                        """)
                .param("id", organisation.value())
                .param("jonas", Town.JONAS.value())
                .update();
        return organisation.toString();
    }

    String resourcePerson() {
        jdbc.sql("""
                        insert into resource_person (person_id, training, note, version)
                        values (:lise, 'Forløb 1', '', 0)
                        """).param("lise", Town.LISE.value()).update();
        return Town.LISE.toString();
    }

    /** Something that the resource person held. */
    String assignment() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into resource_assignment (id, person_id, day, title, added_by)
                        values (:id, :lise, '2010-02-01', 'Workshop', :jonas)
                        """)
                .param("id", id)
                .param("lise", Town.LISE.value())
                .param("jonas", Town.JONAS.value())
                .update();
        return id.toString();
    }
}
