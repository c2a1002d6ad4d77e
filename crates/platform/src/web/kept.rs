//! Pages as visitors see them, kept while nobody writes and the minute lasts.
//!
//! Nothing is ever dropped because of what somebody did: a page stands under the stamp of what its transaction saw
//! ([`crate::db::Tx::stamp`]), and after any write, by whatever process, no transaction sees that again. Whoever is
//! signed in, or is shown a word once, gets a page of their own.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use axum::body::Bytes;
use kernel::{Language, Problem};

use super::{Cx, Notice, Reply};
use crate::db::Tx;

/// How many pages are kept at most; beyond it all are made anew.
const MOST: usize = 64;
/// What is larger is not kept.
const LARGEST: usize = 256 * 1024;

/// All that a visitor's page is made of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    stamp: String,
    minute: i64,
    language: Language,
    path: String,
}

/// See the module's own text.
#[derive(Default)]
pub struct Kept {
    pages: Mutex<HashMap<Key, Bytes>>,
}

/// What a transaction gave.
pub enum Found<T> {
    /// The page, as it was made before.
    Page(Reply),
    /// What the page is made of, and under what it may be kept.
    Data(T, Option<Key>),
}

impl Kept {
    fn find(&self, key: &Key) -> Option<Bytes> {
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.get(key).cloned()
    }

    fn keep(&self, key: Key, page: Bytes) {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= MOST {
            pages.clear();
        }
        pages.insert(key, page);
    }
}

impl Cx {
    /// Reads in one transaction as [`Cx::read`] does, unless the very same page was made for another visitor.
    ///
    /// # Errors
    /// As for [`Cx::read`].
    pub async fn read_unless_kept<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx) -> Result<T, Problem> + Send + 'static,
    ) -> Result<Found<T>, Problem> {
        let is_own = self.session().is_some()
            || self
                .header("cookie")
                .is_some_and(|cookies| cookies.contains(Notice::COOKIE));
        if is_own {
            return Ok(Found::Data(self.read(work).await?, None));
        }
        let (house, language, path) = (self.house().clone(), self.language(), self.path().to_owned());
        self.read(move |tx| {
            let key = Key {
                stamp: tx.stamp()?,
                minute: tx.now().milliseconds().div_euclid(60_000),
                language,
                path,
            };
            match house.kept().find(&key) {
                Some(page) => Ok(Found::Page(Reply::kept(page))),
                None => Ok(Found::Data(work(tx)?, Some(key))),
            }
        })
        .await
    }

    /// Keeps a page under what it was made of, and gives it.
    ///
    /// # Errors
    /// A fault when the template fails.
    pub fn keep(&self, key: Option<Key>, template: &impl askama::Template) -> Result<Reply, Problem> {
        let reply = Reply::page(template)?;
        if let Some(key) = key
            && reply.size() <= LARGEST
        {
            self.house().kept().keep(key, reply.bytes());
        }
        Ok(reply)
    }
}
