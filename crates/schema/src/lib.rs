//! The list of migrations, in a crate of its own: whoever adds a table waits for nothing that does not read the list.

use platform::db::Migration;

macro_rules! migrations {
    ($($name:literal $(| $engines:literal)?,)+) => { &[$(migrations!(@one $name $($engines)?),)+] };
    (@one $name:literal) => {
        Migration {
            name: $name,
            sqlite: include_str!(concat!("../../../migrations/", $name, ".sql")),
            postgres: include_str!(concat!("../../../migrations/", $name, ".sql")),
        }
    };
    (@one $name:literal $each:literal) => {
        Migration {
            name: $name,
            sqlite: include_str!(concat!("../../../migrations/", $name, ".sqlite.sql")),
            postgres: include_str!(concat!("../../../migrations/", $name, ".postgres.sql")),
        }
    };
}

/// Every migration, in order.
pub static MIGRATIONS: &[Migration] = migrations![
    "0001_people",
    "0002_house",
    "0003_ledger_is_append_only" | "each engine",
    "0004_spaces",
    "0005_gatherings",
    "0006_places",
    "0007_agenda",
    "0008_run_sheets",
    "0009_attendance",
    "0010_replays",
    "0011_questions",
    "0012_sheets",
    "0013_proposals",
    "0015_live",
    "0016_live_chat",
    "0017_live_steps",
    "0018_live_pool",
    "0019_live_polls",
    "0020_live_cells",
    "0021_agenda_lines",
    "0022_strands" | "each engine",
    "0023_plans",
    "0024_learning",
    "0025_cohort_settings",
    "0026_applications",
    "0027_closing",
    "0028_following",
    "0029_trainee_letters",
    "0030_journals",
    "0031_statements",
    "0032_growth",
    "0033_portfolios",
    "0034_exchanges",
    "0035_shared",
    "0036_works",
    "0037_dosages",
    "0038_search" | "each engine",
    "0039_sheet_origins",
    "0040_documents",
    "0041_pages",
    "0042_decisions",
    "0043_work_documents",
    "0045_facets",
    "0046_sheet_views",
    "0047_sheet_files",
    "0049_books",
    "0051_moving",
    "0052_sheet_guests",
    "0053_reviewed_sheets",
    "0054_reused_sheets",
    "0055_inquiries",
    "0056_badges",
    "0057_badge_keys",
    "0059_surveys",
    "0060_survey_answers",
    "0061_survey_areas",
    "0062_role_periods",
    "0063_role_pieces",
    "0064_voices",
    "0065_illustrations",
    "0066_reports",
    "0067_reported_traces",
    "0068_care",
    "0069_concerns_and_measures",
    "0070_ledgers",
    "0071_missions",
    "0072_lifetimes",
    "0073_archives",
    "0074_accompaniments",
    "0075_accompanied",
    "0076_doors",
    "0077_fields_of_action",
    "0078_trials",
    "0079_studies",
];
