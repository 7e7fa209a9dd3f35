//! The other voice of the program: instead of a frame, lines of text that are appended, for screen readers, braille and
//! where there is no screen (T36). The same state, the same keys, the same actions: after each event what there is to
//! say ([`Scene`]) is compared with what was said before, and what is new is said.
//!
//! Owns what was said, how typing echoes, and that every key is answered. Writes nothing.

mod scene;
mod text;

use std::collections::BTreeSet;

use crossterm::event::{KeyCode, KeyEvent};

pub use self::{
    scene::{Entry, Scene},
    text::{line, sentences, stopped, tidy},
};
use super::{
    action::Action,
    model::{Line, Model, Said},
    theme::Role,
    widgets,
};
use crate::locale::Lang;
pub(in crate::tui) use scene::WIDE;

/// How many places are remembered with what was said of them.
const REMEMBERED: usize = 8;

/// What was said so far.
#[derive(Debug, Default)]
pub struct Voice {
    scene: Scene,
    said: Option<Said>,
    /// What was said of places one comes back to.
    heads: Vec<(String, Vec<String>)>,
    /// The sorts of places whose keys were told.
    told: BTreeSet<&'static str>,
    /// The step of the tour that was said.
    tour: Option<String>,
    /// The announcements that were said.
    announced: u64,
    away: bool,
    hesitates: bool,
    /// The line that is being typed is not ended.
    open: bool,
}

impl Voice {
    /// What there is to say after something happened, as lines that each end; what is typed stands at the end without.
    /// `key` is the key, where one was pressed: it is always answered.
    pub fn next(&mut self, model: &Model, key: Option<KeyEvent>) -> String {
        let lang = model.look.lang;
        let scene = Scene::of(model);
        let anew = key.is_some() && model.did() == Some(Action::Redraw);
        let entered = anew || scene.place != self.scene.place;
        let mut lines = self.news(model);
        let typed = key.is_some() && !entered && same_field(&self.scene, &scene);
        if entered {
            self.introduce(lang, &scene, anew, model, &mut lines);
        } else {
            if key.is_some() || scene.live {
                let new = scene.head.iter().filter(|line| !self.scene.head.contains(line));
                lines.extend(new.cloned());
            }
            let typing = typed && self.scene.entry != scene.entry;
            let moved = scene.focus != self.scene.focus && !scene.focus.is_empty();
            if key.is_some() && moved && !typing && !lines.contains(&scene.focus) {
                lines.push(scene.focus.clone());
            }
        }
        let before = if entered { &[][..] } else { &self.scene.notes };
        let notes = scene.notes.iter().filter(|note| !before.contains(note));
        lines.extend(notes.map(|(text, role)| toned(lang, text, *role)));
        if model.hesitates() && !self.hesitates {
            lines.extend(
                super::view::continuations(model)
                    .into_iter()
                    .map(|(key, word)| sentences(lang, [format!("{key}: {word}")])),
            );
        }
        self.lead(model, &mut lines);
        let sent = key.is_some_and(|key| key.code == KeyCode::Enter) && !lines.is_empty();
        let echo = if typed && !sent { self.echo(lang, &scene, &mut lines) } else { String::new() };
        if let Some(key) = key.filter(|_| lines.is_empty() && echo.is_empty()) {
            lines.extend(answer(model, &scene, key));
        }
        self.hesitates = model.hesitates();
        self.remember(scene);
        self.write(&lines, &echo, model.settings().tuning.line_width)
    }

    /// Forgets everything: the state is said from the start.
    pub fn forget(&mut self) {
        *self = Self { told: std::mem::take(&mut self.told), ..Self::default() };
    }

    /// True while a line is being typed.
    pub const fn is_open(&self) -> bool {
        self.open
    }

    /// What happened beside the place: the message, the line to the server, what others did.
    fn news(&mut self, model: &Model) -> Vec<String> {
        let lang = model.look.lang;
        let mut lines = Vec::new();
        if model.said != self.said {
            lines.extend(model.said.as_ref().map(|said| toned(lang, &said.text, said.role)));
            self.said.clone_from(&model.said);
        }
        let away = matches!(model.line, Line::Offline { .. });
        if let (Line::Offline { reason, .. }, false) = (&model.line, self.away) {
            let state = super::view::line_state(model).0;
            lines.push(sentences(lang, [state.as_str(), reason]));
        }
        self.away = away;
        let (number, announcements) = model.announced();
        if number != self.announced {
            self.announced = number;
            lines.extend(announcements.iter().cloned());
        }
        lines
    }

