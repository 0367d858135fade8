package dk.medspil.activity.web;

import dk.medspil.activity.ActivityId;
import dk.medspil.activity.PublicPage;
import dk.medspil.activity.SignUpDesk;
import dk.medspil.activity.SignUpPage;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An activity's public page, and who signed up on it. */
@Lazy
@RestController
@RequestMapping("/api/activities/{id}/public-page")
@Requires(right = Right.HANDLE, kind = RecordKind.ACTIVITY)
class SignUpPageController {

    private final SignUpDesk desk;

    SignUpPageController(SignUpDesk desk) {
        this.desk = desk;
    }

    /** @param until the last day on which one can sign up; without it until the activity begins */
    record PublicPageForm(
            boolean open,
            @Nullable LocalDate until,
            @NotNull @Size(max = 4000) String text) {

        PublicPage page() {
            return new PublicPage(open, until, text);
        }
    }

    /** @param seen the page as it stood when it was opened to be changed */
    record PublicPageChange(
            @NotNull @Valid PublicPageForm seen,
            @NotNull @Valid PublicPageForm wanted) {}

    @GetMapping
    SignUpPage publicPage(@PathVariable UUID id) {
        return desk.page(new ActivityId(id));
    }

    @PutMapping
    SignUpPage openPublicPage(@PathVariable UUID id, @Valid @RequestBody PublicPageChange change) {
        return desk.open(
                new ActivityId(id), change.seen().page(), change.wanted().page());
    }
}
