package dk.medspil.search;

import java.util.List;

/**
 * The hits of one kind.
 *
 * @param count how many there are; where there are more than that, as many as were counted
 * @param more whether there are more than were counted
 * @param hits the best of them
 */
public record SearchGroup(SearchKind kind, int count, boolean more, List<SearchHit> hits) {}
