//! Owns what a picture may be, and how it is made harmless: decoded within limits, turned upright, cut to a square, made
//! small, written anew without anything that came with it (P4, PA3).
//!
//! Knows no technician and no HTTP. What else a picture may come as is a line in [`squared`].

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, imageops::FilterType,
};
use sha2::{Digest as _, Sha256};

use super::journal::hex;
use crate::{desk::PictureId, wire::PICTURE_LIMIT};

/// The width and height of what is kept.
const SIDE: u32 = 256;
/// The widest and highest picture that is decoded.
const WIDEST: u32 = 12_000;
/// The most points that are decoded: a small file may claim to be huge.
const MOST_POINTS: u64 = 50_000_000;
/// The most memory that decoding may take.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// A picture as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// Its name.
    pub id: PictureId,
    /// A PNG.
    pub png: Vec<u8>,
}

/// Why a file is no picture to keep.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotAPicture {
    /// More bytes than are taken.
    TooLarge,
    /// Neither JPEG nor PNG nor WebP.
    UnknownFormat,
    /// It says that it is one, and is not.
    Damaged,
    /// It would be too large once decoded.
    TooManyPoints,
}

/// Makes a picture of a file.
///
/// # Errors
/// Why it cannot be one.
pub fn squared(bytes: &[u8]) -> Result<Picture, NotAPicture> {
    if bytes.len() > PICTURE_LIMIT {
        return Err(NotAPicture::TooLarge);
    }
    let format = image::guess_format(bytes).map_err(|_| NotAPicture::UnknownFormat)?;
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP) {
        return Err(NotAPicture::UnknownFormat);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| why(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_POINTS {
        return Err(NotAPicture::TooManyPoints);
    }
    let upright = decoder.orientation().map_err(|error| why(&error))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| why(&error))?;
    picture.apply_orientation(upright);
    let side = picture.width().min(picture.height());
    let (x, y) = ((picture.width() - side) / 2, (picture.height() - side) / 2);
    let square = picture.crop_imm(x, y, side, side).resize_exact(SIDE, SIDE, FilterType::Triangle);
    let mut png = Vec::new();
    DynamicImage::from(square.into_rgba8())
        .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
        .map_err(|error| why(&error))?;
    let id = PictureId::parse(&hex(&Sha256::digest(&png))).expect("a SHA-256 in hexadecimal");
    Ok(Picture { id, png })
}

fn why(error: &image::ImageError) -> NotAPicture {
    match error {
        image::ImageError::Limits(_) => NotAPicture::TooManyPoints,
        _ => NotAPicture::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgba, RgbaImage};

    use super::*;

    fn file(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut picture = RgbaImage::from_pixel(width, height, Rgba([200, 0, 0, 255]));
        for x in 0..width / 4 {
            for y in 0..height {
                picture.put_pixel(x, y, Rgba([0, 0, 200, 255]));
            }
        }
        let mut bytes = Vec::new();
        let picture = DynamicImage::from(picture);
        let picture =
            if format == ImageFormat::Jpeg { picture.into_rgb8().into() } else { picture };
        picture.write_to(&mut Cursor::new(&mut bytes), format).expect("memory takes it");
        bytes
    }

    fn read(png: &[u8]) -> RgbaImage {
        assert_eq!(image::guess_format(png).expect("a picture"), ImageFormat::Png);
        image::load_from_memory(png).expect("a PNG").into_rgba8()
    }

    #[test]
    fn p4_pa3_every_format_becomes_a_square_png_of_the_middle() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let picture = squared(&file(400, 200, format)).expect("a picture");
            let shown = read(&picture.png);
            assert_eq!((shown.width(), shown.height()), (256, 256));
            let Rgba([red, _, blue, _]) = *shown.get_pixel(4, 128);
            assert!(red > 150 && blue < 80, "the edge was cut off: {format:?}");
        }
        let small = squared(&file(3, 2, ImageFormat::Png)).expect("a picture");
        assert_eq!(read(&small.png).width(), 256);
    }

    #[test]
    fn pa3_nothing_that_came_with_the_file_is_kept() {
        let plain = file(64, 64, ImageFormat::Png);
        let mut noted = plain[..33].to_vec();
        // A chunk of text after the header, as cameras and editors write it.
        let text = b"tEXtComment\0taken at 51.5, -0.1";
        noted.extend(u32::try_from(text.len() - 4).expect("short").to_be_bytes());
        noted.extend(text);
        noted.extend(crc(text).to_be_bytes());
        noted.extend(&plain[33..]);
        let (with, without) = (squared(&noted), squared(&plain));
        assert_eq!(with, without);
        assert!(!with.expect("a picture").png.windows(4).any(|part| part == b"tEXt"));
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 }
            })
        })
    }

    #[test]
    fn pa3_what_is_no_picture_is_refused() {
        let cut = file(64, 64, ImageFormat::Png);
        for (bytes, refusal) in [
            (&b""[..], NotAPicture::UnknownFormat),
            (b"<svg onload='x'/>", NotAPicture::UnknownFormat),
            (b"GIF89a\x01\x00\x01\x00", NotAPicture::UnknownFormat),
            (&cut[..60], NotAPicture::Damaged),
            (b"\xff\xd8\xff\xe0 not really", NotAPicture::Damaged),
        ] {
            assert_eq!(squared(bytes), Err(refusal));
        }
        assert_eq!(squared(&vec![0xff; PICTURE_LIMIT + 1]), Err(NotAPicture::TooLarge));
    }

    #[test]
    fn pa3_a_small_file_that_unfolds_to_a_huge_picture_is_refused() {
        // The header of a PNG, without any of the points it promises.
        for (width, height) in [(30_000_u32, 30_000_u32), (10_000, 10_000), (u32::MAX / 4, 1)] {
            let mut header = b"IHDR".to_vec();
            header.extend(width.to_be_bytes());
            header.extend(height.to_be_bytes());
            header.extend([8, 6, 0, 0, 0]);
            let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
            bomb.extend(&header);
            bomb.extend(crc(&header).to_be_bytes());
            bomb.extend(b"\0\0\0\0IDAT");
            bomb.extend(crc(b"IDAT").to_be_bytes());
            assert_eq!(squared(&bomb), Err(NotAPicture::TooManyPoints), "{width} by {height}");
        }
    }
}
