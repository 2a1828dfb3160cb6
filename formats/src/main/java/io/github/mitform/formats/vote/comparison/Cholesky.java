package io.github.mitform.formats.vote.comparison;

/** Solves linear equations with a symmetric, positive definite matrix (A.-L. Cholesky, 1910). */
final class Cholesky {
    private Cholesky() {}

    /** Returns x with matrix · x = right; not-a-numbers if the matrix is not positive definite. The matrix is overwritten. */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int row = 0; row < size; row++) {
            var below = matrix[row];
            for (int column = 0; column <= row; column++) {
                var above = matrix[column];
                double sum = below[column];
                for (int k = 0; k < column; k++) sum -= below[k] * above[k];
                below[column] = column == row ? StrictMath.sqrt(sum) : sum / above[column];
            }
        }
        var solution = right.clone();
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) solution[row] -= matrix[row][k] * solution[k];
            solution[row] /= matrix[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) solution[row] -= matrix[k][row] * solution[k];
            solution[row] /= matrix[row][row];
        }
        return solution;
    }
}
