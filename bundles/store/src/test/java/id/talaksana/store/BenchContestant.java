package id.talaksana.store;

import javax.sql.DataSource;

/** Something that runs cases of thirty steps, each step durable when the call returns. */
interface BenchContestant extends AutoCloseable {
    int STEPS = 30;

    /** The name in the table. */
    String name();

    /** Begins a case; each call of what it returns performs the next step. */
    Running begin() throws Exception;

    @Override
    void close();

    /** A case under way. */
    interface Running {
        void step() throws Exception;
    }

    /** Makes a contestant on a database. */
    interface Maker {
        /**
         * @param around wraps the pool, to count what goes through it
         */
        BenchContestant on(String url, java.util.function.UnaryOperator<DataSource> around) throws Exception;
    }
}
