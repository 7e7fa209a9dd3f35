//! Pictures of screens: a `Buffer` of ratatui as SVG on an exact grid, so that columns hold whatever font the
//! viewer has. Knows the picture's own colours for the sixteen of a terminal; knows no screen and writes
//! no file.

use std::fmt::Write as _;

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Position,
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthStr as _;

/// A cell at 14 px, in tenths of a pixel: the height joins box drawing from row to row.
const WIDTH: usize = 84;
const HEIGHT: usize = 163;
const BASELINE: usize = 126;
const MARGIN: usize = 140;

const FONTS: &str =
    "'DejaVu Sans Mono', 'JetBrains Mono', Menlo, Consolas, 'Liberation Mono', monospace";

const PAPER: Rgb = Rgb(0x14, 0x17, 0x1c);
const INK: Rgb = Rgb(0xd7, 0xdb, 0xe2);

/// The sixteen colours, in the order of their numbers.
const SIXTEEN: [Rgb; 16] = [
    Rgb(0x2a, 0x2f, 0x38),
    Rgb(0xf0, 0x71, 0x78),
    Rgb(0x8e, 0xcb, 0x8d),
    Rgb(0xe3, 0xbb, 0x6b),
    Rgb(0x7d, 0xb4, 0xf5),
    Rgb(0xbd, 0xa6, 0xf2),
    Rgb(0x6f, 0xc7, 0xc9),
    Rgb(0xc3, 0xc8, 0xd1),
    Rgb(0x6b, 0x74, 0x83),
    Rgb(0xff, 0x9a, 0x9a),
    Rgb(0xb0, 0xe3, 0xaf),
    Rgb(0xf7, 0xd7, 0x94),
    Rgb(0xa5, 0xcd, 0xff),
    Rgb(0xd5, 0xc5, 0xff),
    Rgb(0x9a, 0xe3, 0xe4),
    Rgb(0xf5, 0xf6, 0xf8),
];

#[derive(Clone, Copy, PartialEq)]
struct Rgb(u8, u8, u8);

/// What a cell looks like, with everything resolved.
#[derive(Clone, Copy, PartialEq)]
struct Look {
    ink: Rgb,
    paper: Rgb,
    decoration: Modifier,
}

/// The screen as SVG, with the cursor as a block if there is one.
pub fn svg(title: &str, buffer: &Buffer, cursor: Option<Position>) -> String {
    let area = buffer.area;
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    let (page_width, page_height) =
        (tenths(width * WIDTH + 2 * MARGIN), tenths(height * HEIGHT + 2 * MARGIN));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{page_width}\" height=\"{page_height}\" \
         viewBox=\"0 0 {page_width} {page_height}\" font-family=\"{FONTS}\" font-size=\"14\" \
         xml:space=\"preserve\">\n<title>{}</title>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{}\"/>\n<g fill=\"{}\" shape-rendering=\"crispEdges\">\n",
        escaped(title),
        ground(buffer).hex(),
        INK.hex(),
    );
    for row in 0..height {
        let cells = row_of(buffer, row, cursor);
        backgrounds(&mut out, row, ground(buffer), &cells);
        texts(&mut out, row, &cells);
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// The colour around the screen: that of its first cell, where a theme paints one.
fn ground(buffer: &Buffer) -> Rgb {
    buffer.content.first().map_or(PAPER, |cell| Rgb::of(cell.bg, PAPER))
}

/// The cells of a row: column, columns it takes, text, look.
fn row_of(
    buffer: &Buffer,
    row: usize,
    cursor: Option<Position>,
) -> Vec<(usize, usize, &str, Look)> {
    let area = buffer.area;
    let mut cells = Vec::new();
    let mut column = 0;
    while column < usize::from(area.width) {
        let at = Position::new(area.x + narrow(column), area.y + narrow(row));
        let cell = &buffer[at];
        let wide = cell.symbol().width().max(1);
        let mut look = Look::of(cell);
        if cursor == Some(at) {
            look = Look { ink: look.paper, paper: look.ink, ..look };
        }
        cells.push((column, wide, cell.symbol(), look));
        column += wide;
    }
    cells
}

fn narrow(number: usize) -> u16 {
    u16::try_from(number).expect("a screen has at most 65535 columns and rows")
}

fn backgrounds(out: &mut String, row: usize, ground: Rgb, cells: &[(usize, usize, &str, Look)]) {
    for run in cells.chunk_by(|one, next| one.3.paper == next.3.paper) {
        let (start, paper) = (run[0].0, run[0].3.paper);
        if paper != ground {
            let width: usize = run.iter().map(|cell| cell.1).sum();
            writeln!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
                tenths(start * WIDTH + MARGIN),
                tenths(row * HEIGHT + MARGIN),
                tenths(width * WIDTH),
                tenths(HEIGHT),
                paper.hex(),
            )
            .unwrap();
        }
    }
}

