package dk.medspil.bench;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.HttpProcessors;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One browser: its cookies, and its line to the product, which is kept open. The calling thread writes and reads the
 * socket itself, for whatever the load costs is taken from what is measured on the same two cores. For one thread.
 */
final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpProcessor HEADERS = HttpProcessors.client("bench");
    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();
    private static final long LONGEST_REST_NANOS = 10_000_000_000L;

    private final HttpHost host;
    private final HttpCoreContext context = HttpCoreContext.create();
    private final DefaultBHttpClientConnection line = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
    private final Map<String, String> cookies = new HashMap<>();
    private long usedAt = System.nanoTime();
    private String me = "";

    Browser(URI base) {
        this.host = HttpHost.create(base);
    }

    /** The person who has signed in here. */
    String me() {
        return me;
    }

    JsonNode get(String path) throws IOException {
        return json(exchange("GET", path, null, Map.of()));
    }

    JsonNode post(String path, Map<String, ?> body, Map<String, String> headers) throws IOException {
        JsonNode answer = send("POST", path, body, headers);
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
        BasicClassicHttpRequest request = new BasicClassicHttpRequest(method, host, path);
        headers.forEach(request::addHeader);
        request.addHeader(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        if (body != null) {
            request.addHeader("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
            request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        }
        openLine();
        try {
            EXECUTOR.preProcess(request, HEADERS, context);
            ClassicHttpResponse response = EXECUTOR.execute(request, line, context);
            byte[] answer = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
            if (!EXECUTOR.keepAlive(request, response, line, context)) {
                line.close();
            }
            if (response.getCode() >= 300) {
                throw new IOException(
                        path + " answered " + response.getCode() + ": " + new String(answer, StandardCharsets.UTF_8));
            }
            keepCookies(response.getHeaders("Set-Cookie"));
            return answer;
        } catch (HttpException e) {
            throw new IOException(path + " answered what is not HTTP", e);
        }
    }

    /** One that has rested for long is opened anew: the server may have hung up meanwhile. */
    private void openLine() throws IOException {
        long now = System.nanoTime();
        if (line.isOpen() && now - usedAt > LONGEST_REST_NANOS) {
            line.close();
        }
        if (!line.isOpen()) {
            Socket socket = new Socket(host.getHostName(), host.getPort());
            socket.setTcpNoDelay(true);
            line.bind(socket);
        }
        usedAt = now;
    }

    private void keepCookies(Header[] given) {
        for (Header header : given) {
            HttpCookie.parse(header.getValue()).forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        }
    }
}
