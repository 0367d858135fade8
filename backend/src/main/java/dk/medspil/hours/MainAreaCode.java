package dk.medspil.hours;

import java.util.Arrays;

/** The main areas of the programme that time is spent on, as the programme numbers them. */
public enum MainAreaCode {
    INVOLVEMENT("1.a"),
    NEIGHBOURHOOD_PLANS("1.b"),
    SPORT_TO_JOB("2"),
    REQUISITIONS("3");

    private final String number;

    MainAreaCode(String number) {
        this.number = number;
    }

    /** As in the programme: «1.a». */
    public String number() {
        return number;
    }

    /** @throws IllegalArgumentException if no main area that takes hours is numbered so */
    public static MainAreaCode ofNumber(String number) {
        return Arrays.stream(values())
                .filter(one -> one.number.equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no main area that takes hours: " + number));
    }
}
