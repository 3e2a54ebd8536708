/** Banking customers made up from a seed, features from their transactions, and a logistic regression on these. */
@NullMarked
package io.driftwatch.model;

import org.jspecify.annotations.NullMarked;
