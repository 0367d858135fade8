package dk.medspil.demo;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who works in the office and where it works, looked up by the names of the demo. */
@DemoComponent
class DemoOffice {

    private final Directory directory;

    DemoOffice(Directory directory) {
        this.directory = directory;
    }

    PersonId manager() {
        return directory.withRole(Role.MANAGER).get(0).id();
    }

    String nameOf(PersonId person) {
        return directory.person(person).map(PersonView::name).orElse("");
    }

    /** The consultants and their manager. */
    Map<String, PersonId> staffByFirstName() {
        return directory.staff().stream()
                .collect(Collectors.toMap(
                        person -> person.name().substring(0, person.name().indexOf(' ')), PersonView::id));
    }

    List<PersonId> consultants() {
        return directory.withRole(Role.CONSULTANT).stream()
                .sorted(Comparator.comparing(PersonView::name))
                .map(PersonView::id)
                .toList();
    }

    /** Who screens: the manager now and then, else a consultant. */
    PersonId screener(DemoCase demoCase) {
        return demoCase.chance(0.3) ? manager() : someone(demoCase);
    }

    /** One of the consultants, always the same one for the same case. */
    PersonId someone(DemoCase demoCase) {
        List<PersonId> consultants = consultants();
        return consultants.get(demoCase.index() % consultants.size());
    }

    AreaId place(String name) {
        return directory.areas().stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .map(AreaView::id)
                .orElseThrow(
                        () -> new IllegalStateException("the demo knows a place that the directory does not: " + name));
    }
}
