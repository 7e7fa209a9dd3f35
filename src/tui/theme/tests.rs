//! What themes promise: complete, readable, and mistakes that can be found. Knows the built-in themes and
//! texts of its own, no files.

use ratatui::style::{Color, Modifier};
use rstest::rstest;

use super::*;
use crate::locale::Lang;

/// Those that use what the terminal has.
const PLAIN: [&str; 2] = ["default", "mono"];

fn names() -> Vec<String> {
    Themes::default().names().map(str::to_owned).collect()
}

/// Those that have colours of their own.
fn painted() -> Vec<(String, Theme)> {
    let names = names().into_iter().filter(|name| !PLAIN.contains(&&**name));
    names.map(|name| (name.clone(), Themes::default().theme(&name).unwrap())).collect()
}

fn user(text: &str) -> Result<Theme, Vec<String>> {
    let mut themes = Themes::default();
    themes.add("mine", "mine.toml", text);
    let say = |mistake: &Mistake| mistake.text(Lang::En);
    themes.theme("mine").map_err(|mistakes| mistakes.iter().map(say).collect())
}

#[test]
fn every_built_in_theme_gives_every_role_a_style_of_its_own() {
    let themes = Themes::default();
    for name in names() {
        assert!(themes.theme(&name).is_ok(), "{name}: {:?}", themes.theme(&name));
        let file = themes.merged(&name).unwrap();
        for role in Role::ALL {
            assert!(file.styles.contains_key(role.name()), "{name} lacks {}", role.name());
        }
    }
    assert_eq!(themes.names().count(), BUILT_IN.len());
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

/// The least contrast of a role with what it stands on: its own ground, or that of the screen and of the row with the cursor.
fn least_contrast(theme: &Theme, role: Role) -> f64 {
    let screen = theme[Role::Screen];
    let style = screen.patch(theme[role]);
    let grounds = match theme[role].bg {
        Some(own) => vec![own],
        None => vec![screen.bg.unwrap(), theme[Role::RowFocused].bg.unwrap()],
    };
    let ratios = grounds.into_iter().map(|ground| contrast(style.fg.unwrap(), ground).unwrap());
    ratios.fold(f64::INFINITY, f64::min)
}

#[test]
fn text_has_the_contrast_of_wcag_aa_in_every_theme_and_with_fewer_colours() {
    for (name, theme) in painted() {
        for depth in [Depth::True, Depth::Indexed, Depth::Sixteen] {
            let theme = theme.clone().within(depth);
            for role in Role::ALL.iter().filter(|role| **role != Role::Rule) {
                let ratio = least_contrast(&theme, *role);
                assert!(ratio >= READABLE, "{name}, {depth:?}: {} has {ratio:.2}", role.name());
                // Nobody knows what a terminal makes of a colour that is to be dim.
                assert!(!theme[*role].add_modifier.contains(Modifier::DIM), "{name}");
            }
            assert!(least_contrast(&theme, Role::Rule) > 1.2, "{name}, {depth:?}: no lines");
        }
    }
}

#[test]
fn text_of_high_contrast_has_seven_to_one_and_lines_can_be_read() {
    for name in ["high-contrast-dark", "high-contrast-light"] {
        let theme = Themes::default().theme(name).unwrap();
        for role in Role::ALL {
            let (ratio, least) =
                (least_contrast(&theme, *role), if *role == Role::Rule { READABLE } else { 7.0 });
            assert!(ratio >= least, "{name}: {} has {ratio:.2}", role.name());
        }
    }
}

#[test]
fn with_fewer_colours_only_those_are_used() {
    for (name, theme) in painted() {
        let (few, more) = (theme.clone().within(Depth::Sixteen), theme.within(Depth::Indexed));
        let colours = |theme: &Theme| -> Vec<Color> {
            theme.styles.iter().flat_map(|style| [style.fg, style.bg]).flatten().collect()
        };
        let beyond = |colour: &Color| matches!(colour, Color::Rgb(..) | Color::Indexed(_));
        assert!(!colours(&few).iter().any(beyond), "{name}");
        assert!(colours(&more).iter().all(|c| matches!(c, Color::Indexed(16..))), "{name}");
    }
}

#[test]
fn a_terminal_that_has_every_colour_or_only_its_own_changes_nothing() {
    for name in names() {
        let theme = Themes::default().theme(&name).unwrap();
        assert_eq!(theme.clone().within(Depth::True), theme, "{name}");
        if PLAIN.contains(&&*name) {
            assert_eq!(theme.clone().within(Depth::Sixteen), theme, "{name}");
        }
    }
}

#[test]
fn the_nearest_colour_is_the_one_that_looks_like_it() {
    let plain = |red, green, blue| Depth::Sixteen.ground(Color::Rgb(red, green, blue));
    assert_eq!(plain(250, 10, 10), Color::LightRed);
    assert_eq!(plain(10, 10, 10), Color::Black);
    // A pale red is nearer to grey, but means something.
    assert_eq!(plain(0xf5, 0x81, 0x7f), Color::LightRed);
    assert_eq!(plain(0x8f, 0x98, 0xa8), Color::DarkGray);
    assert_eq!(plain(250, 250, 245), Color::White);
    assert_eq!(Depth::Indexed.ground(Color::Rgb(0xff, 0x87, 0)), Color::Indexed(208));
    assert_eq!(Depth::Indexed.ground(Color::Rgb(8, 8, 8)), Color::Indexed(232));
    assert_eq!(Depth::Sixteen.ground(Color::Indexed(196)), Color::LightRed);
    assert_eq!(Depth::Sixteen.ground(Color::Reset), Color::Reset);
}

/// What somebody sees who lacks one kind of cone, by the matrices of Machado, Oliveira and Fernandes (2009).
const FORMS: [(&str, [[f64; 3]; 3]); 4] = [
    ("all colours", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

#[test]
fn colours_that_mean_something_can_be_told_apart_without_red_green_or_blue() {
    use Role::{
        Available, Away, Error, Out, PriorityCritical, PriorityHigh, PriorityLow, PriorityMedium,
        StatusClosed, StatusOpen, StatusPending, StatusResolved, Success, Warning,
    };
    const APART: f64 = 15.0;
    let groups: [&[Role]; 4] = [
        &[Error, Warning, Success],
        &[PriorityCritical, PriorityHigh, PriorityMedium, PriorityLow],
        &[StatusOpen, StatusPending, StatusResolved, StatusClosed],
        &[Available, Away, Out],
    ];
    for name in ["colour-blind-dark", "colour-blind-light"] {
        let theme = Themes::default().theme(name).unwrap();
        for (form, matrix) in FORMS {
            let seen = |role: Role| {
                let light = colour::light_of(theme[role].fg.unwrap()).unwrap();
                let mixed = matrix.map(|row| {
                    row.iter()
                        .zip(light)
                        .map(|(share, part)| share * part)
                        .sum::<f64>()
                        .clamp(0.0, 1.0)
                });
                colour::seen(mixed)
            };
            for group in groups {
                for (at, one) in group.iter().enumerate() {
                    for other in &group[at + 1..] {
                        let apart = colour::distance(seen(*one), seen(*other));
                        let (one, other) = (one.name(), other.name());
                        assert!(apart >= APART, "{name}, {form}: {one} and {other}: {apart:.1}");
                    }
                }
            }
        }
    }
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
    "mine.toml, line 2: `nope` is not known here. Allowed: catppuccin-latte, catppuccin-mocha,"
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
        format!("`neon` is not known here. Allowed: {}", names().join(", "))
    );
}
