//! Actions on users: their tickets and devices, relating, the primary device (D5 to D9).

use crate::{
    desk::{Device, RecordKey, Refusal, Role, Technician, User, UserId},
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{Choice, Item, Picker, Purpose, relatable},
        panes::Pane,
        theme::Role as Style,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    if action == Action::AddUser {
        return super::people::add(model);
    }
    let Some(RecordKey::User(user)) = model.focus() else { return };
    match action {
        Action::EditUser
        | Action::Addresses
        | Action::MainUser
        | Action::MoveUser
        | Action::MergeUser
        | Action::EraseUser
        | Action::EnableUser => super::people::act(model, user, action),
        Action::UserTickets => super::lists::related(model, RecordKey::User(user), Pane::Tickets),
        Action::UserDevices => super::lists::related(model, RecordKey::User(user), Pane::Devices),
        Action::Relate => relate(model, user),
        Action::Unrelate => {
            pick_related(model, user, Purpose::Unrelate(user), |lang, user| {
                lang.pick_unrelate(user).into_owned()
            });
        }
        _ => pick_related(model, user, Purpose::Primary(user), |lang, user| {
            lang.pick_primary(user).into_owned()
        }),
    }
}

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let Some(RecordKey::User(user)) = model.focus() else { return None };
    let desk = model.desk()?;
    let none = desk.get::<User>(user)?.devices.all().is_empty();
    match action {
        Action::Primary => {
            full_admin_only(model).or_else(|| none.then(|| model.look.lang.no_devices().to_owned()))
        }
        Action::Unrelate if none => Some(model.look.lang.no_devices().to_owned()),
        action => super::people::why_not(model, user, action),
    }
}

/// Why this person may not change a primary device (D9).
pub(super) fn full_admin_only(model: &Model) -> Option<String> {
    let desk = model.desk()?;
    let role = desk.get::<Role>(desk.get::<Technician>(model.me())?.role)?;
    (!role.full_admin).then(|| phrase::refusal(model.look.lang, desk, &Refusal::NeedsFullAdmin))
}

/// Offers the site's other devices; several are related in the order in which they are chosen (D6, D33).
pub(super) fn relate(model: &mut Model, user: UserId) {
    let Some(sight) = model.sight() else { return };
    let name = phrase::user(sight.look.lang, sight.desk, user);
    let title = sight.look.lang.pick_relate(name).into_owned();
    let items = relatable(&sight, user);
    model.open(Picker::new(title, Purpose::Relate(user), items).several(&[]));
}

fn pick_related(
    model: &mut Model,
    user: UserId,
    purpose: Purpose,
    title: fn(crate::locale::Lang, String) -> String,
) {
    let Some(sight) = model.sight() else { return };
    let Some(record) = sight.desk.get::<User>(user) else { return };
    let lang = sight.look.lang;
    let items = record
        .devices
        .all()
        .iter()
        .filter_map(|id| sight.desk.get::<Device>(*id))
        .map(|device| {
            let primary = record.devices.primary() == Some(device.id);
            let mark = if primary { lang.device_primary() } else { "" };
            let model = device.model.as_deref().unwrap_or_default();
            let parts = vec![
                (sight.look.fit(&device.name, 12), Style::Text),
                (sight.look.fit(model, 26), Style::Dim),
                (mark.to_owned(), Style::Success),
            ];
            let mut item = Item::new(Choice::Device(device.id), parts);
            item.current = primary;
            item
        })
        .collect();
    let title = title(lang, record.name());
    model.open(Picker::new(title, purpose, items));
}
