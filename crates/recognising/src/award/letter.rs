//! Letters to whoever a badge is given, not given for now, or taken back from; and, once, to whoever gave back a role
//! after which one is proposed. A group's go to those who answer for it.

use kernel::{Language, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};
use platform::jobs::{Ending, Repeated};
use platform::mail::Letter;
use platform::{House, Tx};
use spaces::letter::{Wording, write_about};

use super::model::{Award, Owner};
use crate::badge::model::Badge;

platform::statements! {
    SPACE = "select name from spaces where id = $1";
    ANSWER_FOR = "select person_id from memberships where space_id = $1 and state = 'active'
                  and standing in ('facilitator', 'steward') order by person_id limit 40";
    // Lately given back with a word for the next, or with everything handed in: the rows of `store::closed_of`, for everybody.
    PROPOSED = "select b.uid, b.name, h.uid, s.id, s.name, p.id, p.email, p.language, p.name
                from holdings h join badges b on b.space_id = h.space_id and b.role = h.role and b.withdrawn_at is null
                join spaces s on s.id = h.space_id and s.life = 'awake'
                join persons p on p.id = h.person_id and p.state = 'active' and p.email is not null
                where h.returned_at > $1 and (h.handover <> '' or h.is_whole = 1) and h.is_trial = 0
                and not exists (select 1 from badge_awards a where a.badge_id = b.id and (a.holding = h.uid
                or (a.person_id = h.person_id and a.state in ('asked', 'awarded', 'accepted'))))
                and not exists (select 1 from mails m where m.only_once = 'badge-proposed:' || b.uid || ':' || h.uid)
                order by h.id limit 200";
}

/// For so many days after the end of a role somebody is told; what is older was told, or is no news.
const DAYS: i64 = 14;

/// Looks each hour.
pub(super) const PROPOSE: Repeated = Repeated {
    kind: "badge.propose",
    minutes: 60,
    run: |house| Box::pin(propose(house)),
};

/// What became of it.
#[derive(Debug, Clone, Copy)]
pub(super) enum News {
    /// It is given.
    Given,
    /// It is not, for now.
    Declined,
    /// It was taken back.
    Revoked,
}

impl News {
    const fn word(self) -> &'static str {
        match self {
            News::Given => "given",
            News::Declined => "declined",
            News::Revoked => "revoked",
        }
    }
}

/// Tells its owner; `reason` is what whoever decided wrote, if anything.
///
/// # Errors
/// When the store refuses.
pub(super) fn tell(
    tx: &mut Tx,
    house: &House,
    badge: &Badge,
    award: &Award,
    news: News,
    reason: &str,
) -> Result<(), Problem> {
    let (space,) = tx.one::<(String,)>(SPACE, (badge.space,))?;
    let link = format!("{}/badges/{}", house.settings().base, award.uid);
    let (people, group) = match &award.owner {
        Owner::Person(person) => (vec![person.id], None),
        Owner::Group(group, _, name) => (answering(tx, *group)?, Some(name.as_str())),
    };
    for person in people {
        write_about(tx, Some(badge.space), person, |language, name| {
            let values = [
                ("person", name.as_str()),
                ("space", space.as_str()),
                ("group", group.unwrap_or_default()),
                ("badge", badge.name.as_str()),
                ("reason", reason),
                ("link", link.as_str()),
            ];
            let whose = if group.is_some() { "group-" } else { "" };
            worded(
                house,
                language,
                &format!("award-letter-{whose}{}", news.word()),
                &values,
            )
        })?;
    }
    Ok(())
}

fn answering(tx: &mut Tx, group: SpaceId) -> Result<Vec<PersonId>, Problem> {
    let found = tx.all::<(PersonId,)>(ANSWER_FOR, (group,))?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}

/// Without the gap of a reason that nobody gave.
fn worded(house: &House, language: Language, id: &str, values: &[(&str, &str)]) -> Wording {
    let words = house.languages();
    let body = words.filled(language, &format!("{id}-body"), values);
    Wording {
        subject: words.filled(language, &format!("{id}-subject"), values),
        body: body.replace("\n\n\n\n", "\n\n"),
    }
}

/// A role that ended, and the badge that is proposed after it.
struct Proposed {
    badge: Uid,
    badge_name: String,
    holding: Uid,
    space: SpaceId,
    space_name: String,
    person: PersonId,
    email: String,
    language: Language,
    name: String,
}

impl FromRow for Proposed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Proposed {
            badge: row.column()?,
            badge_name: row.column()?,
            holding: row.column()?,
            space: row.column()?,
            space_name: row.column()?,
            person: row.column()?,
            email: row.column()?,
            language: row.column()?,
            name: row.column()?,
        })
    }
}

async fn propose(house: House) -> Result<(), Ending> {
    let of_letters = house.clone();
    house
        .write(move |tx| {
            let since = tx.now().plus_days(-DAYS);
            for each in tx.all::<Proposed>(PROPOSED, (since,))? {
                let link = format!("{}/me/badges", of_letters.settings().base);
                let values = [
                    ("person", each.name.as_str()),
                    ("space", each.space_name.as_str()),
                    ("badge", each.badge_name.as_str()),
                    ("link", link.as_str()),
                ];
                let said = worded(&of_letters, each.language, "award-letter-proposed", &values);
                let letter = Letter {
                    person: Some(each.person),
                    recipient: &each.email,
                    subject: &said.subject,
                    body: &said.body,
                    calendar: None,
                    only_once: Some(format!("badge-proposed:{}:{}", each.badge, each.holding)),
                };
                tx.letter_about(each.space, letter)?;
            }
            Ok(())
        })
        .await?;
    Ok(())
}
