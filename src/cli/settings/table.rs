//! The table of settings: what can be said in `config.toml` besides keys, themes and desks.
//!
//! Reading and checking files, the environment, `helpdeck config show` and the sample all come from here. A new setting
//! is a line in the table and a message for what it does.

use crate::locale::Lang;

/// What a setting may be.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) enum Allowed {
    /// One of these words.
    Words(&'static [&'static str]),
    /// A theme there is.
    Theme,
    /// A theme, or the one that fits the terminal.
    ThemeOrAuto,
    /// A desk that has a name, or none.
    Desk,
}

macro_rules! settings {
    ($($setting:ident $name:literal $variable:literal = $default:literal, $allowed:expr, $about:ident;)+) => {
        /// One setting.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub(in crate::cli) enum Setting { $($setting,)+ }

        impl Setting {
            /// Every setting, in the order in which they are shown.
            pub(in crate::cli) const ALL: &'static [Self] = &[$(Self::$setting,)+];

            /// Its name in a file; before a dot, the table it is in.
            pub(in crate::cli) const fn name(self) -> &'static str {
                match self { $(Self::$setting => $name,)+ }
            }

            /// Its name in the environment.
            pub(in crate::cli) const fn variable(self) -> &'static str {
                match self { $(Self::$setting => $variable,)+ }
            }

            /// What it is unless somebody says otherwise.
            pub(in crate::cli) const fn default(self) -> &'static str {
                match self { $(Self::$setting => $default,)+ }
            }

            /// What it may be.
            pub(in crate::cli) const fn allowed(self) -> Allowed {
                match self { $(Self::$setting => $allowed,)+ }
            }

            /// What it does.
            pub(in crate::cli) fn about(self, lang: Lang) -> &'static str {
                match self { $(Self::$setting => lang.$about(),)+ }
            }
        }
    };
}

use Allowed::{Desk, Theme, ThemeOrAuto, Words};

settings! {
    Theme "theme" "HELPDECK_THEME" = "default", ThemeOrAuto, setting_theme;
    ThemeDark "theme-dark" "HELPDECK_THEME_DARK" = "dark", Theme, setting_theme_dark;
    ThemeLight "theme-light" "HELPDECK_THEME_LIGHT" = "light", Theme, setting_theme_light;
    Colours "colours" "HELPDECK_COLOURS" = "auto", Words(&["auto", "true", "256", "16"]), setting_colours;
    Icons "icons" "HELPDECK_ICONS" = "auto", Words(&["auto", "unicode", "ascii"]), setting_icons;
    Profile "profile" "HELPDECK_PROFILE" = "auto", Words(&["auto", "local", "ssh"]), setting_profile;
    Notify "notify" "HELPDECK_NOTIFY" = "auto", Words(&["auto", "bell", "osc", "off"]), setting_notify;
    Pictures "pictures" "HELPDECK_PICTURES" = "auto", Words(&["auto", "off", "half"]), setting_pictures;
    Mouse "mouse" "HELPDECK_MOUSE" = "auto", Words(&["auto", "on", "off"]), setting_mouse;
    Tour "tour" "HELPDECK_TOUR" = "on", Words(&["on", "off"]), setting_tour;
    LinearWidth "linear-width" "HELPDECK_LINEAR_WIDTH" = "off", Words(&["off", "12", "20", "32", "40", "64", "80"]), setting_linear_width;
    Desk "desk.default" "HELPDECK_DESK" = "", Desk, setting_desk;
    Preset "keys.preset" "HELPDECK_KEYS" = "default", Words(&crate::tui::Keys::PRESETS), setting_preset;
}

impl Setting {
    /// The setting of this name in a table of the file; the empty name is the file itself.
    pub(in crate::cli) fn find(table: &str, name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|setting| setting.split() == (table, name))
    }

    /// The names of one table.
    pub(in crate::cli) fn names_in(table: &'static str) -> impl Iterator<Item = &'static str> {
        let split = Self::ALL.iter().map(|setting| setting.split());
        split.filter(move |(of, _)| *of == table).map(|(_, name)| name)
    }

    /// The table it is in, and its name there.
    pub(in crate::cli) fn split(self) -> (&'static str, &'static str) {
        self.name().split_once('.').unwrap_or(("", self.name()))
    }
}
