/** Banking scenarios, the features of their customers, and a model trained on them. */
@SuppressWarnings("requires-automatic")
module io.driftwatch.model {
    requires transitive io.driftwatch;
    requires org.tribuo.core;
    requires org.tribuo.classification.core;
    requires org.tribuo.classification.sgd;
    requires org.tribuo.math;
    requires static transitive org.jspecify;

    // A generator of customers, features from transactions, and a trainer.
    exports io.driftwatch.model;
}
