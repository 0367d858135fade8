/** Sign-in, sessions, CSRF and the headers that every answer carries. Who the people are is told by the directory. */
@NullMarked
package dk.medspil.platform.security;

import org.jspecify.annotations.NullMarked;
