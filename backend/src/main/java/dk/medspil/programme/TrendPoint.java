package dk.medspil.programme;

import java.time.LocalDate;

/**
 * How a criterion stood by the answers that had been given when a day ended.
 *
 * @param day the last day of a month, or the one on which it was asked
 * @param share k / n, a share of one
 */
public record TrendPoint(LocalDate day, long k, long n, double share) {}
