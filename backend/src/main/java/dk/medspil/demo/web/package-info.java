/** The demo's own pages. */
@NullMarked
package dk.medspil.demo.web;

import org.jspecify.annotations.NullMarked;
