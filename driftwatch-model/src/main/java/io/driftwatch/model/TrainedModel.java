package io.driftwatch.model;

import io.driftwatch.data.NumericColumn;
import io.driftwatch.scoring.LogisticModel;

/**
 * A model, and what it would have said of its own training rows had it not seen them. Immutable and thread-safe.
 *
 * @param model the model, trained on all rows
 * @param outOfSample a score a row, each by a model that was trained without that row's part: the column that belongs
 *     into a baseline
 */
public record TrainedModel(LogisticModel model, NumericColumn outOfSample) {}
