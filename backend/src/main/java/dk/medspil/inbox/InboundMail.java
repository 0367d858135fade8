package dk.medspil.inbox;

import dk.medspil.inbox.mime.ReadMail;
import org.jspecify.annotations.Nullable;

/** A mail to look at. @param content null when it cannot be read */
public record InboundMail(InboundLine line, @Nullable ReadMail content) {}
