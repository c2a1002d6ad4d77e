//! The form in which one says how it was.

use askama::Template;
use kernel::Problem;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::model::{Feedback, Felt, Publish};
use super::{actions, store};
use gatherings::afterwards::{Participant, To, Way};

#[derive(Template)]
#[template(path = "feedback/show.html")]
struct Show {
    v: View,
    form: Form,
    own: Participant,
    moment: &'static str,
}

impl Show {
    fn feelings(&self) -> [Felt; 4] {
        Felt::ALL
    }

    fn publishings(&self) -> [Publish; 3] {
        Publish::ALL
    }
}

/// What one said, to change it, or the empty form.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let way = Way::of(cx)?;
    let (own, mine) = cx
        .read(move |tx| {
            let own = Participant::of(tx, &way)?;
            if !own.takes_part() {
                return Err(Problem::Forbidden);
            }
            let mine = store::mine(tx, own.gathering.id, own.person)?;
            Ok((own, mine))
        })
        .await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("publish", Publish::No.word());
        if let Some(mine) = &mine {
            form.fill("felt", mine.felt.word())
                .fill("helped", &mine.helped)
                .fill("change", &mine.change)
                .fill("publish", mine.publish.word());
        }
        form
    });
    let page = Show {
        moment: own.moment(v.now()),
        own,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Keeps it.
pub async fn save(cx: Cx) -> Handled {
    let way = Way::of(&cx)?;
    let mut form = cx.form().await?;
    let felt = form.choice("felt", Felt::from_word);
    let helped = form.text("helped", 0..=2_000);
    let change = form.text("change", 0..=2_000);
    let publish = form.choice("publish", Publish::from_word);
    let said = felt.zip(publish).map(|(felt, publish)| Feedback {
        felt,
        helped,
        change,
        publish,
    });
    let said = form.accept(()).and(said);
    let back = way.path();
    let done = cx
        .write(move |tx| {
            let to = To::leave(tx, &way)?;
            match &said {
                Some(said) => actions::save(tx, &to, said).map(|()| true),
                None => Ok(false),
            }
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(back).notice("feedback-saved")),
        Ok(false) => page(&cx, Some(form)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("felt", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}
