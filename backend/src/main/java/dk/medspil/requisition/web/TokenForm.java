package dk.medspil.requisition.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A link's token, from the fragment of its address. */
record TokenForm(@NotBlank @Size(max = 200) String token) {}
