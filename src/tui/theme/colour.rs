//! Colours as numbers: how well one can be read on another, and which of a terminal's few comes nearest to one of many.
//!
//! Owns the contrast of WCAG 2.2, the distance between colours as people see it, and what a [`Depth`] can show. Knows no
//! role and no file.

use ratatui::style::Color;

/// How many colours the terminal shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Depth {
    /// The sixteen that a terminal has names for.
    Sixteen,
    /// The 256 of xterm.
    Indexed,
    /// Any.
    #[default]
    True,
}

/// The contrast that WCAG 2.2 asks of text at level AA.
pub const READABLE: f64 = 4.5;

/// Red, green and blue.
type Rgb = [u8; 3];

/// The sixteen as xterm shows them; what a terminal really shows is its owner's to say.
const SIXTEEN: [(Color, Rgb); 16] = [
    (Color::Black, [0, 0, 0]),
    (Color::Red, [205, 0, 0]),
    (Color::Green, [0, 205, 0]),
    (Color::Yellow, [205, 205, 0]),
    (Color::Blue, [0, 0, 238]),
    (Color::Magenta, [205, 0, 205]),
    (Color::Cyan, [0, 205, 205]),
    (Color::Gray, [229, 229, 229]),
    (Color::DarkGray, [127, 127, 127]),
    (Color::LightRed, [255, 0, 0]),
    (Color::LightGreen, [0, 255, 0]),
    (Color::LightYellow, [255, 255, 0]),
    (Color::LightBlue, [92, 92, 255]),
    (Color::LightMagenta, [255, 0, 255]),
    (Color::LightCyan, [0, 255, 255]),
    (Color::White, [255, 255, 255]),
];

/// The parts of a colour; nothing for the terminal's own, which may be any.
fn rgb(colour: Color) -> Option<Rgb> {
    match colour {
        Color::Rgb(red, green, blue) => Some([red, green, blue]),
        Color::Indexed(number) => numbered(number),
        named => SIXTEEN.iter().find(|(known, _)| *known == named).map(|(_, parts)| *parts),
    }
}

/// One of the 256: after the sixteen a cube of six, then greys.
fn numbered(number: u8) -> Option<Rgb> {
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    match number {
        0..16 => None,
        16..232 => {
            let cube = number - 16;
            Some([level(cube / 36), level(cube / 6 % 6), level(cube % 6)])
        }
        232.. => Some([8 + 10 * (number - 232); 3]),
    }
}

/// Red, green and blue as light, from 0 to 1.
fn light(parts: Rgb) -> [f64; 3] {
    parts.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

fn luminance(parts: Rgb) -> f64 {
    let [red, green, blue] = light(parts);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast of two colours, from 1 to 21; nothing where one is the terminal's own default.
pub fn contrast(one: Color, other: Color) -> Option<f64> {
    let (one, other) = (luminance(rgb(one)?), luminance(rgb(other)?));
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// A colour by how it is seen (CIE Lab), from its light.
pub(super) fn seen([red, green, blue]: [f64; 3]) -> [f64; 3] {
    let root = |share: f64| {
        if share > 0.008_856 { share.cbrt() } else { 7.787 * share + 16.0 / 116.0 }
    };
    let x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47);
    let y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    let z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How colourful it is: below [`GREY`] it is grey to most eyes.
fn colourful([_, a, b]: [f64; 3]) -> f64 {
    a.hypot(b)
}

/// The same hue, as colourful as any other: what is to be told by its hue is compared so.
fn vivid([light, a, b]: [f64; 3]) -> [f64; 3] {
    let by = 60.0 / a.hypot(b);
    [light / 2.0, a * by, b * by]
}

/// What is less colourful than this has no hue to speak of.
const GREY: f64 = 20.0;

/// How far apart two colours are as they are seen: below 2 nobody tells them apart.
pub(super) fn distance(one: [f64; 3], other: [f64; 3]) -> f64 {
    one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
}

/// The light of a colour; nothing for the terminal's own default.
pub(super) fn light_of(colour: Color) -> Option<[f64; 3]> {
    rgb(colour).map(light)
}

impl Depth {
    /// True where the terminal can be told just this colour.
    const fn has(self, colour: Color) -> bool {
        match colour {
            Color::Rgb(..) => matches!(self, Self::True),
            Color::Indexed(_) => !matches!(self, Self::Sixteen),
            _ => true,
        }
    }

    fn all(self) -> Vec<Color> {
        match self {
            Self::Sixteen => SIXTEEN.map(|(colour, _)| colour).into(),
            // The first sixteen are whatever their owner made of them.
            _ => (16..=u8::MAX).map(Color::Indexed).collect(),
        }
    }

    /// The nearest colour there is, for a ground.
    pub fn ground(self, colour: Color) -> Color {
        if self.has(colour) { colour } else { self.nearest(colour, self.kin(colour)) }
    }

    /// Those that stand for this colour: of sixteen a red one is not to become a grey one, however near that is.
    fn kin(self, colour: Color) -> Vec<Color> {
        let has_hue = |colour: Color| light_of(colour).is_some_and(|l| colourful(seen(l)) >= GREY);
        let mut all = self.all();
        if self == Self::Sixteen {
            all.retain(|one| has_hue(*one) == has_hue(colour));
        }
        all
    }

    /// The nearest colour there is that can be read on every ground it stands on no worse than before, as far as
    /// [`READABLE`]. `grounds` are pairs: as it was, and as the terminal shows it. Where no colour can, the one that can be
    /// read best.
    pub fn text(self, colour: Color, grounds: &[(Color, Color)]) -> Color {
        if self.has(colour) {
            return colour;
        }
        let reads = |candidate: Color| {
            grounds.iter().all(|(was, is)| {
                let before = contrast(colour, *was).unwrap_or(1.0).min(READABLE);
                contrast(candidate, *is).is_none_or(|after| after >= before)
            })
        };
        for candidates in [self.kin(colour), self.all()] {
            let reading: Vec<Color> = candidates.into_iter().filter(|one| reads(*one)).collect();
            if !reading.is_empty() {
                return self.nearest(colour, reading);
            }
        }
        let worst = |candidate: &Color| {
            let on = |(_, is): &(Color, Color)| contrast(*candidate, *is).unwrap_or(1.0);
            grounds.iter().map(on).fold(f64::INFINITY, f64::min)
        };
        let best = self.all().into_iter().max_by(|one, other| worst(one).total_cmp(&worst(other)));
        best.unwrap_or(colour)
    }

    fn nearest(self, colour: Color, among: Vec<Color>) -> Color {
        let Some(wanted) = light_of(colour).map(seen) else { return colour };
        let by_hue = self == Self::Sixteen && colourful(wanted) >= GREY;
        let far = |candidate: &Color| {
            let Some(seen) = light_of(*candidate).map(seen) else { return f64::INFINITY };
            if by_hue && colourful(seen) >= GREY {
                distance(vivid(seen), vivid(wanted))
            } else {
                distance(seen, wanted)
            }
        };
        let nearest = among.into_iter().min_by(|one, other| far(one).total_cmp(&far(other)));
        nearest.unwrap_or(colour)
    }
}
