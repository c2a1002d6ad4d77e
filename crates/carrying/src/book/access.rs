//! The door of books: whoever holds one, those who see the space where it is published, whoever was given a link.

use kernel::{Problem, Right, Uid};
use platform::chance::fingerprint;
use platform::web::Cx;
use platform::{Actor, Tx};
use spaces::space::access as space_access;

use super::model::Book;
use super::{sharing, store};

/// The cookie by which somebody without an account holds their books.
pub const COOKIE: &str = "tresse_books";

/// How a request comes to a book.
#[derive(Debug, Clone)]
pub struct Key {
    /// The fingerprint of what the cookie says.
    pub guest: Option<String>,
}

impl Key {
    /// Of a request.
    pub fn of(cx: &Cx) -> Self {
        let secret = cx.cookie(COOKIE).filter(|secret| !secret.is_empty());
        Key {
            guest: secret.map(|secret| fingerprint(&secret)),
        }
    }

    /// Whoever asks.
    pub fn who(&self, tx: &Tx) -> (Option<kernel::PersonId>, Option<&str>) {
        (tx.actor().map(|actor| actor.id), self.guest.as_deref())
    }

    fn holds(&self, tx: &Tx, book: &Book) -> bool {
        let (person, guest) = self.who(tx);
        let owns = person.is_some() && book.person == person;
        owns || (book.person.is_none() && guest.is_some() && book.guest.as_deref() == guest)
    }
}

/// A book that somebody may see.
pub struct Seen {
    /// The book.
    pub book: Book,
    /// Whether they hold it.
    pub is_mine: bool,
    /// Whether they look after the space in which it is published.
    pub looks_after: bool,
}

/// Lets whoever holds it see it, and everybody who sees the space in which it is published.
///
/// # Errors
/// [`Problem::Missing`] for anybody else, and when it was put away.
pub fn to_see(tx: &mut Tx, uid: Uid, key: &Key) -> Result<Seen, Problem> {
    let book = store::by_uid(tx, uid)?
        .filter(|book| !book.removed)
        .ok_or(Problem::Missing)?;
    let is_mine = key.holds(tx, &book);
    let mut looks_after = false;
    match &book.place {
        Some((slug, _)) => match space_access::to_see(tx, slug) {
            Ok(space) => looks_after = space.actor.is_some() && space.has(Right::ModerateNotice),
            Err(Problem::Missing) if is_mine => {}
            Err(problem) => return Err(problem),
        },
        None if is_mine => {}
        None => return Err(Problem::Missing),
    }
    Ok(Seen {
        book,
        is_mine,
        looks_after,
    })
}

/// Lets whoever holds a link see what it opens, until the moment at which it ends.
///
/// # Errors
/// [`Problem::Missing`] when it opens nothing, or nothing any more.
pub fn by_link(tx: &mut Tx, secret: &str) -> Result<Seen, Problem> {
    let uid = sharing::by_link(tx, secret)?.ok_or(Problem::Missing)?;
    let book = store::by_uid(tx, uid)?
        .filter(|book| !book.removed)
        .ok_or(Problem::Missing)?;
    Ok(Seen {
        book,
        is_mine: false,
        looks_after: false,
    })
}

/// How a request names a book: by its identifier, or by a link.
#[derive(Debug, Clone)]
pub enum Named {
    /// Its identifier.
    Uid(Uid),
    /// The secret of a link.
    Link(String),
}

impl Named {
    /// Of a request at `/books/{book}…` or `/books/shared/{secret}…`.
    ///
    /// # Errors
    /// [`Problem::Missing`] when the identifier cannot be one.
    pub fn of(cx: &Cx) -> Result<Self, Problem> {
        match cx.at::<String>("secret") {
            Ok(secret) => Ok(Named::Link(secret)),
            Err(_) => Ok(Named::Uid(cx.at("book")?)),
        }
    }

    /// Lets whoever asks see it.
    ///
    /// # Errors
    /// As for [`to_see`] and [`by_link`].
    pub fn see(&self, tx: &mut Tx, key: &Key) -> Result<Seen, Problem> {
        match self {
            Named::Uid(uid) => to_see(tx, *uid, key),
            Named::Link(secret) => by_link(tx, secret),
        }
    }

    /// Where it is read.
    pub fn path(&self) -> String {
        match self {
            Named::Uid(uid) => format!("/books/{uid}"),
            Named::Link(secret) => format!("/books/shared/{secret}"),
        }
    }
}

/// Proof that somebody holds a book.
pub struct MayCompose {
    /// The book.
    pub book: Book,
    /// Who they are, when they have an account.
    pub actor: Option<Actor>,
}

impl MayCompose {
    /// Who they are.
    ///
    /// # Errors
    /// [`Problem::SignIn`] when they have no account.
    pub fn person(&self) -> Result<&Actor, Problem> {
        self.actor.as_ref().ok_or(Problem::SignIn)
    }
}

/// Lets whoever holds it compose it.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor who only reads it, [`Problem::Forbidden`] for a reader.
pub fn to_compose(tx: &mut Tx, uid: Uid, key: &Key) -> Result<MayCompose, Problem> {
    let seen = to_see(tx, uid, key)?;
    let actor = tx.actor().cloned();
    match actor {
        _ if seen.is_mine => Ok(MayCompose {
            book: seen.book,
            actor,
        }),
        None => Err(Problem::SignIn),
        Some(_) => Err(Problem::Forbidden),
    }
}

/// Lets whoever held it put it back once it was put away.
///
/// # Errors
/// [`Problem::Missing`] for anybody else.
pub fn to_put_back(tx: &mut Tx, uid: Uid, key: &Key) -> Result<MayCompose, Problem> {
    let book = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    if !key.holds(tx, &book) {
        return Err(Problem::Missing);
    }
    let actor = tx.actor().cloned();
    Ok(MayCompose { book, actor })
}
