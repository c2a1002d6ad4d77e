//! Who are you? What do you want to do?

use askama::Template;
use kernel::Problem;
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::part::Parts;

use super::model::{Door, Wish, doors};
use super::store;
use crate::agenda::{Filter, Wanted};

#[derive(Template)]
#[template(path = "doors/index.html")]
struct Index {
    v: View,
    doors: Vec<Door>,
}

/// You are …
pub async fn index(cx: Cx) -> Handled {
    let doors = read(&cx).await?;
    Reply::page(&Index { v: cx.view(), doors })
}

#[derive(Template)]
#[template(path = "doors/show.html")]
struct Show {
    v: View,
    door: Door,
    more: String,
}

impl Show {
    /// Everything for these people.
    fn all(&self) -> String {
        Wanted::default()
            .with(Filter::Public, &self.door.key)
            .at("/agenda")
    }

    /// What a wish leads to.
    fn path(&self, wish: &Wish) -> String {
        let kinds: Vec<&str> = wish.kinds.iter().map(String::as_str).collect();
        Wanted::default()
            .with(Filter::Public, &self.door.key)
            .with(Filter::Kind, &kinds.join(","))
            .at("/agenda")
    }
}

/// … you want to …
pub async fn show(cx: Cx) -> Handled {
    let key: String = cx.at("public")?;
    let (asked, public) = (cx.clone(), key.clone());
    let read = move |tx: &mut Tx| Ok((store::shapes(tx)?, Parts::of_door(tx, &asked, &public)?));
    let (shapes, parts) = cx.read(read).await?;
    let doors = doors(shapes.iter().map(|shape| &shape.trame), cx.language());
    let door = doors.into_iter().find(|door| door.key == key);
    let door = door.ok_or(Problem::Missing)?;
    let v = cx.view();
    let more = parts.draw((), &v)?;
    Reply::page(&Show { v, door, more })
}

async fn read(cx: &Cx) -> Result<Vec<Door>, Problem> {
    let shapes = cx.read(store::shapes).await?;
    Ok(doors(shapes.iter().map(|shape| &shape.trame), cx.language()))
}