fn texts(out: &mut String, row: usize, cells: &[(usize, usize, &str, Look)]) {
    // What is wider than a cell stands alone, so that a font that draws it otherwise moves nothing else.
    let together = |one: &(usize, usize, &str, Look), next: &(usize, usize, &str, Look)| {
        one.3.ink == next.3.ink
            && one.3.decoration == next.3.decoration
            && one.1 == 1
            && next.1 == 1
    };
    for run in cells.chunk_by(together) {
        let blank = |cell: &&(usize, usize, &str, Look)| {
            cell.2.trim().is_empty() && !cell.3.decoration.intersects(LINES)
        };
        let lead = run.iter().take_while(blank).count();
        let trail = run.iter().rev().take_while(blank).count();
        if lead == run.len() {
            continue;
        }
        let run = &run[lead..run.len() - trail];
        let (start, look) = (run[0].0, run[0].3);
        let width: usize = run.iter().map(|cell| cell.1).sum();
        let text: String = run.iter().map(|cell| cell.2).collect();
        writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" textLength=\"{}\"{}>{}</text>",
            tenths(start * WIDTH + MARGIN),
            tenths(row * HEIGHT + BASELINE + MARGIN),
            tenths(width * WIDTH),
            look.attributes(),
            escaped(&text),
        )
        .unwrap();
    }
}

const LINES: Modifier = Modifier::UNDERLINED.union(Modifier::CROSSED_OUT);

impl Look {
    fn of(cell: &Cell) -> Self {
        let has = |modifier| cell.modifier.contains(modifier);
        let (mut ink, mut paper) = (Rgb::of(cell.fg, INK), Rgb::of(cell.bg, PAPER));
        if has(Modifier::REVERSED) {
            (ink, paper) = (paper, ink);
        }
        if has(Modifier::DIM) {
            ink = ink.towards(paper);
        }
        let shown = Modifier::BOLD | Modifier::ITALIC | LINES;
        Self { ink, paper, decoration: cell.modifier & shown }
    }

    fn attributes(self) -> String {
        let mut text = String::new();
        if self.ink != INK {
            write!(text, " fill=\"{}\"", self.ink.hex()).unwrap();
        }
        for (modifier, attribute) in [
            (Modifier::BOLD, " font-weight=\"bold\""),
            (Modifier::ITALIC, " font-style=\"italic\""),
            (Modifier::UNDERLINED, " text-decoration=\"underline\""),
            (Modifier::CROSSED_OUT, " text-decoration=\"line-through\""),
        ] {
            if self.decoration.contains(modifier) {
                text.push_str(attribute);
            }
        }
        text
    }
}

impl Rgb {
    fn of(colour: Color, default: Self) -> Self {
        let number = match colour {
            Color::Reset => return default,
            Color::Rgb(red, green, blue) => return Self(red, green, blue),
            Color::Indexed(number) => return Self::numbered(number),
            Color::Black => 0,
            Color::Red => 1,
            Color::Green => 2,
            Color::Yellow => 3,
            Color::Blue => 4,
            Color::Magenta => 5,
            Color::Cyan => 6,
            Color::Gray => 7,
            Color::DarkGray => 8,
            Color::LightRed => 9,
            Color::LightGreen => 10,
            Color::LightYellow => 11,
            Color::LightBlue => 12,
            Color::LightMagenta => 13,
            Color::LightCyan => 14,
            Color::White => 15,
        };
        SIXTEEN[number]
    }

    /// One of the 256 colours of xterm: sixteen, a cube of six, and greys.
    fn numbered(number: u8) -> Self {
        let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
        match number {
            0..16 => SIXTEEN[usize::from(number)],
            16..232 => {
                let cube = number - 16;
                Self(level(cube / 36), level(cube / 6 % 6), level(cube % 6))
            }
            232.. => {
                let grey = 8 + 10 * (number - 232);
                Self(grey, grey, grey)
            }
        }
    }

    fn towards(self, paper: Self) -> Self {
        let mix = |one: u8, other: u8| {
            u8::try_from((u16::from(one) * 3 + u16::from(other) * 2) / 5).expect("a mean of bytes")
        };
        Self(mix(self.0, paper.0), mix(self.1, paper.1), mix(self.2, paper.2))
    }

    fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

fn tenths(number: usize) -> String {
    match number % 10 {
        0 => (number / 10).to_string(),
        rest => format!("{}.{rest}", number / 10),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn a_picture_keeps_the_grid_and_the_looks() {
    use ratatui::style::Style;
    let mut buffer = Buffer::empty(ratatui::layout::Rect::new(0, 0, 24, 3));
    buffer.set_string(1, 0, "a <b> & c", Style::new());
    buffer.set_string(12, 0, "bold", Style::new().bold().green());
    buffer.set_string(0, 1, "\u{65e5}\u{672c} x", Style::new());
    buffer.set_string(10, 1, "chosen", Style::new().reversed());
    buffer.set_string(0, 2, "──┤ dim", Style::new().dim());
    buffer.set_string(10, 2, "  ", Style::new().bg(Color::Indexed(196)));
    let picture = svg("A & B", &buffer, Some(Position::new(1, 0)));
    super::snapshot::check(&picture, "tests/screens/grid.svg");
}
