//! Saved views of a list, and which of its columns are shown.
//!
//! Owns the questions about them; what a view keeps is in `panes/shape.rs`, who may is ruled in the desk.

use ratatui::text::Line;

use super::layers;
use crate::{
    desk::{Command, DeleteView, Field, Flaw, Permission, Refusal, SaveView, View, ViewId},
    phrase,
    tui::{
        action::{Action, Scope},
        model::Model,
        overlays::{About, Choice, Item, Picker, Prompt, Purpose},
        panes::{Column, Pane, Shape},
        theme::Role,
    },
};

/// The views to pick from: everything, one's own, the team's; and the way to delete one.
pub(super) fn pick(model: &mut Model) {
    let (pane, lang, me) = (model.pane(), model.look.lang, model.me());
    let Some(desk) = model.desk() else { return };
    let current = model.list().view();
    let everything = vec![(lang.views_everything().to_owned(), Role::Text)];
    let mut items = vec![Item::new(Choice::EveryView, everything)];
    items[0].current = current.is_none();
    for view in desk.views_for(me, pane.kind()) {
        let mut item = item(model, view);
        item.current = current == Some(view.id);
        item.group = Some(if view.owner == me { lang.views_own() } else { lang.views_team() });
        items.push(item);
    }
    if items.len() == 1 {
        let keys = model.settings().keys.keys(Scope::List, Action::SaveView);
        let key = keys.first().map(ToString::to_string).unwrap_or_default();
        items[0].about = lang.views_none(key, pane.title(lang)).into_owned();
    }
    if !to_delete(model).is_empty() {
        let text = lang.views_delete().to_owned();
        let mut item = Item::new(Choice::DeleteView, vec![(text, Role::Dim)]);
        item.group = Some(lang.views_more());
        items.push(item);
    }
    let title = lang.views_title(pane.title(lang)).into_owned();
    model.open(Picker::new(title, Purpose::View(pane), items));
}

/// A view as a line of a picker: its name, whose it is, what it shows.
fn item(model: &Model, view: &View) -> Item {
    let lang = model.look.lang;
    let mut parts = vec![(view.name.to_string(), Role::Text)];
    if view.owner != model.me()
        && let Some(desk) = model.desk()
    {
        let name = phrase::technician(lang, desk, view.owner);
        parts.push((format!("  {}", lang.views_by(name)), Role::Dim));
    } else if view.shared {
        parts.push((format!("  {}", lang.views_shared()), Role::Dim));
    }
    if let Some(filter) = &view.filter {
        parts.push((format!("  / {}", &**filter), Role::Dim));
    }
    Item::new(Choice::View(view.id), parts)
}

/// What the person may delete: their own, and of the team's what their role lets them.
fn to_delete(model: &Model) -> Vec<Item> {
    let Some(desk) = model.desk() else { return Vec::new() };
    if model.settings().read_only {
        return Vec::new();
    }
    let me = model.me();
    let all = desk.may(me, Permission::ManageSettings);
    let views = desk.views_for(me, model.pane().kind()).into_iter();
    views.filter(|view| all || view.owner == me).map(|view| item(model, view)).collect()
}

/// Asks for the name of the view to keep what is shown as.
pub(super) fn save(model: &mut Model) {
    let lang = model.look.lang;
    if let Some(error) = &model.list().error {
        let text = phrase::filter_error(lang, error);
        return model.say(text, Role::Error);
    }
    let view = model.list().view().and_then(|id| model.desk()?.get::<View>(id));
    let name = view.filter(|view| view.owner == model.me());
    let name = name.map(|view| view.name.to_string()).unwrap_or_default();
    let label = Line::styled(format!(" {}", lang.view_label()), model.look.theme[Role::Title]);
    let mut prompt = Prompt::new(About::View, label, &name);
    lang.view_help().clone_into(&mut prompt.help);
    model.open(prompt);
}

/// Takes the name; what is asked next is who is offered the view.
pub(super) fn named(model: &Model, text: &str) -> Result<Picker, String> {
    let (pane, lang) = (model.pane(), model.look.lang);
    let Some(desk) = model.desk() else { return Err(lang.refused_no_desk().to_owned()) };
    let wish = Command::SaveView(wish(model, pane, text, false, ViewId::from_u128(0)));
    let name = text.trim().to_owned();
    match layers::preview(model, &[wish]) {
        Ok(_) => {}
        Err(Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken }) => {
            return Err(lang.view_name_taken(name).into_owned());
        }
        Err(refusal) => return Err(phrase::refusal(lang, desk, &refusal)),
    }
    let had = own(model, pane, &name);
    let answers =
        [(Choice::ForMe, lang.view_for_me(), false), (Choice::ForTeam, lang.view_for_team(), true)];
    let items = answers.map(|(choice, words, shared)| {
        let mut item = Item::new(choice, vec![(words.to_owned(), Role::Text)]);
        item.current = had.is_some_and(|view| view.shared == shared);
        item
    });
    let title = lang.view_share_question(name.as_str()).into_owned();
    Ok(Picker::new(title, Purpose::SaveView(pane, name), items.into()))
}

