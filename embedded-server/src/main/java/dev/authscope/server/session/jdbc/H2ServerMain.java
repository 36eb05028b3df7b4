package dev.authscope.server.session.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.h2.tools.Server;

import dev.authscope.server.session.row.StoreFolder;

/**
 * The database server as a program of its own. It says its port on its standard output, and ends when its standard input
 * does: the operating system closes that pipe also when the program that started it is killed.
 */
final class H2ServerMain {

    private H2ServerMain() {}

    /** @param arguments the port, 0 for any free one, and the folder of the database */
    public static void main(String[] arguments) throws SQLException, IOException {
        Server server = Server.createTcpServer("-tcpPort", arguments[0], "-baseDir", arguments[1], "-ifNotExists")
                .start();
        System.out.println(server.getPort());
        System.out.flush();
        while (System.in.read() >= 0) {
            // Nothing is said there; only its end counts.
        }
        server.stop();
        // Not in order: whoever ended the other side did not either, so nobody else removes the folder.
        StoreFolder.at(Path.of(arguments[1])).close();
        Runtime.getRuntime().halt(0);
    }
}
