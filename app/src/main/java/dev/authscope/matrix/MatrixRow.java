package dev.authscope.matrix;

import java.util.List;

import dev.authscope.scenario.RunChoice;

/**
 * One place, and what came of everything that was tried with it.
 *
 * @param place value of the switch {@code place}; {@code bff} for a backend that keeps the token
 * @param choice the run from which the cells are taken
 * @param cells one for each column, in the order of the columns
 */
public record MatrixRow(String place, RunChoice choice, List<Cell> cells) {

    public MatrixRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column. */
    public Cell cell(Column column) {
        return cells.get(column.ordinal());
    }
}
