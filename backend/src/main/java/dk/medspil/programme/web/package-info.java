/** The programme room's door to the web. */
@NullMarked
package dk.medspil.programme.web;

import org.jspecify.annotations.NullMarked;
