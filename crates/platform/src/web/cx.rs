//! A request as pages see it.

use std::collections::HashMap;
use std::path::Path;
use std::str::FromStr;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use axum::body::Body;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use kernel::{Language, Problem};

use super::form::Form;
use super::view::View;
use super::{Notice, cookie};
use crate::db::{AnyWork, Anything, Tx, erased, found};
use crate::house::House;
use crate::languages::preferred;
use crate::session::{self, Actor};

/// The language cookie's name.
pub const LANGUAGE: &str = "tresse_language";

/// A request in the house: what was asked, in which language, by whom.
#[derive(Clone)]
pub struct Cx {
    inner: Arc<Inner>,
}

struct Inner {
    house: House,
    path: String,
    query: HashMap<String, String>,
    places: HashMap<String, String>,
    headers: HeaderMap,
    session: Option<String>,
    language: Language,
    actor: Arc<OnceLock<Option<Actor>>>,
    body: Mutex<Option<Body>>,
}

impl Cx {
    pub(super) async fn new(house: House, mut parts: Parts, body: Body) -> Self {
        let places = match RawPathParams::from_request_parts(&mut parts, &()).await {
            Ok(found) => found
                .iter()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            Err(_) => HashMap::new(),
        };
        let query = parts.uri.query().unwrap_or_default();
        let query = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let path = parts
            .uri
            .path_and_query()
            .map_or_else(|| "/".to_owned(), ToString::to_string);
        let header = |name| {
            parts
                .headers
                .get(name)
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
        };
        let cookies = header(header::COOKIE);
        let language = cookie::find(cookies, LANGUAGE)
            .and_then(|word| Language::from_word(&word))
            .or_else(|| preferred(header(header::ACCEPT_LANGUAGE)))
            .unwrap_or(house.instance().language);
        let session = cookie::find(cookies, session::COOKIE).filter(|secret| !secret.is_empty());
        Cx {
            inner: Arc::new(Inner {
                house,
                path,
                query,
                places,
                session,
                language,
                headers: parts.headers,
                actor: Arc::default(),
                body: Mutex::new(Some(body)),
            }),
        }
    }

    /// The house.
    pub fn house(&self) -> &House {
        &self.inner.house
    }

    /// The language of the answer.
    pub fn language(&self) -> Language {
        self.inner.language
    }

    /// The path and query that were asked for.
    pub fn path(&self) -> &str {
        &self.inner.path
    }

    /// The value at a `{place}` of the route. What cannot be one of ours is not found.
    ///
    /// # Errors
    /// [`Problem::Missing`].
    pub fn at<T: FromStr>(&self, place: &str) -> Result<T, Problem> {
        self.inner
            .places
            .get(place)
            .and_then(|value| value.parse().ok())
            .ok_or(Problem::Missing)
    }

    /// A value of the query.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.inner.query.get(name).map(String::as_str)
    }

    /// A header, when it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.inner.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The secret of the session, if the browser sent one.
    pub fn session(&self) -> Option<&str> {
        self.inner.session.as_deref()
    }

    /// A cookie of ours.
    pub fn cookie(&self, name: &str) -> Option<String> {
        cookie::find(self.header("cookie")?, name).filter(|value| !value.is_empty())
    }

    /// The form that was sent. Once.
    ///
    /// # Errors
    /// [`Problem::Malformed`] when it is too large or not a form.
    pub fn form(&self) -> BoxFuture<'_, Result<Form, Problem>> {
        async move { Form::receive(&self.inner.headers, self.body()?).await }.boxed()
    }

    /// The form that was sent, where the file of one field may be large: of at most `most` bytes, it is written to `place`
    /// as it comes. Gives how many bytes it had, none when no file was sent. Once.
    ///
    /// # Errors
    /// [`Problem::Malformed`] when it is too large or not a form, [`Problem::Unavailable`] when the disk is full.
    pub fn form_with_file<'a>(
        &'a self,
        field: &'a str,
        most: usize,
        place: &'a Path,
    ) -> BoxFuture<'a, Result<(Form, u64), Problem>> {
        async move { Form::receive_to(&self.inner.headers, self.body()?, field, most, place).await }.boxed()
    }

    fn body(&self) -> Result<Body, Problem> {
        let body = self
            .inner
            .body
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        body.ok_or(Problem::broken("a form is read once"))
    }

    /// Every name and value of the query, as they were sent.
    pub fn asked(&self) -> Vec<(String, String)> {
        let query = self.inner.path.split_once('?').map_or("", |(_, query)| query);
        form_urlencoded::parse(query.as_bytes()).into_owned().collect()
    }

    /// Reads in one transaction, as the person who asks.
    ///
    /// # Errors
    /// Those of `work`, and a fault when the store does not answer.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        found(self.read_any(erased(work)).await?)
    }

    /// Writes in one transaction, as the person who asks.
    ///
    /// # Errors
    /// Those of `work`, and [`Problem::Unavailable`] when nothing can be written now.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        found(self.write_any(erased(work)).await?)
    }

    fn read_any(&self, work: AnyWork) -> BoxFuture<'_, Result<Anything, Problem>> {
        let enter = self.enter();
        let read = move |tx: &mut Tx| {
            enter(tx)?;
            work(tx)
        };
        self.inner.house.read_any(Box::new(read))
    }

    fn write_any(&self, work: AnyWork) -> BoxFuture<'_, Result<Anything, Problem>> {
        let enter = self.enter();
        let session = self.inner.session.clone();
        let write = move |tx: &mut Tx| {
            enter(tx)?;
            tx.set_asked();
            if let Some(secret) = session {
                // Whoever does something keeps their session; at most one row a day.
                session::extend(tx, &secret)?;
            }
            work(tx)
        };
        self.inner.house.write_any(Box::new(write))
    }

    /// Finds out who asks, in the same transaction as what they ask for.
    fn enter(&self) -> impl FnOnce(&mut Tx) -> Result<(), Problem> + Send + 'static {
        let (session, known) = (self.inner.session.clone(), Arc::clone(&self.inner.actor));
        move |tx| {
            let actor = match session {
                Some(secret) => session::find(tx, &secret)?,
                None => None,
            };
            tx.set_actor(actor.clone());
            drop(known.set(actor));
            Ok(())
        }
    }

    /// Finds out who asks, if nothing did: for the top of a page that says what went wrong before anything was read.
    pub(super) async fn recognise(&self) {
        if self.inner.session.is_some() && self.inner.actor.get().is_none() {
            drop(self.read(|_| Ok(())).await);
        }
    }

    /// What every template needs. Call it after the transaction that found out who asks.
    pub fn view(&self) -> View {
        let actor = self.inner.actor.get().cloned().flatten();
        let notice = self
            .header("cookie")
            .and_then(|cookies| cookie::find(cookies, Notice::COOKIE));
        View::new(
            &self.inner.house,
            self.inner.language,
            actor,
            &self.inner.path,
            notice.and_then(|text| Notice::parse(&text)),
        )
    }

    /// What the browser calls itself, for the list of one's sessions.
    pub fn device(&self) -> String {
        self.header("user-agent")
            .unwrap_or("?")
            .chars()
            .take(120)
            .collect()
    }

    /// The address of whoever asks, for limits: the proxy's word first, which the operator vouches for.
    pub fn address(&self) -> String {
        let forwarded = self
            .header("x-forwarded-for")
            .and_then(|list| list.rsplit(',').next());
        forwarded.map_or_else(|| "direct".to_owned(), |address| address.trim().to_owned())
    }
}
