//! The table of applications and of the notes about them.

use kernel::{Instant, Language, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

use super::model::{Application, State, Wish};

platform::statements! {
    BY_SECRET = "select id, uid, space_id, person_id, secret, state, ticket, name, language, title, context, aim, people,
                 territory, stage, motivation, availability, charter, word, received_at, changed_at
                 from applications where secret = $1";
    BY_UID = "select id, uid, space_id, person_id, secret, state, ticket, name, language, title, context, aim, people,
              territory, stage, motivation, availability, charter, word, received_at, changed_at
              from applications where uid = $1 and space_id = $2 and state <> 'draft'";
    OF_PERSON = "select id, uid, space_id, person_id, secret, state, ticket, name, language, title, context, aim, people,
                 territory, stage, motivation, availability, charter, word, received_at, changed_at
                 from applications where space_id = $1 and person_id = $2";
    WAITING = "select id, uid, space_id, person_id, secret, state, ticket, name, language, title, context, aim, people,
               territory, stage, motivation, availability, charter, word, received_at, changed_at
               from applications where space_id = $1 and state = 'waiting' order by ticket, id limit 500";
    // Accepted, and no member any more: they left by the door of the space.
    LEFT = "select a.id, a.uid, a.space_id, a.person_id, a.secret, a.state, a.ticket, a.name, a.language, a.title,
            a.context, a.aim, a.people, a.territory, a.stage, a.motivation, a.availability, a.charter, a.word,
            a.received_at, a.changed_at from applications a left join memberships m on m.space_id = a.space_id
            and m.person_id = a.person_id where a.state = 'accepted' and (m.state is null or m.state <> 'active')
            order by a.id limit 50";
    INSERT = "insert into applications (uid, space_id, person_id, secret, state, name, language, title, context, aim,
              people, territory, territory_key, stage, motivation, availability, charter, charter_at, begun_at, changed_at)
              values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18)
              on conflict (space_id, person_id) do nothing returning id";
    SAY = "update applications set title = $3, context = $4, aim = $5, people = $6, territory = $7, territory_key = $8,
           stage = $9, motivation = $10, availability = $11, charter = $12, charter_at = $13, changed_at = $14
           where id = $1 and state = $2";
    SET_STATE = "update applications set state = $3, ticket = $4, word = $5, received_at = $6, changed_at = $7
                 where id = $1 and state = $2";
    ADD_NOTE = "insert into application_notes (uid, application_id, author_id, body, written_at)
                values ($1, $2, $3, $4, $5) on conflict (uid) do nothing";
    NOTES = "select n.body, n.written_at, p.id, p.uid, p.name, p.picture
             from application_notes n join persons p on p.id = n.author_id
             where n.application_id = $1 order by n.id limit 200";
    DECIDERS = "select p.id from memberships m join persons p on p.id = m.person_id
                where m.space_id = $1 and m.state = 'active' and m.standing in ('facilitator', 'steward')
                and p.state = 'active' order by p.id limit 20";
    PERSON_UID = "select uid, state from persons where id = $1";
    EMAIL = "select coalesce(email, '') from persons where id = $1";
    SLUG = "select slug from spaces where id = $1";
}

/// A territory as it is counted: without accents, capitals and signs.
pub fn key_of(territory: &str) -> String {
    gatherings::gathering::plain(territory)
}

/// The application at a secret address.
pub(super) fn by_secret(tx: &mut Tx, secret: &str) -> Result<Option<Application>, Problem> {
    tx.find(BY_SECRET, (secret,))
}

/// An application that was sent to this space.
pub(super) fn by_uid(tx: &mut Tx, uid: Uid, space: SpaceId) -> Result<Option<Application>, Problem> {
    tx.find(BY_UID, (uid, space))
}

/// What somebody applied with to a space.
pub(super) fn of_person(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
) -> Result<Option<Application>, Problem> {
    tx.find(OF_PERSON, (space, person))
}

/// Who waits, those who have waited longest first.
pub(super) fn waiting(tx: &mut Tx, space: SpaceId) -> Result<Vec<Application>, Problem> {
    tx.all(WAITING, (space,))
}

/// Those who were accepted and have left since.
pub(super) fn left(tx: &mut Tx) -> Result<Vec<Application>, Problem> {
    tx.all(LEFT, ())
}

/// Whose an application is.
pub(super) struct Author<'a> {
    /// Their number.
    pub person: PersonId,
    /// How they wish to be called.
    pub name: &'a str,
    /// The language of the page.
    pub language: Language,
}