    /// Says the step of the tour that is shown, and once which keys lead through it.
    fn lead(&mut self, model: &Model, lines: &mut Vec<String>) {
        let lang = model.look.lang;
        let Some(tour) = model.tour() else {
            if !model.is_touring() {
                self.tour = None;
            }
            return;
        };
        let text = sentences(lang, [tour.title, tour.text]);
        if self.tour.as_ref() == Some(&text) {
            return;
        }
        lines.push(text.clone());
        self.tour = Some(text);
        if self.told.insert("tour") {
            lines.push(said_keys(lang, model.tour_keys()));
        }
    }

    /// Says where the person is now; of a place one comes back to only what is new.
    fn introduce(
        &mut self,
        lang: Lang,
        scene: &Scene,
        anew: bool,
        model: &Model,
        lines: &mut Vec<String>,
    ) {
        let back = scene.depth < self.scene.depth && !anew;
        let known = self.heads.iter().find(|(place, _)| *place == scene.place && back);
        match known {
            // Where one is again is said where one was elsewhere, not after a question.
            Some((_, known)) => {
                let away = matches!(self.scene.sort, "page" | "panel" | "list");
                let new = scene.head.iter().enumerate();
                let new = new.filter(|(nth, line)| away && *nth == 0 || !known.contains(line));
                lines.extend(new.map(|(_, line)| line.clone()));
            }
            None => lines.extend(scene.head.iter().cloned()),
        }
        // Who begins to type a filter was told of the row already.
        let known = lines.contains(&scene.focus) || scene.sort == "filter";
        if !scene.focus.is_empty() && !known {
            lines.push(scene.focus.clone());
        }
        if lines.is_empty() {
            lines.extend(scene.head.first().cloned());
        }
        lines.extend(scene.once.iter().cloned());
        let sort = match scene.sort {
            "list" | "page" | "panel" => "place",
            sort => sort,
        };
        if !sort.is_empty() && self.told.insert(sort) {
            lines.extend(keys(lang, model));
        }
    }

    /// What typing shows: new letters as they are, and in words what was taken away or passed.
    fn echo(&self, lang: Lang, scene: &Scene, lines: &mut Vec<String>) -> String {
        let (Some(old), Some(new)) = (&self.scene.entry, &scene.entry) else {
            return String::new();
        };
        if old == new {
            return String::new();
        }
        let end = new.text.chars().count();
        if let Some(added) = new.text.strip_prefix(old.text.as_str()).filter(|_| new.cursor == end)
            && !added.is_empty()
        {
            return if new.secret { "*".repeat(added.chars().count()) } else { added.to_owned() };
        }
        if let Some(gone) = old.text.strip_prefix(new.text.as_str()).filter(|gone| !gone.is_empty())
        {
            let gone = if new.secret { String::new() } else { letters(lang, gone) };
            lines.push(sentences(lang, [lang.spoken_deleted(gone)]));
        } else if old.text == new.text {
            let at = new.text.chars().nth(new.cursor).filter(|_| !new.secret);
            let at = at.map_or_else(
                || lang.spoken_end_of_text().to_owned(),
                |letter| letters(lang, &letter.to_string()),
            );
            lines.push(sentences(lang, [at]));
        } else if !new.secret {
            lines.push(sentences(lang, [lang.spoken_text(new.text.as_str())]));
        }
        String::new()
    }

    fn remember(&mut self, scene: Scene) {
        self.heads.retain(|(place, _)| *place != scene.place);
        self.heads.insert(0, (scene.place.clone(), scene.head.clone()));
        self.heads.truncate(REMEMBERED);
        self.scene = scene;
    }

    /// Lines and what is typed, one after the other, nothing over what is there.
    fn write(&mut self, lines: &[String], echo: &str, width: usize) -> String {
        let mut out = String::new();
        if self.open && !lines.is_empty() {
            out.push('\n');
            self.open = false;
        }
        for line in lines.iter().flat_map(|line| line.split('\n')) {
            let parts = match width {
                0 => vec![line.to_owned()],
                width => widgets::wrap(line, width),
            };
            for part in parts {
                out.push_str(&part);
                out.push('\n');
            }
        }
        if !echo.is_empty() {
            out.push_str(echo);
            self.open = !echo.ends_with('\n');
        }
        out
    }
}

/// The answer to a key that changed nothing: why, where one is, or that it means nothing here.
fn answer(model: &Model, scene: &Scene, key: KeyEvent) -> Vec<String> {
    let lang = model.look.lang;
    if let Some(said) = model.said.as_ref().filter(|said| said.role == Role::Error) {
        return vec![toned(lang, &said.text, said.role)];
    }
    if !model.typed().is_empty() {
        let keys: Vec<String> = model.typed().iter().map(ToString::to_string).collect();
        return vec![sentences(lang, [keys.join(" ")])];
    }
    let layered = !model.overlays.is_empty() || scene.entry.is_some();
    if !layered && model.did().is_none() {
        let elsewhere = model.said.as_ref().map(|said| said.text.clone());
        return vec![elsewhere.unwrap_or_else(|| lang.spoken_no_key().to_owned())];
    }
    let forward = if layered { by_key(key) } else { model.did().and_then(by_action) };
    let place = scene.position.map(|(at, of)| lang.place_of(of, at));
    match (forward, scene.position, place) {
        (Some(true), Some((at, of)), Some(place)) if at >= of => {
            vec![sentences(lang, [lang.spoken_end(), &place])]
        }
        (Some(false), Some((1, _)), Some(place)) => {
            vec![sentences(lang, [lang.spoken_start(), &place])]
        }
        _ if !scene.notes.is_empty() => {
            scene.notes.iter().map(|(text, role)| toned(lang, text, *role)).collect()
        }
        _ if scene.focus.is_empty() => scene.head.clone(),
        _ => vec![scene.focus.clone()],
    }
}

