//! Closed vocabularies. Each word is written the same in the database, in trames and in message keys.

/// A vocabulary: one enum, its words, and the way back.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$word_doc])* $variant,)+ }

        impl $name {
            /// Every word, in the order in which people meet them.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word, as stored and as written in trames.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// Finds the word, or nothing.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

words! {
    /// The three levels at which a collaborative skill is worked on.
    Level {
        /// A person's engagement.
        Individual = "individual",
        /// The life of the group.
        Group = "group",
        /// Openness to what is outside.
        Environment = "environment",
    }
}

words! {
    /// The languages in which everything is said.
    Language {
        /// French, first.
        French = "fr",
        /// English.
        English = "en",
    }
}

words! {
    /// The kinds of space, from the widest to the smallest.
    SpaceKind {
        /// Several sites with one agenda and one map.
        Network = "network",
        /// A place of a network.
        Site = "site",
        /// A group with a purpose of its own.
        Collective = "collective",
        /// A group that follows a program together.
        Cohort = "cohort",
        /// A small group inside another space.
        Cell = "cell",
    }
}

words! {
    /// How people join a space.
    Joining {
        /// Anyone joins at once.
        Open = "open",
        /// Anyone asks; somebody of the space decides.
        Request = "request",
        /// Those who hold an invitation link; others see that it exists.
        Invitation = "invitation",
        /// As by invitation, and others do not see it at all.
        Hidden = "hidden",
    }
}

words! {
    /// The parts of a space that can be switched off. What is off is invisible and kept.
    Module {
        /// Who is here.
        Members = "members",
        /// The text accepted on joining.
        Charter = "charter",
        /// The wall of roles.
        Roles = "roles",
        /// The stages of life.
        Stages = "stages",
        /// Concepts, skills, principles.
        Framework = "framework",
        /// The weeks and strands.
        Program = "program",
        /// What people come to: agenda, registration, replays.
        Gatherings = "gatherings",
        /// What people write: sheets of the kinds that the trame defines.
        Sheets = "sheets",
        /// Short messages to everyone here.
        Notices = "notices",
        /// What the group decides together, and the log of it.
        Decisions = "decisions",
        /// What people are recognised for: badges, given by others.
        Badges = "badges",
        /// What the group asks itself, and how the answers look together.
        Mirrors = "mirrors",
        /// What is told of what the group lives: what can be pointed at, what one person says, what friends see.
        Voices = "voices",
        /// How the group is: a barometer, what weighs, what is confided, what was moderated.
        Care = "care",
        /// The account that the group gives to whom it answers to.
        Reports = "reports",
        /// Spaces inside this one.
        Inside = "inside",
        /// The review date and what is decided on it.
        Lifetime = "lifetime",
    }
}

words! {
    /// What a role lets its holder do, beyond what every member may.
    Right {
        /// Change the identity sheet, the welcome text and the stage.
        Describe = "space.describe",
        /// Change modules, words, the way of joining, the trame.
        Arrange = "space.arrange",
        /// Make invitation links.
        Invite = "member.invite",
        /// Decide on requests to join.
        Admit = "member.admit",
        /// Give a role to somebody, or take it back.
        AssignRole = "role.assign",
        /// Change the charter.
        WriteCharter = "charter.write",
        /// Open a space inside.
        OpenSpace = "space.open",
        /// Write notices where only some may.
        PublishNotice = "notice.publish",
        /// Hide a notice.
        ModerateNotice = "notice.moderate",
        /// Read reports of the space.
        ReadReport = "report.read",
        /// Offer gatherings, change them, follow who comes.
        Gather = "gathering.offer",
        /// Describe places and their rooms.
        KeepPlaces = "place.keep",
        /// Answer the questions asked at gatherings.
        AnswerQuestion = "question.answer",
        /// Describe badges, and give them.
        AwardBadge = "badge.award",
        /// Lead a cohort: its dates, who is let in, its groups, and how everybody is doing.
        Lead = "cohort.lead",
    }
}
