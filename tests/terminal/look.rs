//! How the terminal looks: themes tried on and kept, what was saved meanwhile, and what the terminal says of its ground.

use helpdeck::{
    locale::Lang,
    tui::{
        Ask, Chosen, CustomCommands, Effect, Keys, Msg, Reread,
        action::{ACTIONS, Scope},
        keymap::{Keys as Sequence, Resolved},
        panels::Panel,
        panes::Pane,
        port::{Event, Told},
        theme::{Ground, Role, Theme, Themes},
    },
};

use super::driver::{Driver, Start};

fn theme(name: &str) -> Theme {
    Themes::default().theme(name).unwrap()
}

#[track_caller]
fn wears(d: &Driver, name: &str) {
    assert!(*d.model.look.theme == theme(name), "it is not {name}");
    let ground = theme(name)[Role::Screen].bg.unwrap_or_default();
    assert_eq!(d.buffer().0[(0, 1)].bg, ground);
}

fn keeps(d: &mut Driver) -> Vec<(helpdeck::tui::AskId, String)> {
    let kept = |effect| match effect {
        Effect::Ask { id, ask: Ask::Keep { setting: "theme", value } } => Some((id, value)),
        _ => None,
    };
    d.take_effects().into_iter().filter_map(kept).collect()
}

#[test]
fn the_theme_under_the_cursor_is_on_the_screen_and_esc_goes_back() {
    let mut d = Driver::little_at(100, 24);
    d.press("g t").see_line(&["> ", "default"]).see("Cannot print");
    wears(&d, "default");
    d.press("down");
    wears(&d, "dracula");
    d.press("down");
    wears(&d, "gruvbox");
    d.type_text("nord");
    wears(&d, "nord");
    d.press("esc esc");
    wears(&d, "default");
    assert_eq!(keeps(&mut d), []);
}

#[test]
fn enter_keeps_the_theme_in_the_settings() {
    let mut d = Driver::little();
    d.press("g t").type_text("latte").press("enter");
    wears(&d, "catppuccin-latte");
    let kept = keeps(&mut d);
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].1, "catppuccin-latte");
    d.happen(Event::Told { ask: kept[0].0, outcome: Ok(Told::Done) });
    assert_eq!(d.said(), "The theme is catppuccin-latte from now on.");
    d.press("g t").see_line(&["> ", "catppuccin-latte"]);
}

fn reread(themes: Themes, chosen: Option<&str>, mistakes: &[&str]) -> Event {
    let chosen = chosen.map(|theme| Chosen {
        theme: theme.to_owned(),
        by_ground: ["dark", "light"].map(str::to_owned),
        keys: Keys::preset("arrows").unwrap(),
        custom: CustomCommands::default(),
    });
    let mistakes = mistakes.iter().map(ToString::to_string).collect();
    Event::Reread(Box::new(Reread { themes, chosen, mistakes }))
}

#[test]
fn what_was_saved_is_worn_and_what_is_wrong_leaves_the_last_good() {
    let mut d = Driver::little();
    let mut own = Themes::default();
    own.add("mine", "mine.toml", "inherits = \"nord\"");
    d.happen(reread(own, Some("mine"), &[]));
    assert_eq!(d.said(), "What was saved is in force.");
    wears(&d, "nord");
    // The keys are those of the file, too.
    let before = d.cursor_row();
    assert_eq!(d.press("j").cursor_row(), before);
    assert_ne!(d.press("down").cursor_row(), before);
    let mut broken = Themes::default();
    broken.add("mine", "mine.toml", "inherits = \"north\"");
    d.happen(reread(broken, Some("mine"), &["mine.toml, line 1: no"]));
    assert_eq!(d.said(), "mine.toml, line 1: no");
    wears(&d, "nord");
    d.press("g t").type_text("mine").see("mine.toml, line 1");
    wears(&d, "nord");
    d.press("enter").see("mine.toml, line 1");
    assert_eq!(keeps(&mut d), []);
    d.press("esc esc").happen(reread(Themes::default(), None, &["config.toml, line 2: no"]));
    assert_eq!(d.said(), "config.toml, line 2: no");
    wears(&d, "nord");
}

#[test]
fn settings_are_looked_at_when_somebody_comes_back_and_each_minute_and_no_oftener() {
    let mut d = Driver::little();
    let mut asked = |msg: Msg, seconds: i64| {
        let now = super::driver::nine() + chrono::TimeDelta::seconds(seconds);
        d.model.update(now, msg).iter().filter(|effect| **effect == Effect::Reread).count()
    };
    assert_eq!(asked(Msg::Wake, 30), 0);
    assert_eq!(asked(Msg::Wake, 60), 1);
    assert_eq!(asked(Msg::Wake, 61), 0);
    assert_eq!(asked(Msg::Focus(false), 62), 0);
    assert_eq!(asked(Msg::Focus(true), 63), 1);
}

#[test]
fn auto_follows_the_ground_of_the_terminal_and_asks_for_it_once() {
    let mut d = Driver::start(Start { theme: "auto", ..Start::default() });
    let questions = |d: &mut Driver| {
        d.take_effects().iter().filter(|effect| **effect == Effect::AskGround).count()
    };
    wears(&d, "default");
    assert_eq!(questions(&mut d), 1);
    d.press("j");
    assert_eq!(questions(&mut d), 0);
    d.message(Msg::Ground(Ground::Light));
    wears(&d, "light");
    let mut d = Driver::start(Start { theme: "auto", ..Start::default() });
    d.message(Msg::Ground(Ground::Dark));
    wears(&d, "dark");
    let mut d = Driver::little();
    assert_eq!(questions(&mut d), 0);
    d.message(Msg::Ground(Ground::Light));
    wears(&d, "default");
}

#[test]
fn one_goes_over_to_another_desk_by_its_name() {
    let mut d = Driver::little();
    d.press("g d").see_line(&["> ", "work", "https://desk.example"]).see("on this computer");
    d.press("enter");
    assert!(!d.take_effects().iter().any(|effect| matches!(effect, Effect::Switch(_))));
    d.press("g d").type_text("lab").press("enter");
    assert!(d.take_effects().contains(&Effect::Switch(Some("lab".to_owned()))));
    d.press("g d 1");
    assert!(d.take_effects().contains(&Effect::Switch(None)));
}

#[test]
fn every_preset_reaches_every_action_and_clashes_nowhere() {
    for preset in Keys::PRESETS {
        let keys = Keys::preset(preset).unwrap();
        let in_pane = Pane::ALL.into_iter().map(Pane::scope).flat_map(|pane| {
            [[pane, Scope::List, Scope::Everywhere], [Scope::Page, pane, Scope::Everywhere]]
        });
        let in_panel = Panel::ALL.into_iter().map(|p| [p.scope(), Scope::Panel, Scope::Everywhere]);
        let places: Vec<[Scope; 3]> = in_pane.chain(in_panel).collect();
        for row in ACTIONS {
            let reached = |sequence: &Sequence| {
                places.iter().filter(|place| place.contains(&row.scope)).any(|place| {
                    keys.resolve(place, sequence.chords()) == Resolved::Action(row.action)
                })
            };
            let all = keys.keys(row.scope, row.action);
            assert!(!all.is_empty() && all.iter().all(reached), "{preset}: {}", row.id);
        }
    }
    let mistakes = Keys::preset("vi").unwrap_err();
    assert!(mistakes[0].text(Lang::En).ends_with("Allowed: default, arrows, emacs"));
}
