/** The requisition system of a municipal advisory unit, one package for each room of the house. */
@NullMarked
package dk.medspil;

import org.jspecify.annotations.NullMarked;
