package io.driftwatch.stats.evidently;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.PairedValues;
import io.driftwatch.stats.kernel.CramerVonMisesOrders;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.math.BigInteger;

/**
 * scipy's Cramér–von Mises test: with U = n Σ (rᵢ − i)² + m Σ (sⱼ − j)² over the mid-ranks r and s of both sides,
 *
 * <pre>T = U/(nmN) − (4nm − 1)/(6N),  N = n + m.</pre>
 *
 * Ties make T too large: the p-value, exact up to 20 rows a side and else of the limit law, supposes that there are
 * none. Not thread-safe: of one comparison.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177704477">Anderson (1962), On the distribution of the two-sample
 *     Cramér–von Mises criterion, Annals of Mathematical Statistics 33(3)</a>
 */
final class MidrankCramerVonMises {

    private static final double LIMIT_MEAN = 1 / 6.0;
    private static final double LIMIT_PRECISION = 45;
    /** Below it, scipy takes the limit law for 0. */
    private static final double LEAST_STATISTIC = 0.003;

    private final long n;
    private final long m;
    /** T times 12nmN. */
    private final BigInteger numerator;

    private MidrankCramerVonMises(NumericProfile reference, NumericProfile current) {
        this.n = reference.valid();
        this.m = current.valid();
        BigInteger sum = BigInteger.ZERO;
        long below = 0;
        long currentBelow = 0;
        PairedValues both = new PairedValues(reference.sample(), current.sample());
        while (both.next()) {
            long a = both.reference();
            long b = both.current();
            sum = sum.add(squares(a, 2 * currentBelow + b).multiply(BigInteger.valueOf(n)));
            sum = sum.add(squares(b, 2 * below + a).multiply(BigInteger.valueOf(m)));
            below += a;
            currentBelow += b;
        }
        BigInteger product = BigInteger.valueOf(n).multiply(BigInteger.valueOf(m));
        BigInteger least = product.multiply(BigInteger.valueOf(4)).subtract(BigInteger.ONE);
        this.numerator = sum.subtract(product.multiply(least).shiftLeft(1));
    }

    /** 12 Σ (r − i)² over a group of equal rows, whose mid-rank less its middle place is half of a whole number. */
    private static BigInteger squares(long rows, long twiceAhead) {
        BigInteger count = BigInteger.valueOf(rows);
        BigInteger ahead = BigInteger.valueOf(twiceAhead);
        return count.multiply(ahead.multiply(ahead)
                .multiply(BigInteger.valueOf(3))
                .add(count.multiply(count))
                .subtract(BigInteger.ONE));
    }

    static Significance compare(ColumnProfile reference, ColumnProfile current) {
        MidrankCramerVonMises sides = new MidrankCramerVonMises((NumericProfile) reference, (NumericProfile) current);
        double pValue = Math.max(sides.n, sides.m) <= CramerVonMisesOrders.MOST_ROWS
                ? sides.exactPValue()
                : sides.limitPValue();
        return new Significance(sides.statistic(), pValue);
    }

    private double statistic() {
        return numerator.doubleValue() / 12 / ((double) n * m) / ((double) n + m);
    }

    /** T is a whole number of steps without ties; with ties scipy rounds down to one. */
    private double exactPValue() {
        BigInteger step = BigInteger.valueOf(n).gcd(BigInteger.valueOf(m)).pow(2);
        BigInteger steps = numerator.multiply(BigInteger.valueOf(n + m)).divide(step.multiply(BigInteger.valueOf(12)));
        return CramerVonMisesOrders.probabilityOfAtLeast(
                (int) n, (int) m, steps.multiply(step).longValueExact());
    }

    private double limitPValue() {
        double product = (double) n * m;
        double all = (double) n + m;
        double mean = (1 + 1 / all) / 6;
        double variance = (all + 1)
                * (4 * product * all - 3 * ((double) n * n + (double) m * m) - 2 * product)
                / (LIMIT_PRECISION * all * all * 4 * product);
        double moved = LIMIT_MEAN + (statistic() - mean) / Math.sqrt(LIMIT_PRECISION * variance);
        return moved < LEAST_STATISTIC ? 1 : Math.max(0, 1 - TruncatedSeries.limitLaw(moved));
    }
}
