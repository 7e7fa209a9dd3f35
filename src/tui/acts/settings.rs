//! Actions on the account's settings: how new tickets are assigned.

use crate::{
    desk::Strategy,
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{Choice, Item, Picker, Purpose},
        theme::Role,
    },
};

pub(super) fn act(model: &mut Model, _action: Action) {
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
