package dk.medspil.hours;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person's hours are written down, with the rights of the caller. */
@Lazy
@Service
@Transactional
public class HoursDesk {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final TimeLedger ledger;
    private final Workplace workplace;
    private final CaseHours cases;

    HoursDesk(TimeLedger ledger, Workplace workplace, CaseHours cases) {
        this.ledger = ledger;
        this.workplace = workplace;
        this.cases = cases;
    }

    /**
     * Enters time.
     *
     * @throws Refusal 404 if they are not the caller's hours; 422 if there is no such work or not so much of a day; 409
     *     {@code hours-month-closed}
     */
    public void enter(HoursForm form) {
        PersonId person = HoursRights.require(Right.HANDLE, form.person());
        if (form.minutes() < 1) {
            throw Refusal.refused("hours-none", "minutes");
        }
        write(person, form, workplace.read(form.work()), form.minutes());
    }

    /**
     * Makes a row of the sheet add up to so many minutes on a day.
     *
     * @param was what the writer saw there; if it is something else by now, nothing is written
     * @throws Refusal as {@link #enter}, and 409 {@code hours-changed-meanwhile}
     */
    public void set(HoursForm form, int was) {
        PersonId person = HoursRights.require(Right.HANDLE, form.person());
        if (form.minutes() < 0 || form.minutes() > MINUTES_OF_A_DAY) {
            throw Refusal.refused("hours-none", "minutes");
        }
        SpentOn on = workplace.read(form.work());
        ledger.lock(person, List.of(form.day()));
        long now = ledger.minutesOn(person, form.day(), on);
        if (now == form.minutes()) {
            return;
        }
        if (now != was) {
            throw Refusal.conflict("hours-changed-meanwhile", Map.of("minutes", now));
        }
        write(person, form, on, (int) (form.minutes() - now));
    }

    private void write(PersonId person, HoursForm form, SpentOn on, int minutes) {
        UUID requisition = on.requisition();
        @Nullable String note = form.note();
        if (requisition == null) {
            ledger.log(person, form.day(), minutes, on, note, HoursRights.caller());
        } else {
            cases.log(requisition, person, form.day(), minutes, note, HoursRights.caller());
        }
    }
}
