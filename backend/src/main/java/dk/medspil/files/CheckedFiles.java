package dk.medspil.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Of which files this node has lately read every byte and found the hash right. A stored file never changes. */
final class CheckedFiles {

    private static final int MOST = 500;

    private final Set<FileId> known = new HashSet<>();
    private final Deque<FileId> oldestFirst = new ArrayDeque<>();

    synchronized boolean contains(FileId id) {
        return known.contains(id);
    }

    synchronized void add(FileId id) {
        if (known.add(id)) {
            oldestFirst.add(id);
            if (oldestFirst.size() > MOST) {
                known.remove(oldestFirst.remove());
            }
        }
    }
}
