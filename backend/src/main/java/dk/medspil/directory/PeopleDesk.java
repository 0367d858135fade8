package dk.medspil.directory;

import dk.medspil.audit.AuditLog;
import dk.medspil.audit.Changes;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import dk.medspil.platform.web.Page;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the administrator looks after people, their accounts and roles. Every change is audited with its reason. */
@Service
@Transactional
public class PeopleDesk {

    private static final String KIND = "PERSON";

    private final JdbcClient jdbc;
    private final People people;
    private final Accounts accounts;
    private final PersonFiles files;
    private final RecentlyRead recently;
    private final PasswordRules passwords;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleDesk(
            JdbcClient jdbc,
            People people,
            Accounts accounts,
            PersonFiles files,
            RecentlyRead recently,
            PasswordRules passwords,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.accounts = accounts;
        this.files = files;
        this.recently = recently;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Persons by name.
     *
     * @param text part of name, e-mail or user name; null for all
     * @param after where the last page ended
     */
    @Transactional(readOnly = true)
    public Page<PersonFile> list(@Nullable String text, @Nullable Role role, @Nullable String after, int size) {
        return files.list(text, role, after, size, today());
    }

    /** @throws Refusal 404 if there is no such person */
    @Transactional(readOnly = true)
    public PersonFile person(PersonId id) {
        return files.find(id, today()).orElseThrow(Refusal::notFound);
    }

    /**
     * Enters a person.
     *
     * @param password the first one, which he has to change; needed if he has a user name, and only then
     * @throws Refusal 422 if e-mail or user name are taken or the password is too weak
     */
    public PersonFile add(PersonFacts facts, @Nullable String password, UUID by) {
        requireFree(facts, null);
        Person person = people.saveAndFlush(new Person(UUID.randomUUID(), facts, clock.instant()));
        String username = facts.username();
        if (username != null) {
            openAccount(person, username, password == null ? "" : password, by);
        }
        audit.record("PERSON_ADDED", KIND, person.id(), by, Changes.between(Map.of(), person.description(), null));
        events.publishEvent(new PersonChanged(new PersonId(person.id())));
        return person(new PersonId(person.id()));
    }

    /**
     * Changes what is known of a person. Who becomes inactive or loses a role has lost it at his next click.
     *
     * @param version the one that was shown
     * @throws Refusal 404; 409 if someone else was faster or nobody would be left to administer; 422 if e-mail or user
     *     name are taken
     */
    public PersonFile change(
            PersonId id, int version, PersonFacts facts, @Nullable String password, String reason, UUID by) {
        recently.changing();
        Person person = live(id);
        if (person.version() != version) {
            throw Refusal.conflict("changed-meanwhile");
        }
        requireFree(facts, id);
        boolean wasAdministrator = person.is(Role.ADMIN) && person.isActive();
        Map<String, String> before = person.description();
        keepFormerPost(id, person.fte(), facts.fte());
        person.describe(facts);
        people.saveAndFlush(person);
        if (wasAdministrator) {
            requireAnAdministrator();
        }
        keepAccount(person, facts.username(), password, by);
        changed(person, before, reason, by);
        return person(id);
    }

    private void changed(Person person, Map<String, String> before, String reason, UUID by) {
        Map<String, String> after = person.description();
        audit.record("PERSON_CHANGED", KIND, person.id(), by, Changes.between(before, after, reason));
        PersonId id = new PersonId(person.id());
        events.publishEvent(new PersonChanged(id));
        if (!Objects.equals(before.get("email"), after.get("email"))) {
            events.publishEvent(new AddressChanged(id));
        }
    }

    /** The new post holds from today: what weeks before ask for does not change. */
    private void keepFormerPost(PersonId id, BigDecimal former, BigDecimal next) {
        if (former.compareTo(next) != 0) {
            jdbc.sql(
                            "insert into former_post (person_id, until, fte) values (:id, :until, :fte) on conflict do nothing")
                    .param("id", id.value())
                    .param("until", today().minusDays(1))
                    .param("fte", former)
                    .update();
        }
    }

    /**
     * Corrects the address of somebody who is asked or helped, after a mail came back. The addresses of those who work
     * here are the administrator's.
     *
     * @throws Refusal 404; 403 for one of the staff; 422 if another person has that address
     */
    public void correctAddress(PersonId id, String email, String reason, UUID by) {
        recently.changing();
        Person person = live(id);
        if (person.is(Role.CONSULTANT) || person.is(Role.MANAGER) || person.is(Role.ADMIN)) {
            throw Refusal.notAllowed("address-of-staff");
        }
        requireFree(email, id);
        Map<String, String> before = person.description();
        person.moveTo(email);
        people.saveAndFlush(person);
        changed(person, before, reason, by);
    }

    private void keepAccount(Person person, @Nullable String username, @Nullable String password, UUID by) {
        Optional<Account> account = accounts.findById(person.id());
        if (account.isPresent() && username != null) {
            Account known = account.get();
            if (!known.username().equals(username)) {
                audit.record(
                        "USERNAME_CHANGED",
                        KIND,
                        person.id(),
                        by,
                        Changes.between(Map.of("username", known.username()), Map.of("username", username), null));
                known.rename(username);
                accounts.saveAndFlush(known);
            }
        } else if (username != null) {
            openAccount(person, username, password == null ? "" : password, by);
        } else if (account.isPresent()) {
            throw Refusal.refused("username-needed", "username");
        }
    }

    private void openAccount(Person person, String username, String password, UUID by) {
        passwords.requireStrong("password", password, List.of(username, person.name()));
        accounts.saveAndFlush(new Account(person.id(), username, passwords.hash(password), true, clock.instant()));
        audit.record("ACCOUNT_OPENED", KIND, person.id(), by, Map.of("username", username));
    }

    /**
     * Gives a person a password that he has to change; all his sessions end.
     *
     * @throws Refusal 404 if he has no account, 422 if the password is too weak
     */
    public void setPassword(PersonId id, String password, String reason, UUID by) {
        Person person = live(id);
        Account account = accounts.findById(id.value()).orElseThrow(Refusal::notFound);
        passwords.requireStrong("password", password, List.of(account.username(), person.name()));
        account.changePassword(passwords.hash(password), true);
        accounts.saveAndFlush(account);
        audit.record("PASSWORD_SET", KIND, id.value(), by, Map.of("reason", reason));
    }

    /**
     * Records that two rows are one person. Whoever refers to {@code from} is told ({@link PersonsMerged}).
     *
     * @throws Refusal 404, 409 if they are the same row or {@code from} has an account
     */
    public PersonFile merge(PersonId from, PersonId into, String reason, UUID by) {
        if (from.equals(into)) {
            throw Refusal.conflict("merge-with-itself");
        }
        recently.changing();
        lock(from, into);
        Person surplus = live(from);
        Person kept = live(into);
        if (accounts.findById(from.value()).isPresent()) {
            throw Refusal.conflict("merge-of-account");
        }
        surplus.mergeInto(kept.id());
        people.saveAndFlush(surplus);
        jdbc.sql("update person set merged_into = :into where merged_into = :from")
                .param("into", into.value())
                .param("from", from.value())
                .update();
        jdbc.sql("insert into person_merge (from_id, into_id, by_id, at, reason) values (:f, :i, :by, :at, :reason)")
                .param("f", from.value())
                .param("i", into.value())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("reason", reason.strip())
                .update();
        audit.record(
                "PERSON_MERGED", KIND, from.value(), by, Map.of("into", into.toString(), "reason", reason.strip()));
        events.publishEvent(new PersonsMerged(from, into, clock.instant()));
        return person(into);
    }

    /** Links a person's account to a subject of an identity provider. */
    public void linkSubject(PersonId id, String issuer, String subject, UUID by) {
        if (accounts.findById(id.value()).isEmpty()) {
            throw Refusal.notFound();
        }
        jdbc.sql("insert into external_identity (issuer, subject, person_id, linked_at) values (:i, :s, :p, :at)")
                .param("i", issuer)
                .param("s", subject)
                .param("p", id.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record("SUBJECT_LINKED", KIND, id.value(), by, Map.of("issuer", issuer));
    }

    /** So that of two merges of the same persons at once the second sees the first: else each could end in the other. */
    private void lock(PersonId one, PersonId other) {
        jdbc.sql("select id from person where id in (:ids) order by id for update")
                .param("ids", List.of(one.value(), other.value()))
                .query(UUID.class)
                .list();
    }

    private Person live(PersonId id) {
        return people.findById(id.value()).filter(person -> !person.isMerged()).orElseThrow(Refusal::notFound);
    }

    private void requireFree(PersonFacts facts, @Nullable PersonId except) {
        requireFree(facts.email(), except);
        String username = facts.username();
        boolean usernameTaken = username != null
                && accounts.findByUsernameIgnoreCase(username)
                        .filter(account -> except == null || !account.personId().equals(except.value()))
                        .isPresent();
        if (usernameTaken) {
            throw Refusal.refused("username-taken", "username");
        }
    }

    private void requireFree(String email, @Nullable PersonId except) {
        boolean emailTaken = jdbc.sql("select exists (select 1 from person where lower(email) = lower(:email)"
                        + " and merged_into is null and id is distinct from cast(:except as uuid))")
                .param("email", email.strip())
                .param("except", except == null ? null : except.value())
                .query(Boolean.class)
                .single();
        if (emailTaken) {
            throw Refusal.refused("email-taken", "email");
        }
    }

    /** Two who take the right from each other at once wait here, so that the second sees what the first did. */
    private void requireAnAdministrator() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('administrators'))")
                .query((row, number) -> true)
                .list();
        boolean someone = jdbc.sql("""
                        select exists (select 1 from person p join account a on a.person_id = p.id
                                       join person_role r on r.person_id = p.id and r.role = 'ADMIN' where p.active)
                        """).query(Boolean.class).single();
        if (!someone) {
            throw Refusal.conflict("last-administrator");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Office.ZONE);
    }
}
