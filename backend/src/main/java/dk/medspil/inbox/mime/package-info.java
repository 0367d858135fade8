/**
 * Reads a mail as bytes by rules of our own: never trusts a header, never unpacks, and stops at its caps. Knows nothing
 * of cases.
 */
@NullMarked
package dk.medspil.inbox.mime;

import org.jspecify.annotations.NullMarked;
