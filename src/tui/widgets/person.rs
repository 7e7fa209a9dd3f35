//! How a technician is shown: the indicator and the word, from the one function in `phrase`.

use ratatui::text::Span;

use crate::{
    desk::{Availability, Technician, TechnicianState},
    phrase,
    tui::{look::Look, theme::Role},
};

/// The indicator of an availability, with its role in the theme, and the words.
pub fn availability(look: &Look, availability: &Availability) -> (String, Role, String) {
    let shown = phrase::availability(look.lang, availability, look.now, look.zone);
    let role = match shown.kind {
        phrase::ShownKind::Available => Role::Available,
        phrase::ShownKind::Back => Role::Away,
        phrase::ShownKind::Out => Role::Out,
    };
    let glyph = match (look.linear, look.ascii) {
        (true, _) => String::new(),
        (false, true) => shown.glyph_ascii.to_owned(),
        (false, false) => shown.glyph_unicode.to_string(),
    };
    (glyph, role, shown.words)
}

/// The indicator in front of a technician's name; a deactivated or invited one has none.
pub fn technician(look: &Look, technician: &Technician) -> Span<'static> {
    if look.linear {
        return Span::raw("");
    }
    if technician.state != TechnicianState::Active {
        return Span::styled(if look.ascii { "(x)" } else { "×" }, look.theme[Role::Dim]);
    }
    let (glyph, role, _) = availability(look, &technician.availability);
    Span::styled(glyph, look.theme[role])
}
