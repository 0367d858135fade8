/**
 * The demo's mail server and mailbox: mail leaves by SMTP as in earnest, and a newcomer can read it and click its links
 * without setting anything up.
 */
@NullMarked
package dk.medspil.demo.mailbox;

import org.jspecify.annotations.NullMarked;
