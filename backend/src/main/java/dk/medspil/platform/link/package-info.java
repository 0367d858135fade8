/**
 * Personal links without login: tokens that are computed, never stored, the cookies they are exchanged for, and the tags
 * of addresses that replies come back to.
 */
@NullMarked
package dk.medspil.platform.link;

import org.jspecify.annotations.NullMarked;
