//! Statements are constants, so that a test can prepare every one of them on both engines.

/// One SQL text for both engines, with `$1`, `$2`… for its arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement {
    text: &'static str,
}

impl Statement {
    /// For the `statements!` macro and nothing else: a statement outside it would escape the test.
    #[doc(hidden)]
    pub const fn new(text: &'static str) -> Self {
        Statement { text }
    }

    /// The text, with `$` arguments.
    pub const fn text(self) -> &'static str {
        self.text
    }
}

/// Declares a slice's statements, and the list `STATEMENTS` that its front page registers.
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $text:expr;)+) => {
        $($(#[$doc])* pub(crate) const $name: $crate::db::Statement = $crate::db::Statement::new($text);)+
        /// Every statement of this file, for the test that prepares them on both engines.
        pub const STATEMENTS: &[$crate::db::Statement] = &[$($name,)+];
    };
}
