//! Closed vocabularies of this area, stored and said by the same words.

/// A vocabulary: one enum, its words, and the way back.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$each])* $variant,)+ }

        impl $name {
            /// Every word, in the order in which people meet them.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word, as stored.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// Finds the word, or nothing.
            pub fn from_word(word: &str) -> Option<Self> {
                $name::ALL.iter().copied().find(|each| each.word() == word)
            }
        }

        impl platform::db::FromValue for $name {
            fn from_value(value: platform::db::Value) -> Option<Self> {
                String::from_value(value).and_then(|word| $name::from_word(&word))
            }
        }
    };
}
