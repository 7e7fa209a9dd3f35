//! The Profile panel: the person who looks, what they chose, their signature as others read it, and how each of it
//! is changed (P1, P2).

use ratatui::text::Line;

use super::{Content, Does, Row};
use crate::{
    desk::{
        Permission, Role, Technician, clean,
        rules::signature::{self, PictureFate},
    },
    phrase,
    tui::{
        action::Action,
        overlays::language_words,
        panes::{
            Sight,
            parts::{initials, portrait, status},
        },
        theme::Role as Tone,
        widgets,
    },
};

/// The person who looks.
pub struct Profile;

/// Cells that stand beside a value: labels and margins.
const BESIDE: usize = 34;

impl Content for Profile {
    fn rows(&self, sight: &Sight<'_>, width: usize) -> Vec<Row> {
        let lang = sight.look.lang;
        let Some(me) = sight.me.and_then(|me| sight.desk.get::<Technician>(me)) else {
            return Vec::new();
        };
        let edit = || Does::Run(Action::EditProfile);
        let (words, tone) = status(sight, me);
        let mut availability =
            Row::new(lang.column_availability(), "", Does::Run(Action::MyAvailability));
        availability.value = vec![(words, tone)];
        let mut picture = Row::new(lang.profile_picture(), "", Does::Run(Action::MyPicture));
        picture.below = portrait(sight, me);
        picture.value = match (&me.picture, picture.below.is_empty()) {
            (None, _) => vec![(lang.nothing().to_owned(), Tone::Text)],
            (Some(_), true) => vec![(initials(me), Tone::Title)],
            (Some(_), false) => Vec::new(),
        };
        let planned = me.planned.as_ref().map_or_else(
            || lang.nothing().to_owned(),
            |plan| {
                let look = sight.look;
                phrase::absence(lang, sight.desk, plan, look.now, look.zone).join(", ")
            },
        );
        let mut role = phrase::role(lang, sight.desk, me.role).to_owned();
        if !sight.desk.may(me.id, Permission::AssignRoles) {
            role = lang.profile_role_note(role).into_owned();
        }
        let may = sight.desk.get::<Role>(me.role).map(|role| phrase::allows(lang, role));
        let may = may.unwrap_or_default();
        let phone = me.phone.as_deref().unwrap_or(lang.nothing());
        let plain = if me.plain_tickets { lang.choice_yes() } else { lang.choice_no() };
        let mut signature = Row::new(lang.profile_signature(), "", edit());
        match me.signature.as_deref() {
            None => signature.value = vec![(lang.nothing().to_owned(), Tone::Text)],
            Some(text) => {
                let room = width.saturating_sub(BESIDE).min(76);
                signature.below = widgets::markdown(text, room, sight.look);
                signature.below.extend(pictures(sight, me, text, room));
            }
        }
        let login = match &me.pending_email {
            Some(new) => {
                lang.profile_login_asked(me.email.to_string(), new.to_string()).into_owned()
            }
            None => me.email.to_string(),
        };
        let password = me.password_set_at.map_or_else(
            || lang.profile_password().to_owned(),
            |at| {
                let look = sight.look;
                lang.profile_password_set(look.moment(at)).into_owned()
            },
        );
        vec![
            Row::new(lang.column_name(), me.name(), edit()).under(lang.section_person()),
            Row::new(lang.label_email(), login, Does::Run(Action::MyLogin)),
            Row::new(lang.label_password(), password, Does::Run(Action::MyPassword)),
            Row::new(lang.label_phone(), phone, edit()),
            Row::new(lang.label_role(), role, Does::Run(Action::MyRole)),
            Row::new(lang.profile_may(), may, Does::Run(Action::MyRolePage)),
            Row::new(lang.profile_language(), language_words(sight, me.language), edit())
                .under(lang.section_choices()),
            Row::new(lang.profile_landing(), phrase::landing(lang, me.landing), edit()),
            Row::new(lang.profile_plain_tickets(), plain, edit()),
            signature,
            availability.under(lang.section_work()),
            Row::new(lang.profile_absence(), planned, Does::Run(Action::MyAbsence)),
            picture,
        ]
    }
}

/// What becomes of the pictures of a signature in a mail (PA8).
fn pictures(sight: &Sight<'_>, me: &Technician, text: &str, width: usize) -> Vec<Line<'static>> {
    let (lang, theme) = (sight.look.lang, &sight.look.theme);
    let mut lines = Vec::new();
    for (words, fate) in signature::pictures(text, me.picture.is_some()) {
        let words = clean(&words).into_owned();
        let (said, tone) = match fate {
            PictureFate::Own | PictureFate::Within => (lang.picture_travels(words), Tone::Dim),
            PictureFate::Linked => (lang.picture_linked(words), Tone::Warning),
            PictureFate::NoPicture => (lang.picture_none(words), Tone::Warning),
            PictureFate::Unknown => (lang.picture_unknown(words), Tone::Warning),
        };
        let wrapped = widgets::wrap(&said, width).into_iter();
        lines.extend(wrapped.map(|line| Line::styled(line, theme[tone])));
    }
    lines
}
