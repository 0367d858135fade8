/** Refusals and failures, told as problem details (RFC 9457) in the caller's language. */
@NullMarked
package dk.medspil.platform.problem;

import org.jspecify.annotations.NullMarked;
