package dk.medspil.method;

/** What an article says in one language: plain text with headings («## »), lists («- », «1. ») and **strong** words. */
public record MethodText(String title, String description, String text) {

    boolean isWhole() {
        return !title.isBlank() && !description.isBlank();
    }

    MethodText stripped() {
        return new MethodText(title.strip(), description.strip(), text.strip());
    }
}
