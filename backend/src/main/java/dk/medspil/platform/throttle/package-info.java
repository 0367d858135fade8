/** How often an hour something may be asked for, counted in the database for all nodes together. */
@NullMarked
package dk.medspil.platform.throttle;

import org.jspecify.annotations.NullMarked;
