package io.driftwatch.model;

import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NearestName;
import io.driftwatch.policy.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The changes that {@link BankingScenarios} knows. Each says which features must drift under it and which must not; the
 * others may.
 */
@SuppressWarnings("ImmutableEnumChecker") // its sets are made by Set.of
public enum BankingScenario {
    /** Nothing changes. */
    STABLE_SALARY("Nothing changes.", Shift.NONE, Set.of(Status.GREEN), Set.of(), Set.of(BankingFeature.values())),
    /** Prices rise: rent by 17 %, groceries by 31 %, subscriptions by 30 %, other purchases by 50 %. */
    INFLATION_SHIFT(
            "Prices rise: rent by 17 %, groceries by 31 %, subscriptions by 30 %, other purchases by 50 %.",
            Shift.of(new Levels(1, 1.17, 1.31, 1.30, 1, 1, 1.5)),
            Set.of(Status.RED),
            Set.of(
                    BankingFeature.DAILY_SPEND_30D,
                    BankingFeature.RENT_RATIO,
                    BankingFeature.TOP_MERCHANT_SHARE,
                    BankingFeature.AVG_TXN_AMOUNT_30D,
                    BankingFeature.WEEKDAY_SPEND_ENTROPY,
                    BankingFeature.CASHFLOW_RATIO_30D),
            Set.of(
                    BankingFeature.DAILY_INCOME_30D,
                    BankingFeature.SUBSCRIPTION_COUNT,
                    BankingFeature.TXN_COUNT_7D,
                    BankingFeature.MERCHANT_DIVERSITY_30D)),
    /** Twice as many subscriptions are held, each 10 % dearer. */
    SUBSCRIPTION_SPIKE(
            "Twice as many subscriptions are held, each 10 % dearer.",
            Shift.of(new Levels(1, 1, 1, 1.1, 2, 1, 1)),
            Set.of(Status.YELLOW, Status.RED),
            Set.of(BankingFeature.SUBSCRIPTION_COUNT, BankingFeature.MERCHANT_DIVERSITY_30D),
            Set.of(BankingFeature.DAILY_INCOME_30D, BankingFeature.TXN_COUNT_7D)),
    /** Salaries fall by 26.2 %. */
    INCOME_DROP(
            "Salaries fall by 26.2 %.",
            Shift.of(new Levels(0.738, 1, 1, 1, 1, 1, 1)),
            Set.of(Status.RED),
            Set.of(
                    BankingFeature.DAILY_INCOME_30D,
                    BankingFeature.CASHFLOW_RATIO_30D,
                    BankingFeature.AVG_TXN_AMOUNT_30D),
            Set.of(
                    BankingFeature.DAILY_SPEND_30D,
                    BankingFeature.RENT_RATIO,
                    BankingFeature.SUBSCRIPTION_COUNT,
                    BankingFeature.TOP_MERCHANT_SHARE,
                    BankingFeature.TXN_COUNT_7D,
                    BankingFeature.WEEKDAY_SPEND_ENTROPY,
                    BankingFeature.MERCHANT_DIVERSITY_30D)),
    /** Christmas is near: 40 % more purchases, each 15 % dearer, and groceries for 25 % more. */
    DECEMBER(
            "Christmas is near: 40 % more purchases, each 15 % dearer, and groceries for 25 % more.",
            Shift.of(new Levels(1, 1, 1.25, 1, 1, 1.4, 1.15)),
            Set.of(Status.RED),
            Set.of(
                    BankingFeature.DAILY_SPEND_30D,
                    BankingFeature.RENT_RATIO,
                    BankingFeature.TOP_MERCHANT_SHARE,
                    BankingFeature.TXN_COUNT_7D,
                    BankingFeature.WEEKDAY_SPEND_ENTROPY,
                    BankingFeature.CASHFLOW_RATIO_30D,
                    BankingFeature.MERCHANT_DIVERSITY_30D),
            Set.of(BankingFeature.DAILY_INCOME_30D, BankingFeature.SUBSCRIPTION_COUNT)),
    /** Three of ten customers are students, who earn and spend less and hold half the subscriptions. */
    STUDENT_INFLUX(
            "Three of ten customers are students, who earn and spend less and hold half the subscriptions.",
            Shift.ofStudents(0.3),
            Set.of(Status.RED),
            Set.of(
                    BankingFeature.DAILY_SPEND_30D,
                    BankingFeature.DAILY_INCOME_30D,
                    BankingFeature.SUBSCRIPTION_COUNT,
                    BankingFeature.AVG_TXN_AMOUNT_30D,
                    BankingFeature.CASHFLOW_RATIO_30D),
            Set.of(
                    BankingFeature.RENT_RATIO,
                    BankingFeature.TOP_MERCHANT_SHARE,
                    BankingFeature.TXN_COUNT_7D,
                    BankingFeature.WEEKDAY_SPEND_ENTROPY)),
    /** Three of ten transactions come without the name of their merchant. */
    MISSING_MERCHANTS(
            "Three of ten transactions come without the name of their merchant.",
            Shift.of(new Faults(0.3, 0, 0, 0)),
            Set.of(Status.YELLOW),
            Set.of(
                    BankingFeature.RENT_RATIO,
                    BankingFeature.SUBSCRIPTION_COUNT,
                    BankingFeature.TOP_MERCHANT_SHARE,
                    BankingFeature.MERCHANT_DIVERSITY_30D),
            Set.of(
                    BankingFeature.DAILY_SPEND_30D,
                    BankingFeature.DAILY_INCOME_30D,
                    BankingFeature.TXN_COUNT_7D,
                    BankingFeature.AVG_TXN_AMOUNT_30D,
                    BankingFeature.WEEKDAY_SPEND_ENTROPY,
                    BankingFeature.CASHFLOW_RATIO_30D)),
    /** Three of ten transactions are delivered twice. */
    DUPLICATED_FEED(
            "Three of ten transactions are delivered twice.",
            Shift.of(new Faults(0, 0.3, 0, 0)),
            Set.of(Status.RED),
            Set.of(
                    BankingFeature.DAILY_SPEND_30D,
                    BankingFeature.DAILY_INCOME_30D,
                    BankingFeature.TXN_COUNT_7D,
                    BankingFeature.CASHFLOW_RATIO_30D,
                    BankingFeature.MERCHANT_DIVERSITY_30D),
            Set.of(BankingFeature.SUBSCRIPTION_COUNT)),
    /** One of five transactions names a merchant that was never seen and is in no table. */
    NEW_MERCHANTS(
            "One of five transactions names a merchant that was never seen and is in no table.",
            Shift.of(new Faults(0, 0, 0.2, 0)),
            Set.of(Status.YELLOW, Status.RED),
            Set.of(BankingFeature.RENT_RATIO, BankingFeature.SUBSCRIPTION_COUNT, BankingFeature.MERCHANT_DIVERSITY_30D),
            Set.of(
                    BankingFeature.DAILY_SPEND_30D,
                    BankingFeature.DAILY_INCOME_30D,
                    BankingFeature.TOP_MERCHANT_SHARE,
                    BankingFeature.TXN_COUNT_7D,
                    BankingFeature.AVG_TXN_AMOUNT_30D,
                    BankingFeature.WEEKDAY_SPEND_ENTROPY,
                    BankingFeature.CASHFLOW_RATIO_30D)),
    /** The amounts of one of four customers come in euros instead of kronor. */
    CURRENCY_MIXUP(
            "The amounts of one of four customers come in euros instead of kronor.",
            Shift.of(new Faults(0, 0, 0, 0.25)),
            Set.of(Status.YELLOW),
            Set.of(BankingFeature.DAILY_SPEND_30D, BankingFeature.DAILY_INCOME_30D, BankingFeature.AVG_TXN_AMOUNT_30D),
            Set.of(
                    BankingFeature.RENT_RATIO,
                    BankingFeature.SUBSCRIPTION_COUNT,
                    BankingFeature.TOP_MERCHANT_SHARE,
                    BankingFeature.TXN_COUNT_7D,
                    BankingFeature.WEEKDAY_SPEND_ENTROPY,
                    BankingFeature.CASHFLOW_RATIO_30D,
                    BankingFeature.MERCHANT_DIVERSITY_30D));

