//! One row of an answer, read column by column from the left.

use kernel::Problem;

use super::value::{FromValue, Value, unreadable};

/// A row; `column` takes them one after another, in the order of the `select`.
pub struct Row {
    values: std::vec::IntoIter<Value>,
    taken: usize,
}

impl Row {
    pub(crate) fn new(values: Vec<Value>) -> Self {
        Row {
            values: values.into_iter(),
            taken: 0,
        }
    }

    /// The next column, as `T`.
    ///
    /// # Errors
    /// A fault when there is no further column or it holds another type.
    pub fn column<T: FromValue>(&mut self) -> Result<T, Problem> {
        self.taken += 1;
        self.values
            .next()
            .and_then(T::from_value)
            .ok_or_else(|| unreadable(self.taken))
    }
}

/// A type that one row makes: a tuple of columns, or a struct that takes them in order.
pub trait FromRow: Sized {
    /// Reads the row.
    ///
    /// # Errors
    /// A fault when the row is not of this shape.
    fn from_row(row: &mut Row) -> Result<Self, Problem>;
}

macro_rules! tuple_rows {
    ($($name:ident)+) => {
        impl<$($name: FromValue),+> FromRow for ($($name,)+) {
            fn from_row(row: &mut Row) -> Result<Self, Problem> {
                Ok(($(row.column::<$name>()?,)+))
            }
        }
    };
}

tuple_rows!(A);
tuple_rows!(A B);
tuple_rows!(A B C);
tuple_rows!(A B C D);
tuple_rows!(A B C D E);
tuple_rows!(A B C D E F);
tuple_rows!(A B C D E F G);
tuple_rows!(A B C D E F G H);
