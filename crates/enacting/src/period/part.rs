//! On the page of a role: to its holder what they may do with it now, to others the other ways of taking it; on the wall
//! the ways to what goes with roles.

use askama::Template;
use kernel::{Problem, Right, Uid};
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use spaces::part::{RolePart, RoleSpot, WallPart};
use spaces::role::{self, Held};
use spaces::space::access::Seen;

use super::store;
use crate::access;
use crate::week::{self, model::Week};

/// To its holder.
pub(super) const MINE: RolePart = RolePart {
    spot: RoleSpot::First,
    read: of_holder,
};

/// To whoever might take it, and to those who give roles.
pub(super) const WAYS: RolePart = RolePart {
    spot: RoleSpot::Aside,
    read: of_others,
};

/// On the wall.
pub(super) const WALL: WallPart = WallPart { read: of_wall };

struct Mine {
    week: Option<Week>,
    unsaid: Option<Uid>,
    slug: String,
    may_keep: bool,
}

#[derive(Template)]
#[template(path = "period/_mine.html")]
struct DrawnMine<'a> {
    v: &'a View,
    week: Option<&'a Week>,
    unsaid: Option<Uid>,
    slug: &'a str,
    may_keep: bool,
}

fn of_holder(tx: &mut Tx, cx: &Cx, seen: &Seen, key: &str) -> Read {
    let Some(actor) = seen.actor.as_ref().filter(|_| seen.belongs()) else {
        return Ok(Box::new(Nothing));
    };
    let weeks = week::in_space(tx, actor.id, seen.space.id, cx.language())?;
    let week = weeks.into_iter().find(|week| week.mine.role == key);
    let unsaid = match week {
        Some(_) => None,
        None => store::unsaid(tx, seen.space.id, key, actor.id)?,
    };
    Ok(Box::new(Mine {
        may_keep: week.as_ref().is_some_and(|week| {
            let period = week.mine.period;
            (week.is_open || seen.has(Right::AssignRole))
                && period.paused.is_none()
                && !period.is_for_gathering
        }),
        week,
        unsaid,
        slug: seen.space.slug.clone(),
    }))
}

impl Part for Mine {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.week.is_none() && self.unsaid.is_none() {
            return Ok(String::new());
        }
        drawn(&DrawnMine {
            v,
            week: self.week.as_ref(),
            unsaid: self.unsaid,
            slug: &self.slug,
            may_keep: self.may_keep,
        })
    }
}

struct Others {
    slug: String,
    role: String,
    may_take: bool,
    kept_on: Vec<Held>,
}

#[derive(Template)]
#[template(path = "period/_ways.html")]
struct DrawnOthers<'a> {
    v: &'a View,
    others: &'a Others,
}

fn of_others(tx: &mut Tx, _: &Cx, seen: &Seen, key: &str) -> Read {
    let Some(me) = seen.actor.as_ref().map(|actor| actor.id) else {
        return Ok(Box::new(Nothing));
    };
    let gives = seen.has(Right::AssignRole);
    let is_open = seen.space.shape.role(key).is_some_and(|role| role.open);
    let mut held = role::held_in(tx, seen.space.id)?;
    held.retain(|each| each.role == key);
    let is_mine = held.iter().any(|each| each.person.id == me);
    held.retain(|each| gives && each.person.id != me && each.paused.is_none() && each.gathering.is_none());
    Ok(Box::new(Others {
        slug: seen.space.slug.clone(),
        role: key.to_owned(),
        may_take: seen.belongs() && (is_open || gives) && !is_mine,
        kept_on: held,
    }))
}

impl Part for Others {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if !self.may_take && self.kept_on.is_empty() {
            return Ok(String::new());
        }
        drawn(&DrawnOthers { v, others: self })
    }
}

struct Wall {
    slug: String,
    is_of_the_group: bool,
    may_shape: bool,
}

#[derive(Template)]
#[template(path = "period/_wall.html")]
struct DrawnWall<'a> {
    v: &'a View,
    wall: &'a Wall,
}

fn of_wall(_: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    Ok(Box::new(Wall {
        slug: seen.space.slug.clone(),
        is_of_the_group: access::is_of_the_group(seen),
        may_shape: seen.has(Right::Arrange),
    }))
}

impl Part for Wall {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&DrawnWall { v, wall: self })
    }
}
