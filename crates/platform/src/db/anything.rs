//! Work whose type is forgotten on its way to the store and back.

use std::any::Any;

use kernel::Problem;

use super::Tx;

/// What a transaction gave, of any type.
pub(crate) type Anything = Box<dyn Any + Send>;

/// What is done in a transaction, whatever it gives. All transactions go through functions that know this type alone:
/// there are a thousand of them, and each would otherwise bring its own way to the store and back.
pub(crate) type AnyWork = Box<dyn FnOnce(&mut Tx) -> Result<Anything, Problem> + Send>;

/// Forgets what work gives.
pub(crate) fn erased<T: Send + 'static>(
    work: impl FnOnce(&mut Tx) -> Result<T, Problem> + Send + 'static,
) -> AnyWork {
    Box::new(move |tx| Ok(Box::new(work(tx)?) as Anything))
}

/// Remembers it.
pub(crate) fn found<T: 'static>(value: Anything) -> Result<T, Problem> {
    value
        .downcast()
        .map(|value| *value)
        .map_err(|_| Problem::broken("what a transaction gave"))
}
