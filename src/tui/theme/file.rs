//! Reads a theme file: TOML with `inherits`, `[palette]` and `[roles]`.
//!
//! Owns the notation of colours, modifiers and styles, and what is refused. Knows nothing of other themes:
//! palette names are resolved later, when the themes it inherits are known too. A new modifier is a line in
//! [`MODIFIERS`].

use std::{collections::BTreeMap, ops::Range};

use ratatui::style::{Color, Modifier, Style};
use toml::{Spanned, de::DeTable, de::DeValue};

use super::role;
use crate::tui::mistake::{Mistake, Problem, Source, Wanted, texts};

const COLOURS: [(&str, Color); 17] = [
    ("default", Color::Reset),
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("white", Color::Gray),
    ("bright-black", Color::DarkGray),
    ("bright-red", Color::LightRed),
    ("bright-green", Color::LightGreen),
    ("bright-yellow", Color::LightYellow),
    ("bright-blue", Color::LightBlue),
    ("bright-magenta", Color::LightMagenta),
    ("bright-cyan", Color::LightCyan),
    ("bright-white", Color::White),
];

const MODIFIERS: [(&str, Modifier); 6] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underlined", Modifier::UNDERLINED),
    ("reversed", Modifier::REVERSED),
    ("crossed-out", Modifier::CROSSED_OUT),
];

const TOP: [&str; 3] = ["inherits", "palette", "roles"];
const STYLE: [&str; 3] = ["fg", "bg", "modifiers"];

/// A colour as it was written, to be looked up in the palette later.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub name: String,
    pub place: (String, usize),
}

/// A style as it was written.
#[derive(Clone, Debug, Default)]
pub(super) struct WrittenStyle {
    pub fg: Option<Written>,
    pub bg: Option<Written>,
    pub modifiers: Modifier,
}

/// One file, read but not resolved.
#[derive(Clone, Debug, Default)]
pub(super) struct ThemeFile {
    pub inherits: Option<Written>,
    pub palette: BTreeMap<String, Color>,
    pub styles: BTreeMap<String, WrittenStyle>,
}

impl ThemeFile {
    pub(super) fn read(file: &str, text: &str) -> Result<Self, Vec<Mistake>> {
        let mut source = Source::new(file, text);
        let mut theme = Self::default();
        for (key, value) in source.table() {
            let (name, span) = (key.get_ref().as_ref(), value.span());
            match (name, value.get_ref()) {
                ("inherits", DeValue::String(parent)) => {
                    let place = source.place(&span);
                    theme.inherits = Some(Written { name: parent.to_string(), place });
                }
                ("palette", DeValue::Table(colours)) => theme.read_palette(colours, &mut source),
                ("roles", DeValue::Table(roles)) => {
                    for (role, style) in roles {
                        theme.read_role(role.get_ref(), &role.span(), style, &mut source);
                    }
                }
                ("inherits", _) => source.wrong_type(&span, name, Wanted::Text),
                ("palette" | "roles", _) => source.wrong_type(&span, name, Wanted::Table),
                _ => source.unknown(&key.span(), name, TOP),
            }
        }
        let mistakes = source.finish();
        if mistakes.is_empty() { Ok(theme) } else { Err(mistakes) }
    }

    fn read_palette(&mut self, colours: &DeTable<'_>, source: &mut Source<'_>) {
        for (name, value) in colours {
            let name = name.get_ref();
            match value.get_ref().as_str().map(|text| (text, colour(text))) {
                Some((_, Some(colour))) => {
                    self.palette.insert(name.to_string(), colour);
                }
                Some((text, None)) => source.mistake(&value.span(), not_a_colour(text, [])),
                None => source.wrong_type(&value.span(), name, Wanted::Text),
            }
        }
    }

