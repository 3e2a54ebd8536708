package io.driftwatch;

import io.driftwatch.BlockDeals.Chance;
import io.driftwatch.BlockDeals.Shown;
import io.driftwatch.data.DisplayText;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.ColumnBlocks;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.Figures;
import io.driftwatch.stattest.EffectSize;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the policy says which rows belong together, finds p-values and noise levels by dealing whole blocks to the two
 * sides; without, leaves them to each test, for which every row stands for itself.
 */
final class Blocking {

    private final Optional<String> column;
    private final DatasetProfile reference;
    private final DatasetProfile current;

    /**
     * What is asked of chance.
     *
     * @param draws the most draws
     * @param level the p-value that must be within reach, or a lack of blocks would pass for a lack of drift
     * @param quantile which quantile is the noise level
     */
    record Limits(int draws, double level, double quantile) {}

    Blocking(DriftPolicy policy, DatasetProfile reference, DatasetProfile current) {
        this.column = policy.block();
        this.reference = reference;
        this.current = current;
    }

    /** The test's result, with the chance of it found as the policy wants. */
    StatTestResult compare(StatTest test, ColumnProfile before, ColumnProfile now, Limits limits) {
        if (column.isEmpty()) {
            return test.compare(before, now);
        }
        Optional<String> obstacle = obstacle(column.get(), before.name());
        if (obstacle.isPresent()) {
            return new NotComputable(obstacle.get());
        }
        ColumnBlocks ofReference = reference.blocks(before.name()).orElseThrow();
        ColumnBlocks ofCurrent = current.blocks(before.name()).orElseThrow();
        BlockDeals deals = new BlockDeals(ofReference.count(), ofCurrent.count(), limits.draws());
        if (deals.smallestPValue() > limits.level()) {
            return new NotComputable("Only " + Figures.count(ofReference.count(), "block") + " of "
                    + DisplayText.quoted(column.get()) + " in the reference and " + ofCurrent.count()
                    + " in the current data: no p-value can be below " + Figures.brief(deals.smallestPValue())
                    + ", and one of " + Figures.brief(limits.level())
                    + " must be within reach. "
                    + (deals.areAllLookedAt()
                            ? "More blocks are needed."
                            : "Compare fewer columns at once, or at a higher level."));
        }
        return compare(test, ofReference, ofCurrent, deals, limits.quantile());
    }

    private Optional<String> obstacle(String wanted, String compared) {
        return obstacle(wanted, compared, reference, "reference")
                .or(() -> obstacle(wanted, compared, current, "current data"));
    }

    private static Optional<String> obstacle(String wanted, String compared, DatasetProfile side, String name) {
        boolean sameColumn = side.blockColumn().equals(Optional.of(wanted));
        if (sameColumn && side.blocks(compared).isPresent()) {
            return Optional.empty();
        }
        String instead = sameColumn
                ? "does not say which rows of this column these are"
                : side.blockColumn()
                        .map(other -> "has those of one " + DisplayText.quoted(other) + " together")
                        .orElse("does not say which rows these are");
        return Optional.of("The policy takes the rows of one " + DisplayText.quoted(wanted)
                + " together, but the profile of the " + name + " " + instead
                + ": profile the data again under this policy.");
    }

    private static StatTestResult compare(
            StatTest test, ColumnBlocks before, ColumnBlocks now, BlockDeals deals, double quantile) {
        StatTestResult result = test.compare(before.whole(), now.whole());
        boolean isDistance = result instanceof Distance;
        ColumnBlocks pooled = before.merge(now);
        BlockDeals.Look look = (side, other) -> {
            ColumnProfile first = pooled.part(side);
            ColumnProfile second = pooled.part(other);
            double contrast = test.contrast(first, second);
            return new Shown(contrast, isDistance ? contrast : EffectSize.of(first, second));
        };
        return result.<StatTestResult>match(
                found -> significance(found, chance(test, before, now, deals, quantile, look)),
                found -> distance(found, chance(test, before, now, deals, quantile, look)),
                notComputable -> notComputable);
    }

    private static Chance chance(
            StatTest test,
            ColumnBlocks before,
            ColumnBlocks now,
            BlockDeals deals,
            double quantile,
            BlockDeals.Look look) {
        return deals.of(look, test.contrast(before.whole(), now.whole()), quantile);
    }

    private static StatTestResult significance(Significance found, Chance chance) {
        return new Significance(
                found.statistic(), chance.pValue(), found.effectSize(), OptionalDouble.of(chance.noiseLevel()));
    }

    private static StatTestResult distance(Distance found, Chance chance) {
        if (Double.isInfinite(chance.noiseLevel())) {
            return new NotComputable(
                    "Where whole blocks are dealt to the sides by chance, the distance is often infinite,"
                            + " or has no scale.");
        }
        return new Distance(found.distance(), chance.pValue(), chance.noiseLevel(), found.contributions());
    }
}
