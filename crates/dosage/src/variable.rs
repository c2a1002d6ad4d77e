//! What one tells of a project and its group.

use serde::Deserialize;

use crate::rule::Texts;

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A whole number from 0.
    Number,
    /// One value.
    Choice,
    /// One value or several.
    Choices,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variable {
    /// Its name.
    pub key: String,
    /// Its number in the study it comes from.
    pub code: String,
    /// How it is answered.
    pub kind: Kind,
    /// The greatest number.
    #[serde(default)]
    pub most: u32,
    /// What is asked.
    pub ask: Texts,
    /// What helps to answer.
    #[serde(default)]
    pub hint: Texts,
    /// What may be chosen.
    #[serde(default, rename = "value")]
    pub values: Vec<Value>,
}

/// A value that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// Its name.
    pub key: String,
    /// What people read.
    pub name: Texts,
}
