//! Actions that work everywhere: panes, my availability, a new ticket, undo, palette and help, leaving.

use super::steps;
use crate::tui::{
    action::{ACTIONS, Action, Row, Scope},
    effect::Effect,
    model::Model,
    overlays::{
        Choice, Confirm, Form, Item, Overlay, Palette, Picker, Prefill, Purpose, Shown, Then, Used,
    },
    panels::{Panel, Place},
    panes::Pane,
    theme::Role,
};

pub(super) fn act(model: &mut Model, action: Action) {
    let lang = model.look.lang;
    match action {
        Action::Tickets => model.show(Pane::Tickets),
        Action::Users => model.show(Pane::Users),
        Action::Devices => model.show(Pane::Devices),
        Action::Technicians => model.show(Pane::Technicians),
        Action::Sites => model.show(Pane::Sites),
        Action::Alerts => model.show(Pane::Alerts),
        Action::Dashboard => model.show_panel(Panel::Dashboard),
        Action::Profile => model.show_panel(Panel::Profile),
        Action::Administration => administration(model),
        Action::MyAvailability => super::absences::ask(model, model.me()),
        Action::NewTicket => new_ticket(model),
        Action::NewUser => super::people::add(model),
        Action::Undo => steps::undo(model),
        Action::Redo => steps::redo(model),
        Action::Repeat => steps::repeat(model),
        Action::Refused => model.show_refused(),
        Action::Palette => {
            let entries = entries(model, |_| true);
            let there = model.recent.iter().copied().filter(|used| match used {
                Used::Record(key) => model.desk().is_some_and(|desk| desk.record(*key).is_some()),
                Used::Action(_) => true,
                Used::Custom(nth) => model.settings().custom.get(*nth).is_some(),
            });
            let (title, there) = (lang.palette_title().to_owned(), there.collect());
            model.open(Overlay::Palette(Palette::everything(title, entries, there)));
        }
        Action::Help => {
            let scopes = model.scopes();
            let mut entries = entries(model, |row| scopes.contains(&row.scope));
            entries.retain(|entry| entry.here);
            model.open(Overlay::Palette(Palette::help(lang.help_title().to_owned(), entries)));
        }
        Action::Announcements => model.show_announcements(),
        Action::Tour => model.repeat_tour(),
        Action::SignIn => model.sign_in_again(),
        Action::Linear => model.toggle_voice(),
        Action::Quiet => model.toggle_quiet(),
        Action::Mouse => model.toggle_mouse(),
        Action::Desks => super::desks::pick(model),
        Action::Theme => super::themes::pick(model),
        Action::Redraw => {
            model.want(Effect::Redraw);
            model.want(Effect::Reread);
        }
        Action::Suspend => model.want(Effect::Suspend),
        _ => quit(model),
    }
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let lang = model.look.lang;
    match action {
        Action::Undo | Action::Redo | Action::Repeat => steps::why_not(model, action),
        Action::Desks if model.settings().desks.named.is_empty() => {
            Some(lang.desks_none().to_owned())
        }
        Action::Announcements if model.has_said_nothing() => {
            Some(lang.announcements_none().to_owned())
        }
        Action::Refused if model.refused().is_empty() => Some(lang.refused_nothing().to_owned()),
        _ => None,
    }
}

fn new_ticket(model: &mut Model) {
    if let Some(mut draft) = model.draft.take() {
        model.outgoing.editing = model.outgoing.draft_of.take();
        draft.note = Some((model.look.lang.draft_resumed().to_owned(), Role::Warning));
        return model.open(Overlay::Form(draft));
    }
    if let Some(text) = model.drafting.ticket.take()
        && let Some(sight) = model.sight()
        && let Some(mut form) = Form::ticket_of_draft(&sight, &text)
    {
        form.note = Some((sight.look.lang.draft_resumed().to_owned(), Role::Warning));
        return model.open(Overlay::Form(Box::new(form)));
    }
    let focus = model.focus();
    let Some(sight) = model.sight() else { return };
    let prefill = Prefill::from(&sight, focus);
    let form = Form::new_ticket(&sight, prefill);
    model.open(Overlay::Form(Box::new(form)));
}

/// Actions as the palette shows them, those of the place one is at first.
fn entries(model: &Model, wanted: impl Fn(&Row) -> bool) -> Vec<Shown> {
    let lang = model.look.lang;
    let scopes = model.scopes();
    let mut rows: Vec<&Row> = ACTIONS.iter().filter(|row| wanted(row)).collect();
    rows.sort_by_key(|row| {
        let near = scopes.iter().position(|scope| *scope == row.scope);
        (near.unwrap_or(scopes.len()), row.scope)
    });
    let actions = rows
        .into_iter()
        .filter(|row| row.scope != Scope::Page || scopes.contains(&Scope::Page))
        .map(|row| {
            let keys = model.settings().keys.keys(row.scope, row.action);
            let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
            let here = scopes.contains(&row.scope);
            Shown {
                used: Used::Action(row.action),
                name: row.long(lang).into_owned(),
                keys: keys.join(", "),
                place: row.scope.title(lang).to_owned(),
                here,
                refused: if here {
                    model.why_not(row.action)
                } else {
                    Some(lang.refused_elsewhere(row.scope.title(lang)).into_owned())
                },
            }
        });
    actions.chain(customs(model)).collect()
}

/// Custom commands as the palette shows them.
fn customs(model: &Model) -> impl Iterator<Item = Shown> {
    let lang = model.look.lang;
    model.settings().custom.iter().enumerate().map(move |(nth, command)| {
        let keys: Vec<String> = command.keys.iter().map(ToString::to_string).collect();
        let place = command.on.map_or(Scope::List, Pane::scope).title(lang);
        let here = model.panel.is_none() && command.takes(model.pane());
        Shown {
            used: Used::Custom(nth),
            name: command.title.clone(),
            keys: keys.join(", "),
            place: place.to_owned(),
            here,
            refused: (!here).then(|| lang.refused_elsewhere(place).into_owned()),
        }
    })
}

/// The places that have no tab.
fn administration(model: &mut Model) {
    let lang = model.look.lang;
    let items = Place::ADMIN.iter().map(|place| {
        let name = place.title(lang).to_owned();
        let mut item = Item::new(Choice::Place(*place), vec![(name, Role::Text)]);
        item.current = model.place() == *place;
        item
    });
    let title = lang.act_administration_long().to_owned();
    let picker = Picker::new(title, Purpose::Go, items.collect());
    model.open(picker);
}

/// `q` closes what is open; at the root it asks.
fn quit(model: &mut Model) {
    if model.panel.take().is_some() {
        return;
    }
    if model.page.is_some() {
        model.page = None;
        return;
    }
    let pending = model.replica().map_or(0, |replica| replica.pending().len());
    let lang = model.look.lang;
    let consequences =
        if pending > 0 { vec![lang.quit_waiting(pending).into_owned()] } else { Vec::new() };
    let question = lang.quit_question().to_owned();
    model.open(Overlay::Confirm(Confirm { question, consequences, then: Then::Quit }));
}
