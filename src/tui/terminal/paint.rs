//! What the terminal shows, and the fewest bytes that make it show the next frame.
//!
//! Owns the copy of the screen, where the terminal's cursor stands and the style it writes in, from frame to frame.
//! Knows neither the program state nor who writes the bytes. Uses only sequences that every terminal of the last
//! thirty years has.

use std::{collections::HashMap, fmt::Write as _, ops::Range};

use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Position, Rect},
};

use super::pen::{Glyph, Pen, glyphs};

/// Begins a frame that is shown at once.
const BEGIN: &str = "\x1b[?2026h";
/// Ends it.
const END: &str = "\x1b[?2026l";
/// What it costs at most to scroll a part of the screen by a few lines.
const SCROLL: usize = 24;
/// What it costs to get to another place of a line.
const LEAP: usize = 4;
/// Blanks from which on erasing is shorter than writing them.
const ERASED: usize = 10;
/// Stands in no frame.
const NOWHERE: &str = "\0";
/// So much of a line tells it from others.
const LEFT: usize = 40;

/// The screen as the terminal has it.
#[derive(Debug)]
pub(super) struct Paint {
    shown: Buffer,
    /// Nothing is known of what is on the screen.
    unknown: bool,
    linked: Option<Link>,
    tip: Tip,
}

/// Some characters of a line that lead somewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Link {
    pub(super) line: u16,
    pub(super) cells: Range<u16>,
    pub(super) url: String,
}

/// Where and how the next character is written.
#[derive(Debug)]
struct Tip {
    /// Nothing where it is not certain: behind the last column, behind characters whose width terminals disagree on.
    at: Option<Position>,
    pen: Pen,
    /// What is written leads somewhere.
    leads: bool,
    hidden: Option<bool>,
    out: String,
}

impl Paint {
    /// A screen of which nothing is known.
    pub(super) fn new(width: u16, height: u16) -> Self {
        let tip = Tip { at: None, pen: Pen::PLAIN, leads: false, hidden: None, out: String::new() };
        let mut paint = Self { shown: Buffer::empty(Rect::ZERO), unknown: true, linked: None, tip };
        paint.forget(width, height);
        paint
    }

    /// From here on nothing is known of the screen: the next frame writes all of it.
    pub(super) fn forget(&mut self, width: u16, height: u16) {
        self.shown = Buffer::empty(Rect::new(0, 0, width, height));
        self.unknown = true;
    }

    /// The bytes that make the terminal show this frame, and its cursor where it has one; none where it does already.
    pub(super) fn frame(
        &mut self,
        frame: &Buffer,
        cursor: Option<Position>,
        link: Option<Link>,
    ) -> Vec<u8> {
        if frame.area != self.shown.area {
            self.forget(frame.area.width, frame.area.height);
        }
        self.tip.out.clear();
        self.tip.out.push_str(BEGIN);
        if self.unknown {
            self.tip.out.push_str("\x1b[m\x1b[2J");
            (self.tip.pen, self.tip.at, self.unknown) = (Pen::PLAIN, None, false);
        }
        let width = usize::from(frame.area.width).max(1);
        self.scroll(frame, width);
        self.link(link);
        let lines = self.shown.content.chunks_mut(width).zip(frame.content.chunks(width));
        for (y, (shown, wanted)) in (0..).zip(lines) {
            if shown != wanted {
                let link = self.linked.as_ref().filter(|link| link.line == y);
                self.tip.line(y, &glyphs(shown), &glyphs(wanted), link);
                shown.clone_from_slice(wanted);
            }
        }
        if let Some(cursor) = cursor {
            self.tip.go(cursor);
        }
        if self.tip.hidden != Some(cursor.is_none()) {
            self.tip.hidden = Some(cursor.is_none());
            self.tip.out.push_str(if cursor.is_none() { "\x1b[?25l" } else { "\x1b[?25h" });
        }
        if self.tip.out.len() == BEGIN.len() {
            return Vec::new();
        }
        self.tip.out.push_str(END);
        self.tip.out.as_bytes().to_vec()
    }

    /// What leads somewhere else from now on, or did before, is written again.
    fn link(&mut self, link: Option<Link>) {
        if link == self.linked {
            return;
        }
        for stale in self.linked.iter().chain(&link) {
            for x in stale.cells.clone() {
                if let Some(cell) = self.shown.cell_mut((x, stale.line)) {
                    cell.set_symbol(NOWHERE);
                }
            }
        }
        self.linked = link;
    }

