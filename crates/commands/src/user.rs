//! `tresse user`: lets people in from the terminal, when no mail leaves yet or somebody lost their way.

use kernel::{Problem, Refusal};
use people::{entry, instance};

use crate::command::NewUser;
use crate::house::{self, Areas};
use crate::terminal::Terminal;

platform::statements! {
    LIST = "select name, coalesce(email, ''), state, administrator from persons
            where state <> 'erased' order by name, id";
}

/// Makes a person, or confirms a guest.
///
/// # Errors
/// When the address is not one, or the store refuses.
pub async fn add(areas: Areas, terminal: &Terminal, new: NewUser) -> Result<(), Problem> {
    let email = new.email.trim().to_lowercase();
    if !is_address(&email) {
        return Err(Refusal::new("user-not-an-address").with("email", &email).into());
    }
    let house = house::open_from_environment(areas).await?;
    let zone = house.instance().zone.clone();
    let (language, name, address) = (terminal.language(), new.name.trim().to_owned(), email.clone());
    house
        .write(move |tx| {
            let person = entry::find_or_make_guest(tx, &address, &name, language, &zone)?;
            entry::confirm(tx, person, &name)?;
            if new.administrator {
                instance::make_administrator(tx, person)?;
            }
            Ok(())
        })
        .await?;
    let message = if new.administrator {
        "user-added-administrator"
    } else {
        "user-added"
    };
    terminal.print(terminal.filled(message, &[("email", &email)]));
    Ok(())
}

/// Prints an address that lets a person in at once, once, within half an hour.
///
/// # Errors
/// When nobody has the address, or the store refuses.
pub async fn link(areas: Areas, terminal: &Terminal, email: String) -> Result<(), Problem> {
    let house = house::open_beside_the_server(areas, false).await?;
    let path = house
        .write(move |tx| {
            let unknown = || Problem::from(Refusal::new("user-unknown").with("email", &email));
            let person = entry::person_by_email(tx, &email)?.ok_or_else(unknown)?;
            entry::make_link(tx, person.id, &email, true, "/")
        })
        .await?;
    terminal.print(format!("{}{path}", house.settings().base));
    Ok(())
}

/// Prints everybody, one line each.
///
/// # Errors
/// When the store refuses.
pub async fn list(areas: Areas, terminal: &Terminal) -> Result<(), Problem> {
    let house = house::open_from_environment(areas).await?;
    let people = house
        .read(|tx| tx.all::<(String, String, String, bool)>(LIST, ()))
        .await?;
    for (name, email, state, administrator) in people {
        let state = terminal.say(if state == "guest" {
            "user-guest"
        } else {
            "user-active"
        });
        let runs = if administrator {
            terminal.say("user-administrator")
        } else {
            String::new()
        };
        terminal.print(format!("{name}\t{email}\t{state}\t{runs}").trim_end());
    }
    Ok(())
}

/// Good enough to catch a slip; only a mail proves an address.
fn is_address(email: &str) -> bool {
    let whole = email
        .split_once('@')
        .is_some_and(|(who, host)| !who.is_empty() && host.len() > 2 && !host.contains('@'));
    whole && !email.contains(|letter: char| letter.is_whitespace() || letter.is_control())
}
