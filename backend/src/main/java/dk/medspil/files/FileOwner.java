package dk.medspil.files;

import java.util.UUID;

/** What a file belongs to, by reference only: a kind and an id of that kind. Whoever may see the owner may read it. */
public record FileOwner(String kind, UUID id) {}
