package dk.medspil.inbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Mails as they come over the line. */
final class Letters {

    static final String OFFICE = "taskforce@medspil.example";

    private Letters() {}

    static byte[] bytes(String mail) {
        return mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] from(String sender, String to, String subject, String moreHeaders, String text) {
        return bytes("From: Lise Winther <" + sender + ">\nTo: " + to + "\nSubject: " + subject
                + "\nDate: Mon, 1 Mar 2010 09:00:00 +0100\nMessage-ID: <" + UUID.randomUUID() + "@sundhed.example>\n"
                + moreHeaders + "Content-Type: text/plain; charset=utf-8\n\n" + text + "\n");
    }

    static byte[] from(String sender, String subject, String text) {
        return from(sender, OFFICE, subject, "", text);
    }

    static byte[] bounceOf(String messageId) {
        return bytes("""
                From: Mail Delivery System <MAILER-DAEMON@mx.example>
                To: taskforce@medspil.example
                Date: Mon, 1 Mar 2010 09:00:00 +0100
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%s@mx.example>
                Return-Path: <>
                Content-Type: multipart/report; report-type=delivery-status; boundary=d

                --d
                Content-Type: text/plain

                I'm sorry.
                --d
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; lise@sundhed.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no such user
                --d
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --d--
                """.formatted(UUID.randomUUID(), messageId));
    }
}
