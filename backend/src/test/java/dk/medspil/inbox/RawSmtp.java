package dk.medspil.inbox;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks SMTP byte by byte, so that no library mends a mail on its way. */
final class RawSmtp {

    private RawSmtp() {}

    static void send(int port, String to, byte[] mail) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = socket.getOutputStream();
            expectGood(answers, "nothing yet");
            say(out, answers, "EHLO test.example");
            say(out, answers, "MAIL FROM:<lise@sundhed.example>");
            say(out, answers, "RCPT TO:<" + to + ">");
            say(out, answers, "DATA");
            out.write(stuffed(mail));
            say(out, answers, ".");
            say(out, answers, "QUIT");
        }
    }

    private static void say(OutputStream out, BufferedReader answers, String command) throws IOException {
        out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        expectGood(answers, command);
    }

    private static void expectGood(BufferedReader answers, String command) throws IOException {
        String line = answers.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = answers.readLine();
        }
        if (line == null || line.charAt(0) > '3') {
            throw new IOException("the server said " + line + " to " + command);
        }
    }

    private static byte[] stuffed(byte[] mail) {
        ByteArrayOutputStream stuffed = new ByteArrayOutputStream();
        boolean lineBegins = true;
        for (byte b : mail) {
            if (lineBegins && b == '.') {
                stuffed.write('.');
            }
            stuffed.write(b);
            lineBegins = b == '\n';
        }
        if (!lineBegins) {
            stuffed.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return stuffed.toByteArray();
    }
}
