package dk.medspil.demo.mailbox;

/** A mail as the demo's server took it; HTML is empty when there was none. */
record ReceivedMail(String from, String to, String subject, String text, String html) {}
