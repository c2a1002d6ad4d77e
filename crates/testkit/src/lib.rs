//! The test town: a fresh instance for each test, and people who open its pages and send its forms.
//!
//! The cast, the same everywhere: **Ada** opened the space and stewards it, **Ben** facilitates it, **Cleo** is a member,
//! **Dov** has an account and nothing to do with it, **Eve** runs the instance. A visitor has no name.
//!
//! The town complains: a page that answers with a fault of ours fails the test that asked for it.
//! It is on SQLite, or on PostgreSQL when `TRESSE_TEST_POSTGRES` names a server (`cargo xtask postgres` starts one).

mod call;
mod host;
mod page;
mod prepared;
mod spaces;
mod store;
mod taken;
mod town;
mod visitor;

pub use call::Call;
pub use host::Host;
pub use page::Page;
pub use spaces::alike;
pub use taken::{Taken, well_formed};
pub use town::{MORNING, Town};
pub use visitor::Visitor;
