//! The one way in which a slice joins the house: its `install` function registers what it brings.

use std::any::Any;
use std::future::Future;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use kernel::Problem;

use crate::db::{Migration, Statement};
use crate::jobs::{Job, Repeated};
use crate::languages::Languages;
use crate::ledger::View;
use crate::personal::Table;
use crate::web::{Conversation, Cx, Handled, SocketRoute};

/// What a page's function is, once boxed: a request in, an answer out. It stays as long as the program.
pub type Handler = &'static (dyn Fn(Cx) -> BoxFuture<'static, Handled> + Send + Sync);

/// The method of a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Reads.
    Get,
    /// Writes.
    Post,
}

/// A route: method, path with `{places}`, and the function behind it.
#[derive(Clone)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path.
    pub path: &'static str,
    /// The function.
    pub handler: Handler,
}

/// What all slices registered, once the list is closed.
#[derive(Default)]
pub struct Registered {
    /// Every route.
    pub routes: Vec<Route>,
    /// Every route that becomes a conversation.
    pub sockets: Vec<SocketRoute>,
    /// Every migration, in order.
    pub migrations: &'static [Migration],
    /// Every statement.
    pub statements: Vec<Statement>,
    /// Every kind of job.
    pub jobs: Vec<Job>,
    /// Every repeated job.
    pub repeated: Vec<Repeated>,
    /// Every view of the ledger.
    pub views: Arc<Vec<View>>,
    /// Every table that holds something about people, beside those that the people's own area knows.
    pub personal: Vec<Table>,
    /// What areas add to pages of others, each of a type that the others define.
    pub parts: Vec<Box<dyn Any + Send + Sync>>,
}

/// Takes what the slices bring.
#[derive(Default)]
pub struct Install {
    routes: Vec<Route>,
    sockets: Vec<SocketRoute>,
    statements: Vec<Statement>,
    jobs: Vec<Job>,
    repeated: Vec<Repeated>,
    views: Vec<View>,
    personal: Vec<Table>,
    parts: Vec<Box<dyn Any + Send + Sync>>,
    words: Vec<(&'static str, &'static str)>,
    pub(crate) migrations: &'static [Migration],
}

impl Install {
    /// The ground alone: what the platform itself brings.
    pub fn new() -> Self {
        let mut install = Install::default();
        install.words(include_str!("languages/fr.ftl"), include_str!("languages/en.ftl"));
        for list in [
            crate::db::STATEMENTS,
            crate::house::STATEMENTS,
            crate::jobs::STATEMENTS,
            crate::ledger::STATEMENTS,
            crate::mail::STATEMENTS,
            crate::media::STATEMENTS,
            crate::session::STATEMENTS,
            crate::tries::STATEMENTS,
        ] {
            install.statements(list);
        }
        install.job(crate::mail::JOB);
        install.repeat(crate::jobs::TIDY);
        install.get("/media/{media}", crate::media::show);
        install
    }

    /// The migrations of the store, in order. Without them the store is taken as it is.
    pub fn migrations(&mut self, list: &'static [Migration]) -> &mut Self {
        self.migrations = list;
        self
    }

    /// A page that reads.
    pub fn get<F>(&mut self, path: &'static str, page: impl Fn(Cx) -> F + Send + Sync + 'static) -> &mut Self
    where
        F: Future<Output = Handled> + Send + 'static,
    {
        self.route(Method::Get, path, handler(page))
    }

    /// A form's address: it writes, and answers with a page or a redirection.
    pub fn post<F>(&mut self, path: &'static str, page: impl Fn(Cx) -> F + Send + Sync + 'static) -> &mut Self
    where
        F: Future<Output = Handled> + Send + 'static,
    {
        self.route(Method::Post, path, handler(page))
    }

    /// An address that becomes a conversation, once `open` has let whoever asks in.
    pub fn socket<F>(
        &mut self,
        path: &'static str,
        open: impl Fn(Cx) -> F + Send + Sync + 'static,
    ) -> &mut Self
    where
        F: Future<Output = Result<Conversation, Problem>> + Send + 'static,
    {
        self.large_socket(path, SocketRoute::MOST, open)
    }

    /// The same where one message to us may have so many bytes.
    pub fn large_socket<F>(
        &mut self,
        path: &'static str,
        most: usize,
        open: impl Fn(Cx) -> F + Send + Sync + 'static,
    ) -> &mut Self
    where
        F: Future<Output = Result<Conversation, Problem>> + Send + 'static,
    {
        self.sockets.push(SocketRoute {
            path,
            opener: Arc::new(move |cx| Box::pin(open(cx))),
            most,
        });
        self
    }

    fn route(&mut self, method: Method, path: &'static str, handler: Handler) -> &mut Self {
        self.routes.push(Route {
            method,
            path,
            handler,
        });
        self
    }

    /// The slice's statements.
    pub fn statements(&mut self, statements: &[Statement]) -> &mut Self {
        self.statements.extend_from_slice(statements);
        self
    }

    /// The slice's messages, in French and in English.
    pub fn words(&mut self, french: &'static str, english: &'static str) -> &mut Self {
        self.words.push((french, english));
        self
    }

    /// A kind of job.
    pub fn job(&mut self, job: Job) -> &mut Self {
        self.jobs.push(job);
        self
    }

    /// Something to do again and again.
    pub fn repeat(&mut self, repeated: Repeated) -> &mut Self {
        self.repeated.push(repeated);
        self
    }

    /// A view of the ledger.
    pub fn view(&mut self, view: View) -> &mut Self {
        self.views.push(view);
        self
    }

    /// Tables that hold something about people.
    pub fn personal(&mut self, tables: &[Table]) -> &mut Self {
        for table in tables {
            self.statements.push(table.rows);
        }
        self.personal.extend_from_slice(tables);
        self
    }

    /// Something for a page of another area, which defines its type and finds it with [`House::parts`]. So a page
    /// shows what it does not know: see `gatherings/src/part.rs`.
    ///
    /// [`House::parts`]: crate::House::parts
    pub fn part(&mut self, part: impl Any + Send + Sync) -> &mut Self {
        self.parts.push(Box::new(part));
        self
    }

    pub(crate) fn finish(self) -> Result<(Languages, Registered), Problem> {
        let languages = Languages::read(&self.words)?;
        let registered = Registered {
            routes: self.routes,
            sockets: self.sockets,
            statements: self.statements,
            jobs: self.jobs,
            repeated: self.repeated,
            views: Arc::new(self.views),
            personal: self.personal,
            parts: self.parts,
            migrations: self.migrations,
        };
        Ok((languages, registered))
    }
}

/// A page's function without its type. A function takes no memory, so that nothing is left behind for it.
fn handler<F>(page: impl Fn(Cx) -> F + Send + Sync + 'static) -> Handler
where
    F: Future<Output = Handled> + Send + 'static,
{
    Box::leak(Box::new(move |cx| -> BoxFuture<'static, Handled> {
        Box::pin(page(cx))
    }))
}
