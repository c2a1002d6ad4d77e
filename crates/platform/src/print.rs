//! Tagged PDF, made by a small program beside the server: the server's build stays short, its memory low, and a fault of
//! the typesetter away from it.
//!
//! Always true: it is started without a shell and without our environment, what it is given goes in by standard input,
//! it has a time and a size, and at most two run at once.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use kernel::{Language, Problem, Refusal};
use serde_json::{Value, json};
use tokio::sync::Semaphore;

use crate::House;

/// The program's name.
const NAME: &str = "tresse-print";
/// How every PDF begins.
const PDF: &[u8] = b"%PDF-";
/// How many run at once; the others wait, but not for ever.
static SEATS: Semaphore = Semaphore::const_new(2);
const PATIENCE: Duration = Duration::from_secs(10);

/// What a program may take.
#[derive(Debug, Clone, Copy)]
struct Limits {
    time: Duration,
    bytes: u64,
}

const LIMITS: Limits = Limits {
    time: Duration::from_secs(20),
    bytes: 32 * 1024 * 1024,
};
/// From so many bytes on, what is printed has many pages: a few dozen attestations.
const LONG: usize = 256 * 1024;
/// For what has pictures, or many pages: a book of some hundred, a thousand attestations.
const LARGE: Limits = Limits {
    time: Duration::from_secs(90),
    bytes: 96 * 1024 * 1024,
};

/// Where the program is when nothing says otherwise: beside the server's own, or where a clone of the sources builds it.
pub fn beside_us() -> PathBuf {
    let Ok(us) = std::env::current_exe() else {
        return PathBuf::from(NAME);
    };
    let beside = us.with_file_name(NAME);
    // target/release/tresse, and target-print/release/tresse-print next to it.
    let built = us
        .ancestors()
        .nth(3)
        .map(|top| top.join("target-print/release").join(NAME));
    match built {
        Some(built) if !beside.exists() && built.exists() => built,
        _ => beside,
    }
}

/// Whether there is a program that prints.
pub fn is_here(house: &House) -> bool {
    house.settings().print.is_file()
}

/// A PDF of one of the program's templates, with this data, read aloud in this language.
///
/// # Errors
/// [`Problem::Refused`] (`print-not-here`) when there is no such program, so that the page offers another way;
/// [`Problem::Unavailable`] when others print and it takes too long; a fault when it fails.
pub async fn pdf(
    house: &House,
    template: &str,
    language: Language,
    data: &Value,
) -> Result<Vec<u8>, Problem> {
    if !is_here(house) {
        return Err(Refusal::new("print-not-here").into());
    }
    let asked = json!({ "template": template, "language": language.word(), "data": data });
    let asked = asked.to_string().into_bytes();
    let limits = if asked.len() > LONG { LARGE } else { LIMITS };
    run(house.settings().print.clone(), asked, limits).await
}

/// The same for many documents of one template: each a PDF of its own, made in one call, in the order of what was given.
///
/// # Errors
/// As for [`pdf`].
pub async fn each(
    house: &House,
    template: &str,
    language: Language,
    many: Vec<Value>,
) -> Result<Vec<Vec<u8>>, Problem> {
    if !is_here(house) {
        return Err(Refusal::new("print-not-here").into());
    }
    if many.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = many.len();
    let asked = json!({ "template": template, "language": language.word(), "many": many });
    let program = house.settings().print.clone();
    let made = seated(program, asked.to_string().into_bytes(), LARGE).await?;
    apart(&made, wanted)
}

/// What came back for many: a line says how many bytes each has, and they follow it.
fn apart(made: &[u8], wanted: usize) -> Result<Vec<Vec<u8>>, Problem> {
    let wrong = || Problem::broken("the program that prints gave other papers than were asked");
    let end = made.iter().position(|byte| *byte == b'\n').ok_or_else(wrong)?;
    let (line, rest) = made.split_at(end);
    let lengths: Vec<usize> =
        serde_json::from_slice(line).map_err(|cause| Problem::fault("read what was printed", cause))?;
    let mut rest = rest.get(1..).unwrap_or_default();
    let mut papers = Vec::with_capacity(lengths.len());
    for length in lengths {
        let (paper, after) = rest.split_at_checked(length).ok_or_else(wrong)?;
        if !paper.starts_with(PDF) {
            return Err(wrong());
        }
        papers.push(paper.to_vec());
        rest = after;
    }
    if papers.len() == wanted && rest.is_empty() {
        Ok(papers)
    } else {
        Err(wrong())
    }
}

