//! What awaits a person, across all their spaces.

use kernel::Instant;

/// Something that awaits.
pub enum Awaits {
    /// A charter to read: slug and name of the space.
    Charter(String, String),
    /// Requests to answer: slug, name, how many.
    Requests(String, String, i64),
    /// A role that ends soon: slug, name, role's key and name, when.
    RoleEnds(String, String, String, String, Instant),
    /// A space whose review is near, or past: slug, name, when.
    Review(String, String, Instant),
    /// A request of one's own that is still to be confirmed or answered: slug, name.
    Asked(String, String),
}

/// What is told otherwise when it was done for somebody else.
const FOR_SOMEBODY: [&str; 4] = [
    "membership.begun",
    "membership.changed",
    "role.taken",
    "role.returned",
];

/// Something that happened in a space of theirs.
pub struct Happened {
    /// When.
    pub at: Instant,
    /// What: the verb of the trace.
    pub verb: String,
    /// Who did it, when somebody did; no name when they left.
    pub who: Option<String>,
    /// For whom it was done, when that is somebody else; no name when they left.
    pub whom: Option<String>,
    /// The space's name in addresses.
    pub slug: String,
    /// The space's name.
    pub space: String,
}

impl Happened {
    /// The message that tells it.
    pub fn message(&self) -> String {
        let verb = self.verb.replace(['.', '_'], "-");
        let told_for = FOR_SOMEBODY.contains(&self.verb.as_str()) && self.whom.is_some();
        if told_for {
            format!("trace-{verb}-for")
        } else {
            format!("trace-{verb}")
        }
    }
}
