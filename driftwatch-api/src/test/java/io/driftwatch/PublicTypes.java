package io.driftwatch;

import java.util.List;
import java.util.Map;

/**
 * The packages in their order, and every type that is meant to be public: a new one is a promise, and is listed here.
 */
final class PublicTypes {

    /** A package uses only packages before it. */
    static final List<String> PACKAGES = List.of(
            "io.driftwatch.data",
            "io.driftwatch.profile",
            "io.driftwatch.stattest",
            "io.driftwatch.policy",
            "io.driftwatch.report",
            "io.driftwatch.spi",
            "io.driftwatch");

    /** Top-level types, and nested ones behind a dollar sign. */
    static final Map<String, List<String>> BY_PACKAGE = Map.of(
            "io.driftwatch.data",
            List.of(
                    "CategoricalColumn",
                    "Column",
                    "ColumnType",
                    "ContentHash",
                    "ContentHash$Digest",
                    "Dataset",
                    "Dataset$Builder",
                    "DisplayText",
                    "NearestName",
                    "NumericColumn",
                    "Schema",
                    "Schema$Field"),
            "io.driftwatch.profile",
            List.of(
                    "CategoricalAccumulator",
                    "CategoricalProfile",
                    "ColumnProfile",
                    "ColumnSelection",
                    "DatasetProfile",
                    "NumericAccumulator",
                    "NumericProfile",
                    "NumericProfile$Counts",
                    "PairedCategories",
                    "PairedValues",
                    "Profiler",
                    "WeightedSample"),
            "io.driftwatch.stattest",
            List.of(
                    "BinContribution",
                    "BinningRule",
                    "EffectSize",
                    "Parameters",
                    "StatTest",
                    "StatTestResult",
                    "StatTestResult$Distance",
                    "StatTestResult$NotComputable",
                    "StatTestResult$Significance"),
            "io.driftwatch.policy",
            List.of(
                    "ColumnRule",
                    "Correction",
                    "Decision",
                    "Decision$By",
                    "DriftPolicy",
                    "DriftPolicy$Builder",
                    "InvalidPolicyException",
                    "QualityRule",
                    "QualityRule$Setting",
                    "QualitySeverity",
                    "Severity",
                    "Status",
                    "StatusLimits",
                    "Verdict"),
            "io.driftwatch.report",
            List.of(
                    "ColumnDrift",
                    "ColumnSummary",
                    "DriftReport",
                    "Evidence",
                    "Figures",
                    "PredictionDrift",
                    "Provenance",
                    "Provenance$PolicyStamp",
                    "Provenance$Side",
                    "QualityFinding",
                    "ReportContent"),
            "io.driftwatch.spi",
            List.of("ReportRenderer", "ReportRendererProvider", "ReportRenderers", "StatTestProvider", "StatTests"),
            "io.driftwatch",
            List.of("DriftMonitor", "DriftMonitor$Builder", "RowProfiler", "RowProfiler$Builder"));

    private PublicTypes() {}
}
