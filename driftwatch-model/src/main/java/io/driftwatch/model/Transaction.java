package io.driftwatch.model;

import io.driftwatch.data.DisplayText;
import java.time.LocalDate;

/**
 * One movement on an account. Immutable and thread-safe.
 *
 * @param date the day it was booked
 * @param amount above 0 for income, below 0 for spending, in one currency
 * @param merchant who paid or was paid, as the bank writes it
 */
public record Transaction(LocalDate date, double amount, String merchant) {

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if the amount is not finite
     */
    public Transaction {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("The amount of " + DisplayText.quoted(merchant) + " on " + date
                    + " is not finite: " + amount + ".");
        }
    }
}
