package dk.medspil.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a person may sign in: his user name and the hash of his password. */
@Entity
class Account {

    @Id
    private UUID personId;

    private String username;
    private String passwordHash;
    private boolean mustChange;
    private int generation;
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** @param mustChange whether someone else knows the password, so that the person has to choose his own */
    Account(UUID personId, String username, String passwordHash, boolean mustChange, Instant now) {
        this.personId = personId;
        this.username = username;
        this.passwordHash = passwordHash;
        this.mustChange = mustChange;
        this.generation = 1;
        this.createdAt = now;
    }

    /** Sets another password and ends every session begun with an older one. */
    void changePassword(String hash, boolean mustChangeAgain) {
        passwordHash = hash;
        mustChange = mustChangeAgain;
        generation++;
    }

    void rename(String newUsername) {
        username = newUsername;
    }

    UUID personId() {
        return personId;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean mustChange() {
        return mustChange;
    }

    int generation() {
        return generation;
    }
}
