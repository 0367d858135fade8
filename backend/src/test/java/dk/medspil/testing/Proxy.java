package dk.medspil.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands on a free loopback port before another one, passes on what comes, and can be cut like a cable. */
public final class Proxy implements AutoCloseable {

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket entrance;

    public Proxy(int target) {
        this.target = target;
        this.entrance = listen(0);
        this.port = entrance.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** Breaks every connection in the middle of whatever it does, and refuses new ones. */
    public synchronized void cut() {
        close(entrance);
        open.forEach(Proxy::close);
        open.clear();
    }

    /** Takes connections again, on the same port. */
    public synchronized void mend() {
        entrance = listen(port);
    }

    synchronized boolean isCut() {
        return entrance.isClosed();
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            start("proxy", () -> accept(server));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket server) {
        try {
            while (!server.isClosed()) {
                Socket caller = server.accept();
                Socket called = new Socket(InetAddress.getLoopbackAddress(), target);
                keep(server, caller);
                keep(server, called);
                start("proxy-there", () -> pass(caller, called));
                start("proxy-back", () -> pass(called, caller));
            }
        } catch (IOException cut) {
            close(server);
        }
    }

    private synchronized void keep(ServerSocket server, Socket socket) {
        if (server.isClosed()) {
            close(socket);
        } else {
            open.add(socket);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException cut) {
            close(from);
            close(to);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
