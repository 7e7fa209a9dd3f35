//! How characters look on the terminal, and the shortest sequence from one look to another.

use std::fmt::Write as _;

use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthStr as _;

/// A style as the terminal knows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

/// Modifiers, the parameters that switch them on and off.
const MODIFIERS: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// Modifiers that show on a blank.
const ON_BLANK: Modifier =
    Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT);

impl Pen {
    /// What the terminal starts with.
    pub(super) const PLAIN: Self =
        Self { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() };

    /// True where a blank in this style is like any other.
    pub(super) const fn is_bare(self) -> bool {
        matches!(self.bg, Color::Reset) && !self.modifier.intersects(ON_BLANK)
    }

    /// Writes what leads from this style to another.
    pub(super) fn change(self, to: Self, out: &mut String) {
        if self == to {
            return;
        }
        if to == Self::PLAIN {
            out.push_str("\x1b[m");
            return;
        }
        let step = self.parameters(to);
        let anew = ["0;", &Self::PLAIN.parameters(to)].concat();
        let shorter = if anew.len() < step.len() { anew } else { step };
        let _ = write!(out, "\x1b[{shorter}m");
    }

    fn parameters(self, to: Self) -> String {
        let mut codes: Vec<String> = Vec::new();
        let mut kept = self.modifier;
        for (modifier, _, off) in MODIFIERS {
            if kept.contains(modifier) && !to.modifier.contains(modifier) {
                codes.push(off.to_string());
                // The same parameter may switch off two.
                for (other, _, too) in MODIFIERS {
                    if too == off {
                        kept.remove(other);
                    }
                }
            }
        }
        for (modifier, on, _) in MODIFIERS {
            if to.modifier.contains(modifier) && !kept.contains(modifier) {
                codes.push(on.to_string());
            }
        }
        if self.fg != to.fg {
            codes.push(colour(to.fg, 30));
        }
        if self.bg != to.bg {
            codes.push(colour(to.bg, 40));
        }
        codes.join(";")
    }
}

/// The parameters of a colour; `base` is 30 for the text and 40 for what is behind it.
fn colour(colour: Color, base: u8) -> String {
    let bright = base + 60;
    let plain = match colour {
        Color::Reset => base + 9,
        Color::Black => base,
        Color::Red => base + 1,
        Color::Green => base + 2,
        Color::Yellow => base + 3,
        Color::Blue => base + 4,
        Color::Magenta => base + 5,
        Color::Cyan => base + 6,
        Color::Gray => base + 7,
        Color::DarkGray => bright,
        Color::LightRed => bright + 1,
        Color::LightGreen => bright + 2,
        Color::LightYellow => bright + 3,
        Color::LightBlue => bright + 4,
        Color::LightMagenta => bright + 5,
        Color::LightCyan => bright + 6,
        Color::White => bright + 7,
        Color::Indexed(number) => return format!("{};5;{number}", base + 8),
        Color::Rgb(red, green, blue) => return format!("{};2;{red};{green};{blue}", base + 8),
    };
    plain.to_string()
}

/// One character of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Glyph<'c> {
    /// Nothing where a wider character before it reaches over.
    pub(super) symbol: &'c str,
    /// Cells it takes.
    pub(super) width: u16,
    /// How it looks.
    pub(super) pen: Pen,
}

impl Glyph<'_> {
    /// True for what erasing leaves.
    pub(super) fn is_blank(&self) -> bool {
        self.symbol == " " && self.pen == Pen::PLAIN
    }
}

/// The characters of a line: one a cell.
pub(super) fn glyphs(line: &[Cell]) -> Vec<Glyph<'_>> {
    let mut glyphs: Vec<_> = line.iter().map(glyph).collect();
    cover(&mut glyphs);
    glyphs
}

fn glyph(cell: &Cell) -> Glyph<'_> {
    let symbol = cell.symbol();
    let pen = Pen { fg: cell.fg, bg: cell.bg, modifier: cell.modifier };
    let (symbol, width) = match symbol.width() {
        _ if symbol.len() == 1 => (symbol, 1),
        0 => (" ", 1),
        width => (symbol, u16::try_from(width).unwrap_or(1)),
    };
    let pen = if symbol == " " && pen.is_bare() { Pen::PLAIN } else { pen };
    Glyph { symbol, width, pen }
}

/// Takes away what lies under wide characters; one that does not fit any more is a blank.
fn cover(glyphs: &mut [Glyph<'_>]) {
    let mut x = 0;
    while x < glyphs.len() {
        let width = usize::from(glyphs[x].width);
        if x + width > glyphs.len() {
            (glyphs[x].symbol, glyphs[x].width) = (" ", 1);
        }
        let end = (x + width).min(glyphs.len());
        for under in &mut glyphs[x + 1..end] {
            (under.symbol, under.width) = ("", 0);
        }
        x = end;
    }
}
