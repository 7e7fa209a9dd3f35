//! Choosing a theme: each is on the screen while the cursor is on its name; Enter keeps it, Esc goes back to the last one.

use crate::tui::{
    effect::Ask,
    model::Model,
    overlays::{Choice, Item, Picker, Purpose},
    theme::{AUTO, Role},
};

/// What the theme is called in a settings file.
const SETTING: &str = "theme";

pub(super) fn pick(model: &mut Model) {
    let lang = model.look.lang;
    let wardrobe = &model.settings().wardrobe;
    let items = wardrobe.names().zip(0..).map(|(name, nth)| {
        let mut item = Item::plain(Choice::Nth(nth), name);
        if name == AUTO {
            item.parts.push((format!("  {}", lang.theme_auto()), Role::Dim));
        } else if let Err(mistakes) = wardrobe.theme(name) {
            let told = mistakes.iter().map(|mistake| mistake.text(lang)).collect::<Vec<_>>();
            item.refused = Some(told.join("; "));
        }
        item.current = name == wardrobe.chosen;
        item
    });
    let picker = Picker::new(lang.theme_title().to_owned(), Purpose::Theme, items.collect());
    model.open(picker);
}

pub(super) fn chosen(model: &mut Model, nth: u32) {
    let names = model.settings().wardrobe.names();
    let Some(name) = names.zip(0..).find(|(_, at)| *at == nth).map(|(name, _)| name.to_owned())
    else {
        return;
    };
    let done = model.look.lang.theme_kept(name.as_str()).into_owned();
    model.wear(name.clone());
    model.ask(Ask::Keep { setting: SETTING, value: name }, done);
}
