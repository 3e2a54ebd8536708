package io.driftwatch.profile;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** Kinds of finite numbers that a column can hold. */
enum Shapes {
    NORMAL,
    WHOLE_NUMBERS,
    FEW_VALUES,
    ALL_EQUAL,
    SORTED,
    REVERSED,
    DENORMAL,
    SIGNED_ZEROS,
    HUGE,
    ANY_BITS,
    ONE_OUTLIER;

    double[] draw(SplittableRandom random, int rows) {
        double[] values = DoubleStream.generate(one(random)).limit(rows).toArray();
        if (this == SORTED || this == REVERSED) {
            Arrays.sort(values);
        }
        for (int i = 0, j = rows - 1; this == REVERSED && i < j; i++, j--) {
            double swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
        if (this == ONE_OUTLIER && rows > 0) {
            values[random.nextInt(rows)] = 1e15;
        }
        return values;
    }

    private DoubleSupplier one(SplittableRandom random) {
        double constant = random.nextDouble();
        return switch (this) {
            case NORMAL, SORTED, REVERSED, ONE_OUTLIER -> random::nextGaussian;
            case WHOLE_NUMBERS -> () -> random.nextInt(-500, 500);
            case FEW_VALUES -> () -> random.nextInt(3) / 7.0;
            case ALL_EQUAL -> () -> constant;
            case DENORMAL -> () -> random.nextInt(-50, 50) * Double.MIN_VALUE;
            case SIGNED_ZEROS -> () -> random.nextBoolean() ? 0.0 : -0.0;
            case HUGE -> () -> random.nextDouble(-1, 1) * Double.MAX_VALUE;
            case ANY_BITS -> () -> anyFinite(random);
        };
    }

    private static double anyFinite(SplittableRandom random) {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : 1e308;
    }
}
