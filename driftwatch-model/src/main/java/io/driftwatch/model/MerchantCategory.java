package io.driftwatch.model;

/** What a merchant is paid for, as far as features need to know. */
public enum MerchantCategory {
    /** For living somewhere. */
    RENT,
    /** For something that renews itself. */
    SUBSCRIPTION,
    /** For anything else. */
    OTHER
}
