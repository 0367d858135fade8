package dk.medspil.directory;

/**
 * An organisation was entered, is known otherwise than before, or was merged. Told in the same transaction.
 *
 * @param before the name that stood until then; of one that was entered just now its own
 * @param name the name that stands from now on; of one that was merged that of the other
 */
public record OrganisationChanged(OrganisationId id, String before, String name) {

    public boolean renamed() {
        return !before.equals(name);
    }
}
