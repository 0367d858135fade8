package dk.medspil.activity;

import java.time.LocalDate;

/**
 * How many actors of the programme's period are asked, were asked, and cannot be.
 *
 * @param actors contacted in the period: an organisation, or a person who stands for none
 * @param asked of these, already asked
 * @param ready of these, those who are asked when the questionnaire is sent now
 * @param nobody of these, organisations of which no person is known
 * @param unwilling of these, those who said no to a questionnaire
 */
public record ContactFollowUp(
        LocalDate from, LocalDate to, int actors, int asked, int ready, int nobody, int unwilling) {}
