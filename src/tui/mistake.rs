//! What is wrong in a file that a person wrote, and where: themes and key bindings report through this.
//!
//! Owns the kinds of mistakes and their place; the words are in `locale/`. Knows no particular file and
//! reads none: the text is handed in. A new kind of mistake is a new variant of [`Problem`] with a
//! message in `en/files.ftl`.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::locale::Lang;

/// One mistake, with its place if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The file and the line, counted from 1; nothing if the mistake is not in a file.
    pub place: Option<(String, usize)>,
    /// What is wrong there.
    pub problem: Problem,
}

/// The kinds of mistakes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text is not TOML; the words are the parser's.
    Syntax(String),
    /// A name that means nothing at this place.
    Unknown {
        /// What was written.
        name: String,
        /// What could have been written.
        allowed: Vec<String>,
    },
    /// A variable of the environment that says what cannot be said.
    Variable {
        /// The variable.
        from: String,
        /// What it says.
        name: String,
        /// What it could say.
        allowed: Vec<String>,
    },
    /// A value of the wrong type.
    Type {
        /// The key whose value it is.
        name: String,
        /// What it should be.
        wanted: Wanted,
    },
    /// A colour that cannot be read.
    Colour {
        /// What was written.
        name: String,
        /// The names that could have been written.
        allowed: Vec<String>,
    },
    /// A name with characters that a name may not have.
    Name(String),
    /// A theme that inherits itself, directly or through others.
    Circle(String),
    /// A key that cannot be read.
    Chord {
        /// What was written.
        name: String,
        /// The keys that have names.
        allowed: Vec<String>,
    },
    /// Two actions on the same keys of one scope.
    Twice {
        /// The keys.
        keys: String,
        /// The one action.
        first: String,
        /// The other action.
        second: String,
    },
    /// A custom command that does not say what to run.
    NoProgram(String),
    /// Keys that act at once, so that a sequence that starts with them never can.
    Hidden {
        /// The keys that act.
        keys: String,
        /// What they do.
        first: String,
        /// The sequence that cannot be typed.
        longer: String,
        /// What it would do.
        second: String,
    },
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Text in quotes.
    Text,
    /// A table.
    Table,
    /// A style: a colour or a table.
    Style,
    /// A list of texts.
    List,
    /// A key or a list of keys.
    Keys,
    /// True or false.
    YesNo,
}

impl Mistake {
    /// The mistake in words, with the place first.
    pub fn text(&self, lang: Lang) -> String {
        let what = self.problem.text(lang);
        match &self.place {
            Some((file, line)) => lang.mistake_at(file, *line, what).into_owned(),
            None => what,
        }
    }
}

impl Problem {
    fn text(&self, lang: Lang) -> String {
        match self {
            Self::Syntax(words) => return words.clone(),
            Self::Unknown { name, allowed } => lang.mistake_unknown(allowed.join(", "), name),
            Self::Variable { from, name, allowed } => {
                lang.mistake_variable(allowed.join(", "), from, name)
            }
            Self::Type { name, wanted } => lang.mistake_type(name, wanted.text(lang)),
            Self::Colour { name, allowed } => lang.mistake_colour(allowed.join(", "), name),
            Self::Name(name) => lang.mistake_name(name),
            Self::Circle(name) => lang.mistake_circle(name),
            Self::NoProgram(name) => lang.mistake_no_program(name),
            Self::Chord { name, allowed } => lang.mistake_chord(allowed.join(", "), name),
            Self::Twice { keys, first, second } => lang.mistake_twice(first, keys, second),
            Self::Hidden { keys, first, longer, second } => {
                lang.mistake_hidden(first, keys, longer, second)
            }
        }
        .into_owned()
    }
}

impl Wanted {
    const fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Text => lang.wanted_text(),
            Self::Table => lang.wanted_table(),
            Self::Style => lang.wanted_style(),
            Self::List => lang.wanted_list(),
            Self::Keys => lang.wanted_keys(),
            Self::YesNo => lang.wanted_yes_no(),
        }
    }
}

/// A file while it is read: knows the lines, collects the mistakes.
#[derive(Debug)]
pub struct Source<'t> {
    file: &'t str,
    text: &'t str,
    mistakes: Vec<Mistake>,
}

impl<'t> Source<'t> {
    /// A file of this name, which is only said in mistakes, with this text.
    pub const fn new(file: &'t str, text: &'t str) -> Self {
        Self { file, text, mistakes: Vec::new() }
    }

    /// The tables of the file; empty if it is not TOML.
    pub fn table(&mut self) -> DeTable<'t> {
        match DeTable::parse(self.text) {
            Ok(table) => table.into_inner(),
            Err(error) => {
                let span = error.span().unwrap_or_default();
                self.mistake(&span, Problem::Syntax(error.message().to_owned()));
                DeTable::default()
            }
        }
    }

    /// The file and the line where something stands.
    pub fn place(&self, span: &Range<usize>) -> (String, usize) {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        (self.file.to_owned(), before.matches('\n').count() + 1)
    }

    /// Notes a mistake.
    pub fn mistake(&mut self, span: &Range<usize>, problem: Problem) {
        let place = Some(self.place(span));
        self.mistakes.push(Mistake { place, problem });
    }

    /// Notes a value of the wrong type.
    pub fn wrong_type(&mut self, span: &Range<usize>, name: &str, wanted: Wanted) {
        self.mistake(span, Problem::Type { name: name.to_owned(), wanted });
    }

    /// Notes a name that means nothing at its place.
    pub fn unknown<'n>(
        &mut self,
        span: &Range<usize>,
        name: &str,
        allowed: impl IntoIterator<Item = &'n str>,
    ) {
        let allowed = allowed.into_iter().map(str::to_owned).collect();
        self.mistake(span, Problem::Unknown { name: name.to_owned(), allowed });
    }

    /// Notes mistakes that were found elsewhere.
    pub fn extend(&mut self, mistakes: Vec<Mistake>) {
        self.mistakes.extend(mistakes);
    }

    /// How many mistakes were noted so far.
    pub const fn count(&self) -> usize {
        self.mistakes.len()
    }

    /// The mistakes.
    pub fn finish(self) -> Vec<Mistake> {
        self.mistakes
    }
}

/// The texts of a list, with their places; nothing if it is not a list of texts.
pub fn texts<'v>(value: &'v DeValue<'_>) -> Option<Vec<(Range<usize>, &'v str)>> {
    let list = value.as_array()?;
    list.iter().map(|item| Some((item.span(), item.get_ref().as_str()?))).collect()
}
