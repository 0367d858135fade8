package dk.medspil.demo;

import dk.medspil.demo.DemoWords.CaseText;
import dk.medspil.requisition.Channel;
import dk.medspil.requisition.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One requisition of the demo year as its author planned it: who asks for what, and what will become of it. What
 * really becomes of it, the process decides.
 *
 * @param arrival when it is sent, instant in UTC
 * @param confidential whether its screener keeps it to those who take part in it
 * @param chance this case's own source of chance, so that its course does not depend on the others'
 */
record DemoCase(
        int index,
        Instant arrival,
        Channel channel,
        Subject subject,
        String title,
        String text,
        String place,
        DemoRequester requester,
        @Nullable LocalDate desiredBy,
        Course course,
        boolean confidential,
        Random chance) {

    /** What the planned course of a case is. */
    enum Course {
        ADVICE,
        WAITING_FIRST,
        ASKED_BACK,
        LAPSED,
        ANSWERED_AT_ONCE,
        REFERRED,
        DECLINED,
        WITHDRAWN,
        REOPENED
    }

    /** A person who asks; the same person may come again. */
    record DemoRequester(String name, String email, String organisation, String organisationKind, String language) {}

    /** The same case about something that not everybody should read. */
    DemoCase confidential(CaseText said, String placeInTitle) {
        return new DemoCase(
                index,
                arrival,
                channel,
                subject,
                said.title().replace("{area}", placeInTitle),
                said.text().replace("{area}", placeInTitle),
                place,
                requester,
                desiredBy,
                course,
                true,
                chance);
    }

    boolean chance(double probability) {
        return chance.nextDouble() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    /** The one of the choices that is about this subject; they stand in the order of the subjects. */
    <T> T fitting(List<T> choices) {
        return choices.get(subject.ordinal() % choices.size());
    }
}
