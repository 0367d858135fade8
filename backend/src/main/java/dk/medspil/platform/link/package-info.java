/** Personal links without login: tokens that are computed, never stored, and the cookies they are exchanged for. */
@NullMarked
package dk.medspil.platform.link;

import org.jspecify.annotations.NullMarked;
