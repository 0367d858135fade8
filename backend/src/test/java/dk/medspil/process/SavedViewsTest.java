package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.Subject;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedspilTest
class SavedViewsTest {

    @Autowired
    SavedViews views;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    private static SavedView view(PersonId owner, String name, boolean shared) {
        WorkFilter filter = new WorkFilter(
                Set.of(Subject.CONTACT, Subject.OTHER),
                Set.of(),
                Set.of(Priority.HIGH),
                Set.of(TaskKind.SCREEN),
                Set.of(Town.JONAS),
                Set.of("foreninger"),
                DueWithin.WEEK);
        return new SavedView(UUID.randomUUID(), owner, name, shared, WorkView.TEAM, filter, WorkSort.AREA, true);
    }

    @Test
    void whatIsSavedIsReadAsItWasAndOthersSeeWhatIsShared() {
        SavedView mine = view(Town.AMINA, "Min uge", false);
        SavedView shared = view(Town.AMINA, "Vores uge", true);
        views.add(mine);
        views.add(shared);
        views.add(view(Town.JONAS, "Min uge", false));

        assertThat(views.of(Town.AMINA)).containsExactly(mine, shared);
        assertThat(views.of(Town.JONAS)).extracting(SavedView::name).containsExactly("Min uge", "Vores uge");
        assertThat(views.of(Town.MIKKEL)).containsExactly(shared);
    }

    @Test
    void onesOwnNamesAreDifferentAndOnlyTheOwnerThrowsAway() {
        SavedView shared = view(Town.AMINA, "Vores uge", true);
        views.add(shared);

        refused("view-name-taken", () -> views.add(view(Town.AMINA, "VORES UGE", false)));
        refused("not-found", () -> views.remove(shared.id(), Town.JONAS));
        views.remove(shared.id(), Town.AMINA);
        assertThat(views.of(Town.JONAS)).isEmpty();
    }

    @Test
    void nobodyKeepsMoreThanAnybodyReads() {
        for (int n = 0; n < 30; n++) {
            views.add(view(Town.AMINA, "Visning " + n, false));
        }
        refused("views-enough", () -> views.add(view(Town.AMINA, "En til", false)));
    }

    private static void refused(String slug, Runnable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).satisfies(refusal -> assertThat(refusal.slug())
                .isEqualTo(slug));
    }
}