    fn read_role(
        &mut self,
        name: &str,
        span: &Range<usize>,
        value: &Spanned<DeValue<'_>>,
        source: &mut Source<'_>,
    ) {
        if !role::names().contains(&name) {
            source.unknown(span, name, role::names());
            return;
        }
        let written = |text: &str, span: &Range<usize>, source: &Source<'_>| Written {
            name: text.to_owned(),
            place: source.place(span),
        };
        let mut style = WrittenStyle::default();
        let mut own = true;
        match value.get_ref() {
            DeValue::String(colour) => style.fg = Some(written(colour, &value.span(), source)),
            DeValue::Table(table) => {
                own = table.is_empty();
                for (key, value) in table {
                    let (key, key_span, span) = (key.get_ref().as_ref(), key.span(), value.span());
                    if !STYLE.contains(&key) {
                        // `priority.critical` without quotes is a table in a table.
                        self.read_nested(name, key, &key_span, value, source);
                        continue;
                    }
                    own = true;
                    match (key, value.get_ref()) {
                        ("fg", DeValue::String(colour)) => {
                            style.fg = Some(written(colour, &span, source));
                        }
                        ("bg", DeValue::String(colour)) => {
                            style.bg = Some(written(colour, &span, source));
                        }
                        ("modifiers", list) => style.modifiers = modifiers(list, &span, source),
                        _ => source.wrong_type(&span, key, Wanted::Text),
                    }
                }
            }
            _ => source.wrong_type(&value.span(), name, Wanted::Style),
        }
        if own {
            self.styles.insert(name.to_owned(), style);
        }
    }

    fn read_nested(
        &mut self,
        name: &str,
        key: &str,
        span: &Range<usize>,
        value: &Spanned<DeValue<'_>>,
        source: &mut Source<'_>,
    ) {
        let child = format!("{name}.{key}");
        if role::names().contains(&child.as_str()) {
            self.read_role(&child, span, value, source);
        } else {
            let children = role::names()
                .into_iter()
                .filter_map(|role| role.strip_prefix(name).and_then(|rest| rest.strip_prefix('.')));
            source.unknown(span, key, STYLE.into_iter().chain(children));
        }
    }
}

fn modifiers(list: &DeValue<'_>, span: &Range<usize>, source: &mut Source<'_>) -> Modifier {
    let Some(names) = texts(list) else {
        source.wrong_type(span, "modifiers", Wanted::List);
        return Modifier::empty();
    };
    let mut all = Modifier::empty();
    for (span, name) in names {
        match MODIFIERS.iter().find(|(known, _)| *known == name) {
            Some((_, modifier)) => all |= *modifier,
            None => source.unknown(&span, name, MODIFIERS.map(|(known, _)| known)),
        }
    }
    all
}

/// A colour by name, number or `#rrggbb`.
fn colour(text: &str) -> Option<Color> {
    if let Some((_, colour)) = COLOURS.iter().find(|(name, _)| *name == text) {
        return Some(*colour);
    }
    if let Some(digits) = text.strip_prefix('#') {
        let hex = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        return hex.then(|| u32::from_str_radix(digits, 16).map(Color::from_u32).ok())?;
    }
    let digits = text.bytes().all(|digit| digit.is_ascii_digit());
    digits.then(|| text.parse().map(Color::Indexed).ok())?
}

fn not_a_colour<'n>(name: &str, palette: impl IntoIterator<Item = &'n str>) -> Problem {
    let known = COLOURS.iter().skip(1).map(|(known, _)| *known);
    let allowed = palette.into_iter().chain(known).map(str::to_owned).collect();
    Problem::Colour { name: name.to_owned(), allowed }
}

impl WrittenStyle {
    pub(super) fn resolve(
        &self,
        palette: &BTreeMap<String, Color>,
        mistakes: &mut Vec<Mistake>,
    ) -> Style {
        let mut find = |written: &Option<Written>| {
            let Written { name, place } = written.as_ref()?;
            let found = palette.get(name).copied().or_else(|| colour(name));
            if found.is_none() {
                let problem = not_a_colour(name, palette.keys().map(String::as_str));
                mistakes.push(Mistake { place: Some(place.clone()), problem });
            }
            found
        };
        let (fg, bg) = (find(&self.fg), find(&self.bg));
        Style { fg, bg, ..Style::new() }.add_modifier(self.modifiers)
    }
}
