package dk.medspil.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a seal signs: its number, the seal before it, and its entries in the order of their ids, to the last byte. */
final class SealedBatch {

    /** An entry as it lies in the database. */
    record Row(long id, long atMicros, String action, String kind, String recordId, String by, String facts) {}

    private SealedBatch() {}

    static byte[] bytes(long number, byte[] previous, List<Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        bytes.writeBytes(previous);
        for (Row row : rows) {
            bytes.writeBytes(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(row.id())
                    .putLong(row.atMicros())
                    .array());
            for (String text : List.of(row.action(), row.kind(), row.recordId(), row.by(), row.facts())) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(encoded.length)
                        .array());
                bytes.writeBytes(encoded);
            }
        }
        return bytes.toByteArray();
    }
}
