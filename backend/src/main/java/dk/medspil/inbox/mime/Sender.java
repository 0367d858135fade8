package dk.medspil.inbox.mime;

/** Who a mail says it is from. @param name empty when there is none */
public record Sender(String address, String name) {}
