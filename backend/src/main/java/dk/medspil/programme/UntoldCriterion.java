package dk.medspil.programme;

/** A criterion of a quarter or a half-year that too few have answered for its figures to be told. */
public record UntoldCriterion(String code, String title, String quote, int target) {}
