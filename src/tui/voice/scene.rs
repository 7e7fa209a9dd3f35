//! What there is to say where the person is: read off the state with the same data that is drawn, for every list, page,
//! panel and layer. Says nothing itself, and knows nothing of what was said before.

use super::text::{line, sentences, tidy};
use crate::{
    phrase,
    tui::{
        model::{Line, Model},
        panels::{Opened, Row},
        panes::{Pane, Sight},
        theme::Role,
        view,
    },
};

/// What there is to say of a place.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Scene {
    /// Names the place: where that is another one, it is introduced. Never said.
    pub place: String,
    /// How many layers deep it lies.
    pub depth: usize,
    /// What sort of place it is: its keys are told once.
    pub sort: &'static str,
    /// What introduces it, line by line.
    pub head: Vec<String>,
    /// What is told of it once more when it is introduced, and not again.
    pub once: Vec<String>,
    /// Lines of the head are news also where nobody pressed a key.
    pub live: bool,
    /// What the person is on.
    pub focus: String,
    /// Which of how many that is, counted from one.
    pub position: Option<(usize, usize)>,
    /// What is wrong, or what changed by itself.
    pub notes: Vec<(String, Role)>,
    /// What is being typed.
    pub entry: Option<Entry>,
}

/// A text that is being typed.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Entry {
    /// Which of the place's fields it is.
    pub field: usize,
    /// The text.
    pub text: String,
    /// How many characters stand before the cursor.
    pub cursor: usize,
    /// It is not said.
    pub secret: bool,
}

impl Scene {
    /// What there is to say of the state.
    pub fn of(model: &Model) -> Self {
        let Some(sight) = model.sight() else { return connecting(model) };
        let depth = model.overlays.len();
        if let Some(top) = model.overlays.last() {
            return Self { depth: depth + 1, ..top.scene(&sight, depth) };
        }
        if let Some(opened) = model.panel {
            return panel(model, &sight, opened);
        }
        if model.page.is_some() {
            return page(model, &sight);
        }
        list(model, &sight)
    }
}

/// Before there is a desk.
fn connecting(model: &Model) -> Scene {
    let lang = model.look.lang;
    let mut scene = Scene {
        place: "connecting".to_owned(),
        head: vec![tidy(lang, &lang.connecting(model.settings().place.clone()))],
        ..Scene::default()
    };
    if let Some(crate::tui::overlays::Overlay::Confirm(confirm)) = model.overlays.last() {
        scene.place.push_str(&confirm.question);
        scene.depth = 1;
        scene.head = vec![confirm.question.clone()];
    }
    scene
}

/// A list: its name, how much of it is shown, and the row under the cursor.
fn list(model: &Model, sight: &Sight<'_>) -> Scene {
    let (lang, list, pane) = (sight.look.lang, model.list(), model.pane());
    let count =
        lang.of_count(phrase::many(lang, list.matching()), phrase::many(lang, list.total()));
    let of = list
        .of()
        .map(|of| lang.related_to(crate::tui::panes::name_of(sight.desk, of)).into_owned());
    let view = list.view().and_then(|view| sight.desk.get::<crate::desk::View>(view));
    let head = [
        sentences(
            lang,
            [
                pane.title(lang).to_owned(),
                of.clone().unwrap_or_default(),
                view.map(|view| view.name.to_string()).unwrap_or_default(),
                lang.spoken_shown(count.into_owned()).into_owned(),
            ],
        ),
        sentences(lang, [order(model)]),
        marks(model),
    ];
    let entry = list.typing.then(|| Entry {
        text: list.input.value().to_owned(),
        cursor: list.input.cursor(),
        ..Entry::default()
    });
    let error = list.error.as_ref().map(|error| (phrase::filter_error(lang, error), Role::Error));
    let typing = if list.typing { "filter" } else { "" };
    Scene {
        place: format!("list {pane:?} {:?} {typing}", list.of()),
        depth: usize::from(list.typing),
        sort: if list.typing { "filter" } else { "list" },
        head: if list.typing {
            vec![sentences(lang, [lang.spoken_filter()])]
        } else {
            head.into_iter().filter(|line| !line.is_empty()).collect()
        },
        focus: row(model, sight, pane),
        position: (list.rows().len() > 0).then(|| (list.index() + 1, list.rows().len())),
        notes: error.into_iter().collect(),
        entry,
        ..Scene::default()
    }
}

