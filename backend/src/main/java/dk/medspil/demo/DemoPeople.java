package dk.medspil.demo;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.DemoAccounts;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonFacts;
import dk.medspil.directory.UnitId;
import dk.medspil.platform.access.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The seven people of the demo's office. As long as the demo listens on this machine alone, their password is one that
 * everybody may know; once it is exposed each gets one that is made up and printed once.
 */
@Component
@Profile("demo")
public class DemoPeople implements SmartInitializingSingleton {

    /** Everyone's password on loopback. */
    static final String KNOWN_PASSWORD = "medspil";

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);
    private static final UnitId UNIT = UnitId.of("0c5d0000-0000-4000-8000-000000000001");

    /** One of the seven; the areas are the codes of those that he knows. */
    private record Member(UUID id, String name, Role role, String fte, Set<String> competences, Set<String> areas) {

        String username() {
            return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Member> STAFF = List.of(
            consultant(
                    1, "Amina Holm", "1", Set.of("CONTACT", "COLLABORATION"), Set.of("MJOLNERPARKEN", "TITANPARKEN")),
            consultant(2, "Jonas Riis", "1", Set.of("APPLICATION", "OTHER"), Set.of("SUNDHOLM", "CITY")),
            consultant(3, "Leyla Demir", "1", Set.of("CONTACT"), Set.of("AKACIEPARKEN", "HORNEMANNS", "FOLEHAVEN")),
            consultant(4, "Peter Skov", "0.5", Set.of("COLLABORATION", "APPLICATION"), Set.of("SJAELOR", "HAERVAERK")),
            consultant(5, "Sara Nguyen", "1", Set.of("COLLABORATION", "CONTACT"), Set.of("CITY", "TITANPARKEN")),
            new Member(id(6), "Mikkel Bruun", Role.MANAGER, "0.5", Set.of(), Set.of()),
            new Member(id(7), "Karen Toft", Role.ADMIN, "0", Set.of(), Set.of()));

    private final DemoAccounts accounts;
    private final Directory directory;
    private final DemoExposure exposure;

    DemoPeople(DemoAccounts accounts, Directory directory, DemoExposure exposure) {
        this.accounts = accounts;
        this.directory = directory;
        this.exposure = exposure;
    }

    private static Member consultant(int number, String name, String fte, Set<String> subjects, Set<String> areas) {
        return new Member(id(number), name, Role.CONSULTANT, fte, subjects, areas);
    }

    private static UUID id(int number) {
        return new UUID(0x0d5d000000004000L, 0x8000000000000000L + number);
    }

    /** Who can sign in, for the page that lets one choose. */
    public record Account(String username, String name, Role role) {}

    /** The seven, consultants first. */
    public List<Account> accounts() {
        return STAFF.stream()
                .map(member -> new Account(member.username(), member.name(), member.role()))
                .toList();
    }

    /** Enters those who are not there yet; nobody sees a known password of an exposed demo, not for a moment. */
    @Transactional
    public void moveIn() {
        for (Member member : STAFF) {
            accounts.enter(member.id(), facts(member), KNOWN_PASSWORD);
        }
        guardExposure();
    }

    /**
     * Before anybody can connect, at each start: a demo that was played on loopback may be shown to others later. Public
     * because the framework calls it.
     */
    @Override
    public void afterSingletonsInstantiated() {
        guardExposure();
    }

    private void guardExposure() {
        if (exposure.isExposed()) {
            replaceKnownPasswords();
        }
    }

    private void replaceKnownPasswords() {
        for (Member member : STAFF) {
            if (accounts.hasPassword(member.id(), KNOWN_PASSWORD)) {
                String password = accounts.setGeneratedPassword(member.id());
                LOG.warn("Demo account {} has the password {}", member.username(), password);
            }
        }
    }

    private PersonFacts facts(Member member) {
        Set<AreaId> known = directory.areas().stream()
                .filter(area -> member.areas().contains(area.code()))
                .map(AreaView::id)
                .collect(Collectors.toSet());
        return new PersonFacts(
                member.name(),
                member.username() + "@medspil.example",
                "da",
                null,
                Set.of(member.role()),
                true,
                UNIT,
                null,
                new BigDecimal(member.fte()),
                member.competences(),
                known,
                member.username());
    }
}
