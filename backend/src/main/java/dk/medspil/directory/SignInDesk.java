package dk.medspil.directory;

import dk.medspil.audit.AuditLog;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.throttle.Throttle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where people sign in and out. A known and an unknown name get the same answer after the same time; tries are counted
 * by name and by address. Single sign-on ends at {@link #signInBySubject}: whoever has verified a token brings issuer
 * and subject, and nothing else about the person is believed.
 *
 * <p>Its steps are short transactions of their own, so that no connection is held while a password is compared.
 */
@Service
public class SignInDesk {

    private static final String BY_NAME = "sign-in-name";
    private static final int NAME_PER_HOUR = 20;
    private static final String BY_ADDRESS = "sign-in-address";
    private static final int ADDRESS_PER_HOUR = 200;

    /** In the audit, whose sign-in was refused when nobody has that name. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final StoredSessions sessions;
    private final Accounts accounts;
    private final PasswordRules passwords;
    private final Throttle throttle;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SignInDesk(
            JdbcClient jdbc,
            StoredSessions sessions,
            Accounts accounts,
            PasswordRules passwords,
            Throttle throttle,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Signs in by name and password.
     *
     * @param address where the request comes from, to count tries by
     * @param former the token of the session that this one replaces, if there is one
     * @return the new session's token
     * @throws Refusal 401 if they don't match, 429 after too many tries
     */
    public String signIn(String username, String password, String address, @Nullable String former) {
        // the address first: one that is refused for guessing must not use up somebody else's name as well
        throttle.take(BY_ADDRESS, address, ADDRESS_PER_HOUR);
        throttle.take(BY_NAME, username, NAME_PER_HOUR);
        Optional<SignInFacts> account = find(username);
        boolean matches = account.map(facts -> passwords.matches(password, facts.passwordHash()))
                .orElseGet(() -> {
                    passwords.pretendToCompare(password);
                    return false;
                });
        if (account.isEmpty() || !matches || !account.get().active()) {
            // written for an unknown name too: a row more or less could be told by the time it takes
            UUID whose = account.map(SignInFacts::personId).orElse(NOBODY);
            audit.record("SIGN_IN_REFUSED", "PERSON", whose, null, Map.of("by", "password"));
            throw new Refusal(HttpStatus.UNAUTHORIZED, "sign-in-refused", Map.of());
        }
        throttle.giveBack(BY_NAME, username, NAME_PER_HOUR);
        throttle.giveBack(BY_ADDRESS, address, ADDRESS_PER_HOUR);
        return admit(account.get().personId(), account.get().generation(), "password", former);
    }

    /**
     * Signs in a person whom an identity provider has shown to be who he is. He is known by issuer and subject, as an
     * administrator linked them, and never by e-mail.
     *
     * @return the new session's token
     * @throws Refusal 401 if nobody active is linked to that subject
     */
    public String signInBySubject(String issuer, String subject, @Nullable String former) {
        SignInFacts account = jdbc.sql("""
                        select p.id, p.active, a.password_hash, a.generation
                        from external_identity e
                        join account a on a.person_id = e.person_id
                        join person p on p.id = a.person_id and p.active
                        where e.issuer = :issuer and e.subject = :subject
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(SignInDesk::facts)
                .optional()
                .orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, "sign-in-refused", Map.of()));
        return admit(account.personId(), account.generation(), "subject", former);
    }

    /** Begins a session of a person who has shown who he is, and ends the former one. */
    private String admit(UUID personId, int generation, String means, @Nullable String former) {
        return transaction.execute(status -> {
            if (former != null) {
                sessions.end(former);
            }
            audit.record("SIGNED_IN", "PERSON", personId, personId, Map.of("by", means));
            return sessions.begin(personId, generation);
        });
    }

    /** Ends the session. */
    public void signOut(String token, UUID personId) {
        transaction.executeWithoutResult(status -> {
            sessions.end(token);
            audit.record("SIGNED_OUT", "PERSON", personId, personId, Map.of());
        });
    }

    /**
     * Lets a person choose another password. All his sessions end; a new one begins.
     *
     * @return the new session's token
     * @throws Refusal 422 if the present password is wrong or the new one too weak, 429 after too many tries
     */
    public String changePassword(PersonId person, String current, String next, String former) {
        Account account = accounts.findById(person.value()).orElseThrow(Refusal::notFound);
        throttle.take(BY_NAME, account.username(), NAME_PER_HOUR);
        if (!passwords.matches(current, account.passwordHash())) {
            throw Refusal.refused("password-wrong", "current");
        }
        throttle.giveBack(BY_NAME, account.username(), NAME_PER_HOUR);
        passwords.requireStrong("next", next, List.of(account.username(), current));
        String hash = passwords.hash(next);
        return transaction.execute(status -> {
            Account present = accounts.findById(person.value()).orElseThrow(Refusal::notFound);
            present.changePassword(hash, false);
            accounts.saveAndFlush(present);
            audit.record("PASSWORD_CHANGED", "PERSON", person.value(), person.value(), Map.of());
            return admit(person.value(), present.generation(), "password", former);
        });
    }

    private Optional<SignInFacts> find(String username) {
        return jdbc.sql("""
                        select p.id, p.active, a.password_hash, a.generation
                        from account a join person p on p.id = a.person_id
                        where lower(a.username) = lower(:username)
                        """)
                .param("username", username.strip())
                .query(SignInDesk::facts)
                .optional();
    }

    private static SignInFacts facts(ResultSet row, int number) throws SQLException {
        return new SignInFacts(
                row.getObject("id", UUID.class),
                row.getBoolean("active"),
                row.getString("password_hash"),
                row.getInt("generation"));
    }
}
