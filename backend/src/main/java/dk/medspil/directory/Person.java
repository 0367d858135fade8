package dk.medspil.directory;

import dk.medspil.platform.access.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person: staff, administrator or requester. */
@Entity
class Person {

    @Id
    private UUID id;

    private String name;
    private String email;
    private String language;
    private @Nullable String phone;
    private boolean active;
    private @Nullable UUID unitId;
    private @Nullable UUID organisationId;
    private BigDecimal fte;
    private @Nullable UUID mergedInto;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "person_competence", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "subject")
    private Set<String> competences = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "person_area", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "area_id")
    private Set<UUID> areasKnown = new HashSet<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    Person(UUID id, PersonFacts facts, Instant now) {
        this.id = id;
        this.createdAt = now;
        describe(facts);
    }

    /** Takes over what is known of the person now. */
    final void describe(PersonFacts facts) {
        name = facts.name().strip();
        email = facts.email().strip();
        language = facts.language();
        phone = facts.phone();
        active = facts.active();
        unitId = facts.unit() == null ? null : facts.unit().value();
        organisationId =
                facts.organisation() == null ? null : facts.organisation().value();
        fte = facts.fte();
        roles.retainAll(facts.roles());
        roles.addAll(facts.roles());
        competences.retainAll(facts.competences());
        competences.addAll(facts.competences());
        Set<UUID> known = facts.areasKnown().stream().map(AreaId::value).collect(Collectors.toSet());
        areasKnown.retainAll(known);
        areasKnown.addAll(known);
    }

    /** Is reached at another address from now on. */
    void moveTo(String address) {
        email = address.strip();
    }

    /** Turns out to be another row's person; this one is used no more. */
    void mergeInto(UUID other) {
        active = false;
        mergedInto = other;
        roles.clear();
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    boolean isActive() {
        return active;
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    BigDecimal fte() {
        return fte;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    int version() {
        return Objects.requireNonNullElse(version, 0);
    }

    /** What the audit compares. */
    Map<String, String> description() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("name", name);
        facts.put("email", email);
        facts.put("language", language);
        facts.put("phone", String.valueOf(phone));
        facts.put("active", String.valueOf(active));
        facts.put("unit", String.valueOf(unitId));
        facts.put("organisation", String.valueOf(organisationId));
        facts.put("fte", fte.stripTrailingZeros().toPlainString());
        facts.put("roles", new TreeSet<>(roles).toString());
        facts.put("competences", new TreeSet<>(competences).toString());
        facts.put("areasKnown", new TreeSet<>(areasKnown).toString());
        return facts;
    }
}
