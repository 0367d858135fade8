package dk.medspil.process;

import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Role;
import java.util.Optional;

/** Who of the office may do what in the process. */
final class OfficeStaff {

    private OfficeStaff() {}

    static boolean mayAdvise(Optional<PersonView> person) {
        return person.filter(PersonView::active)
                .filter(it -> it.roles().contains(Role.CONSULTANT) || it.roles().contains(Role.MANAGER))
                .isPresent();
    }

    static boolean isManager(Optional<PersonView> person) {
        return person.filter(PersonView::active)
                .filter(it -> it.roles().contains(Role.MANAGER))
                .isPresent();
    }
}
