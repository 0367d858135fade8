package dk.medspil.directory;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the demo enters its people, past the rules for passwords. It is there in the demo only. */
@Service
@Profile("demo")
@Transactional
public class DemoAccounts {

    private final People people;
    private final Accounts accounts;
    private final PasswordRules passwords;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemoAccounts(
            People people,
            Accounts accounts,
            PasswordRules passwords,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Enters a person with that id, unless he is there; gives whether he was entered. */
    public boolean enter(UUID id, PersonFacts facts, String password) {
        String username = facts.username();
        if (username == null || directory.person(new PersonId(id)).isPresent()) {
            return false;
        }
        people.saveAndFlush(new Person(id, facts, clock.instant()));
        accounts.saveAndFlush(new Account(id, username, passwords.hash(password), false, clock.instant()));
        events.publishEvent(new PersonChanged(new PersonId(id)));
        return true;
    }

    /** Whether that is the person's password. */
    public boolean hasPassword(UUID id, String password) {
        return accounts.findById(id)
                .filter(account -> passwords.matches(password, account.passwordHash()))
                .isPresent();
    }

    /** Gives the person a password that is made up, and tells it. */
    public String setGeneratedPassword(UUID id) {
        Account account = accounts.findById(id).orElseThrow();
        String password = passwords.generate();
        account.changePassword(passwords.hash(password), false);
        accounts.saveAndFlush(account);
        return password;
    }
}
