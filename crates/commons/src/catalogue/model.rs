//! Choosing from the shelf: what each choice keeps.

use shelf::{Method, Tool};

/// What is asked of methods. Nothing chosen keeps everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MethodChoice {
    /// What for.
    pub aim: Option<String>,
    /// With how many people.
    pub people: Option<u32>,
    /// In how many minutes at most.
    pub minutes: Option<u32>,
    /// How easy.
    pub ease: Option<String>,
    /// Whether it must work at a distance, as it is or changed.
    pub far: bool,
    /// In which moment of a group's life.
    pub moment: Option<String>,
}

impl MethodChoice {
    /// Whether a method is kept.
    pub fn keeps(&self, method: &Method) -> bool {
        let has = |wanted: &Option<String>, list: &[String]| {
            wanted
                .as_ref()
                .is_none_or(|wanted| list.iter().any(|each| each == wanted))
        };
        let fits = self
            .people
            .is_none_or(|people| people >= method.least && method.most.is_none_or(|most| people <= most));
        fits && has(&self.aim, &method.aims)
            && has(&self.moment, &method.moments)
            && self.minutes.is_none_or(|minutes| method.minutes <= minutes)
            && self.ease.as_deref().is_none_or(|ease| method.ease.word() == ease)
            && (!self.far || method.distance != shelf::Distance::No)
    }
}

/// What is asked of tools.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ToolChoice {
    /// For what use.
    pub need: Option<String>,
    /// How easy.
    pub ease: Option<String>,
    /// Free software only, or none at all.
    pub free: bool,
    /// Nothing to install and no account to open.
    pub light: bool,
}

impl ToolChoice {
    /// Whether a tool is kept.
    pub fn keeps(&self, tool: &Tool) -> bool {
        let asks = |wanted: &str| tool.asks.iter().any(|each| each == wanted);
        self.need.as_ref().is_none_or(|need| tool.uses.contains(need))
            && self.ease.as_deref().is_none_or(|ease| tool.ease.word() == ease)
            && (!self.free || matches!(tool.free, shelf::Free::Yes | shelf::Free::Paper))
            && (!self.light || !(asks("account") || asks("install")))
    }
}

/// The aims of methods that people choose by, in the order in which they think of them.
pub const AIMS: [&str; 10] = [
    "meet",
    "link",
    "energy",
    "inform",
    "understand",
    "ideas",
    "unblock",
    "decide",
    "produce",
    "assess",
];
/// Moments of a group's life.
pub const MOMENTS: [&str; 5] = [
    "formation",
    "information",
    "transformation",
    "outreach",
    "consolidation",
];
/// How easy it is to begin.
pub const EASES: [&str; 3] = ["easy", "practice", "training"];
/// The uses of tools.
pub const NEEDS: [&str; 10] = [
    "write", "discuss", "meet", "schedule", "organise", "decide", "share", "publish", "map", "watch",
];
/// Lengths that people have, in minutes.
pub const MINUTES: [u32; 5] = [15, 30, 60, 90, 180];
