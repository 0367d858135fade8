package dk.medspil.programme;

import dk.medspil.questionnaire.SubjectRef;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One unit and where it stands; {@code subject} is the requisition that it stands at, unknown in a frozen period. */
record UnitRow(
        UUID unit, Standing standing, Place place, @Nullable SubjectRef subject) {}
