//! What each kind of layer says (T36): its name and what it asks, ten choices at a time with their numbers, the field in
//! focus, what is wrong. Reads what the layers draw, and changes nothing. A new kind of layer is an arm in
//! [`Overlay::scene`].

use super::{
    Composer, Confirm, Form, Outcomes, Overlay, Palette, Picker, Prompt, RefusedWish,
    form::{FormField, Value},
};
use crate::{
    locale::Lang,
    tui::{
        panes::Sight,
        theme::Role,
        voice::{Entry, Scene, line, sentences, tidy},
    },
};

/// How many choices are said at once.
pub(super) const TEN: usize = 10;

/// What can be typed into a field in place of a value, where the form is heard.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Word {
    /// The field before.
    Back,
    /// The next field.
    Skip,
    /// Every field, with what it holds.
    List,
}

impl Overlay {
    /// What there is to say of it, as the layer this many others lie under.
    pub fn scene(&self, sight: &Sight<'_>, depth: usize) -> Scene {
        let lang = sight.look.lang;
        let scene = match self {
            Self::Palette(palette) => palette.scene(sight),
            Self::Picker(picker) => picker.scene(lang),
            Self::Prompt(prompt) => prompt.scene(sight),
            Self::Confirm(confirm) => confirm.scene(lang),
            Self::Composer(composer) => composer.scene(lang),
            Self::Form(form) => form.scene(sight),
            Self::Refused(wish) => wish.scene(lang),
            Self::Outcomes(outcomes) => outcomes.scene(lang),
        };
        Scene { place: format!("{} {depth} {}", scene.sort, scene.place), ..scene }
    }

    /// True where a letter is typed into a text that has begun.
    pub fn is_typed_in(&self) -> bool {
        match self {
            Self::Palette(palette) => !palette.input.value().is_empty(),
            Self::Picker(picker) => !picker.input.value().is_empty(),
            Self::Prompt(prompt) => !prompt.input.value().is_empty(),
            Self::Composer(composer) => !composer.text().is_empty(),
            Self::Form(form) => match &form.fields[form.focus].value {
                Value::Line(input) | Value::Secret(input) => !input.value().is_empty(),
                Value::Area(area) => !area.is_empty(),
                Value::Choice { .. } | Value::Tick(_) => false,
            },
            Self::Confirm(_) | Self::Refused(_) | Self::Outcomes(_) => false,
        }
    }
}

fn entry_of(input: &tui_input::Input) -> Entry {
    Entry { text: input.value().to_owned(), cursor: input.cursor(), ..Entry::default() }
}

fn entry_of_area(area: &ratatui_textarea::TextArea<'static>) -> Entry {
    let ratatui_textarea::DataCursor(row, column) = area.cursor();
    let before: usize = area.lines().iter().take(row).map(|line| line.chars().count() + 1).sum();
    Entry { text: area.lines().join("\n"), cursor: before + column, ..Entry::default() }
}

/// The ten among which a place is.
fn window(at: usize, of: usize) -> std::ops::Range<usize> {
    let first = at / TEN * TEN;
    first..(first + TEN).min(of)
}

/// How many are left by what was typed; nothing before anything was.
fn left(lang: Lang, typed: &str, count: usize) -> Option<String> {
    (!typed.is_empty()).then(|| lang.spoken_left(count).into_owned())
}

impl Picker {
    fn scene(&self, lang: Lang) -> Scene {
        let shown = window(self.at, self.shown.len());
        let mut head = vec![sentences(lang, [&self.title])];
        head.extend(left(lang, self.input.value(), self.shown.len()));
        if self.shown.is_empty() {
            head.push(self.nothing(lang).to_owned());
        }
        head.extend(shown.clone().map(|place| self.said(lang, place)));
        if shown.end < self.shown.len() {
            head.push(lang.spoken_more(self.shown.len() - shown.end).into_owned());
        }
        let default = self.shown.get(self.at).map(|_| lang.spoken_default(self.number(self.at)));
        let once = default.filter(|_| self.several.is_none()).map(std::borrow::Cow::into_owned);
        let here = self.shown.get(self.at).map(|item| &self.items[*item]);
        let asked = here.and_then(|item| item.ask.clone()).filter(|_| self.asking);
        let about = here.map_or("", |item| item.about.as_str());
        let notes = [
            self.complaint.clone().map(|text| (text, Role::Error)),
            asked.map(|text| (text, Role::Warning)),
        ];
        let focus = if self.shown.is_empty() {
            String::new()
        } else {
            sentences(lang, [self.said(lang, self.at).as_str(), about])
        };
        Scene {
            place: self.title.clone(),
            sort: "picker",
            focus,
            head,
            once: once.into_iter().collect(),
            position: Some((self.at + 1, self.shown.len())),
            notes: notes.into_iter().flatten().collect(),
            entry: Some(entry_of(&self.input)),
            ..Scene::default()
        }
    }