    /// Lets the terminal move lines that are on it already, where that is shorter than to write them.
    fn scroll(&mut self, frame: &Buffer, width: usize) {
        let Some((lines, by)) = moved(&self.shown.content, &frame.content, width) else { return };
        // What leads somewhere would move along.
        if self.linked.as_ref().is_some_and(|link| lines.contains(&link.line.into())) {
            return;
        }
        let down = by.unsigned_abs();
        let cell = |line: usize| line * width..(line + 1) * width;
        let blank = vec![Cell::EMPTY; width];
        let differ = |wanted: usize, from: Option<usize>| {
            let shown = from.map_or(&blank[..], |from| &self.shown.content[cell(from)]);
            effort(shown, &frame.content[cell(wanted)])
        };
        let now: usize = lines.clone().map(|line| differ(line, Some(line))).sum();
        let then: usize = lines
            .clone()
            .map(|line| {
                differ(line, line.checked_add_signed(by).filter(|from| lines.contains(from)))
            })
            .sum();
        if then + SCROLL >= now {
            return;
        }
        let part = &mut self.shown.content[lines.start * width..lines.end * width];
        self.tip.pen(Pen::PLAIN);
        let _ = write!(self.tip.out, "\x1b[{};{}r", lines.start + 1, lines.end);
        if by > 0 {
            part.rotate_left(down * width);
            let kept = part.len() - down * width;
            part[kept..].fill(Cell::EMPTY);
            let _ = write!(self.tip.out, "\x1b[{}H", lines.end);
            self.tip.out.extend(std::iter::repeat_n("\n", down));
        } else {
            part.rotate_right(down * width);
            part[..down * width].fill(Cell::EMPTY);
            let _ = write!(self.tip.out, "\x1b[{}H", lines.start + 1);
            self.tip.out.extend(std::iter::repeat_n("\x1bM", down));
        }
        self.tip.out.push_str("\x1b[r");
        // Setting the margins moves the cursor.
        self.tip.at = Some(Position::ORIGIN);
    }
}

/// About how many bytes lead from one line to another: those of the cells that differ, and those that lead there.
fn effort(shown: &[Cell], wanted: &[Cell]) -> usize {
    let mut differed = false;
    let bytes = shown.iter().zip(wanted).map(|(shown, wanted)| {
        let differs = shown != wanted;
        let begins = differs && !differed;
        differed = differs;
        usize::from(differs) + if begins { LEAP } else { 0 }
    });
    bytes.sum()
}

/// The lines among which most have moved by the same number of lines; where each came from lies that far below it.
fn moved(shown: &[Cell], wanted: &[Cell], width: usize) -> Option<(Range<usize>, isize)> {
    let changed: Vec<_> = (shown.chunks(width).zip(wanted.chunks(width)).enumerate())
        .filter(|(_, (one, other))| one != other)
        .collect();
    if changed.len() < 5 {
        return None;
    }
    // Two lines with the same sum at most cost a look at what scrolling would save.
    let left = |line: &[Cell]| {
        let line = &line[..line.len().min(LEFT)];
        let letters = line.iter().flat_map(|cell| cell.symbol().bytes());
        let sum = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        line.iter()
            .any(|cell| cell.symbol() != " ")
            .then(|| letters.fold(0xcbf2_9ce4_8422_2325, sum))
    };
    // Of what moved, nothing is the same as before: neither where it came from nor where it is.
    let was: HashMap<u64, usize> =
        changed.iter().filter_map(|(y, (shown, _))| Some((left(shown)?, *y))).collect();
    let pairs: Vec<(usize, isize)> = (changed.iter())
        .filter_map(|(y, (_, wanted))| {
            Some((*y, was.get(&left(wanted)?)?.checked_signed_diff(*y)?))
        })
        .filter(|(_, by)| *by != 0)
        .collect();
    let mut votes: HashMap<isize, usize> = HashMap::new();
    for (_, by) in &pairs {
        *votes.entry(*by).or_default() += 1;
    }
    let (by, _) = votes.into_iter().max_by_key(|(by, votes)| (*votes, *by))?;
    let mut ends = pairs
        .iter()
        .filter(|(_, moved)| *moved == by)
        .flat_map(|(y, by)| [*y, y.saturating_add_signed(*by)]);
    let first = ends.next()?;
    let (start, end) = ends.fold((first, first), |(a, b), y| (a.min(y), b.max(y)));
    Some((start..end + 1, by))
}

