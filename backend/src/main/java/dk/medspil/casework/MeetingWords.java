package dk.medspil.casework;

import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Texts;
import dk.medspil.platform.time.Dates;
import dk.medspil.platform.time.Office;
import dk.medspil.requisition.RequisitionRegister;
import dk.medspil.requisition.TimelineCode;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a case says of a meeting, in the language that its requester reads. */
@Component
class MeetingWords {

    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("H.mm");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("HH:mm");

    private final RequisitionRegister register;
    private final Texts texts;

    MeetingWords(RequisitionRegister register, Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    /** What happened to it, when and where it is, and what was said with it. */
    String of(Meeting meeting, TimelineCode code, String said) {
        String language = register.language(meeting.requisition());
        String what = text(
                language,
                "casework." + code.written(),
                Map.of("title", meeting.title(), "when", when(meeting, language)));
        String place = meeting.place().isEmpty() || code == TimelineCode.MEETING_CANCELLED
                ? ""
                : "\n" + text(language, "casework.meeting-place", Map.of("place", meeting.place()));
        return said.isEmpty() ? what + place : what + place + "\n\n" + said;
    }

    /** An answer that came without a word. */
    String of(Meeting meeting, MeetingAnswer answer) {
        String language = register.language(meeting.requisition());
        return text(
                language,
                "casework.meeting-answer." + answer,
                Map.of("title", meeting.title(), "when", when(meeting, language)));
    }

    private String text(String language, String key, Map<String, ?> args) {
        return texts.text(Languages.of(language), key, args);
    }

    private static String when(Meeting meeting, String language) {
        DateTimeFormatter hour = Locale.ENGLISH.getLanguage().equals(language) ? ENGLISH : DANISH;
        return Dates.hour(language, meeting.startsAt())
                + "–"
                + hour.format(meeting.endsAt().atZone(Office.ZONE));
    }
}
