//! Trames through the command's own functions.

use std::path::{Path, PathBuf};

use commands::trames::read;

fn shipped(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../trames")
        .join(name)
}

#[test]
fn export_import_export_gives_the_same_bytes() {
    let folder = tempfile::TempDir::new().unwrap();
    for name in [
        "accompaniment",
        "cooperatives-network",
        "learning-collective",
        "training",
        "webinar-cycle",
    ] {
        let first = trame::write(&read(&shipped(name)).unwrap());
        let (archive, unpacked) = (
            folder.path().join(format!("{name}.zip")),
            folder.path().join(name),
        );
        std::fs::write(&archive, first.to_zip().unwrap()).unwrap();
        first.write_to(&unpacked).unwrap();
        assert_eq!(
            trame::write(&read(&archive).unwrap()).to_zip().unwrap(),
            first.to_zip().unwrap(),
            "{name}"
        );
        assert_eq!(trame::write(&read(&unpacked).unwrap()), first, "{name}");
    }
}

#[test]
fn what_is_not_there_is_a_fault_and_no_panic() {
    assert!(read(Path::new("/nowhere/at/all")).is_err());
}
