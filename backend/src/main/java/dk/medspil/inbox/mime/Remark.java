package dk.medspil.inbox.mime;

/** What a reader should know about how a mail was read. */
public enum Remark {
    /** Nobody here knows the character set that it names; the text was read as what it looks like. */
    CHARSET_UNKNOWN,
    /** The text is not in the character set that it names; it was read as what it looks like. */
    CHARSET_WRONG,
    /** Its transfer encoding is damaged or unknown; what could be read was read. */
    ENCODING_DAMAGED,
    /** It carries no date, or one that is none. */
    NO_DATE,
    /** The text is longer than is shown; all of it is in the original. */
    TEXT_CUT,
    /** It is encrypted: only the receiver's own mail program can read it. */
    ENCRYPTED,
    /** Its structure is broken; what could be read was read. */
    STRUCTURE_DAMAGED
}
