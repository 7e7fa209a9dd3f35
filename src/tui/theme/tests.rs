//! What themes promise: complete, readable, and mistakes that can be found. Knows the built-in themes and
//! texts of its own, no files.

use ratatui::style::{Color, Modifier};
use rstest::rstest;

use super::*;
use crate::locale::Lang;

const NAMES: [&str; 4] = ["default", "dark", "light", "mono"];

fn user(text: &str) -> Result<Theme, Vec<String>> {
    let mut themes = Themes::default();
    themes.add("mine", "mine.toml", text);
    let say = |mistake: &Mistake| mistake.text(Lang::En);
    themes.theme("mine").map_err(|mistakes| mistakes.iter().map(say).collect())
}

#[test]
fn every_built_in_theme_gives_every_role_a_style_of_its_own() {
    let themes = Themes::default();
    for name in NAMES {
        assert!(themes.theme(name).is_ok(), "{name}: {:?}", themes.theme(name));
        let file = themes.merged(name).unwrap();
        for role in Role::ALL {
            assert!(file.styles.contains_key(role.name()), "{name} lacks {}", role.name());
        }
    }
    assert_eq!(themes.names().count(), NAMES.len());
}

#[test]
fn the_theme_for_no_color_sets_no_colour() {
    let theme = Themes::default().theme(MONO).unwrap();
    for role in Role::ALL {
        assert_eq!((theme[*role].fg, theme[*role].bg), (None, None), "{}", role.name());
    }
}

#[test]
fn the_default_theme_fills_nothing_and_uses_the_colours_of_the_terminal() {
    let theme = Theme::default();
    for role in Role::ALL {
        let Style { fg, bg, .. } = theme[*role];
        assert_eq!(bg, None, "{}", role.name());
        assert!(!matches!(fg, Some(Color::Rgb(..) | Color::Indexed(_))), "{}", role.name());
    }
}

#[test]
fn text_of_the_truecolor_themes_has_the_contrast_of_wcag_aa() {
    for name in ["dark", "light"] {
        let theme = Themes::default().theme(name).unwrap();
        let screen = theme[Role::Screen];
        let grounds = [screen, theme[Role::RowFocused]].map(|style| style.bg.unwrap());
        for role in Role::ALL.iter().filter(|role| **role != Role::Rule) {
            let style = screen.patch(theme[*role]);
            for ground in [style.bg.unwrap()].into_iter().chain(grounds) {
                let ratio = contrast(style.fg.unwrap(), ground);
                assert!(ratio >= 4.5, "{name}: {} has {ratio:.2}", role.name());
            }
        }
    }
}

fn contrast(one: Color, other: Color) -> f64 {
    let luminance = |colour: Color| {
        let Color::Rgb(red, green, blue) = colour else { panic!("{colour} is not truecolor") };
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.03928 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn a_role_falls_back_to_the_part_before_the_dot_and_then_to_nothing() {
    let theme =
        user("[roles]\npriority = \"red\"\n\"priority.low\" = { bg = \"#010203\" }").unwrap();
    assert_eq!(theme[Role::PriorityHigh], Style::new().fg(Color::Red));
    assert_eq!(theme[Role::PriorityLow], Style::new().bg(Color::Rgb(1, 2, 3)));
    assert_eq!(theme[Role::Title], Style::new());
}

#[test]
fn dots_need_no_quotes_and_a_group_can_be_a_table() {
    let theme =
        user("[roles]\ntab.active = \"5\"\n[roles.status]\nfg = \"red\"\nopen = {}").unwrap();
    assert_eq!(theme[Role::TabActive], Style::new().fg(Color::Indexed(5)));
    assert_eq!(theme[Role::StatusClosed], Style::new().fg(Color::Red));
    assert_eq!(theme[Role::StatusOpen], Style::new());
    assert_eq!(theme[Role::Tab], Style::new());
}

#[test]
fn a_theme_can_inherit_one_and_change_a_colour_of_its_palette() {
    let theme =
        user("inherits = \"dark\"\n[palette]\naccent = \"#ffffff\"\n[roles]\nkey = \"ink\"")
            .unwrap();
    let dark = Themes::default().theme("dark").unwrap();
    assert_eq!(theme[Role::TabActive].fg, Some(Color::Rgb(255, 255, 255)));
    assert_eq!(theme[Role::TabActive].add_modifier, Modifier::BOLD);
    assert_eq!(theme[Role::Key], dark[Role::Text]);
    assert_eq!(theme[Role::Error], dark[Role::Error]);
}

#[rstest]
#[case::syntax("[roles", "mine.toml, line 1: ")]
#[case::top(
    "[colors]\nx = 1",
    "mine.toml, line 1: `colors` is not known here. Allowed: inherits, palette, roles"
)]
#[case::inherits("inherits = 1", "mine.toml, line 1: `inherits` must be text")]
#[case::parent(
    "\ninherits = \"nope\"",
    "mine.toml, line 2: `nope` is not known here. Allowed: dark, default, light, mine, mono"
)]
#[case::circle("inherits = \"mine\"", "mine.toml, line 1: `mine` inherits itself")]
#[case::palette("palette = 1", "mine.toml, line 1: `palette` must be a table")]
#[case::palette_colour(
    "[palette]\n\na = \"#12345\"",
    "mine.toml, line 3: `#12345` is not a colour. Allowed: black,"
)]
#[case::palette_type("[palette]\na = 7", "mine.toml, line 2: `a` must be text")]
#[case::role(
    "[roles]\n\n\nclock = \"red\"",
    "mine.toml, line 4: `clock` is not known here. Allowed: screen, text,"
)]
#[case::style(
    "[roles]\ntext = 1",
    "mine.toml, line 2: `text` must be a colour, or a table with fg, bg and modifiers"
)]
#[case::colour(
    "[palette]\nsea = \"blue\"\n[roles]\ntext = \"see\"",
    "mine.toml, line 4: `see` is not a colour. Allowed: sea, black,"
)]
#[case::number("[roles]\ntext = \"256\"", "mine.toml, line 2: `256` is not a colour.")]
#[case::modifier(
    "[roles]\ntext = { modifiers = [\"bold\",\n \"blink\"] }",
    "mine.toml, line 3: `blink` is not known here. Allowed: bold, dim,"
)]
#[case::modifiers(
    "[roles]\ntext = { modifiers = \"bold\" }",
    "mine.toml, line 2: `modifiers` must be a list of texts"
)]
#[case::part(
    "[roles]\ntab.x = \"red\"",
    "mine.toml, line 2: `x` is not known here. Allowed: fg, bg, modifiers, active"
)]
#[case::ground("[roles]\ntext = { bg = [] }", "mine.toml, line 2: `bg` must be text")]
fn mistakes_are_told_with_file_line_and_what_is_allowed(#[case] text: &str, #[case] says: &str) {
    let mistakes = user(text).unwrap_err();
    assert_eq!(mistakes.len(), 1, "{mistakes:?}");
    assert!(mistakes[0].starts_with(says), "{mistakes:?}");
}

#[test]
fn all_mistakes_are_told_at_once() {
    let mistakes = user("size = 1\n[roles]\na = 1\ntext = { fg = 1 }").unwrap_err();
    assert_eq!(mistakes.len(), 3, "{mistakes:?}");
}

#[test]
fn a_name_that_is_no_theme_is_told_without_a_file() {
    let mistakes = Themes::default().theme("neon").unwrap_err();
    assert_eq!(
        mistakes[0].text(Lang::En),
        "`neon` is not known here. Allowed: dark, default, light, mono"
    );
}
