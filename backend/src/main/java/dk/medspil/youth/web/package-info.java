/** The doors of the youths' pathways. */
@NullMarked
package dk.medspil.youth.web;

import org.jspecify.annotations.NullMarked;
