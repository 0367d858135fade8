/** The process over HTTP: work list, task forms, diagrams, incidents. */
@NullMarked
package dk.medspil.process.web;

import org.jspecify.annotations.NullMarked;
