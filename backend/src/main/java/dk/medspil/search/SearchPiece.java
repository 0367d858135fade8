package dk.medspil.search;

/** A piece of text, and whether it is a word that was searched for. */
public record SearchPiece(String text, boolean hit) {}