/// How the rows are in order.
fn order(model: &Model) -> String {
    let (lang, list) = (model.look.lang, model.list());
    if list.in_related_order() {
        return lang.related_order().to_owned();
    }
    if list.best_first() {
        return lang.best_first().to_owned();
    }
    let (column, down) = list.sort();
    let title = model.pane().resource().columns().iter().find(|one| one.id == column);
    let title = title.map_or("", |column| (column.said)(lang));
    let way = if down { lang.spoken_descending() } else { lang.spoken_ascending() };
    format!("{} {title}, {way}", lang.sorted_by())
}

fn marks(model: &Model) -> String {
    let (lang, marks) = (model.look.lang, model.list().marks());
    if marks == 0 {
        return String::new();
    }
    sentences(lang, [lang.marked(phrase::many(lang, marks))])
}

/// The row under the cursor: which of how many, what is special about it, and what the pane says of it.
fn row(model: &Model, sight: &Sight<'_>, pane: Pane) -> String {
    let (lang, list) = (sight.look.lang, model.list());
    let Some(key) = list.cursor().filter(|_| list.rows().len() > 0) else {
        return sentences(lang, [model.says_empty()]);
    };
    let waits = model.line != Line::Live && model.on_their_way().contains(&key);
    let signs = [
        (list.is_marked(list.index()), lang.spoken_marked()),
        (waits, lang.row_waits()),
        (list.has_left(), lang.left_view()),
    ];
    let signs = signs.into_iter().filter(|(so, _)| *so).map(|(_, word)| word.to_owned());
    let place = lang.place_of(list.rows().len(), list.index() + 1).into_owned();
    let parts = std::iter::once(place).chain(signs).chain(pane.resource().spoken(sight, key));
    sentences(lang, parts)
}

/// The page of a record: its fields, one a line; what is under its first heading is read on.
fn page(model: &Model, sight: &Sight<'_>) -> Scene {
    let Some(page) = &model.page else { return Scene::default() };
    let lang = sight.look.lang;
    let resource = view::pane_of(page.key).resource();
    let lines = view::spoken_page(model);
    let name = format!("{} {}", pane_word(sight, page.key), resource.name(sight, page.key));
    let mut head = vec![sentences(lang, [name])];
    head.extend(lines.head);
    let at = page.scroll.min(lines.rest.len());
    let from = page.read_from.min(at).max(1);
    let focus = if at == 0 { String::new() } else { lines.rest[from - 1..at].join("\n") };
    Scene {
        place: format!("page {:?}", page.key),
        depth: 1,
        sort: "page",
        head,
        live: true,
        focus,
        position: Some((at + 1, lines.rest.len() + 1)),
        ..Scene::default()
    }
}

/// What sort of record a page is about.
fn pane_word(sight: &Sight<'_>, key: crate::desk::RecordKey) -> &'static str {
    phrase::kind(sight.look.lang, key.kind())
}

/// A panel: its name, and the row under the cursor under its heading.
fn panel(model: &Model, sight: &Sight<'_>, opened: Opened) -> Scene {
    let lang = sight.look.lang;
    let title = opened.panel.title(lang);
    let rows = opened.panel.content().rows(sight, WIDE);
    let at = opened.cursor.min(rows.len().saturating_sub(1));
    let heading = rows[..rows.len().min(at + 1)].iter().rev().find_map(|row| row.section.as_ref());
    let focus = rows.get(at).map(|row| said_row(sight, row));
    let place = lang.place_of(rows.len(), at + 1).into_owned();
    let mut head = vec![sentences(lang, [title])];
    if model.is_reading() {
        head.push(sentences(lang, [lang.reading_copy()]));
    }
    head.extend(heading.map(|heading| sentences(lang, [heading])));
    Scene {
        place: format!("panel {:?}", opened.panel),
        sort: "panel",
        head,
        focus: sentences(lang, [focus.unwrap_or_default(), place]),
        position: Some((at + 1, rows.len())),
        ..Scene::default()
    }
}

/// So wide that no line of a page or panel is broken.
pub(in crate::tui) const WIDE: usize = 10_000;

fn said_row(sight: &Sight<'_>, row: &Row) -> String {
    let lang = sight.look.lang;
    let value: String = row.value.iter().map(|(text, _)| text.as_str()).collect();
    let value = tidy(lang, &value);
    let below: Vec<String> = row.below.iter().filter_map(|below| line(lang, below)).collect();
    let label = tidy(lang, &row.label);
    let first =
        if value.is_empty() { label } else { format!("{} {value}", lang.spoken_label(label)) };
    std::iter::once(first).chain(below).collect::<Vec<_>>().join(" ")
}
