package dk.medspil.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * An SMTP server that misbehaves on request. What it does with a mail is written in the recipient's address:
 * {@code later@} 4xx, {@code never@} 5xx, {@code unwanted@} 5xx after the text, {@code cut@} hangs up when it has the
 * whole mail, {@code drop@} hangs up before the text, {@code mute@} never answers the whole mail.
 * Everyone else's mail is taken.
 */
final class ScriptedServer implements AutoCloseable {

    record Received(String from, String to, String content) {

        String header(String name) {
            for (String line : content.replaceAll("\n[ \t]+", " ").split("\n", -1)) {
                if (line.isEmpty()) {
                    break;
                }
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith(name.toLowerCase(java.util.Locale.ROOT) + ":")) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return "";
        }
    }

    final List<Received> received = new CopyOnWriteArrayList<>();
    final List<String> greetings = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ServerSocket socket;

    ScriptedServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                start(() -> talk(line));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new java.io.OutputStreamWriter(line.getOutputStream(), StandardCharsets.UTF_8)) {
            say(out, "220 ready");
            String from = "";
            String to = "";
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                if (command.startsWith("EHLO")) {
                    greetings.add(command);
                    say(out, "250 scripted");
                } else if (command.startsWith("MAIL FROM:")) {
                    from = command.substring(10);
                    say(out, "250 ok");
                } else if (command.startsWith("RCPT TO:")) {
                    to = command.substring(8).replaceAll("[<>]", "");
                    say(out, answerTo(to));
                } else if (command.equals("DATA")) {
                    if (to.startsWith("drop@")) {
                        return;
                    }
                    say(out, "354 go on");
                    if (!take(in, out, from, to)) {
                        return;
                    }
                } else if (command.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // the other side hung up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String answerTo(String to) {
        if (to.startsWith("later@")) {
            return "450 4.2.1 busy, come back";
        }
        return to.startsWith("never@") ? "550 5.1.1 no such person" : "250 ok";
    }

    private boolean take(BufferedReader in, Writer out, String from, String to)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
            lines.add(text);
        }
        if (to.startsWith("unwanted@")) {
            say(out, "554 5.7.1 not here");
            return true;
        }
        received.add(new Received(from, to, String.join("\n", lines)));
        if (to.startsWith("cut@")) {
            return false;
        }
        if (to.startsWith("mute@")) {
            closed.await();
            return false;
        }
        say(out, "250 taken");
        return true;
    }

    private static void say(Writer out, String answer) throws IOException {
        out.write(answer + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
