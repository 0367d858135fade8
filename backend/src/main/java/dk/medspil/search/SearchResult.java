package dk.medspil.search;

import java.util.List;

/**
 * What was found, by kind, the best first within each.
 *
 * @param tooCommon whether nothing was asked for but words that every text has
 * @param alike whether a word that nobody wrote was taken for one that is like it
 */
public record SearchResult(boolean tooCommon, boolean alike, List<SearchGroup> groups) {}
