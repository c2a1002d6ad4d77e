//! Leaving: what stands here, as a wiki writes it.

pub mod form;
pub mod sql;
