/** The doors of the time ledger. */
@NullMarked
package dk.medspil.hours.web;

import org.jspecify.annotations.NullMarked;
