package dk.medspil.youth;

/** How a youth is tied to a sports club. */
public enum ClubTie {
    MEMBER,
    /** «på vej ind i en sportsklub» */
    ON_THE_WAY_IN
}
