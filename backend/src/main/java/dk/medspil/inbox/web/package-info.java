/** Mails that wait for a person. */
@NullMarked
package dk.medspil.inbox.web;

import org.jspecify.annotations.NullMarked;
