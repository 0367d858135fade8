package dk.medspil.directory;

/** What is written of an actor. */
public record ActorFacts(
        String name,
        OrganisationKind kind,
        boolean network,
        String district,
        String about,
        String contactName,
        String contactEmail,
        String contactPhone) {}
