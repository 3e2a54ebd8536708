package io.driftwatch.model;

/** The merchants of the made-up world, by number. */
final class Merchants {

    static final int EMPLOYER = 0;
    static final int LANDLORD = 1;
    static final int FIRST_SUBSCRIPTION = 2;
    /** Twice the most that a customer holds: a doubling needs them. */
    static final int SUBSCRIPTIONS = 14;

    static final int FIRST_GROCER = FIRST_SUBSCRIPTION + SUBSCRIPTIONS;
    static final int GROCERS = 4;
    static final int FIRST_SHOP = FIRST_GROCER + GROCERS;
    static final int SHOPS = 6;
    /** Names that come only when the feed is at fault. No table knows them. */
    static final int FIRST_NEW = FIRST_SHOP + SHOPS;

    static final int NEW = 60;
    /** All that comes without a name counts as one merchant. */
    static final int NAMELESS = FIRST_NEW + NEW;

    private Merchants() {}

    static MerchantCategory category(int merchant) {
        if (merchant == LANDLORD) {
            return MerchantCategory.RENT;
        }
        boolean subscription = merchant >= FIRST_SUBSCRIPTION && merchant < FIRST_GROCER;
        return subscription ? MerchantCategory.SUBSCRIPTION : MerchantCategory.OTHER;
    }
}
