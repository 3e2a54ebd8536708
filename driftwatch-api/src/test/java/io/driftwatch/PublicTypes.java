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
            "io.driftwatch.scenario",
            "io.driftwatch.scoring",
            "io.driftwatch.run",
            "io.driftwatch.ticket",
            "io.driftwatch.store",
            "io.driftwatch.spi",
            "io.driftwatch",
            "io.driftwatch.monitoring");

    /** Top-level types, and nested ones behind a dollar sign. */
    static final Map<String, List<String>> BY_PACKAGE = Map.ofEntries(
            Map.entry(
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
                            "Schema$Field")),
            Map.entry(
                    "io.driftwatch.profile",
                    List.of(
                            "CategoricalAccumulator",
                            "CategoricalProfile",
                            "ColumnBlocks",
                            "ColumnProfile",
                            "ColumnSelection",
                            "DatasetProfile",
                            "NumericAccumulator",
                            "NumericProfile",
                            "NumericProfile$Counts",
                            "PairedCategories",
                            "PairedValues",
                            "Profiler",
                            "WeightedSample")),
            Map.entry(
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
                            "StatTestResult$Significance")),
            Map.entry(
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
                            "Verdict")),
            Map.entry(
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
                            "ReportContent")),
            Map.entry(
                    "io.driftwatch.scenario",
                    List.of("LabelledRows", "Scenario", "ScenarioGenerator", "ScenarioRequest")),
            Map.entry(
                    "io.driftwatch.scoring",
                    List.of(
                            "LogisticModel",
                            "LogisticModel$Coefficient",
                            "ModelMetrics",
                            "ModelMetrics$Calibration",
                            "ScoringModel",
                            "TrainingRecord")),
            Map.entry(
                    "io.driftwatch.run",
                    List.of(
                            "Artifact",
                            "Baseline",
                            "BaselineDraft",
                            "BatchDraft",
                            "BatchOrigin",
                            "Domain",
                            "FeatureBatch",
                            "MonitorRun",
                            "RunClaim",
                            "RunOutcome",
                            "RunState",
                            "RunVerdict")),
            Map.entry(
                    "io.driftwatch.ticket",
                    List.of(
                            "Ticket",
                            "TicketCause",
                            "TicketDraft",
                            "TicketEvent",
                            "TicketKind",
                            "TicketRule",
                            "TicketStatus",
                            "TicketStep")),
            Map.entry(
                    "io.driftwatch.store",
                    List.of(
                            "ArtifactStore",
                            "BaselineStore",
                            "BatchStore",
                            "ConflictException",
                            "ContentStore",
                            "DamagedException",
                            "DomainStore",
                            "MonitorStores",
                            "NotFoundException",
                            "RunStore",
                            "StoreException",
                            "TicketStore")),
            Map.entry(
                    "io.driftwatch.spi",
                    List.of(
                            "ReportRenderer",
                            "ReportRendererProvider",
                            "ReportRenderers",
                            "StatTestProvider",
                            "StatTests")),
            Map.entry(
                    "io.driftwatch",
                    List.of("DriftMonitor", "DriftMonitor$Builder", "RowProfiler", "RowProfiler$Builder")),
            Map.entry(
                    "io.driftwatch.monitoring",
                    List.of(
                            "BatchRows",
                            "MonitorService",
                            "MonitorServiceBuilder",
                            "RunRequest",
                            "RunVerification",
                            "RunVerification$Check")));

    private PublicTypes() {}
}
