package id.talaksana.core.cases;

import java.util.List;

/**
 * What the extensions answered about one row. It counts for that row only, and only as long as nothing else has happened
 * in the case.
 *
 * @param head digest that the case's record ended with when they were asked
 */
record Answers(int row, String head, List<String> lines) {}
