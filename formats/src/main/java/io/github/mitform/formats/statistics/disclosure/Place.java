package io.github.mitform.formats.statistics.disclosure;

/**
 * A cell of a table.
 *
 * @param row counted from 0
 * @param column counted from 0
 */
public record Place(int row, int column) {}
