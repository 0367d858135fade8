/** The doors of the requisition room: each translates, asks one desk, translates back. */
@NullMarked
package dk.medspil.requisition.web;

import org.jspecify.annotations.NullMarked;
