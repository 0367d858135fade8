package dk.medspil.testing;

import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.access.SignedInPerson;
import dk.medspil.platform.security.SignedInAuthentication;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The small town in which all tests take place: the same requesters, consultants, manager and administrator. */
public final class Town {

    /** Everyone's password: the staff sign in by their first names. */
    public static final String PASSWORD = "a password for tests";

    public static final OrganisationId HEALTH = OrganisationId.of("0b5d0000-0000-4000-8000-000000000003");

    public static final PersonId AMINA = person(1);
    public static final PersonId JONAS = person(2);
    public static final PersonId MIKKEL = person(6);
    public static final PersonId KAREN = person(7);
    public static final PersonId LISE = person(101);
    public static final PersonId FADUMO = person(102);

    private record Inhabitant(PersonId id, String name, String email, Role role, boolean staff) {}

    private static final List<Inhabitant> ALL = List.of(
            new Inhabitant(AMINA, "Amina Holm", "amina@medspil.example", Role.CONSULTANT, true),
            new Inhabitant(JONAS, "Jonas Riis", "jonas@medspil.example", Role.CONSULTANT, true),
            new Inhabitant(MIKKEL, "Mikkel Bruun", "mikkel@medspil.example", Role.MANAGER, true),
            new Inhabitant(KAREN, "Karen Toft", "karen@medspil.example", Role.ADMIN, true),
            new Inhabitant(LISE, "Lise Winther", "lise@sundhed.example", Role.REQUESTER, false),
            new Inhabitant(FADUMO, "Fadumo Ali", "fadumo@netvaerk.example", Role.REQUESTER, false));

    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private Town() {}

    private static PersonId person(int number) {
        return new PersonId(new UUID(0x0d5d000000004000L, 0x8000000000000000L + number));
    }

    /** Enters everyone into the directory; the staff, and Lise, can sign in. */
    public static void settle(JdbcClient jdbc) {
        Timestamp moment = Timestamp.from(FreshStart.MONDAY_MORNING);
        for (Inhabitant one : ALL) {
            jdbc.sql("""
                            insert into person (id, name, email, language, phone, active, unit_id, organisation_id, fte,
                                                merged_into, created_at, version)
                            values (:id, :name, :email, 'da', null, true, null, :organisation, :fte, null, :at, 0)
                            """)
                    .param("id", one.id().value())
                    .param("name", one.name())
                    .param("email", one.email())
                    .param("organisation", one.id().equals(LISE) ? HEALTH.value() : null)
                    .param("fte", one.role() == Role.CONSULTANT ? 1 : 0)
                    .param("at", moment)
                    .update();
            jdbc.sql("insert into person_role (person_id, role) values (:id, :role)")
                    .param("id", one.id().value())
                    .param("role", one.role().name())
                    .update();
            if (one.staff() || one.id().equals(LISE)) {
                jdbc.sql("""
                                insert into account (person_id, username, password_hash, must_change, generation,
                                                     created_at, version)
                                values (:id, :username, :hash, false, 1, :at, 0)
                                """)
                        .param("id", one.id().value())
                        .param("username", username(one))
                        .param("hash", HASH)
                        .param("at", moment)
                        .update();
            }
        }
    }

    private static String username(Inhabitant one) {
        return one.name().substring(0, one.name().indexOf(' ')).toLowerCase(java.util.Locale.ROOT);
    }

    /** Signs that inhabitant in for one MockMvc request. */
    public static RequestPostProcessor as(PersonId id) {
        Inhabitant one = ALL.stream()
                .filter(inhabitant -> inhabitant.id().equals(id))
                .findFirst()
                .orElseThrow();
        return SecurityMockMvcRequestPostProcessors.authentication(new SignedInAuthentication(
                new SignedInPerson(id.value(), one.name(), Set.of(one.role()), "da", false)));
    }

    /**
     * The request goes through the product's own guard against forgery. Spring's {@code csrf()} replaces that guard for
     * the whole context.
     */
    public static RequestPostProcessor withOwnGuard() {
        return request -> {
            WebApplicationContext context =
                    WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
            WebTestUtils.setCsrfTokenRepository(request, context.getBean(CookieCsrfTokenRepository.class));
            return request;
        };
    }
}
