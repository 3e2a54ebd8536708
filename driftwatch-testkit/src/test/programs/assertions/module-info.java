module own {
    requires io.driftwatch.testkit;
}
