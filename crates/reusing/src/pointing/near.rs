//! What is near a sheet: the same words in its title, the same choices in its kind.

use std::collections::{BTreeMap, HashMap};

use kernel::{Problem, Uid};
use platform::Tx;
use platform::db::Value;
use platform::search::Wanted;
use sheets::Sheet;
use sheets::access::Seen;
use sheets::model::{Fields, fold, from_json};
use spaces::search;

use crate::reach::{reader, visible};

platform::statements! {
    ALIKE = concat!(
        "select e.id, e.path, e.title, coalesce(s.name, '')
         from (select cast(term as bigint) as entry_id from {{each of $1}} given) f
         join search_entries e on e.id = f.entry_id left join spaces s on s.id = e.space_id
         where e.kind in ('sheet', 'page', 'inquiry') and (e.space_id is null or ",
        visible!("s", "$2", "$3"), ")"
    );
    SAME_KIND = "select s.uid, s.title, p.name, s.fields from sheets s join spaces p on p.id = s.space_id
                 where s.space_id = $1 and s.kind = $2 and s.state = 'published' and s.id <> $3
                 order by s.published_at desc, s.id desc limit 60";
}

/// How many words of a title are looked for, and how long one must be to say something.
const WORDS: usize = 3;
const LENGTH: usize = 5;
/// In how many things a word stands at most that says something of what is near.
const FEW: usize = 500;
/// How many of those that have a word are near: the fittest.
const FITTEST: usize = 20;
/// How many are shown.
const SHOWN: usize = 5;
/// What a word in common counts for, beside a choice in common, and what makes something near.
const WORD: usize = 2;
const NEAR: usize = 2;

/// Something that is near.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Near {
    pub path: String,
    pub title: String,
    pub space: String,
}

/// The words of a title that say most: the longest.
pub(super) fn words(title: &str) -> Vec<String> {
    let folded = fold(title);
    let mut all: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= LENGTH)
        .collect();
    all.sort_by_key(|word| (std::cmp::Reverse(word.chars().count()), *word));
    all.dedup();
    all.into_iter().take(WORDS).map(str::to_owned).collect()
}

/// The choices that two sheets have in common.
fn choices(kind: &trame::Sheet, one: &Fields, other: &Fields) -> usize {
    let chosen = kind
        .fields
        .iter()
        .filter(|field| field.holds.chooses() && field.is_open());
    let both = chosen.filter_map(|field| Some((one.get(&field.key)?, other.get(&field.key)?)));
    both.map(|(one, other)| one.iter().filter(|value| other.contains(value)).count())
        .sum()
}

/// What is near a sheet, the nearest first.
pub(super) fn near(tx: &mut Tx, seen: &Seen) -> Result<Vec<Near>, Problem> {
    let sheet: &Sheet = &seen.sheet;
    let own = format!("/sheets/{}", sheet.uid);
    let mut found: BTreeMap<String, (usize, Near)> = BTreeMap::new();
    let mut add = |near: Near, much: usize| {
        if near.path != own && much > 0 {
            found.entry(near.path.clone()).or_insert((0, near)).0 += much;
        }
    };
    let (who, all) = reader(tx);
    for word in words(&sheet.title) {
        let best = search::best(tx, &Wanted::typed(&format!("{word} ")), FEW)?;
        // A word that many things have says nothing of what is near.
        if !best.is_all {
            continue;
        }
        let mut alike = HashMap::new();
        let entries = Value::list(best.entries.iter().copied());
        for (entry, path, title, space) in tx.all::<(i64, _, _, _)>(ALIKE, (entries, who, all))? {
            alike.insert(entry, Near { path, title, space });
        }
        let fittest = best.entries.iter().filter_map(|entry| alike.remove(entry));
        for near in fittest.take(FITTEST) {
            add(near, WORD);
        }
    }
    if let Some(kind) = seen.kind() {
        let others =
            tx.all::<(Uid, String, String, String)>(SAME_KIND, (sheet.space_id, &sheet.kind, sheet.id))?;
        for (uid, title, space, fields) in others {
            let path = format!("/sheets/{uid}");
            let much = choices(kind, &sheet.fields, &from_json(&fields)?);
            add(Near { path, title, space }, much);
        }
    }
    let mut all: Vec<_> = found.into_values().filter(|(much, _)| *much >= NEAR).collect();
    all.sort_by(|(one, a), (other, b)| other.cmp(one).then_with(|| a.title.cmp(&b.title)));
    Ok(all.into_iter().take(SHOWN).map(|(_, near)| near).collect())
}
