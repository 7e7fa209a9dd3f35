//! Actions on sites: their tickets, users, devices and folders, each shown in its own pane; adding, editing,
//! merging, deactivating and deleting one (B3 rows 15 and 16).

use crate::{
    desk::{Command, DeleteSite, MergeSites, RecordKey, SetSiteActive, Site, SiteId, SiteState},
    tui::{
        action::Action,
        model::Model,
        overlays::{Choice, Form, Overlay, Picker, Purpose, site_items},
        panes::Pane,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    if action == Action::AddSite {
        return form(model, None);
    }
    let Some(RecordKey::Site(site)) = model.focus() else { return };
    let related = |model: &mut Model, pane| {
        super::lists::related(model, RecordKey::Site(site), pane);
    };
    match action {
        Action::SiteTickets => related(model, Pane::Tickets),
        Action::SiteUsers => related(model, Pane::Users),
        Action::SiteDevices => related(model, Pane::Devices),
        Action::SiteFolders => related(model, Pane::Folders),
        Action::EditSite => form(model, Some(site)),
        Action::MergeSite => pick_merge(model, site),
        Action::EnableSite => enable(model, site),
        _ => delete(model, site),
    }
}

fn form(model: &mut Model, site: Option<SiteId>) {
    let Some(sight) = model.sight() else { return };
    let was = site.and_then(|site| sight.desk.get::<Site>(site)).cloned();
    if was.is_none() && site.is_some() {
        return;
    }
    let form = Form::site(&sight, was);
    model.open(Overlay::Form(Box::new(form)));
}

/// Asks into which site this one goes.
fn pick_merge(model: &mut Model, from: SiteId) {
    let Some(sight) = model.sight() else { return };
    let title = sight.look.lang.pick_merge_site(sight.site(from)).into_owned();
    let mut items = site_items(&sight);
    items.retain(|item| item.choice != Choice::Site(from));
    model.open(Picker::new(title, Purpose::MergeSite(from), items));
}

/// Says what a merge moves, and asks (B3 row 15).
pub(super) fn merge(model: &mut Model, from: SiteId, into: SiteId) {
    let Some(sight) = model.sight() else { return };
    let (lang, desk) = (sight.look.lang, sight.desk);
    let question = lang.merge_site_question(sight.site(from), sight.site(into)).into_owned();
    let moved = lang
        .merge_site_moves(
            desk.devices_of_site(from).count(),
            desk.folders_of_site(from).count(),
            desk.tickets_of_site(from, |_| true).count(),
            desk.users_of_site(from).count(),
        )
        .into_owned();
    let command = Command::MergeSites(MergeSites { from, into });
    super::layers::confirm(model, question, vec![command]);
    if let Some(Overlay::Confirm(confirm)) = model.overlays.last_mut() {
        confirm.consequences.insert(0, moved);
    }
}

fn enable(model: &mut Model, id: SiteId) {
    let Some(site) = model.desk().and_then(|desk| desk.get::<Site>(id)) else { return };
    let (lang, active) = (model.look.lang, site.state == SiteState::Inactive);
    let question = if active {
        lang.enable_site_question(&*site.name)
    } else {
        lang.disable_site_question(&*site.name)
    };
    let question = question.into_owned();
    let command = Command::SetSiteActive(SetSiteActive { site: id, active });
    super::layers::confirm(model, question, vec![command]);
}

fn delete(model: &mut Model, id: SiteId) {
    let Some(site) = model.desk().and_then(|desk| desk.get::<Site>(id)) else { return };
    let question = model.look.lang.delete_site_question(&*site.name).into_owned();
    let command = Command::DeleteSite(DeleteSite { site: id });
    super::layers::confirm(model, question, vec![command]);
}
