package io.driftwatch.model;

/**
 * What goes wrong on the way from the bank to the features: shares from 0 to 1, 0 where nothing does.
 *
 * @param nameless of transactions whose merchant has no name
 * @param twice of transactions that are delivered twice
 * @param renamed of transactions whose merchant comes under a name never seen
 * @param foreign of customers whose amounts come in another currency
 */
record Faults(double nameless, double twice, double renamed, double foreign) {

    static final Faults NONE = new Faults(0, 0, 0, 0);

    Faults and(Faults other, double intensity) {
        return new Faults(
                Shares.either(nameless, other.nameless * intensity),
                Shares.either(twice, other.twice * intensity),
                Shares.either(renamed, other.renamed * intensity),
                Shares.either(foreign, other.foreign * intensity));
    }
}
