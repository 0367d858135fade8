package dk.medspil.directory;

import java.util.UUID;

/** What the sign-in desk has to know of an account. */
record SignInFacts(UUID personId, boolean active, String passwordHash, int generation) {}