    /// Goes to the next ten, or to those before.
    pub(super) fn turn_ten(&mut self, by: isize) {
        let first = (self.at / TEN).saturating_add_signed(by) * TEN;
        if first < self.shown.len() {
            self.at = first;
        }
    }

    /// The key that picks what stands at a place.
    fn number(&self, place: usize) -> String {
        let item = &self.items[self.shown[place]];
        item.hotkey.map_or_else(|| ((place % TEN + 1) % TEN).to_string(), |key| key.to_string())
    }

    /// What stands at a place, with its number, whether it is chosen, and why it cannot be.
    fn said(&self, lang: Lang, place: usize) -> String {
        let at = self.shown[place];
        let item = &self.items[at];
        let words: String = item.parts.iter().map(|(text, _)| text.as_str()).collect();
        let words = tidy(lang, &words);
        let mut first = if self.ticks { words } else { format!("{} {words}", self.number(place)) };
        if let Some(chosen) = &self.several {
            let on = chosen.contains(&at);
            let sign = if on { lang.spoken_ticked() } else { lang.spoken_unticked() };
            first = format!("{first}, {sign}");
        }
        if item.current {
            first = format!("{first}, {}", lang.spoken_current());
        }
        sentences(lang, [Some(first.as_str()), item.refused.as_deref()].into_iter().flatten())
    }
}

impl Palette {
    fn scene(&self, sight: &Sight<'_>) -> Scene {
        let lang = sight.look.lang;
        let shown = window(self.at, self.matches.len());
        let mut head = vec![sentences(lang, [&self.title])];
        head.extend(left(lang, self.input.value(), self.matches.len()));
        if self.matches.is_empty() {
            head.push(lang.picker_nothing().to_owned());
        }
        head.extend(shown.clone().map(|place| self.said(place, sight)));
        if shown.end < self.matches.len() {
            head.push(lang.spoken_more_below(self.matches.len() - shown.end).into_owned());
        }
        let focus = if self.matches.is_empty() { String::new() } else { self.said(self.at, sight) };
        Scene {
            place: self.title.clone(),
            sort: "palette",
            head,
            focus,
            position: Some((self.at + 1, self.matches.len())),
            entry: Some(entry_of(&self.input)),
            ..Scene::default()
        }
    }
}

impl Prompt {
    fn scene(&self, sight: &Sight<'_>) -> Scene {
        let look = sight.look;
        let label = line(look.lang, &self.label);
        let help = Some(self.help.as_str()).filter(|help| !help.is_empty());
        let help = help.map(|help| sentences(look.lang, [help]));
        let answers = self.spoken_answer(look.lang);
        let said = self.input.value();
        let said = (!said.is_empty()).then(|| look.lang.spoken_text(said).into_owned());
        Scene {
            place: self.label.to_string(),
            sort: "prompt",
            head: label.into_iter().chain(help).chain(answers).collect(),
            focus: said.unwrap_or_default(),
            notes: self.error.iter().map(|error| (error.clone(), Role::Error)).collect(),
            entry: Some(entry_of(&self.input)),
            ..Scene::default()
        }
    }
}

impl Confirm {
    fn scene(&self, lang: Lang) -> Scene {
        let consequences = self.consequences.iter().map(|text| sentences(lang, [text]));
        Scene {
            place: self.question.clone(),
            sort: if self.then == super::Then::Nothing { "told" } else { "confirm" },
            head: std::iter::once(sentences(lang, [&self.question])).chain(consequences).collect(),
            ..Scene::default()
        }
    }
}

impl Composer {
    fn scene(&self, lang: Lang) -> Scene {
        let entry = entry_of_area(&self.area);
        let said = entry.text.lines().map(str::to_owned);
        Scene {
            place: self.title.clone(),
            sort: "composer",
            head: std::iter::once(sentences(lang, [&self.title])).chain(said).collect(),
            entry: Some(entry),
            ..Scene::default()
        }
    }
}

