//! The five trames that come with the program.

use kernel::Problem;
use platform::House;
use rust_embed::RustEmbed;
use trame::{Folder, Trame};

use crate::shape::{self, Origin};

#[derive(RustEmbed)]
#[folder = "../../trames"]
struct Files;

/// Puts the trames of this version of the program in the library, and takes those of older versions out.
/// Spaces that were opened from an older one keep it.
///
/// # Errors
/// When the store refuses; a fault when a shipped trame is wrong, which a test would have found.
pub async fn ship(house: &House) -> Result<(), Problem> {
    let trames = read_all()?;
    house
        .write(move |tx| {
            let mut current = Vec::new();
            for trame in &trames {
                let id = shape::keep(tx, trame, Origin::Shipped, None)?;
                shape::offer(tx, id, true)?;
                current.push(id);
            }
            for stored in shape::listed(tx)? {
                if stored.origin == Origin::Shipped.word() && !current.contains(&stored.id) {
                    shape::offer(tx, stored.id, false)?;
                }
            }
            Ok(())
        })
        .await?;
    while house.write(shape::tell_descents).await? {}
    Ok(())
}

/// In the order in which people meet them, the collective first.
const ORDER: [&str; 5] = [
    "learning-collective",
    "training",
    "cooperatives-network",
    "webinar-cycle",
    "accompaniment",
];

fn read_all() -> Result<Vec<Trame>, Problem> {
    ORDER.iter().map(|name| read(name)).collect()
}

fn read(name: &str) -> Result<Trame, Problem> {
    let mut folder = Folder::new();
    for path in Files::iter() {
        let Some(file) = path.strip_prefix(name).and_then(|rest| rest.strip_prefix('/')) else {
            continue;
        };
        if let Some(found) = Files::get(&path) {
            folder.put(file, found.data.into_owned());
        }
    }
    trame::read(&folder).map_err(|faults| {
        Problem::fault(
            "read a shipped trame",
            faults.first().map_or_else(String::new, ToString::to_string),
        )
    })
}
