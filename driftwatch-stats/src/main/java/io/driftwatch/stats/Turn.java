package io.driftwatch.stats;

import org.apache.commons.math3.util.FastMath;

/**
 * Cosine and sine of one angle together, in plain Java, so that they are the same bits on every machine: the angle is
 * reduced to a quarter turn around a multiple of π/2, whose digits are taken off in two parts, and both come from the
 * polynomials of the freely distributable maths library. Both are right to 2e-16. Not thread-safe: it holds the last
 * angle's.
 *
 * @see <a href="https://www.netlib.org/fdlibm/">fdlibm, k_sin.c, k_cos.c and e_rem_pio2.c: coefficients and the parts
 *     of π/2</a>
 */
final class Turn {

    /** Up to here the number of quarter turns times the first part of π/2 is exact. */
    private static final double LARGE = 1e5;

    private static final double QUARTERS = 2 / Math.PI;
    /** The first 33 bits of π/2, and what follows. */
    private static final double FIRST = 1.5707963267341256;

    private static final double REST = 6.077100506506192e-11;

    private static final double S1 = -0.16666666666666632;
    private static final double S2 = 0.00833333333332249;
    private static final double S3 = -0.0001984126982985795;
    private static final double S4 = 2.7557313707070068e-6;
    private static final double S5 = -2.5050760253406863e-8;
    private static final double S6 = 1.58969099521155e-10;

    private static final double C1 = 0.0416666666666666;
    private static final double C2 = -0.001388888888887411;
    private static final double C3 = 2.480158728947673e-5;
    private static final double C4 = -2.7557314351390663e-7;
    private static final double C5 = 2.087572321298175e-9;
    private static final double C6 = -1.1359647557788195e-11;

    private double cosine;
    private double sine;

    /** Turns to an angle, in radians. */
    void to(double angle) {
        if (Math.abs(angle) > LARGE) {
            cosine = FastMath.cos(angle);
            sine = FastMath.sin(angle);
            return;
        }
        double quarters = Math.rint(angle * QUARTERS);
        double near = angle - quarters * FIRST;
        double off = quarters * REST;
        double rest = near - off;
        double lost = (near - rest) - off;
        double square = rest * rest;
        double s = rest + (lost + rest * square * sinePolynomial(square) - 0.5 * square * lost);
        double half = 0.5 * square;
        double whole = 1 - half;
        double c = whole + (((1 - whole) - half) + (square * square * cosinePolynomial(square) - rest * lost));
        place((int) quarters & 3, c, s);
    }

    private static double sinePolynomial(double square) {
        return S1 + square * (S2 + square * (S3 + square * (S4 + square * (S5 + square * S6))));
    }

    private static double cosinePolynomial(double square) {
        return C1 + square * (C2 + square * (C3 + square * (C4 + square * (C5 + square * C6))));
    }

    private void place(int quarter, double c, double s) {
        boolean isOdd = (quarter & 1) == 1;
        double first = isOdd ? s : c;
        double second = isOdd ? c : s;
        cosine = quarter == 1 || quarter == 2 ? -first : first;
        sine = quarter >= 2 ? -second : second;
    }

    double cosine() {
        return cosine;
    }

    double sine() {
        return sine;
    }
}
