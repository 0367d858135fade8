package dk.medspil.programme;

/** So many units of one criterion that stand alike. */
record Tally(Standing standing, Place place, long units) {}
