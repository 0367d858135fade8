/** The administrator's view of the outbox. */
@NullMarked
package dk.medspil.mail.web;

import org.jspecify.annotations.NullMarked;
