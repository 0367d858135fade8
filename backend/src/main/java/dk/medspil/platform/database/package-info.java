/** The database: PostgreSQL that the product brings along, or any other that it is told of. */
@NullMarked
package dk.medspil.platform.database;

import org.jspecify.annotations.NullMarked;
