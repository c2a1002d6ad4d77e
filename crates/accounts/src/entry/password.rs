//! Coming in with a password.

use kernel::Refusal;
use platform::web::{Cx, Handled};
use platform::{password, tries};

use super::model::{PASSWORDS, return_path};
use super::pages::{browser, door, session_cookies};
use super::{access, actions, store};

/// POST /sign-in/password: unknown, without a password, or wrong: the same answer, after the same time.
pub async fn enter(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let return_to = return_path(form.value("then"));
    form.fill("then", return_to.clone());
    let email = form.email("account");
    let typed = form.password("password", 1..=1000);
    let Some((email, typed)) = form.accept((email, typed)) else {
        return door(&cx, form, 422);
    };
    let found = cx
        .write(move |tx| {
            tries::spend(tx, PASSWORDS, &email)?;
            store::find_password(tx, &email)
        })
        .await?;
    let stored = found.as_ref().map(|(_, stored)| stored.clone());
    let is_right = password::matches(typed, stored).await?;
    if let Some((person, stored)) = found.filter(|_| is_right) {
        let browser = browser(&cx);
        let entered = cx
            .write(move |tx| match access::by_password(tx, person, &stored)? {
                Some(may) => actions::enter(tx, &may, "", &browser),
                None => Ok(None),
            })
            .await?;
        if let Some(mut entered) = entered {
            entered.return_to = return_to;
            return Ok(session_cookies(entered));
        }
    }
    form.refuse("password", Refusal::new("entry-password-wrong"));
    door(&cx, form, 422)
}
