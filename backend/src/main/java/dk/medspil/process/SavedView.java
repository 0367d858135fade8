package dk.medspil.process;

import dk.medspil.directory.PersonId;
import java.util.UUID;

/**
 * A filter of the work list under a name.
 *
 * @param shared everybody of the office sees it; else its owner alone
 */
public record SavedView(
        UUID id,
        PersonId owner,
        String name,
        boolean shared,
        WorkView view,
        WorkFilter filter,
        WorkSort sort,
        boolean descending) {}
