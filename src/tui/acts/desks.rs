//! Going over to another desk: those that the settings file names, and the one without a name.

use crate::tui::{
    effect::Effect,
    model::Model,
    overlays::{Choice, Item, Picker, Purpose},
    theme::Role,
};

pub(super) fn pick(model: &mut Model) {
    let lang = model.look.lang;
    let desks = &model.settings().desks;
    let mut unnamed = Item::plain(Choice::Nth(0), lang.desk_unnamed());
    unnamed.current = desks.here.is_none();
    let named = desks.named.iter().zip(1..).map(|((name, url), nth)| {
        let mut item = Item::plain(Choice::Nth(nth), name.as_str());
        let url = url.as_deref().unwrap_or_else(|| lang.desk_here());
        item.parts.push((format!("  {url}"), Role::Dim));
        item.current = desks.here.as_ref() == Some(name);
        item
    });
    let items = std::iter::once(unnamed).chain(named).collect();
    model.open(Picker::new(lang.desks_title().to_owned(), Purpose::Desk, items));
}

pub(super) fn chosen(model: &mut Model, nth: u32) {
    let desks = &model.settings().desks;
    let named = desks.named.iter().zip(1..).find(|(_, at)| *at == nth);
    let name = named.map(|((name, _), _)| name.clone());
    if name != desks.here {
        model.want(Effect::Switch(name));
    }
}
