/** Working days and business hours of the office in Europe/Copenhagen, with the Danish public holidays. */
@NullMarked
package dk.medspil.platform.calendar;

import org.jspecify.annotations.NullMarked;
