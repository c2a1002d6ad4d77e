//! Closed vocabularies of an area: each word is written the same in the store and in message keys.

/// A vocabulary: one enum, its words, and the way back, also from a column.
#[macro_export]
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
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }

        impl $crate::db::FromValue for $name {
            fn from_value(value: $crate::db::Value) -> Option<Self> {
                <String as $crate::db::FromValue>::from_value(value).and_then(|word| $name::from_word(&word))
            }
        }
    };
}
