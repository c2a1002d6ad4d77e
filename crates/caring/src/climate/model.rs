//! What care is made of.

platform::words! {
    /// What a group may switch off.
    Part {
        /// How everybody is, asked again and again without names.
        Barometer = "barometer",
        /// What seems to weigh on the whole.
        Signals = "signals",
        /// What is confided to a few.
        Concerns = "concerns",
        /// What is done in the name of an agreement.
        Moderation = "moderation",
    }
}

impl Part {
    /// Where it stands, below the address of the space.
    pub const fn path(self) -> &'static str {
        match self {
            Part::Barometer => "barometer",
            Part::Signals => "signals",
            Part::Concerns => "concerns",
            Part::Moderation => "moderation",
        }
    }
}
