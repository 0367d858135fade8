package dk.medspil.inbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of the mail's bytes, not copied. */
record Slice(byte[] bytes, int from, int to) {

    int length() {
        return to - from;
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    Slice part(int begin, int end) {
        return new Slice(bytes, begin, Math.max(begin, end));
    }

    /** The place after the line that begins here. */
    int nextLine(int at) {
        for (int i = at; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return to;
    }

    /** The end of the line that begins here and whose successor begins there, without its line break. */
    int lineEnd(int begin, int next) {
        int end = next;
        if (end > begin && bytes[end - 1] == '\n') {
            end--;
        }
        if (end > begin && bytes[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    boolean startsWith(int at, byte[] what) {
        if (at + what.length > to) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (bytes[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    String ascii() {
        return new String(bytes, from, length(), StandardCharsets.ISO_8859_1);
    }
}
