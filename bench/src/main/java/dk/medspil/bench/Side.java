package dk.medspil.bench;

/** One of the two sides of a comparison: it can live one requisition's whole life. */
interface Side extends AutoCloseable {

    String name();

    /** From intake to closure; each client calls this again and again, one life after the other. */
    void live(int client) throws Exception;

    /** Returns when all that the lives so far have asked for is done, mails included. */
    void settle() throws Exception;

    @Override
    void close() throws Exception;
}
