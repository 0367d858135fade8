package dk.medspil.programme;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of the units behind a figure.
 *
 * @param next what to go on with; null when these are the last
 */
public record UnitPage(List<UnitLine> units, @Nullable UUID next) {}
