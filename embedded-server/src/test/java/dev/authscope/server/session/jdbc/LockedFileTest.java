package dev.authscope.server.session.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

import org.h2.Driver;
import org.junit.jupiter.api.Test;

import dev.authscope.server.ManualClock;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.ClassesOfTests;
import dev.authscope.server.session.Ending;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.session.StoreNotice;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.row.StoreFolder;
import dev.authscope.server.settings.LabSettings;

/** The file of a node's database is in use by a program of its own. */
class LockedFileTest {

    @Test
    void aFileThatAnotherProgramHasOpenIsLeftToItAndAnotherIsUsed() throws IOException, SQLException {
        StoreFolder folder = StoreFolder.create("locked");
        ManualClock clock = new ManualClock();
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                ClassesOfTests.path(), "-XX:TieredStopAtLevel=1", H2ServerMain.class.getName(), "0",
                folder.path().toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            String port = new BufferedReader(
                    new InputStreamReader(other.getInputStream(), StandardCharsets.US_ASCII)).readLine();
            try (Connection held = new Driver().connect("jdbc:h2:tcp://127.0.0.1:" + port + "/./node-1",
                    new Properties());
                    EmbeddedJdbcSessions stores = new EmbeddedJdbcSessions(
                            new StoreSettings(() -> LabSettings.DEFAULT.with("sessionStore", "jdbc"), clock,
                                    event -> {}, ""),
                            folder)) {
                assertThat(held.isValid(1)).isTrue();
                Journal journal = Journal.background("node-1", clock, event -> {});
                SessionStore store = stores.open("node-1");
                store.start(journal);
                assertThat(stores.notices()).containsExactly(
                        new StoreNotice.FileInUse("node-1", folder.path().toString(), "node-1-2"));
                SessionRow row = new SessionRow("id-SID1", "SID1", "alice", "h", ManualClock.T0, ManualClock.T0, null,
                        null, List.of(), null, null);
                store.insert(row, "login", journal);
                assertThat(store.find("id-SID1", journal)).contains(row);
                store.stop(Ending.ORDERLY);
            }
        } finally {
            other.destroyForcibly();
        }
    }
}