/// The view of this name that the person has.
fn own<'a>(model: &'a Model, pane: Pane, name: &str) -> Option<&'a View> {
    let view = model.desk()?.view_named(model.me(), pane.kind(), name)?;
    (view.owner == model.me()).then_some(view)
}

fn wish(model: &Model, pane: Pane, name: &str, shared: bool, id: ViewId) -> SaveView {
    let shape = model.list().shape();
    SaveView {
        id,
        of: pane.kind(),
        label: name.to_owned(),
        shared,
        sort: shape.sort_word(pane),
        hidden: shape.hidden_words(pane),
        filter: shape.filter,
    }
}

/// True for what is picked from here.
pub(super) const fn takes(purpose: &Purpose) -> bool {
    matches!(
        purpose,
        Purpose::View(_) | Purpose::DeleteView(_) | Purpose::SaveView(..) | Purpose::Columns(_)
    )
}

/// Takes a choice of one of the pickers.
pub(super) fn chosen(model: &mut Model, purpose: Purpose, choices: &[Choice]) {
    if let Purpose::Columns(pane) = purpose {
        return show_columns(model, pane, choices);
    }
    let Some(choice) = choices.first().copied() else { return };
    match (purpose, choice) {
        (Purpose::View(pane), Choice::EveryView) => {
            model.list_of(pane).take_shape(None, Shape::first(pane));
        }
        (Purpose::View(pane), Choice::View(id)) => {
            let view = model.desk().and_then(|desk| desk.get::<View>(id));
            let Some(shape) = view.map(|view| Shape::of_view(pane, view)) else { return };
            model.list_of(pane).take_shape(Some(id), shape);
        }
        (Purpose::View(pane), Choice::DeleteView) => {
            let items = to_delete(model);
            let lang = model.look.lang;
            let title = lang.views_delete_title(pane.title(lang)).into_owned();
            model.open(Picker::new(title, Purpose::DeleteView(pane), items));
        }
        (Purpose::DeleteView(_), Choice::View(id)) => delete(model, id),
        (Purpose::SaveView(pane, name), choice) => {
            let now = model.look.now;
            let fresh = model.ids.next(now);
            let id = own(model, pane, &name).map_or(fresh, |view| view.id);
            let wish = wish(model, pane, &name, choice == Choice::ForTeam, id);
            if model.send_or_say(vec![Command::SaveView(wish)]) {
                model.list_of(pane).is_view(id);
            }
        }
        _ => {}
    }
}

/// Asks before a view is gone.
fn delete(model: &mut Model, id: ViewId) {
    let lang = model.look.lang;
    let Some(view) = model.desk().and_then(|desk| desk.get::<View>(id)) else { return };
    let question = if view.shared {
        lang.view_delete_shared_question(&*view.name)
    } else {
        lang.view_delete_question(&*view.name)
    };
    let question = question.into_owned();
    layers::confirm(model, question, vec![Command::DeleteView(DeleteView { view: id })]);
}

/// Which columns are shown.
pub(super) fn columns(model: &mut Model) {
    let (pane, lang) = (model.pane(), model.look.lang);
    let all = pane.resource().columns();
    let items = all.iter().map(|column: &Column| {
        let title = (column.title)(lang).to_owned();
        let mut item = Item::new(Choice::Column(column.id), vec![(title, Role::Text)]);
        item.refused = (!column.may_go()).then(|| lang.columns_fixed().to_owned());
        item
    });
    let items = items.collect();
    let shown = all.iter().filter(|column| !model.list().hides(column.id));
    let shown: Vec<Choice> = shown.map(|column| Choice::Column(column.id)).collect();
    let title = lang.columns_title(pane.title(lang)).into_owned();
    model.open(Picker::new(title, Purpose::Columns(pane), items).ticked(&shown));
}

/// Shows these columns of a pane, and those that always are.
fn show_columns(model: &mut Model, pane: Pane, choices: &[Choice]) {
    let columns = pane.resource().columns().iter();
    let hidden = columns
        .filter(|column| column.may_go() && !choices.contains(&Choice::Column(column.id)))
        .map(|column| column.id)
        .collect();
    model.list_of(pane).hide(hidden);
}
