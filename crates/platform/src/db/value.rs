//! What goes into a statement and comes out of it: five kinds of value, the same on both engines.

use kernel::{Id, Instant, Problem, Uid};

/// A value as both engines know it. Booleans are 0 and 1, instants milliseconds, structured data JSON as text.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number.
    Number(i64),
    /// A number with a fraction.
    Fraction(f64),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

macro_rules! into_value {
    ($($from:ty => |$given:ident| $made:expr;)+) => {
        $(impl From<$from> for Value { fn from($given: $from) -> Self { $made } })+
    };
}

into_value! {
    i64 => |number| Value::Number(number);
    i32 => |number| Value::Number(number.into());
    u32 => |number| Value::Number(number.into());
    bool => |yes| Value::Number(yes.into());
    f64 => |number| Value::Fraction(number);
    &str => |text| Value::Text(text.to_owned());
    String => |text| Value::Text(text);
    &String => |text| Value::Text(text.clone());
    Vec<u8> => |bytes| Value::Bytes(bytes);
    &[u8] => |bytes| Value::Bytes(bytes.to_vec());
    Instant => |instant| Value::Number(instant.milliseconds());
    Uid => |uid| Value::Text(uid.to_string());
}

impl Value {
    /// A list, for a statement that says `{{each of $1}}`.
    pub fn list<T: Into<serde_json::Value>>(items: impl IntoIterator<Item = T>) -> Self {
        Value::Text(serde_json::Value::Array(items.into_iter().map(Into::into).collect()).to_string())
    }
}

impl<Of> From<Id<Of>> for Value {
    fn from(id: Id<Of>) -> Self {
        Value::Number(id.number())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(given: Option<T>) -> Self {
        given.map_or(Value::Null, Into::into)
    }
}

/// A type that a column can be read as.
pub trait FromValue: Sized {
    /// Reads it, or gives back nothing when the column holds something else.
    fn from_value(value: Value) -> Option<Self>;
}

macro_rules! from_value {
    ($($to:ty : $pattern:pat => $made:expr;)+) => {
        $(impl FromValue for $to {
            fn from_value(value: Value) -> Option<Self> {
                match value { $pattern => $made, _ => None }
            }
        })+
    };
}

from_value! {
    i64: Value::Number(number) => Some(number);
    u32: Value::Number(number) => number.try_into().ok();
    bool: Value::Number(number) => Some(number != 0);
    String: Value::Text(text) => Some(text);
    Vec<u8>: Value::Bytes(bytes) => Some(bytes);
    Instant: Value::Number(number) => Some(Instant::from_milliseconds(number));
    Uid: Value::Text(text) => text.parse().ok();
    kernel::Language: Value::Text(text) => kernel::Language::from_word(&text);
    kernel::SpaceKind: Value::Text(text) => kernel::SpaceKind::from_word(&text);
    kernel::Joining: Value::Text(text) => kernel::Joining::from_word(&text);
    kernel::Level: Value::Text(text) => kernel::Level::from_word(&text);
}

impl FromValue for f64 {
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Fraction(number) => Some(number),
            Value::Number(number) => i32::try_from(number).ok().map(f64::from),
            _ => None,
        }
    }
}

impl<Of> FromValue for Id<Of> {
    fn from_value(value: Value) -> Option<Self> {
        i64::from_value(value).map(Id::new)
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }
}

/// A statement's arguments: a tuple of up to sixteen values, in the order of `$1`, `$2`…
pub trait Args {
    /// The arguments, one a place.
    fn values(self) -> Vec<Value>;
}

impl Args for Vec<Value> {
    fn values(self) -> Vec<Value> {
        self
    }
}

impl Args for () {
    fn values(self) -> Vec<Value> {
        Vec::new()
    }
}

/// What a column held cannot be read as what the code expects: a migration and a statement disagree.
pub(crate) fn unreadable(column: usize) -> Problem {
    Problem::fault(
        "read a row",
        format!("column {column} holds another type than expected"),
    )
}

macro_rules! tuple_args {
    ($($name:ident)+) => {
        impl<$($name: Into<Value>),+> Args for ($($name,)+) {
            fn values(self) -> Vec<Value> {
                #[expect(non_snake_case, reason = "type parameters double as the tuple's parts")]
                let ($($name,)+) = self;
                vec![$($name.into()),+]
            }
        }
    };
}

tuple_args!(A);
tuple_args!(A B);
tuple_args!(A B C);
tuple_args!(A B C D);
tuple_args!(A B C D E);
tuple_args!(A B C D E F);
tuple_args!(A B C D E F G);
tuple_args!(A B C D E F G H);
tuple_args!(A B C D E F G H I);
tuple_args!(A B C D E F G H I J);
tuple_args!(A B C D E F G H I J K);
tuple_args!(A B C D E F G H I J K L);
tuple_args!(A B C D E F G H I J K L M);
tuple_args!(A B C D E F G H I J K L M N);
tuple_args!(A B C D E F G H I J K L M N O);
tuple_args!(A B C D E F G H I J K L M N O P);