/// A message with the word it begins with, that can be skipped by ear.
fn toned(lang: Lang, text: &str, role: Role) -> String {
    let lines: Vec<String> = text.lines().map(|line| stopped(tidy(lang, line))).collect();
    let text = lines.join("\n");
    // One that begins with such a word itself needs no other.
    let named = text.split_whitespace().take(2).any(|word| word.ends_with(':'));
    match role {
        Role::Error => lang.spoken_error(text).into_owned(),
        Role::Success if !named => lang.spoken_done(text).into_owned(),
        _ => text,
    }
}

/// The keys of the place, in one line.
pub(in crate::tui) fn keys(lang: Lang, model: &Model) -> Option<String> {
    if model.overlays.is_empty() && !model.list().typing {
        return Some(lang.spoken_help().to_owned());
    }
    let pairs = super::view::keys_here(model);
    (!pairs.is_empty()).then(|| said_keys(lang, pairs))
}

/// Keys, each with its word, in one line.
fn said_keys(lang: Lang, pairs: Vec<(String, String)>) -> String {
    let pairs: Vec<String> =
        pairs.into_iter().map(|(key, word)| format!("{} {word}", named(lang, &key))).collect();
    sentences(lang, [lang.spoken_keys(pairs.join(", "))])
}

/// A key with a name, where its sign would not be read.
pub(in crate::tui) fn named(lang: Lang, key: &str) -> String {
    match key {
        "?" => lang.spoken_question_mark().to_owned(),
        "/" => lang.spoken_slash().to_owned(),
        "," => lang.spoken_comma().to_owned(),
        ":" => lang.spoken_colon().to_owned(),
        "]" => lang.spoken_right_bracket().to_owned(),
        "[" => lang.spoken_left_bracket().to_owned(),
        "." => lang.spoken_dot().to_owned(),
        "PgUp" => lang.spoken_page_up().to_owned(),
        "PgDn" => lang.spoken_page_down().to_owned(),
        "1-9" => lang.spoken_a_number().to_owned(),
        "a-z" => lang.spoken_letters().to_owned(),
        "Esc" => lang.spoken_escape().to_owned(),
        key => key.to_owned(),
    }
}

/// Keys of one thing, each with its name: "a, Ctrl-p", "question mark".
pub(in crate::tui) fn spelled(lang: Lang, keys: &str) -> String {
    let keys: Vec<String> = keys.split(", ").map(|keys| named(lang, keys)).collect();
    lang.spoken_key(keys.join(", ")).into_owned()
}

/// Letters one by one are heard as they are; a blank has a name.
fn letters(lang: Lang, text: &str) -> String {
    match text {
        " " => lang.spoken_space().to_owned(),
        "\n" => lang.spoken_new_line().to_owned(),
        text => text.trim().to_owned(),
    }
}

fn same_field(old: &Scene, new: &Scene) -> bool {
    let field = |scene: &Scene| scene.entry.as_ref().map(|entry| entry.field);
    field(old).is_some() && field(old) == field(new)
}

/// Whether a key moves on or back, where a layer takes it.
const fn by_key(key: KeyEvent) -> Option<bool> {
    match key.code {
        KeyCode::Down | KeyCode::PageDown | KeyCode::End | KeyCode::Char('+') => Some(true),
        KeyCode::Up | KeyCode::PageUp | KeyCode::Home => Some(false),
        _ => None,
    }
}

/// Whether an action moves on or back.
fn by_action(action: Action) -> Option<bool> {
    use Action::{
        Down, First, Last, Next, PageDown, PageUp, Previous, RowDown, RowFirst, RowLast, RowUp,
        ScrollDown, ScrollEnd, ScrollPageDown, ScrollPageUp, ScrollTop, ScrollUp, Up,
    };
    match action {
        Down | PageDown | Last | Next | RowDown | RowLast | ScrollDown | ScrollEnd
        | ScrollPageDown => Some(true),
        Up | PageUp | First | Previous | RowUp | RowFirst | ScrollUp | ScrollTop | ScrollPageUp => {
            Some(false)
        }
        _ => None,
    }
}
