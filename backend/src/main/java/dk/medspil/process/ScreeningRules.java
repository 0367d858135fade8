package dk.medspil.process;

import dk.medspil.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What the form «screening» must hold for each decision, whatever the browser sent. */
final class ScreeningRules {

    private ScreeningRules() {}

    /** @throws Refusal 422 that names the missing field */
    static void check(ScreeningForm form) {
        switch (form.decision()) {
            case ANSWER -> {
                needed(form.text(), "text");
                needed(form.conclusion(), "conclusion");
            }
            case WAIT -> needed(form.expectedStart(), "expectedStart");
            case REFER -> {
                needed(form.text(), "text");
                needed(form.referredTo(), "referredTo");
            }
            case ASK_BACK, DECLINE -> needed(form.text(), "text");
            case ACCEPT -> {
                // nothing more than the facts, and perhaps a consultant
            }
        }
    }

    static <T> T needed(@Nullable T value, String field) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw Refusal.refused("needed-for-decision", field);
        }
        return value;
    }
}
