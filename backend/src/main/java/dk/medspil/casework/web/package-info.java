/** The doors of the casework room: each translates, asks one desk, translates back. */
@NullMarked
package dk.medspil.casework.web;

import org.jspecify.annotations.NullMarked;