    private final String sentence;
    private final Shift shift;
    private final Set<Status> statuses;
    private final Set<BankingFeature> mustDrift;
    private final Set<BankingFeature> mustNotDrift;

    BankingScenario(
            String sentence,
            Shift shift,
            Set<Status> statuses,
            Set<BankingFeature> mustDrift,
            Set<BankingFeature> mustNotDrift) {
        this.sentence = sentence;
        this.shift = shift;
        this.statuses = statuses;
        this.mustDrift = mustDrift;
        this.mustNotDrift = mustNotDrift;
    }

    /**
     * The stable name in commands and stored batches.
     *
     * @return a lower-case word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What changes.
     *
     * @return one sentence
     */
    public String sentence() {
        return sentence;
    }

    /**
     * The status that a batch must get at full intensity under the default policy, with a model's score as its
     * prediction.
     *
     * @return an immutable set: one of these
     */
    public Set<Status> statuses() {
        return statuses;
    }

    /**
     * The features that must drift at full intensity.
     *
     * @return an immutable set
     */
    public Set<BankingFeature> mustDrift() {
        return mustDrift;
    }

    /**
     * The features that must not drift.
     *
     * @return an immutable set
     */
    public Set<BankingFeature> mustNotDrift() {
        return mustNotDrift;
    }

    Shift shift() {
        return shift;
    }

    static BankingScenario named(String word) {
        List<String> known = Arrays.stream(values()).map(BankingScenario::word).toList();
        return Arrays.stream(values())
                .filter(scenario -> scenario.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no scenario " + DisplayText.quoted(word) + ". " + NearestName.advice(word, known)));
    }
}