impl Tip {
    /// Makes one line look as wanted.
    fn line(&mut self, y: u16, shown: &[Glyph<'_>], wanted: &[Glyph<'_>], link: Option<&Link>) {
        let same = |x: usize| {
            let cells = x..x + usize::from(wanted[x].width.max(1));
            shown[cells.clone()] == wanted[cells]
        };
        let blanks =
            |from: usize| wanted[from..].iter().take_while(|glyph| glyph.is_blank()).count();
        let mut x = 0;
        while x < wanted.len() {
            let glyph = wanted[x];
            let column = u16::try_from(x).unwrap_or(u16::MAX);
            if same(x) {
                x += usize::from(glyph.width.max(1));
                continue;
            }
            let empty = blanks(x);
            let changed = (x..x + empty).rev().find(|x| !same(*x)).map_or(0, |last| last + 1 - x);
            if x + empty == wanted.len() && changed > 3 {
                self.reach(Position::new(column, y), wanted, link);
                self.pen(Pen::PLAIN);
                self.out.push_str("\x1b[K");
                break;
            }
            self.reach(Position::new(column, y), wanted, link);
            if changed >= ERASED {
                self.pen(Pen::PLAIN);
                let _ = write!(self.out, "\x1b[{changed}X");
                x += changed;
                continue;
            }
            self.lead(link.filter(|link| link.cells.contains(&column)));
            self.write(glyph, wanted.len());
            x += usize::from(glyph.width.max(1));
        }
        self.lead(None);
    }

    /// What is written from here on leads there.
    fn lead(&mut self, link: Option<&Link>) {
        if self.leads != link.is_some() {
            self.leads = link.is_some();
            let url = link.map_or("", |link| &link.url);
            let _ = write!(self.out, "\x1b]8;;{url}\x1b\\");
        }
    }

    fn write(&mut self, glyph: Glyph<'_>, width: usize) {
        self.pen(glyph.pen);
        self.out.push_str(glyph.symbol);
        self.at = self.at.and_then(|at| {
            let next = at.x + glyph.width;
            let certain = glyph.width == 1 && glyph.symbol.chars().count() == 1;
            (certain && usize::from(next) < width).then_some(Position::new(next, at.y))
        });
    }

    /// Goes to a place of this line; a few characters between are written again where that is shorter.
    fn reach(&mut self, to: Position, among: &[Glyph<'_>], link: Option<&Link>) {
        if link.is_some() && self.at != Some(to) {
            self.lead(None);
        }
        if let Some(at) = self.at
            && link.is_none()
            && at.y == to.y
            && at.x < to.x
            && to.x - at.x <= 4
        {
            let between = &among[usize::from(at.x)..usize::from(to.x)];
            let cheap = |glyph: &Glyph<'_>| {
                glyph.symbol.len() == 1
                    && (glyph.pen == self.pen || glyph.is_blank() && self.pen.is_bare())
            };
            if between.iter().all(cheap) {
                self.out.extend(between.iter().map(|glyph| glyph.symbol));
                self.at = Some(to);
                return;
            }
        }
        self.go(to);
    }

    /// Moves the cursor, by the shortest way.
    fn go(&mut self, to: Position) {
        if self.at == Some(to) {
            return;
        }
        let absolute = match (to.x, to.y) {
            (0, 0) => "\x1b[H".to_owned(),
            (0, y) => format!("\x1b[{}H", y + 1),
            (x, y) => format!("\x1b[{};{}H", y + 1, x + 1),
        };
        let shorter = self.at.map(|at| {
            let (rows, there) = match to.y {
                y if y >= at.y && y - at.y <= 4 => ("\n".repeat((y - at.y).into()), at.x),
                y if y > at.y => (steps(y - at.y, 'B'), at.x),
                y => (steps(at.y - y, 'A'), at.x),
            };
            let from_left = ["\r", &steps(to.x, 'C')].concat();
            let columns = match to.x {
                x if x >= there => steps(x - there, 'C'),
                x if there - x <= 3 => "\x08".repeat((there - x).into()),
                x => steps(there - x, 'D'),
            };
            rows + if from_left.len() < columns.len() { &from_left } else { &columns }
        });
        let way = shorter.filter(|way| way.len() < absolute.len()).unwrap_or(absolute);
        self.out.push_str(&way);
        self.at = Some(to);
    }

    /// Writes in this style from here on.
    fn pen(&mut self, pen: Pen) {
        self.pen.change(pen, &mut self.out);
        self.pen = pen;
    }
}

/// So many steps in one direction.
fn steps(count: u16, direction: char) -> String {
    match count {
        0 => String::new(),
        1 => format!("\x1b[{direction}"),
        _ => format!("\x1b[{count}{direction}"),
    }
}

#[cfg(test)]
mod tests;
