//! The sheet on which one writes what one takes away.

use askama::Template;
use kernel::{Problem, Refusal};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use gatherings::afterwards::{Participant, To, Way};
use gatherings::take_away::{self, TakeAway, Visibility, WEEKS, Wish, actions};

#[derive(Template)]
#[template(path = "take_away/show.html")]
struct Show {
    v: View,
    form: Form,
    own: Participant,
    mine: Option<TakeAway>,
    moment: &'static str,
}

impl Show {
    fn visibilities(&self) -> [Visibility; 3] {
        Visibility::ALL
    }

    fn weeks(&self) -> [String; 3] {
        WEEKS.map(|weeks| weeks.to_string())
    }

    /// Whether it was sent back: that is done once.
    fn is_returned(&self) -> bool {
        self.mine.as_ref().is_some_and(|mine| mine.returned.is_some())
    }
}

/// What one wrote, to change it, or the empty sheet.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let way = Way::of(cx)?;
    let (own, mine) = cx
        .read(move |tx| {
            let own = Participant::of(tx, &way)?;
            let mine = take_away::mine(tx, own.gathering.id, own.person)?;
            let mine = mine.filter(|mine| !mine.is_removed);
            if mine.is_none() && !own.takes_part() {
                return Err(Problem::Forbidden);
            }
            Ok((own, mine))
        })
        .await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        let visibility = mine.as_ref().map_or(Visibility::Private, |mine| mine.visibility);
        form.fill("visibility", visibility.word());
        if let Some(mine) = &mine {
            let weeks = mine.weeks.map_or_else(String::new, |weeks| weeks.to_string());
            form.fill("keeps", &mine.keeps)
                .fill("gesture", &mine.gesture)
                .fill("weeks", weeks);
        }
        form
    });
    let page = Show {
        moment: own.moment(v.now()),
        own,
        mine,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Keeps what was written.
pub async fn save(cx: Cx) -> Handled {
    let way = Way::of(&cx)?;
    let mut form = cx.form().await?;
    let keeps = form.text("keeps", 1..=2_000);
    let gesture = form.text("gesture", 0..=500);
    let visibility = form.choice("visibility", Visibility::from_word);
    let weeks = match form.value("weeks") {
        "" => None,
        _ => form.choice("weeks", |word| {
            WEEKS.into_iter().find(|weeks| weeks.to_string() == word)
        }),
    };
    let wish = visibility.map(|visibility| Wish {
        keeps,
        gesture,
        visibility,
        weeks,
    });
    let wish = form.accept(()).and(wish);
    let back = format!("{}/take-away", way.path());
    let done = cx
        .write(move |tx| {
            let to = To::leave(tx, &way)?;
            match &wish {
                Some(wish) => actions::save(tx, &to, wish).map(|()| true),
                None => Ok(false),
            }
        })
        .await;
    answer(&cx, form, done, back, "take-away-saved").await
}

async fn answer(
    cx: &Cx,
    mut form: Form,
    done: Result<bool, Problem>,
    back: String,
    notice: &'static str,
) -> Handled {
    match done {
        Ok(true) => Ok(Reply::see_other(back).notice(notice)),
        Ok(false) => page(cx, Some(form)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("keeps", refusal);
            page(cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// What one does with it by pressing a button.
type Deed = fn(&mut Tx, &Participant) -> Result<(), Problem>;

async fn act(cx: &Cx, deed: Deed) -> Result<String, Problem> {
    let way = Way::of(cx)?;
    let back = format!("{}/take-away", way.path());
    cx.write(move |tx| {
        let own = Participant::of(tx, &way)?;
        match take_away::mine(tx, own.gathering.id, own.person)? {
            Some(_) => deed(tx, &own),
            None if own.takes_part() => Err(Refusal::new("take-away-none").into()),
            None => Err(Problem::Forbidden),
        }
    })
    .await?;
    Ok(back)
}

/// Removes it, with a way to undo.
pub async fn remove(cx: Cx) -> Handled {
    let back = act(&cx, actions::remove).await?;
    let undo = format!("{back}/restoration");
    Ok(Reply::see_other(back).notice_with_undo("take-away-removed", undo))
}

/// Brings it back.
pub async fn restore(cx: Cx) -> Handled {
    let back = act(&cx, actions::restore).await?;
    Ok(Reply::see_other(back).notice("take-away-restored"))
}

/// It is not sent back after all.
pub async fn cancel_return(cx: Cx) -> Handled {
    let back = act(&cx, actions::cancel_return).await?;
    Ok(Reply::see_other(back).notice("take-away-return-cancelled"))
}
