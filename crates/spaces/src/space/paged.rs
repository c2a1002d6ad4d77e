//! A part of a long list, as `?from=` asks for it.

use platform::web::Cx;

/// So many of a list, after so many.
#[derive(Debug, Clone, Copy)]
pub struct Paged {
    /// How many are left out before it.
    pub skip: i64,
    /// How many it shows at most.
    pub most: i64,
}

impl Paged {
    /// The part that a request asks for; the beginning when it asks for none that could be.
    pub fn asked(cx: &Cx, most: i64) -> Self {
        let from = cx.query("from").and_then(|from| from.parse().ok());
        Paged {
            skip: from.unwrap_or(0).clamp(0, 1_000_000),
            most,
        }
    }

    /// The beginning of a list.
    pub const fn first(most: i64) -> Self {
        Paged { skip: 0, most }
    }

    /// Where the next part begins, when this one is full.
    pub fn next<T>(&self, shown: &[T]) -> Option<i64> {
        let full = i64::try_from(shown.len()) == Ok(self.most);
        full.then_some(self.skip + self.most)
    }
}