/// Writes a draft; nothing when they had one already, through whatever door.
pub(super) fn insert(
    tx: &mut Tx,
    space: SpaceId,
    author: &Author<'_>,
    wish: &Wish,
) -> Result<Option<Application>, Problem> {
    let (uid, secret, now) = (tx.new_uid(), tx.new_secret(), tx.now());
    let mut row: Vec<platform::db::Value> = vec![
        uid.into(),
        space.into(),
        author.person.into(),
        secret.as_str().into(),
        author.name.into(),
        author.language.word().into(),
    ];
    row.extend(columns(wish, now));
    row.push(now.into());
    match tx.find::<(i64,)>(INSERT, row)? {
        Some(_) => by_secret(tx, &secret),
        None => Ok(None),
    }
}

/// Title to charter, in the order in which both statements take them.
fn columns(wish: &Wish, now: Instant) -> Vec<platform::db::Value> {
    let project = &wish.project;
    vec![
        project.title.as_str().into(),
        project.context.as_str().into(),
        project.aim.as_str().into(),
        project.people.as_str().into(),
        project.territory.as_str().into(),
        key_of(&project.territory).into(),
        project.stage.clone().into(),
        wish.motivation.as_str().into(),
        wish.availability.as_str().into(),
        wish.charter.clone().into(),
        wish.charter.as_ref().map(|_| now).into(),
    ]
}

/// Writes what it says, unless it was decided meanwhile.
pub(super) fn say(tx: &mut Tx, application: &Application, wish: &Wish) -> Result<bool, Problem> {
    let now = tx.now();
    let mut row: Vec<platform::db::Value> = vec![application.id.into(), application.state.word().into()];
    row.extend(columns(wish, now));
    row.push(now.into());
    Ok(tx.run(SAY, row)? == 1)
}

/// Moves it from the state that it has to another, unless somebody was faster.
pub(super) fn set_state(
    tx: &mut Tx,
    application: &Application,
    next: State,
    ticket: Option<i64>,
    word: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    let received = match next {
        State::Received => Some(now),
        _ => application.received,
    };
    let (id, before) = (application.id, application.state.word());
    let row = (id, before, next.word(), ticket, word, received, now);
    Ok(tx.run(SET_STATE, row)? == 1)
}

/// What somebody who leads noted.
pub(super) struct Note {
    pub body: String,
    pub written: Instant,
    pub author: Member,
}

impl FromRow for Note {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Note {
            body: row.column()?,
            written: row.column()?,
            author: Member::from_row(row)?,
        })
    }
}

/// Writes a note; the same form sent twice writes it once.
pub(super) fn add_note(
    tx: &mut Tx,
    uid: Uid,
    application: i64,
    author: PersonId,
    body: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ADD_NOTE, (uid, application, author, body, now))? == 1)
}

/// The notes about an application, oldest first.
pub(super) fn notes(tx: &mut Tx, application: i64) -> Result<Vec<Note>, Problem> {
    tx.all(NOTES, (application,))
}

/// Those who decide.
pub(super) fn deciders(tx: &mut Tx, space: SpaceId) -> Result<Vec<PersonId>, Problem> {
    let found = tx.all::<(PersonId,)>(DECIDERS, (space,))?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}

/// The identifier of whoever applied, and whether they have an account.
pub(super) fn person(tx: &mut Tx, person: PersonId) -> Result<(Uid, bool), Problem> {
    let (uid, state) = tx.one::<(Uid, String)>(PERSON_UID, (person,))?;
    Ok((uid, state == "active"))
}

/// The address of whoever applied; empty when they left none.
pub(super) fn email(tx: &mut Tx, person: PersonId) -> Result<String, Problem> {
    tx.one::<(String,)>(EMAIL, (person,)).map(|(email,)| email)
}

/// The name of a space in addresses.
pub(super) fn slug(tx: &mut Tx, space: SpaceId) -> Result<String, Problem> {
    tx.one::<(String,)>(SLUG, (space,)).map(|(slug,)| slug)
}

/// The space that an application is for.
///
/// # Errors
/// [`Problem::Missing`] when it is not there.
pub(super) fn space_of(tx: &mut Tx, application: &Application) -> Result<spaces::space::Space, Problem> {
    let slug = slug(tx, application.space)?;
    spaces::space::by_slug(tx, &slug)?.ok_or(Problem::Missing)
}
