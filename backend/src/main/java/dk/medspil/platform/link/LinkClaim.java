package dk.medspil.platform.link;

import java.util.UUID;

/**
 * What a genuine token says. Whether it still counts is for the record's owner to decide: it does as long as the record
 * keeps this generation and has not run out.
 *
 * @param id of the record that the link was made for
 * @param generation of that record's links; a new address, a revocation or a new link raises it
 */
public record LinkClaim(UUID id, int generation) {}
