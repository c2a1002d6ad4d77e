//! Ground tests.
