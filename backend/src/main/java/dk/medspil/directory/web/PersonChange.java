package dk.medspil.directory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A change of a person: the version that was shown, what he is to be, and why. */
record PersonChange(
        int version,
        @NotNull @Valid PersonForm person,
        @NotBlank @Size(max = 500) String reason) {}
