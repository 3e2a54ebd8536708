-- Times are the database's own. Hashes are SHA-256 in hexadecimal digits.

create table domains (
    domain_key varchar(63) not null primary key,
    active_version integer,
    created_at timestamp with time zone not null,
    last_worker_heartbeat timestamp with time zone
);

create table profiles (
    profile_hash char(64) not null primary key,
    content ${bytes} not null,
    created_at timestamp with time zone not null
);

create table policies (
    policy_hash char(64) not null primary key,
    policy_name ${text} not null,
    content ${text} not null,
    created_at timestamp with time zone not null
);

-- A model that is no data has a name and a hash only.
create table models (
    model_hash char(64) not null primary key,
    model_name ${text} not null,
    content ${text},
    created_at timestamp with time zone not null
);

create table baselines (
    id uuid not null primary key,
    ordinal bigint generated always as identity,
    domain_key varchar(63) not null references domains (domain_key),
    baseline_version integer not null check (baseline_version > 0),
    schema_hash char(64) not null,
    schema_fields ${text} not null,
    row_count bigint not null,
    profile_hash char(64) not null references profiles (profile_hash),
    model_hash char(64) references models (model_hash),
    source varchar(200) not null,
    reason varchar(200) not null,
    content_hash char(64) not null,
    created_at timestamp with time zone not null,
    unique (domain_key, baseline_version)
);

create table feature_batches (
    id uuid not null primary key,
    ordinal bigint generated always as identity,
    domain_key varchar(63) not null references domains (domain_key),
    batch_id varchar(200) not null,
    schema_hash char(64) not null,
    schema_fields ${text} not null,
    row_count bigint not null,
    profile_hash char(64) not null references profiles (profile_hash),
    source_mode varchar(20) not null check (source_mode in ('synthetic', 'ingested')),
    source varchar(200) not null,
    scenario ${text},
    seed bigint,
    reference_date date,
    requested_rows integer,
    generator_version integer,
    content_hash char(64) not null,
    created_at timestamp with time zone not null,
    unique (domain_key, batch_id)
);

-- The model is the baseline's.
create table monitor_runs (
    id uuid not null primary key,
    ordinal bigint generated always as identity,
    domain_key varchar(63) not null references domains (domain_key),
    baseline_id uuid not null references baselines (id),
    feature_batch_id uuid not null references feature_batches (id),
    policy_hash char(64) not null references policies (policy_hash),
    status varchar(20) not null check (status in ('queued', 'processing', 'completed', 'failed', 'cancelled')),
    attempt integer not null check (attempt >= 0),
    drift_status varchar(20) check (drift_status in ('green', 'yellow', 'red', 'unknown')),
    drift_share double precision,
    prediction_drift_score double precision,
    report_json ${text},
    report_hash char(64),
    compared_profile_hash char(64) references profiles (profile_hash),
    error_text ${text},
    created_at timestamp with time zone not null,
    started_at timestamp with time zone,
    heartbeat_at timestamp with time zone,
    finished_at timestamp with time zone,
    unique (baseline_id, feature_batch_id, policy_hash),
    check ((status = 'completed') = (report_json is not null)),
    check ((status = 'completed') = (drift_status is not null))
);

create index monitor_runs_by_domain on monitor_runs (domain_key, ordinal);

create table run_attempts (
    run_id uuid not null references monitor_runs (id),
    attempt integer not null,
    started_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    status varchar(20) not null,
    error_text ${text},
    primary key (run_id, attempt)
);

create table feature_drift_metrics (
    run_id uuid not null references monitor_runs (id),
    ordinal integer not null,
    feature_name ${text} not null,
    test_name ${text},
    statistic double precision,
    p_value double precision,
    adjusted_p_value double precision,
    distance double precision,
    effect_size double precision,
    verdict varchar(20) not null,
    severity varchar(20) not null,
    drifted boolean not null,
    primary key (run_id, ordinal)
);

create table artifacts (
    run_id uuid not null references monitor_runs (id),
    format varchar(40) not null,
    artifact_hash char(64) not null,
    byte_count bigint not null,
    primary key (run_id, format)
);

-- A cause has one ticket that is not resolved: open_fingerprint is emptied by the resolution.
create table action_tickets (
    id uuid not null primary key,
    ordinal bigint generated always as identity,
    domain_key varchar(63) not null references domains (domain_key),
    model_hash char(64),
    policy_name ${text} not null,
    ticket_type varchar(20) not null check (ticket_type in ('investigate', 'retrain')),
    fingerprint char(64) not null,
    open_fingerprint char(64) unique,
    status varchar(20) not null check (status in ('open', 'acknowledged', 'resolved')),
    title ${text} not null,
    description ${text} not null,
    occurrence_count bigint not null check (occurrence_count > 0),
    run_id uuid not null references monitor_runs (id),
    last_run_id uuid not null references monitor_runs (id),
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    check ((status = 'resolved') = (open_fingerprint is null))
);

create table ticket_events (
    ticket_id uuid not null references action_tickets (id),
    event_number integer not null check (event_number > 0),
    created_at timestamp with time zone not null,
    from_status varchar(20),
    to_status varchar(20) not null,
    author varchar(100) not null,
    note ${text} not null,
    run_id uuid references monitor_runs (id),
    primary key (ticket_id, event_number),
    unique (ticket_id, run_id)
);
