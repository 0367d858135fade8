/** What holds for every page and every call: security headers, sessions, the two pages of the front end. */
@NullMarked
package dk.medspil.platform.web;

import org.jspecify.annotations.NullMarked;
