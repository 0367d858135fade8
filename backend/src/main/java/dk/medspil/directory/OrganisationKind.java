package dk.medspil.directory;

/** What an organisation is. */
public enum OrganisationKind {
    /** One of the city's administrations. */
    ADMINISTRATION,
    /** A school, a library, a housing association: an institution of its own. */
    INSTITUTION,
    ASSOCIATION,
    COMPANY,
    OTHER
}
