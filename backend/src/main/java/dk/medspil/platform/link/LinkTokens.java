package dk.medspil.platform.link;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the tokens of personal links: id and generation of a record with their HMAC-SHA-256. A token can be
 * made again at any time from what the database holds and the key, and from neither alone; so a reminder can be
 * rendered after a restart, and a dump is useless.
 */
@Component
public final class LinkTokens {

    private static final int ID_AND_GENERATION = 2 * Long.BYTES + Integer.BYTES;
    private static final int SIGNATURE = 32;
    private static final int LONGEST = 100;

    private final LinkKey key;

    public LinkTokens(LinkKey key) {
        this.key = key;
    }

    /** The token of that record's links of that generation: 70 characters that need no escaping in a URL. */
    public String token(LinkPurpose purpose, UUID id, int generation) {
        ByteBuffer bytes = ByteBuffer.allocate(ID_AND_GENERATION + SIGNATURE)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(generation);
        bytes.put(signature(purpose, Arrays.copyOf(bytes.array(), ID_AND_GENERATION)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** What the token says, if it is genuine and made for this purpose. */
    public Optional<LinkClaim> read(LinkPurpose purpose, String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length != ID_AND_GENERATION + SIGNATURE) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(bytes, ID_AND_GENERATION);
        byte[] signature = Arrays.copyOfRange(bytes, ID_AND_GENERATION, bytes.length);
        if (!MessageDigest.isEqual(signature, signature(purpose, signed))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(signed);
        return Optional.of(new LinkClaim(new UUID(read.getLong(), read.getLong()), read.getInt()));
    }

    private byte[] signature(LinkPurpose purpose, byte[] bytes) {
        return key.sign("link:" + purpose.name(), bytes);
    }
}
