//! How things are to be shown right now: language, time, zone, glyphs, theme. Every drawing function gets
//! one; none asks the world.

use std::sync::Arc;

use ratatui::{
    Frame,
    layout::Rect,
    widgets::{Block, Clear},
};

use super::{
    hits::{Hits, Target},
    screen::Split,
    theme::{Role, Theme},
};
use crate::{
    desk::{Timestamp, Zone},
    locale::Lang,
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
        frame.render_widget(Clear, area);
        frame.render_widget(Block::new().style(self.theme[Role::Screen]), area);
    }

    /// A horizontal line of this many cells.
    pub fn rule(&self, width: usize) -> String {
        if self.ascii { "-" } else { "─" }.repeat(width)
    }
}
