//! Somebody's picture in cells: each shows two points, one above the other.
//!
//! The graphics that some terminals know are not used: which ones is only found out by asking the terminal and waiting
//! for its answer, and multiplexers and slow lines leave that out or hold it up.

use ratatui::{
    style::{Color, Style},
    text::{Line, Span},
};

use crate::tui::{port::Picture, settings::PictureMode};

/// The lines of a picture; none where the terminal has too few colours for one.
pub fn picture(picture: &Picture, mode: PictureMode) -> Vec<Line<'static>> {
    let color = |point: [u8; 3]| match mode {
        PictureMode::Off => None,
        PictureMode::Indexed => Some(Color::Indexed(nearest(point))),
        PictureMode::True => Some(Color::Rgb(point[0], point[1], point[2])),
    };
    if mode == PictureMode::Off || picture.width == 0 {
        return Vec::new();
    }
    let rows: Vec<&[Option<[u8; 3]>]> = picture.points.chunks(picture.width).collect();
    let cell = |upper: Option<[u8; 3]>, lower: Option<[u8; 3]>| {
        let (upper, lower) = (upper.and_then(color), lower.and_then(color));
        match (upper, lower) {
            (Some(upper), Some(lower)) => Span::styled("▀", Style::new().fg(upper).bg(lower)),
            (Some(upper), None) => Span::styled("▀", Style::new().fg(upper)),
            (None, Some(lower)) => Span::styled("▄", Style::new().fg(lower)),
            (None, None) => Span::raw(" "),
        }
    };
    let pairs = rows.chunks(2);
    let line = |pair: &[&[Option<[u8; 3]>]]| {
        let lower = pair.get(1).copied().unwrap_or_default();
        let cells = pair[0].iter().enumerate();
        cells.map(|(at, upper)| cell(*upper, lower.get(at).copied().flatten())).collect()
    };
    pairs.map(line).collect()
}

/// The colour of the 6 by 6 by 6 cube, or of the greys, that is nearest.
fn nearest(point: [u8; 3]) -> u8 {
    const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    let distance = |of: [u8; 3]| -> u32 {
        point.iter().zip(of).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let step = |value: u8| {
        let near = |at: &u8| STEPS[usize::from(*at)].abs_diff(value);
        (0..6_u8).min_by_key(near).unwrap_or(0)
    };
    let [red, green, blue] = point.map(step);
    let cube = [red, green, blue].map(|at| STEPS[usize::from(at)]);
    let mean = point.iter().map(|value| u16::from(*value)).sum::<u16>() / 3;
    let grey = u8::try_from(mean.saturating_sub(3) / 10).unwrap_or(23).min(23);
    let shade = 8 + 10 * grey;
    if distance([shade; 3]) < distance(cube) {
        232 + grey
    } else {
        16 + 36 * red + 6 * green + blue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: Option<[u8; 3]> = Some([255, 0, 0]);
    const GREY: Option<[u8; 3]> = Some([128, 128, 128]);

    fn two(points: &[Option<[u8; 3]>], mode: PictureMode) -> Vec<Line<'static>> {
        picture(&Picture { width: 2, points: points.to_vec() }, mode)
    }

    #[test]
    fn p4_a_cell_shows_two_points_and_nothing_where_there_is_nothing() {
        let lines = two(&[RED, RED, GREY, None, None, GREY], PictureMode::True);
        let text: Vec<String> = lines.iter().map(ToString::to_string).collect();
        assert_eq!(text, ["▀▀", " ▀"]);
        let style = lines[0].spans[0].style;
        assert_eq!(style.fg, Some(Color::Rgb(255, 0, 0)));
        assert_eq!(style.bg, Some(Color::Rgb(128, 128, 128)));
        assert_eq!(lines[0].spans[1].style.bg, None);
        assert_eq!(two(&[None, None, GREY, RED], PictureMode::True)[0].to_string(), "▄▄");
    }

    #[test]
    fn p4_with_256_colours_the_nearest_are_taken_and_with_fewer_there_is_no_picture() {
        let lines = two(&[RED, GREY], PictureMode::Indexed);
        let colours: Vec<_> = lines[0].spans.iter().map(|span| span.style.fg).collect();
        assert_eq!(colours, [Some(Color::Indexed(196)), Some(Color::Indexed(244))]);
        assert_eq!(nearest([0, 0, 0]), 16);
        assert_eq!(nearest([255, 255, 255]), 231);
        assert!(two(&[RED, GREY], PictureMode::Off).is_empty());
    }
}
