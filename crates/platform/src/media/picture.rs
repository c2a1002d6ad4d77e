//! From a file that claims to be a picture to pixels that are one.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits, imageops::FilterType};
use kernel::Refusal;

/// The widths in which pictures are kept, smallest first.
pub const SIZES: [u32; 3] = [96, 480, LARGEST];
pub(super) const LARGEST: u32 = 1440;
/// The most bytes that a picture may have when it arrives.
const BYTES: usize = 12 * 1024 * 1024;
/// The most pixels a side: a small file can claim a picture that would fill the memory.
const SIDE: u32 = 12_000;
const MEMORY: u64 = 256 * 1024 * 1024;
const QUALITY: u8 = 82;

/// A picture in every size, as JPEG without any metadata.
pub struct Picture {
    sizes: Vec<(u32, Vec<u8>)>,
    width: u32,
    height: u32,
}

impl Picture {
    /// The widths and their bytes.
    pub fn sizes(&self) -> &[(u32, Vec<u8>)] {
        &self.sizes
    }

    /// Width and height of the largest.
    pub fn dimensions(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// How many bytes all sizes take.
    pub fn bytes(&self) -> usize {
        self.sizes.iter().map(|(_, bytes)| bytes.len()).sum()
    }
}

/// Decodes a JPEG, PNG, WebP or GIF by what it contains, turns it the right way up, and writes it anew in each size.
///
/// Takes time and memory: call it on a blocking thread.
///
/// # Errors
/// A refusal to show beside the file's field.
pub fn open(file: &[u8]) -> Result<Picture, Refusal> {
    let not_a_picture = || Refusal::new("media-not-a-picture");
    if file.len() > BYTES {
        return Err(Refusal::new("media-too-heavy").with("megabytes", BYTES / 1024 / 1024));
    }
    let mut reader = ImageReader::new(Cursor::new(file))
        .with_guessed_format()
        .map_err(|_| not_a_picture())?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| not_a_picture())?;
    let orientation = decoder.orientation().map_err(|_| not_a_picture())?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(|_| not_a_picture())?;
    image.apply_orientation(orientation);
    let image = on_white(&image);
    let sizes = SIZES
        .iter()
        .map(|size| Ok((*size, jpeg(&fit(&image, *size))?)))
        .collect::<Result<_, Refusal>>()?;
    let largest = fit(&image, LARGEST);
    Ok(Picture {
        sizes,
        width: largest.width(),
        height: largest.height(),
    })
}

/// Never larger than it came.
fn fit(image: &DynamicImage, width: u32) -> DynamicImage {
    if image.width() <= width && image.height() <= width {
        return image.clone();
    }
    image.resize(width, width, FilterType::CatmullRom)
}

/// JPEG knows no transparency: what was transparent becomes white.
fn on_white(image: &DynamicImage) -> DynamicImage {
    let mut pixels = image.to_rgba8();
    for pixel in pixels.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let over = |colour: u8| {
            let mixed = u16::from(colour) * u16::from(alpha) + 255 * (255 - u16::from(alpha));
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        pixel.0 = [over(red), over(green), over(blue), u8::MAX];
    }
    DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(pixels).to_rgb8())
}

fn jpeg(image: &DynamicImage) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    image
        .write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))
        .map_err(|_| Refusal::new("media-not-a-picture"))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        DynamicImage::new_rgba8(width, height)
            .write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png)
            .unwrap();
        bytes
    }

    #[test]
    fn a_picture_is_kept_in_every_size_and_never_grows() {
        let picture = open(&png(1000, 10)).unwrap();
        let widths: Vec<u32> = picture
            .sizes()
            .iter()
            .map(|(_, bytes)| image::load_from_memory(bytes).unwrap().width())
            .collect();
        assert_eq!(widths, [96, 480, 1000]);
    }

    #[test]
    fn what_is_not_a_picture_is_refused_whatever_it_is_called() {
        for wrong in [
            b"".as_slice(),
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            b"\x89PNG\r\n\x1a\n",
            &png(4, 4)[..40],
        ] {
            assert_eq!(open(wrong).err(), Some(Refusal::new("media-not-a-picture")));
        }
    }

    #[test]
    fn a_small_file_that_claims_a_huge_picture_is_refused() {
        let mut lying = png(2, 2);
        lying.splice(16..24, [0, 1, 0, 0, 0, 1, 0, 0]);
        assert!(open(&lying).is_err());
    }
}
