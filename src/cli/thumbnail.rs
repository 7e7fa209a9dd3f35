//! Pictures as the terminal draws them: what the server re-encoded, decoded within limits and made small.
//!
//! Trusts nothing: whoever answers might not be the server it says it is.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits, imageops::FilterType};

use crate::tui::port::Picture;

/// The width and height of what is drawn, in points.
const SIDE: u32 = 24;
/// The widest and highest picture that is decoded: the server keeps a quarter of that.
const WIDEST: u32 = 1024;
/// The most memory that decoding may take.
const MOST_MEMORY: u64 = 16 * 1024 * 1024;
/// The most bytes that are looked at.
const MOST_BYTES: usize = 1024 * 1024;

/// The picture in a PNG; nothing where it is none.
pub(super) fn thumbnail(png: &[u8]) -> Option<Picture> {
    if png.len() > MOST_BYTES {
        return None;
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(png), ImageFormat::Png);
    reader.limits(limits);
    let small = reader.decode().ok()?.resize_exact(SIDE, SIDE, FilterType::Triangle).into_rgba8();
    let points = small.pixels().map(|point| {
        let [red, green, blue, solid] = point.0;
        (solid >= 128).then_some([red, green, blue])
    });
    Some(Picture { width: usize::try_from(SIDE).ok()?, points: points.collect() })
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, Rgba, RgbaImage};

    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut picture = RgbaImage::from_pixel(width, height, Rgba([200, 0, 0, 255]));
        for x in 0..width / 2 {
            for y in 0..height {
                picture.put_pixel(x, y, Rgba([0, 0, 0, 0]));
            }
        }
        let mut bytes = Vec::new();
        let to = &mut Cursor::new(&mut bytes);
        DynamicImage::from(picture).write_to(to, ImageFormat::Png).expect("memory takes it");
        bytes
    }

    #[test]
    fn p4_a_picture_is_made_small_and_keeps_its_holes() {
        let small = thumbnail(&png(256, 256)).expect("a picture");
        assert_eq!((small.width, small.points.len()), (24, 24 * 24));
        assert_eq!((small.points[0], small.points[23]), (None, Some([200, 0, 0])));
    }

    #[test]
    fn pa3_what_the_server_would_never_send_is_not_decoded() {
        assert_eq!(thumbnail(&png(WIDEST + 1, 2)), None);
        assert_eq!(thumbnail(&png(64, 64)[..60]), None);
        assert_eq!(thumbnail(b"GIF89a"), None);
        assert_eq!(thumbnail(&vec![0; MOST_BYTES + 1]), None);
    }
}