/// The same with pictures (JPEG), each under the name by which the data calls it.
///
/// # Errors
/// As for [`pdf`].
pub async fn pdf_with(
    house: &House,
    template: &str,
    language: Language,
    data: &Value,
    pictures: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<u8>, Problem> {
    if !is_here(house) {
        return Err(Refusal::new("print-not-here").into());
    }
    let files: Vec<_> = pictures
        .iter()
        .map(|(name, bytes)| json!([name, bytes.len()]))
        .collect();
    let asked = json!({ "template": template, "language": language.word(), "data": data, "files": files });
    // What is asked on one line, and the files after it, in its order.
    let mut input = format!("{asked}\n").into_bytes();
    for bytes in pictures.values() {
        input.extend_from_slice(bytes);
    }
    run(house.settings().print.clone(), input, LARGE).await
}

async fn run(program: PathBuf, input: Vec<u8>, limits: Limits) -> Result<Vec<u8>, Problem> {
    let pdf = seated(program, input, limits).await?;
    if pdf.starts_with(PDF) {
        Ok(pdf)
    } else {
        Err(Problem::broken("the program that prints gave no PDF"))
    }
}

async fn seated(program: PathBuf, input: Vec<u8>, limits: Limits) -> Result<Vec<u8>, Problem> {
    let seat = tokio::time::timeout(PATIENCE, SEATS.acquire())
        .await
        .map_err(|_| Problem::Unavailable)?;
    let printed = tokio::task::spawn_blocking(move || print(&program, input, limits)).await;
    drop(seat);
    printed.map_err(|cause| Problem::fault("print", cause))?
}

fn print(program: &Path, input: Vec<u8>, limits: Limits) -> Result<Vec<u8>, Problem> {
    let failed = |cause| Problem::fault("start the program that prints", cause);
    let mut child = Command::new(program)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    thread::spawn(move || {
        // It may stop before it has read everything: what it says then tells why.
        stdin.map(|mut stdin| stdin.write_all(&input))
    });
    let out = thread::spawn(move || read(stdout, limits.bytes + 1));
    let said = thread::spawn(move || read(stderr, 4_096));
    let ended = wait(&mut child, limits.time)?;
    let bytes = |reading: thread::JoinHandle<Vec<u8>>| reading.join().unwrap_or_default();
    if !ended {
        return Err(Problem::broken("the program that prints takes too long"));
    }
    let status = child.wait().map_err(failed)?;
    if !status.success() {
        let said = String::from_utf8_lossy(&bytes(said)).into_owned();
        return Err(Problem::fault("print", said));
    }
    let made = bytes(out);
    if u64::try_from(made.len()).is_ok_and(|length| length <= limits.bytes) {
        Ok(made)
    } else {
        Err(Problem::broken("the program that prints gave too much"))
    }
}

/// What it says, up to so many bytes. Whoever says more finds the pipe closed.
fn read(from: Option<impl Read>, most: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Some(from) = from {
        // What came before a fault is what there is.
        let _read = from.take(most).read_to_end(&mut bytes);
    }
    bytes
}

/// Waits until it ends; ends it when its time is over.
fn wait(child: &mut Child, time: Duration) -> Result<bool, Problem> {
    const STEP: Duration = Duration::from_millis(5);
    let mut waited = Duration::ZERO;
    while waited < time {
        let ended = child
            .try_wait()
            .map_err(|cause| Problem::fault("wait for the program that prints", cause))?;
        if ended.is_some() {
            return Ok(true);
        }
        thread::sleep(STEP);
        waited += STEP;
    }
    let _may_have_ended = child.kill();
    let _ended = child.wait();
    Ok(false)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use tempfile::TempDir;

    use super::*;

    const QUICK: Limits = Limits {
        time: Duration::from_secs(5),
        bytes: 1_000,
    };

    /// A program that does this, in a folder of its own.
    fn program(does: &str) -> (TempDir, PathBuf) {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join(NAME);
        std::fs::write(&path, format!("#!/bin/sh\n{does}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        (folder, path)
    }

    async fn runs(does: &str, limits: Limits) -> Result<Vec<u8>, Problem> {
        // A program that is being written while another thread starts one is "busy".
        static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
        let _turn = ONE_AT_A_TIME.lock().await;
        let (_folder, path) = program(does);
        run(path, "{\"template\":\"sheet\"}".into(), limits).await
    }

    fn said(problem: &Problem) -> String {
        match problem {
            Problem::Fault(fault) => format!("{fault} {:?}", fault.source()),
            other => format!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn what_goes_in_is_json_and_what_comes_out_is_given() {
        let printed = runs("printf '%%PDF-1.7 '; /bin/cat", QUICK).await.unwrap();
        assert_eq!(printed, b"%PDF-1.7 {\"template\":\"sheet\"}");
    }

    #[test]
    fn many_are_told_apart_by_their_lengths() {
        let made = b"[6,7]\n%PDF-1%PDF-22";
        let papers = apart(made, 2).unwrap();
        assert_eq!(papers, [b"%PDF-1".to_vec(), b"%PDF-22".to_vec()]);
        for wrong in [
            &b"[6]\n%PDF-1"[..],
            b"[6,8]\n%PDF-1%PDF-22",
            b"[6,7]\n%PDF-1xPDF-22",
            b"%PDF-1",
        ] {
            assert!(apart(wrong, 2).is_err());
        }
    }

    #[tokio::test]
    async fn our_environment_stays_with_us() {
        let printed = runs("printf '%%PDF-%s' \"$HOME$TRESSE_SMTP_URL\"", QUICK)
            .await
            .unwrap();
        assert_eq!(printed, b"%PDF-");
    }

    #[tokio::test]
    async fn a_fault_says_what_the_program_said() {
        let problem = runs("echo 'no such template' >&2; exit 2", QUICK)
            .await
            .unwrap_err();
        assert!(said(&problem).contains("no such template"), "{}", said(&problem));
    }

    #[tokio::test]
    async fn what_is_not_a_pdf_or_too_long_is_a_fault() {
        assert!(runs("echo hello", QUICK).await.is_err());
        assert!(runs("printf '%%PDF-'; exec /usr/bin/yes", QUICK).await.is_err());
    }

    #[tokio::test]
    async fn one_that_never_ends_is_ended() {
        let limits = Limits {
            time: Duration::from_millis(200),
            ..QUICK
        };
        let problem = runs("exec /bin/sleep 60", limits).await.unwrap_err();
        assert!(said(&problem).contains("too long"));
    }

    #[tokio::test]
    async fn one_that_cannot_be_started_is_a_fault() {
        let problem = run(PathBuf::from("/nowhere/tresse-print"), Vec::new(), QUICK).await;
        assert!(problem.is_err());
    }
}
