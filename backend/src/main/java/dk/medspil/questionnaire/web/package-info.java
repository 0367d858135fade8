/** The questionnaire room's door to the web. */
@NullMarked
package dk.medspil.questionnaire.web;

import org.jspecify.annotations.NullMarked;
