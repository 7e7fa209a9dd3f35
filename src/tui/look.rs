//! How things are to be shown right now: language, time, zone, glyphs, theme. Every drawing function gets
//! one; none asks the world.

use std::sync::Arc;

use ratatui::{Frame, buffer::Cell, layout::Rect};

use super::{
    hits::{Hits, Target},
    screen::Split,
    theme::{Role, Theme},
    widgets,
};
use crate::{
    desk::{Timestamp, Zone},
    locale::Lang,
    phrase,
};

/// What drawing needs besides what is drawn.
#[derive(Clone, Debug)]
pub struct Look {
    /// The reader's language.
    pub lang: Lang,
    /// Now.
    pub now: Timestamp,
    /// The reader's zone.
    pub zone: Zone,
    /// Only characters of ASCII, where the terminal shows no others.
    pub ascii: bool,
    /// Everything is said in lines of text, to be heard or felt: no signs, no abbreviations (T36).
    pub linear: bool,
    /// The styles.
    pub theme: Arc<Theme>,
    /// Where the line between list and preview was dragged to.
    pub split: Split,
    /// What on the frame can be pointed at: drawing notes it.
    pub hits: Hits,
}

impl Look {
    /// Empties a region, down to the ground of the theme.
    pub fn clear(&self, area: Rect, frame: &mut Frame<'_>) {
        self.hits.note(area, Target::Nothing);
        let mut ground = Cell::EMPTY;
        ground.set_style(self.theme[Role::Screen]);
        let buffer = frame.buffer_mut();
        for row in area.intersection(buffer.area).rows().filter(|row| !row.is_empty()) {
            let from = buffer.index_of(row.x, row.y);
            buffer.content[from..from + usize::from(row.width)].fill(ground.clone());
        }
    }

    /// How long ago, as short as a column needs it; in words where it is heard.
    pub fn ago(&self, then: Timestamp) -> String {
        let say = if self.linear { phrase::age } else { phrase::ago };
        say(self.lang, then, self.now)
    }

    /// A moment, as short as it can be told apart; in words where it is heard.
    pub fn moment(&self, at: Timestamp) -> String {
        let say = if self.linear { phrase::spoken_moment } else { phrase::moment };
        say(self.lang, at, self.now, self.zone)
    }

    /// A text in exactly this many cells of a column; whole, with a gap behind it, where it is heard.
    pub fn fit(&self, text: &str, width: usize) -> String {
        if self.linear { format!("{text}  ") } else { widgets::fit(text, width) }
    }

    /// A horizontal line of this many cells; nothing where it would be read out.
    pub fn rule(&self, width: usize) -> String {
        if self.linear {
            return String::new();
        }
        if self.ascii { "-" } else { "─" }.repeat(width)
    }
}
