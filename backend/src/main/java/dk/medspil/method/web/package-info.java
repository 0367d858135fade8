/** The doors of the methods catalogue. */
@NullMarked
package dk.medspil.method.web;

import org.jspecify.annotations.NullMarked;
