//! PostgreSQL is copied with its own tool.

use std::path::Path;

use kernel::{Problem, Refusal};
use tokio::process::Command;

/// Runs `pg_dump` where it is installed.
pub async fn dump(url: &str, target: &Path) -> Result<(), Problem> {
    let (address, password) = without_password(url);
    let mut command = Command::new("pg_dump");
    command
        .args(["--format=custom", "--no-owner", "--file"])
        .arg(target)
        .arg("--dbname")
        .arg(address);
    if let Some(password) = password {
        // Everybody on the machine can read a command line; an environment, only its owner.
        command.env("PGPASSWORD", password);
    }
    let output = match command.output().await {
        Ok(output) => output,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {
            return Err(Refusal::new("backup-no-pg-dump").into());
        }
        Err(cause) => return Err(Problem::fault("run pg_dump", cause)),
    };
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    Err(Refusal::new("backup-pg-dump-failed").with("what", said).into())
}

/// An address without its password, and the password as it is typed.
fn without_password(url: &str) -> (String, Option<String>) {
    let Some((scheme, rest)) = url.split_once("://") else {
        return (url.to_owned(), None);
    };
    let Some((who, place)) = rest.rsplit_once('@') else {
        return (url.to_owned(), None);
    };
    let Some((user, password)) = who.split_once(':') else {
        return (url.to_owned(), None);
    };
    (
        format!("{scheme}://{user}@{place}"),
        Some(platform::web::percent_decoded(password)),
    )
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn a_password_does_not_stand_on_the_command_line() {
        let (address, password) = without_password("postgres://tresse:s%40crit@db.example:5432/tresse");
        assert_eq!(address, "postgres://tresse@db.example:5432/tresse");
        assert_eq!(password.as_deref(), Some("s@crit"));
        assert_eq!(without_password("postgres://127.0.0.1/tresse").1, None);
    }
}
