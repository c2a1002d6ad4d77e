//! Looking at sheets: what narrows, the ways of seeing, what one may not read.

mod looks;
mod narrow;
mod rights;
