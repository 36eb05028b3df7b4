package dev.authscope.server.session.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.h2.Driver;
import org.h2.api.ErrorCode;

import dev.authscope.server.session.StoreUnavailableException;
import dev.authscope.server.session.remote.RowClient;

/** Texts in one table of an H2 database. Each question is one statement, which the database carries out as a whole. */
final class SqlRows implements RowClient {

    private static final String TABLE = "CREATE TABLE IF NOT EXISTS sessions (id VARCHAR(128) PRIMARY KEY, data VARCHAR)";
    private static final int MOST_IDLE = 8;

    private final Supplier<String> url;
    private final Driver driver = new Driver();
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private int generation;

    /** @param url of the database as it is reached now, with whatever it needs to give up in time */
    SqlRows(Supplier<String> url) {
        this.url = url;
    }

    /** What is done with a statement. */
    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    @Override
    public String key(String id) {
        return id;
    }

    @Override
    public Optional<String> get(String id, Told told) {
        Optional<String> found = ask("SELECT data FROM sessions WHERE id = ?", List.of(id), told, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.<String>empty();
            }
        });
        return found;
    }

    @Override
    public void put(String id, String text, Told told) {
        ask("MERGE INTO sessions (id, data) VALUES (?, ?)", List.of(id, text), told,
                PreparedStatement::executeUpdate);
    }

    @Override
    public boolean replace(String id, String before, String after, Told told) {
        return ask("UPDATE sessions SET data = ? WHERE id = ? AND data = ?", List.of(after, id, before), told,
                PreparedStatement::executeUpdate) == 1;
    }

    @Override
    public Optional<String> take(String id, Told told) {
        return ask("SELECT data FROM OLD TABLE (DELETE FROM sessions WHERE id = ?)", List.of(id), told, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.<String>empty();
            }
        });
    }

    @Override
    public List<String> all(Told told) {
        return ask("SELECT data FROM sessions", List.of(), told, statement -> {
            List<String> texts = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    texts.add(result.getString(1));
                }
            }
            return texts;
        });
    }

    /** Whether the file of the database is in use by another program, so that it cannot be opened. */
    boolean isLocked() {
        try {
            Connection made = take();
            giveBack(made, generation());
            return false;
        } catch (SQLException e) {
            return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
        }
    }

    @Override
    public void reconnect() {
        close();
    }

    @Override
    public void close() {
        List<Connection> old;
        lock.lock();
        try {
            generation++;
            old = List.copyOf(idle);
            idle.clear();
        } finally {
            lock.unlock();
        }
        old.forEach(SqlRows::drop);
    }

    private <T> T ask(String sql, List<String> values, Told told, Work<T> work) {
        int since = generation();
        Connection connection = null;
        try {
            connection = take();
            T answer;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setString(i + 1, values.get(i));
                }
                answer = work.on(statement);
            }
            told.asked(written(sql, values), shown(answer));
            giveBack(connection, since);
            return answer;
        } catch (SQLException e) {
            told.asked(written(sql, values), "");
            if (connection != null) {
                drop(connection);
            }
            // Connections of before an outage are of no use after it.
            close();
            throw new StoreUnavailableException("The database of the sessions does not answer.", e);
        }
    }

    private Connection take() throws SQLException {
        lock.lock();
        try {
            Connection known = idle.pollLast();
            if (known != null) {
                return known;
            }
        } finally {
            lock.unlock();
        }
        Connection made = driver.connect(url.get(), new Properties());
        try (PreparedStatement statement = made.prepareStatement(TABLE)) {
            statement.execute();
            return made;
        } catch (SQLException e) {
            drop(made);
            throw e;
        }
    }

    private int generation() {
        lock.lock();
        try {
            return generation;
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(Connection connection, int since) {
        lock.lock();
        try {
            if (generation == since && idle.size() < MOST_IDLE) {
                idle.addLast(connection);
                return;
            }
        } finally {
            lock.unlock();
        }
        drop(connection);
    }

    private static void drop(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is of no use any more, whatever it says.
        }
    }

    /** The statement with its values where the question marks stand, in the order in which they were sent beside it. */
    private static String written(String sql, List<String> values) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (char letter : sql.toCharArray()) {
            if (letter == '?' && next < values.size()) {
                text.append('\'').append(values.get(next++).replace("'", "''")).append('\'');
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    private static String shown(Object answer) {
        return switch (answer) {
            case Optional<?> row -> row.map(String::valueOf).orElse("0 rows");
            case List<?> rows -> rows.size() + " rows";
            default -> answer + " row" + (Integer.valueOf(1).equals(answer) ? "" : "s");
        };
    }
}
