package dk.medspil.activity;

import java.util.UUID;

/** Somebody who signed up is to be told something. */
public record SignUpTold(UUID signUp, SignUpNews news) {}
