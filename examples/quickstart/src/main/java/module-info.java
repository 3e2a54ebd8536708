/** Two data sets to a verdict. */
module io.driftwatch.example.quickstart {
    requires io.driftwatch;
}
