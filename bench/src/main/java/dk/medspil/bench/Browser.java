package dk.medspil.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One browser's cookies. Its requests wait on a plain socket that is kept open: a client with threads of its own would
 * take more of the two cores from what is measured.
 */
final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static {
        // so many sockets are kept open between requests
        System.setProperty("http.maxConnections", "64");
    }

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final URI base;
    private String me = "";

    Browser(URI base) {
        this.base = base;
    }

    /** The person who has signed in here. */
    String me() {
        return me;
    }

    JsonNode get(String path) throws IOException {
        return json(exchange("GET", path, null, Map.of()));
    }

    JsonNode post(String path, Map<String, ?> body, Map<String, String> headers) throws IOException {
        JsonNode answer = json(exchange("POST", path, JSON.writeValueAsBytes(body), headers));
        if (path.equals("/api/session")) {
            me = answer.get("id").asString();
        }
        return answer;
    }

    JsonNode send(String method, String path, Map<String, ?> body, Map<String, String> headers) throws IOException {
        return json(exchange(method, path, JSON.writeValueAsBytes(body), headers));
    }

    /** Fetches what a page loads, and throws it away. @return the milliseconds until the last byte was there */
    double millisOf(String path) throws IOException {
        long began = System.nanoTime();
        exchange("GET", path, null, Map.of());
        return (System.nanoTime() - began) / 1e6;
    }

    private static JsonNode json(byte[] answer) {
        return answer.length == 0 ? JSON.nullNode() : JSON.readTree(answer);
    }

    private byte[] exchange(String method, String path, byte @Nullable [] body, Map<String, String> headers)
            throws IOException {
        URI address = base.resolve(path);
        HttpURLConnection request = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        request.setRequestMethod(method);
        cookies.get(address, Map.of())
                .forEach((name, values) -> values.forEach(value -> request.addRequestProperty(name, value)));
        headers.forEach(request::setRequestProperty);
        if (body != null) {
            request.setDoOutput(true);
            request.setFixedLengthStreamingMode(body.length);
            request.setRequestProperty("Content-Type", "application/json");
            request.setRequestProperty("X-XSRF-TOKEN", csrf());
            try (OutputStream out = request.getOutputStream()) {
                out.write(body);
            }
        }
        if (request.getResponseCode() >= 300) {
            throw new IOException(address + " answered " + request.getResponseCode() + ": " + refusal(request));
        }
        cookies.put(address, request.getHeaderFields());
        try (InputStream in = request.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static String refusal(HttpURLConnection request) throws IOException {
        try (InputStream error = request.getErrorStream()) {
            return error == null ? "" : new String(error.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String csrf() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
