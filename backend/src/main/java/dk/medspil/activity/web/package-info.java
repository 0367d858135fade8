/** The activity room's doors. */
@NullMarked
package dk.medspil.activity.web;

import org.jspecify.annotations.NullMarked;
