package dk.medspil.process;

/**
 * A model that is deployed.
 *
 * @param key the id that process, file and folder share
 * @param version the engine's count of deployed versions
 * @param versionTag the version that people gave it
 */
public record ModelView(String key, String name, int version, String versionTag) {}
