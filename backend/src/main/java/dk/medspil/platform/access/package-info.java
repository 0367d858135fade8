/** Who is calling, and the one table of rights that lists, pages, files and exports go through. */
@NullMarked
package dk.medspil.platform.access;

import org.jspecify.annotations.NullMarked;
