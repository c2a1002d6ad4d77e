//! The cover of an EPUB: a picture, or the strands in the colours of the house.

use super::whole::Whole;
use crate::piece::Pictures;
use prose::escaped;

/// The drawn cover: the strands, in the colours of the house. It says its title to those who do not see it.
pub fn drawn(whole: &Whole) -> String {
    let (tone, book) = (&whole.book.tone, &whole.book);
    let colours = [
        ("individual", "#b23425"),
        ("collective", "#00656f"),
        ("project", "#7e4f00"),
        ("accent", "#3b3889"),
    ];
    let ground = colours
        .iter()
        .find(|(name, _)| name == tone)
        .map_or("#3b3889", |(_, colour)| colour);
    let waves: String = colours
        .iter()
        .zip(0..)
        .map(|((name, _), place): (&(&str, &str), i32)| {
            let paint = if *name == tone.as_str() {
                "#ffffff"
            } else {
                "#f2ecdf"
            };
            let opacity = if *name == tone.as_str() { "1" } else { "0.55" };
            let (middle, swing) = (560 + place * 70, if place % 2 == 0 { -320 } else { 320 });
            format!(
                "<path d=\"M0 {middle} C360 {} 840 {} 1200 {middle}\" fill=\"none\" stroke=\"{paint}\" \
                 stroke-opacity=\"{opacity}\" stroke-width=\"28\"/>",
                middle + swing,
                middle - swing
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 1600\" \
         role=\"img\" aria-labelledby=\"t\"><title id=\"t\">{}</title><rect width=\"1200\" height=\"1600\" fill=\"{ground}\"/>{waves}</svg>\n",
        escaped(&book.title)
    )
}

/// The page of the cover.
pub fn page(whole: &Whole, pictures: &Pictures) -> String {
    let book = &whole.book;
    let picture = super::pdf::cover(whole).filter(|picture| pictures.contains_key(&picture.file()));
    let (file, alternative) = match picture {
        Some(picture) => (picture.file(), picture.alternative),
        None => ("cover.svg".to_owned(), String::new()),
    };
    let mut body = format!(
        "<section epub:type=\"cover\" class=\"cover\"><img src=\"{}\" alt=\"{}\" /><h1>{}</h1>",
        escaped(&file),
        escaped(&alternative),
        escaped(&book.title)
    );
    for line in [&book.subtitle, &book.authors] {
        if !line.is_empty() {
            body.push_str(&format!("<p>{}</p>", escaped(line)));
        }
    }
    body.push_str("</section>");
    body
}