impl Form {
    fn scene(&self, sight: &Sight<'_>) -> Scene {
        let lang = sight.look.lang;
        let field = &self.fields[self.focus];
        let note = self.note.clone();
        let error = field.error.clone().map(|error| (error, Role::Error));
        let error = error.filter(|error| note.as_ref().is_none_or(|note| note.0 != error.0));
        let place = lang.place_of(self.fields.len(), self.focus + 1).into_owned();
        let required = if field.required { lang.spoken_required() } else { "" };
        let entry = match &field.value {
            Value::Line(input) => Some(entry_of(input)),
            Value::Secret(input) => Some(Entry { secret: true, ..entry_of(input) }),
            Value::Area(area) => Some(entry_of_area(area)),
            Value::Choice { .. } | Value::Tick(_) => None,
        };
        Scene {
            place: self.title.clone(),
            sort: "form",
            head: vec![sentences(lang, [self.fill.title(sight)])],
            focus: sentences(lang, [field.said(lang).as_str(), required, &place]),
            position: Some((self.focus + 1, self.fields.len())),
            notes: note.into_iter().chain(error).collect(),
            entry: entry.map(|entry| Entry { field: self.focus, ..entry }),
            ..Scene::default()
        }
    }

    /// The word for what to do that was typed in place of a value; it is taken out again.
    pub(super) fn word(&mut self, lang: Lang) -> Option<Word> {
        let (Value::Line(input) | Value::Secret(input)) = &mut self.fields[self.focus].value else {
            return None;
        };
        let typed = input.value().trim().to_lowercase();
        let words = [
            (lang.form_word_back(), Word::Back),
            (lang.form_word_skip(), Word::Skip),
            (lang.form_word_list(), Word::List),
        ];
        let word = words.into_iter().find(|(word, _)| *word == typed).map(|(_, word)| word);
        if word.is_some() {
            *input = tui_input::Input::default();
        }
        word
    }

    /// Every field with what it holds, as it is read back before it is sent.
    pub(in crate::tui) fn read_back(&self, lang: Lang) -> Vec<String> {
        self.fields.iter().map(|field| field.said(lang)).collect()
    }
}

impl FormField {
    /// Its name, what it holds, and what is to know about that.
    fn said(&self, lang: Lang) -> String {
        let (value, remark) = match &self.value {
            Value::Choice { disabled: Some(why), .. } => (why.clone(), ""),
            Value::Choice { shown, note, .. } => (shown.clone(), note.as_str()),
            Value::Tick(true) => (lang.choice_yes().to_owned(), ""),
            Value::Tick(false) => (lang.choice_no().to_owned(), ""),
            Value::Line(input) => (input.value().to_owned(), ""),
            Value::Secret(input) if input.value().is_empty() => (String::new(), ""),
            Value::Secret(_) => (lang.spoken_secret().to_owned(), ""),
            Value::Area(area) => (area.lines().join(" "), ""),
        };
        let value = tidy(lang, &value);
        let value = if value.is_empty() { lang.spoken_empty() } else { &value };
        let label = lang.spoken_label((self.label)(lang));
        sentences(lang, [format!("{label} {value}").as_str(), remark])
    }
}

impl RefusedWish {
    fn scene(&self, lang: Lang) -> Scene {
        let mut head: Vec<String> =
            [&self.title, &self.what, &self.reason].map(|text| sentences(lang, [text])).into();
        if let Some((mine, theirs)) = &self.values {
            let values = [(lang.refused_mine(), mine), (lang.refused_theirs(), theirs)];
            head.extend(values.map(|(label, value)| {
                sentences(lang, [format!("{} {value}", lang.spoken_label(label))])
            }));
        }
        Scene { place: self.title.clone(), sort: "refused", head, ..Scene::default() }
    }
}

impl Outcomes {
    fn scene(&self, lang: Lang) -> Scene {
        let here = self.shown.get(self.at).map(|at| &self.lines[*at]);
        let place = lang.place_of(self.shown.len(), self.at + 1).into_owned();
        let focus = here.map(|here| {
            let sort = &self.sorts[here.sort].0.name;
            sentences(lang, [place.as_str(), &here.label, sort, &here.text])
        });
        let counts = self.sorts.iter().filter(|(_, count)| *count > 0);
        let counts = counts.map(|(sort, count)| format!("{}: {} {count}", sort.key, sort.name));
        Scene {
            place: self.title.clone(),
            sort: "outcomes",
            head: std::iter::once(self.title.clone())
                .chain(counts)
                .map(|text| sentences(lang, [text]))
                .collect(),
            focus: focus.unwrap_or_default(),
            position: Some((self.at + 1, self.shown.len())),
            ..Scene::default()
        }
    }
}
