//! The trame format.
