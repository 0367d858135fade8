/** The audit on screen. */
@NullMarked
package dk.medspil.audit.web;

import org.jspecify.annotations.NullMarked;
