package id.talaksana.store.database;

import id.talaksana.api.access.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/**
 * The wall between agencies: every query of this store, in SQL and in JPQL, is made here, and it cannot be begun without
 * saying whose rows it may see. A test holds that no other class asks the database.
 *
 * <p>The entity or table whose agency is checked has the alias {@code t}.
 */
public final class ScopedQuery {
    private static final int STRETCH = 100_000;

    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();
    /** Rows that come at once; 0: as the driver likes it. */
    private int fetched;

    private ScopedQuery(String text) {
        this.text = new StringBuilder(text);
    }

    /**
     * @param selectFrom in SQL or JPQL, up to and without WHERE
     */
    public static ScopedQuery select(String selectFrom, Scope scope) {
        ScopedQuery query = new ScopedQuery(selectFrom);
        if (scope.agency() == null) {
            query.text.append(" WHERE 1 = 1");
        } else {
            query.text.append(" WHERE t.agency = ?");
            query.values.add(scope.agency());
        }
        return query;
    }

    /** All rows of several queries, each with its own scope. */
    public static ScopedQuery unionAll(List<ScopedQuery> parts) {
        ScopedQuery union =
                new ScopedQuery(parts.stream().map(part -> part.text).collect(Collectors.joining(" UNION ALL ")));
        parts.forEach(part -> union.values.addAll(part.values));
        return union;
    }

    /** This query as a table of another. */
    public ScopedQuery within(String before, String after) {
        ScopedQuery outer = new ScopedQuery(before + "(" + text + ")" + after);
        outer.values.addAll(values);
        return outer;
    }

    public ScopedQuery and(String condition, Object... itsValues) {
        text.append(" AND ").append(condition);
        values.addAll(List.of(itsValues));
        return this;
    }

    /** The condition, unless the value is null. */
    public ScopedQuery andUnlessNull(String condition, Object value) {
        return value == null ? this : and(condition, value);
    }

    /** What follows the conditions: grouping, order, limit. */
    public ScopedQuery then(String clauses) {
        text.append(' ').append(clauses);
        return this;
    }

    /** Reads so many rows at a time, for answers that memory would not hold. */
    public ScopedQuery fetching(int rows) {
        fetched = rows;
        return this;
    }

    /** Reads rows of SQL. */
    public <T> T read(Connection connection, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.setFetchSize(fetched);
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        }
    }

    /** Reads rows of SQL, each for itself. */
    public <T> List<T> all(Connection connection, Reader<T> each) throws SQLException {
        return read(connection, rows -> {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(each.read(rows));
            }
            return all;
        });
    }

    /**
     * Inserts what it selects.
     *
     * @param into the statement up to what is selected
     * @param selected values of the places in what is selected; texts may be null
     * @return how many rows
     */
    public int insert(Connection connection, String into, Object... selected) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(into + " " + text)) {
            int at = 1;
            for (Object value : selected) {
                if (value == null) {
                    statement.setString(at++, null);
                } else {
                    statement.setObject(at++, value);
                }
            }
            for (Object value : values) {
                statement.setObject(at++, value);
            }
            return statement.executeUpdate();
        }
    }

    /**
     * The same in stretches of a number, so that no statement takes longer than a database lets one; without clauses that follow.
     *
     * @param number the column that counts from one
     * @param last the highest that there is
     */
    public int insertByStretches(Connection connection, String into, String number, int last, Object... selected)
            throws SQLException {
        int rows = 0;
        for (int from = 1; from <= last; from += STRETCH) {
            ScopedQuery some = new ScopedQuery(text.toString());
            some.values.addAll(values);
            rows += some.and(number + " BETWEEN ? AND ?", from, from + STRETCH - 1)
                    .insert(connection, into, selected);
        }
        return rows;
    }

    /** Asks in JPQL. */
    public <T> TypedQuery<T> query(EntityManager em, Class<T> result) {
        StringBuilder jpql = new StringBuilder(text.length() + 16);
        int parameters = 0;
        for (int i = 0; i < text.length(); i++) {
            jpql.append(text.charAt(i));
            if (text.charAt(i) == '?') {
                jpql.append(++parameters);
            }
        }
        TypedQuery<T> query = em.createQuery(jpql.toString(), result);
        for (int i = 0; i < parameters; i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /** Turns rows, or the one that is next, into what they mean. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
