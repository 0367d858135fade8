/** The engine itself: how it is built, sealed, fed with models, and told the time. */
@NullMarked
package dk.medspil.process.engine;

import org.jspecify.annotations.NullMarked;
