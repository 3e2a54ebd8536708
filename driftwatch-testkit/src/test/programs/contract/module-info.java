module own {
    requires io.driftwatch.testkit;
    requires org.junit.jupiter.api;
    requires org.junit.platform.launcher;

    opens own to
            org.junit.platform.commons;
}
