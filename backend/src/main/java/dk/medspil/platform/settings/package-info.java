/** What the office may change without a programmer: one enumerated key each, with its default and its bounds. */
@NullMarked
package dk.medspil.platform.settings;

import org.jspecify.annotations.NullMarked;
