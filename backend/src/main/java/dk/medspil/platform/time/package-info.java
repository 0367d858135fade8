/** The time of the office: everyone asks the one clock. */
@NullMarked
package dk.medspil.platform.time;

import org.jspecify.annotations.NullMarked;
