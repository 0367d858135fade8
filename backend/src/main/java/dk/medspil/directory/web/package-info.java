/** Sign-in, the public look-ups of the request form, and the administrator's pages about people and places. */
@NullMarked
package dk.medspil.directory.web;

import org.jspecify.annotations.NullMarked;
