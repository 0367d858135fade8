package dk.medspil.directory;

import dk.medspil.audit.AuditLog;
import dk.medspil.platform.access.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first administrator when the product starts and nobody can sign in: {@code admin}, with the password of
 * {@code MEDSPIL_BOOTSTRAP_PASSWORD} or one that is made up and printed this once. It has to be changed at the first
 * sign-in. The demo has people of its own.
 */
@Component
@Profile("!demo")
@ConditionalOnProperty(name = "medspil.bootstrap.enabled", matchIfMissing = true)
class BootstrapAdministrator implements ApplicationRunner {

    static final String USERNAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(BootstrapAdministrator.class);

    private final People people;
    private final Accounts accounts;
    private final PasswordRules passwords;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String given;

    BootstrapAdministrator(
            People people,
            Accounts accounts,
            PasswordRules passwords,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${MEDSPIL_BOOTSTRAP_PASSWORD:}") String given) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.given = given;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.count() > 0) {
            return;
        }
        if (!given.isBlank() && !passwords.isStrong(given, List.of(USERNAME))) {
            throw new IllegalStateException("MEDSPIL_BOOTSTRAP_PASSWORD is too easily guessed: set one of twelve"
                    + " characters or more, or none, and one is made up and printed");
        }
        String password = given.isBlank() ? passwords.generate() : given;
        try {
            transaction.executeWithoutResult(status -> open(password));
        } catch (DataIntegrityViolationException taken) {
            if (accounts.count() > 0) {
                // another node was first
                return;
            }
            throw taken;
        }
        if (given.isBlank()) {
            LOG.warn("First start: sign in as {} with the password {} and change it", USERNAME, password);
        } else {
            LOG.warn("First start: sign in as {} with the password that was given, and change it", USERNAME);
        }
    }

    private void open(String password) {
        PersonFacts facts = new PersonFacts(
                "Administrator",
                "admin@localhost",
                "da",
                null,
                Set.of(Role.ADMIN),
                true,
                null,
                null,
                BigDecimal.ZERO,
                Set.of(),
                Set.of(),
                USERNAME);
        Person person = people.saveAndFlush(new Person(UUID.randomUUID(), facts, clock.instant()));
        accounts.saveAndFlush(new Account(person.id(), USERNAME, passwords.hash(password), true, clock.instant()));
        audit.record("ACCOUNT_OPENED", "PERSON", person.id(), null, Map.of("username", USERNAME));
    }
}
