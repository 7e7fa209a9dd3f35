//! Copying: the number of a ticket, its title, the way to it, the name of a device.

use crate::{
    desk::{Device, RecordKey, Ticket, clean},
    phrase,
    tui::{
        action::Action,
        effect::{Effect, Route},
        model::Model,
        settings::link,
        theme::Role,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    if let Some(text) = text(model, action) {
        model.want(Effect::Copy(clean(&text).into_owned()));
    }
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let lang = model.look.lang;
    match action {
        Action::CopyLink if model.settings().tuning.url.is_none() => {
            Some(lang.refused_no_address().to_owned())
        }
        Action::CopyDevice if text(model, action).is_none() => {
            Some(lang.refused_no_device().to_owned())
        }
        _ => None,
    }
}

/// What an action copies.
fn text(model: &Model, action: Action) -> Option<String> {
    let (lang, desk) = (model.look.lang, model.desk()?);
    let device = |id| Some(desk.get::<Device>(id)?.name.to_string());
    let id = match model.focus()? {
        RecordKey::Device(id) => return device(id),
        RecordKey::Ticket(id) => id,
        _ => return None,
    };
    let ticket = desk.get::<Ticket>(id)?;
    match action {
        Action::CopyTitle => Some(format!("{} {}", phrase::ticket(lang, desk, id), ticket.title)),
        Action::CopyLink => {
            let url = model.settings().tuning.url.as_deref()?;
            Some(link(url, ticket.number))
        }
        Action::CopyDevice => device(ticket.device.as_ref()?.id),
        _ => Some(phrase::ticket(lang, desk, id)),
    }
}

/// Says what was copied and by which way, and shows it, for whom the way leads nowhere.
pub(in crate::tui) fn copied(model: &mut Model, text: &str, route: Route) {
    let lang = model.look.lang;
    let said = match route {
        Route::Clipboard => lang.copied(text),
        Route::Tmux => lang.copied_tmux(text),
        // What would carry it is an escape sequence.
        Route::Terminal if model.look.linear => {
            return model.say(lang.copied_nowhere(text), Role::Warning);
        }
        Route::Terminal => lang.copied_terminal(text),
    };
    model.say(said, Role::Success);
}
