//! Actions on the account's settings: all of them in a form, where mail goes, and how new tickets are assigned.

use crate::{
    desk::Strategy,
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{Choice, Form, Item, Overlay, Picker, Purpose, form::Slot},
        theme::Role,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    match action {
        Action::EditSettings => edit(model),
        Action::EditMail => mail(model),
        _ => auto_assign(model),
    }
}

/// The form of all settings.
fn edit(model: &mut Model) {
    let lang = model.look.lang;
    let Some(sight) = model.sight() else { return };
    let Some(account) = sight.desk.account() else { return };
    let row = super::panels::current(model).map(|row| row.label).unwrap_or_default();
    let slots = [
        (lang.settings_vocabulary(), Slot::Vocabulary),
        (lang.settings_language(), Slot::Language),
        (lang.settings_time_zone(), Slot::TimeZone),
        (lang.label_seats(), Slot::Seats),
        (lang.label_reopen_window(), Slot::ReopenWindow),
        (lang.settings_auto_close(), Slot::AutoClose),
        (lang.settings_auto_create(), Slot::AutoCreateUsers),
        (lang.settings_catch_all(), Slot::CatchAllSite),
    ];
    let slot = slots.into_iter().find(|(label, _)| *label == row);
    let form = Form::settings(&sight, account).at(slot.map_or(Slot::Name, |(_, slot)| slot));
    model.open(Overlay::Form(Box::new(form)));
}

/// The form of where mail goes.
fn mail(model: &mut Model) {
    let Some(sight) = model.sight() else { return };
    let Some(account) = sight.desk.account() else { return };
    let form = Form::mail(&sight, account);
    model.open(Overlay::Form(Box::new(form)));
}

fn auto_assign(model: &mut Model) {
    let lang = model.look.lang;
    let Some(account) = model.desk().and_then(crate::desk::Desk::account) else { return };
    let ways = [Some(Strategy::RoundRobin), Some(Strategy::LeastLoaded), None];
    let items = ways.into_iter().map(|way| {
        let words = phrase::auto_assign(lang, way).to_owned();
        let mut item = Item::new(Choice::AutoAssign(way), vec![(words, Role::Text)]);
        item.current = way == account.auto_assign;
        item
    });
    let title = lang.label_auto_assign().to_owned();
    let picker = Picker::new(title, Purpose::AutoAssign, items.collect());
    model.open(picker);
}
