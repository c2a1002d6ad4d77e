//! A page as it is taken away, with what it includes.

use kernel::{Problem, Uid};
use pages::{Page, Stands, access, history, stands_for, store};
use platform::Tx;
use platform::web::View;

use super::{Credit, Kind, Piece, sheet};
use prose::read::{Reader, stepped};
use prose::{Block, Inline, words};

platform::statements! {
    WRITERS = "select distinct p.name from page_versions v join persons p on p.id = v.person_id
               where v.page_id = $1 and p.name <> '' order by p.name limit 40";
    GUESTS = "select distinct guest from page_versions where page_id = $1 and guest <> '' order by guest limit 40";
}

/// How many pages and sheets one page may include, in all.
const INCLUDES: usize = 20;

pub(super) fn read(tx: &mut Tx, v: &View, reader: &Reader<'_>, uid: Uid) -> Result<Piece, Problem> {
    let seen = there(tx, uid)?;
    let page = &seen.page;
    let text = text(tx, page)?;
    let mut including = Including {
        v,
        reader,
        above: vec![uid],
        included: 0,
        credits: vec![credit(tx, v, &seen)?],
        blocks: Vec::new(),
    };
    including.text(tx, &text, 0)?;
    stepped(&mut including.blocks);
    Ok(Piece {
        kind: Kind::Page,
        uid,
        called: v.t("carry-page").to_owned(),
        credits: including.credits,
        changed: page.changed,
        published: true,
        facts: Vec::new(),
        blocks: including.blocks,
        markdown: format!("\n{}\n", text.trim_end()),
        fields: Vec::new(),
        documents: Vec::new(),
    })
}

/// A page that whoever asks may read, and that was not taken back.
fn there(tx: &mut Tx, uid: Uid) -> Result<access::Seen, Problem> {
    let seen = access::to_see(tx, uid, None)?;
    if seen.page.withdrawn.is_some() || seen.space.is_none() {
        return Err(Problem::Missing);
    }
    Ok(seen)
}

/// The text that readers are shown: the approved one, or the newest that came to rest.
fn text(tx: &mut Tx, page: &Page) -> Result<String, Problem> {
    match page.approved {
        Some(number) => history::text(tx, page.id, number),
        None => store::text(tx, page.id),
    }
}

fn credit(tx: &mut Tx, v: &View, seen: &access::Seen) -> Result<Credit, Problem> {
    let page = &seen.page;
    let mut authors: Vec<String> = tx
        .all::<(String,)>(WRITERS, (page.id,))?
        .into_iter()
        .map(|(name,)| name)
        .collect();
    let guests = tx.all::<(String,)>(GUESTS, (page.id,))?;
    authors.extend(guests.into_iter().map(|(name,)| name));
    Ok(Credit {
        title: page.title.clone(),
        authors,
        space: seen
            .space
            .as_ref()
            .map_or_else(String::new, |space| space.space.name.clone()),
        address: v.absolute(&Kind::Page.path(page.uid)),
        licence: page.licence,
    })
}

struct Including<'a> {
    v: &'a View,
    reader: &'a Reader<'a>,
    above: Vec<Uid>,
    included: usize,
    credits: Vec<Credit>,
    blocks: Vec<Block>,
}

impl Including<'_> {
    /// A text whose headings stand so many steps lower than they were typed.
    fn text(&mut self, tx: &mut Tx, text: &str, lower: usize) -> Result<(), Problem> {
        let (mut plain, mut in_code) = (String::new(), false);
        for each in text.lines() {
            let start = each.trim_start();
            in_code ^= start.starts_with("```") || start.starts_with("~~~");
            match stands_for(each).filter(|_| !in_code) {
                Some(Stands::Page(uid)) => {
                    self.plain(&mut plain, lower);
                    self.include(tx, uid, lower)?;
                }
                Some(Stands::Sheet(uid)) => {
                    self.plain(&mut plain, lower);
                    self.sheet(tx, uid, lower)?;
                }
                Some(Stands::Embed(address)) => {
                    self.plain(&mut plain, lower);
                    let says = words(self.v.t("carry-embed").to_owned());
                    let mut line = says;
                    line.extend(self.reader.link(address, words(address)));
                    self.blocks.push(Block::Paragraph(line));
                }
                None => {
                    plain.push_str(each);
                    plain.push('\n');
                }
            }
        }
        self.plain(&mut plain, lower);
        Ok(())
    }

    fn plain(&mut self, plain: &mut String, lower: usize) {
        for mut block in self.reader.raw(&std::mem::take(plain)) {
            if let Block::Heading(level, _) = &mut block {
                *level += lower;
            }
            self.blocks.push(block);
        }
    }

    fn sheet(&mut self, tx: &mut Tx, uid: Option<Uid>, lower: usize) -> Result<(), Problem> {
        self.included += 1;
        if self.included > INCLUDES {
            return self.says("carry-include-many");
        }
        let found = match uid.map(|uid| sheet::read(tx, self.v, self.reader, uid)) {
            Some(Ok(piece)) if piece.published => piece,
            Some(Ok(_) | Err(Problem::Missing)) | None => return self.says("carry-include-no-sheet"),
            Some(Err(problem)) => return Err(problem),
        };
        self.blocks.push(Block::Heading(lower + 1, words(found.title())));
        for mut block in found.whole() {
            if let Block::Heading(level, _) = &mut block {
                *level += lower + 1;
            }
            self.blocks.push(block);
        }
        for credit in found.credits {
            if !self.credits.contains(&credit) {
                self.credits.push(credit);
            }
        }
        Ok(())
    }

    fn include(&mut self, tx: &mut Tx, uid: Option<Uid>, lower: usize) -> Result<(), Problem> {
        self.included += 1;
        if uid.is_some_and(|uid| self.above.contains(&uid)) {
            return self.says("carry-include-circular");
        }
        if self.included > INCLUDES {
            return self.says("carry-include-many");
        }
        let found = match uid.map(|uid| there(tx, uid)) {
            Some(Ok(seen)) => seen,
            Some(Err(Problem::Missing)) | None => return self.says("carry-include-missing"),
            Some(Err(problem)) => return Err(problem),
        };
        let text = text(tx, &found.page)?;
        let credit = credit(tx, self.v, &found)?;
        self.blocks
            .push(Block::Heading(lower + 1, words(credit.title.as_str())));
        if !self.credits.contains(&credit) {
            self.credits.push(credit);
        }
        self.above.push(found.page.uid);
        self.text(tx, &text, lower + 1)?;
        self.above.pop();
        Ok(())
    }

    /// Says why something is not here.
    fn says(&mut self, message: &str) -> Result<(), Problem> {
        let said = words(self.v.t(message).to_owned());
        self.blocks.push(Block::Paragraph(vec![Inline::Emphasis(said)]));
        Ok(())
    }
}
