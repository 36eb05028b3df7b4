package dev.authscope.server;

import java.util.Map;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.shop.Database;
import dev.authscope.server.time.LabTimers;

/** The shop's database, which several servers use and which goes on when one of them stops. */
public final class LabDatabase {

    /** Its place in what is told. */
    public static final String PLACE = "database";

    private final Database tables;

    private LabDatabase(Database tables) {
        this.tables = tables;
    }

    /**
     * A database with the demo accounts and posts in it.
     *
     * @param randomness gives the salts of its passwords
     */
    public static LabDatabase open(LabTimers timers, ServerObserver observer, Randomness randomness) {
        LabDatabase database = new LabDatabase(new Database(PLACE, randomness));
        Journal background = Journal.background(PLACE, timers, observer);
        database.tables.open(background);
        database.tables.keepDenylist(PLACE, timers, background);
        return database;
    }

    /** What the tables really hold now: table, key, fields. */
    public Map<String, Map<String, Map<String, Object>>> rows() {
        return tables.rows();
    }

    Database tables() {
        return tables;
    }
}
