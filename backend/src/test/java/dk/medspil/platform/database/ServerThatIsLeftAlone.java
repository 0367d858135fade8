package dk.medspil.platform.database;

import java.nio.file.Path;

/** An application that starts its database and is then killed: run in a process of its own. */
final class ServerThatIsLeftAlone {

    private ServerThatIsLeftAlone() {}

    public static void main(String[] folders) throws Exception {
        EmbeddedServer server = EmbeddedServer.start(Path.of(folders[0]), Path.of(folders[1]), true, 0);
        System.out.println(server.url("postgres"));
        System.in.read();
    }
}
