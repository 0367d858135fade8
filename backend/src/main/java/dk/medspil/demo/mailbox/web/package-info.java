/** The mailbox over HTTP, in the demo only. */
@NullMarked
package dk.medspil.demo.mailbox.web;

import org.jspecify.annotations.NullMarked;
