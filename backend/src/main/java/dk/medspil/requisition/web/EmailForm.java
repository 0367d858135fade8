package dk.medspil.requisition.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An address to which something is to be mailed. */
record EmailForm(@NotBlank @Email @Size(max = 254) String email) {}
