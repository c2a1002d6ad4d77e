//! The text of a desk: as the store has it until somebody writes, put together from then on.

use std::sync::Arc;

use kernel::Problem;

use crate::document::News;
use crate::text::{Refused, SharedText, Stored};

pub(super) enum Laid {
    Stored(Arc<Stored>),
    Open(SharedText),
}

impl Laid {
    /// What the store told of a document, whole; `client` is who writes when the text is changed here.
    ///
    /// # Errors
    /// A fault when the store gave something else.
    pub fn new(client: u64, news: &mut News) -> Result<Self, Problem> {
        let state = match news.state.take() {
            Some(state) if news.updates.is_empty() => match Stored::new(client, state) {
                Ok(stored) => return Ok(Laid::Stored(Arc::new(stored))),
                Err(state) => Some(state),
            },
            state => state,
        };
        SharedText::of_store(client, state.as_deref(), &news.updates).map(Laid::Open)
    }

    pub fn vector(&self) -> Vec<u8> {
        match self {
            Laid::Stored(stored) => stored.vector(),
            Laid::Open(text) => text.vector(),
        }
    }

    /// What somebody lacks who says what they know.
    pub async fn since(&mut self, vector: &[u8]) -> Result<Result<Vec<u8>, Refused>, Problem> {
        if let Laid::Stored(stored) = self {
            match stored.since(vector) {
                Ok(None) => {}
                Ok(Some(all)) => return Ok(Ok(all)),
                Err(refused) => return Ok(Err(refused)),
            }
        }
        Ok(self.open().await?.since(vector))
    }

    pub fn is_news(&self, update: &[u8]) -> Result<bool, Refused> {
        match self {
            Laid::Stored(stored) => stored.is_news(update),
            Laid::Open(text) => text.is_news(update),
        }
    }

    /// The text, put together where it was not: beside the threads that serve, since a long one takes a while.
    ///
    /// # Errors
    /// A fault when the store gave something else.
    pub async fn open(&mut self) -> Result<&mut SharedText, Problem> {
        if let Laid::Stored(stored) = self {
            let stored = Arc::clone(stored);
            let opened = tokio::task::spawn_blocking(move || stored.open()).await;
            *self = Laid::Open(opened.map_err(|cause| Problem::fault("put a document together", cause))??);
        }
        match self {
            Laid::Open(text) => Ok(text),
            Laid::Stored(_) => Err(Problem::broken("a document was not put together")),
        }
    }
}
