//! Owns what a command did, said once it is done: the message line.

mod users;

use std::borrow::Cow;

use super::{
    alert, api_token, device, field, folder, history, priority, roles, rule, site, status,
    strategy, technician, ticket, user,
};
use crate::{
    desk::{
        Command, Desk, DeviceChoice, DeviceId, Edit, Field, FieldValue, FolderId, MessageKind,
        SiteId, Ticket, TicketId, To, UserId, View, rules::device_choice,
    },
    locale::Lang,
};

/// What `command` did, as a short line without a full stop. `before` is the desk before it.
pub fn done(lang: Lang, before: &Desk, command: &Command) -> String {
    match command {
        Command::FoundDesk { account, .. } => lang.done_founded(account.trim()),
        Command::SetAutoAssign { strategy: Some(order) } => {
            lang.done_strategy(strategy(lang, *order))
        }
        Command::SetAutoAssign { strategy: None } => lang.done_no_strategy().into(),
        Command::EditAccount(_) => lang.done_settings().into(),
        Command::AddStatus { label, .. } => lang.done_status_added(label.trim()),
        Command::AddSite(_)
        | Command::EditSite(_)
        | Command::SetSiteActive(_)
        | Command::MergeSites(_)
        | Command::DeleteSite(_)
        | Command::RenameFolder(_)
        | Command::DeleteFolder(_) => sites(lang, before, command),
        Command::AddFolder { site: of, label, .. } => {
            lang.done_folder_added(label.trim(), site(lang, before, *of))
        }
        Command::AddDepartment(_)
        | Command::RenameDepartment(_)
        | Command::DeleteDepartment(_)
        | Command::AddUser(_)
        | Command::EditUser(_)
        | Command::SetMainUser(_)
        | Command::AddUserAddress(_)
        | Command::RemoveUserAddress(_)
        | Command::MakeAddressPrimary(_)
        | Command::MoveUser(_)
        | Command::MergeUsers(_)
        | Command::EraseUser(_)
        | Command::SetUserActive { .. } => users::done(lang, before, command),
        Command::AddDevice(new) => lang.done_device_added(new.name.trim()),
        Command::EditDevice(wish) => lang.done_device_edited(device(lang, before, wish.device)),
        Command::RestoreDevice(wish) => {
            lang.done_device_restored(device(lang, before, wish.device))
        }
        Command::DeleteDevice { device: which } => {
            lang.done_device_deleted(device(lang, before, *which))
        }
        Command::RelateDevices { .. }
        | Command::UnrelateDevice { .. }
        | Command::SetPrimaryDevice { .. }
        | Command::EditRelations { .. }
        | Command::MoveDevices { .. } => relations(lang, before, command),
        Command::TakeIn(new) => lang.done_taken_in(new.from.trim()),
        Command::AdmitIntake(_) => lang.done_admitted().into(),
        Command::DropIntake(wish) if wish.block => lang.done_dropped_and_blocked().into(),
        Command::DropIntake(_) => lang.done_dropped().into(),
        Command::SetDirectory(_) => lang.done_directory_set().into(),
        Command::SyncUsers(sync) => lang.done_synced(sync.people.len()),
        Command::RecordDirectoryRun(_) => lang.done_directory_read().into(),
        Command::ImportRows(import) => lang.done_imported(import.rows.len()),
        Command::AddRole(_)
        | Command::EditRole(_)
        | Command::DeleteRole(_)
        | Command::AssignRole(_)
        | Command::ChooseFirstRole(_) => roles::done(lang, before, command),
        Command::AddTechnician(_)
        | Command::RecordLogin { .. }
        | Command::ActivateTechnician { .. }
        | Command::DeactivateTechnician { .. }
        | Command::EditProfile(_)
        | Command::SetPicture { .. }
        | Command::PlanAbsence(_)
        | Command::CancelAbsence(_)
        | Command::BeginAbsence(_)
        | Command::SetAvailable { .. }
        | Command::SetOutOfOffice { .. } => technicians(lang, before, command),
        Command::RaiseAlert(_)
        | Command::SnoozeAlert(_)
        | Command::ResolveAlert { .. }
        | Command::ReopenAlert(_)
        | Command::TicketFromAlert(_) => alerts(lang, before, command),
        Command::AddRule(_)
        | Command::EditRule(_)
        | Command::MoveRule(_)
        | Command::DeleteRule { .. }
        | Command::InstallRules => rules(lang, before, command),
        Command::RenameStatus(_)
        | Command::MoveStatus(_)
        | Command::SetStatusActive(_)
        | Command::SetDefaultStatus(_)
        | Command::DeleteStatus(_) => statuses(lang, before, command),
        Command::SaveView(wish) => lang.done_view_saved(wish.label.trim()),
        Command::DeleteView(which) => {
            lang.done_view_deleted(before.get::<View>(which.view).map_or("", |view| &*view.name))
        }
        Command::AddToken(new) => lang.done_token_added(new.label.trim()),
        Command::RevokeToken(which) => {
            lang.done_token_revoked(api_token(lang, before, which.token))
        }
        command => super::mail::done(lang, before, command)
            .or_else(|| super::webhooks::done(lang, before, command))
            .unwrap_or_else(|| tickets(lang, before, command)),
    }
    .into_owned()
}

fn sites(lang: Lang, before: &Desk, command: &Command) -> Cow<'static, str> {
    let name = |id| site(lang, before, id);
    match command {
        Command::AddSite(new) => lang.done_site_added(new.label.trim()),
        Command::EditSite(edit) => lang.done_site_edited(name(edit.site)),
        Command::SetSiteActive(set) if set.active => lang.done_site_activated(name(set.site)),
        Command::SetSiteActive(set) => lang.done_site_deactivated(name(set.site)),
        Command::MergeSites(merge) => lang.done_sites_merged(name(merge.from), name(merge.into)),
        Command::DeleteSite(which) => lang.done_site_deleted(name(which.site)),
        Command::RenameFolder(wish) => {
            lang.done_folder_renamed(wish.label.to.trim(), folder(lang, before, wish.folder))
        }
        Command::DeleteFolder(wish) => lang.done_folder_deleted(folder(lang, before, wish.folder)),
        _ => Cow::Borrowed(""),
    }
}

fn full(first: &str, last: &str) -> String {
    format!("{} {}", first.trim(), last.trim())
}

fn technicians(lang: Lang, before: &Desk, command: &Command) -> Cow<'static, str> {
    let name = |id| technician(lang, before, id);
    match command {
        Command::AddTechnician(new) => {
            lang.done_technician_added(full(&new.first_name, &new.last_name))
        }
        Command::RecordLogin { technician } => lang.done_logged_in(name(*technician)),
        Command::ActivateTechnician { technician, .. } => {
            lang.done_technician_activated(name(*technician))
        }
        Command::DeactivateTechnician { technician } => {
            lang.done_technician_deactivated(name(*technician))
        }
        Command::EditProfile(edit) => lang.done_profile(name(edit.technician)),
        Command::SetPicture { technician, picture: Some(_), .. } => {
            lang.done_picture(name(*technician))
        }
        Command::SetPicture { technician, picture: None, .. } => {
            lang.done_no_picture(name(*technician))
        }
        Command::PlanAbsence(wish) if wish.from.is_some() => {
            lang.done_absence_planned(name(wish.technician))
        }
        Command::PlanAbsence(wish) => lang.done_out(name(wish.technician)),
        Command::BeginAbsence(wish) => lang.done_out(name(wish.technician)),
        Command::CancelAbsence(wish) => lang.done_absence_cancelled(name(wish.technician)),
        Command::SetOutOfOffice { technician, .. } => lang.done_out(name(*technician)),
        Command::SetAvailable { technician, .. } => lang.done_available(name(*technician)),
        _ => Cow::Borrowed(""),
    }
}

fn statuses(lang: Lang, before: &Desk, command: &Command) -> Cow<'static, str> {
    let name = |id| status(lang, before, id).to_owned();
    match command {
        Command::RenameStatus(wish) => lang.done_status_renamed(wish.label.to.trim()),
        Command::MoveStatus(_) => lang.done_status_moved().into(),
        Command::SetStatusActive(wish) if wish.active => {
            lang.done_status_offered(name(wish.status))
        }
        Command::SetStatusActive(wish) => lang.done_status_retired(name(wish.status)),
        Command::SetDefaultStatus(wish) => lang.done_status_default(name(wish.status)),
        Command::DeleteStatus(wish) => lang.done_status_deleted(name(wish.status)),
        _ => Cow::Borrowed(""),
    }
}

/// What was done to a ticket as a whole.
fn whole_tickets(lang: Lang, before: &Desk, command: &Command) -> Cow<'static, str> {
    let number = |id| ticket(lang, before, id);
    match command {
        Command::ChangeTags(wish) => lang.done_tagged(number(wish.ticket)),
        Command::SnoozeTicket(wish) => lang.done_snoozed(number(wish.ticket)),
        Command::WakeTicket(wish) => lang.done_woken(number(wish.ticket)),
        Command::SetTicketDue(wish) if wish.due.is_none() => lang.done_no_due(number(wish.ticket)),
        Command::SetTicketDue(wish) => lang.done_due(number(wish.ticket)),
        Command::MergeTickets(wish) => lang.done_merged(number(wish.into), number(wish.from)),
        Command::UnmergeTicket(wish) => lang.done_unmerged(number(wish.ticket)),
        Command::DeleteTicket(wish) => lang.done_ticket_deleted(number(wish.ticket)),
        Command::RestoreTicket(wish) => lang.done_ticket_restored(number(wish.ticket)),
        Command::CloseResolved(wish) => lang.done_closed(number(wish.ticket)),
        Command::UseOriginDevice(wish) => lang.done_origin_used(number(wish.ticket)),
        _ => Cow::Borrowed(""),
    }
}

fn tickets(lang: Lang, before: &Desk, command: &Command) -> Cow<'static, str> {
    let number = |id| ticket(lang, before, id);
    let set = |id: TicketId, of, value: String| lang.done_field(field(lang, of), number(id), value);
    match command {
        Command::CreateTicket(_) => lang.done_ticket_created(before.next_number().to_string()),
        Command::AssignTicket { ticket, to: To::Technician(who), .. } => {
            lang.done_assigned(technician(lang, before, *who), number(*ticket))
        }
        Command::AssignTicket { ticket, to: To::Nobody, .. } => {
            lang.done_unassigned(number(*ticket))
        }
        Command::AssignTicket { ticket, to: To::Balance, .. } => {
            lang.done_balanced(number(*ticket))
        }
        Command::SetTicketStatus { ticket, status: to, .. } => {
            set(*ticket, Field::Status, status(lang, before, *to).to_owned())
        }
        Command::SetTicketPriority { ticket, priority: to, .. } => {
            set(*ticket, Field::Priority, priority(lang, *to).to_owned())
        }
        Command::SetTicketTitle { ticket, .. } => lang.done_retitled(number(*ticket)),
        Command::SetTicketDevice { ticket, device: choice, .. } => {
            let to = chosen(before, *ticket, *choice);
            let name = to.map_or(lang.nothing(), |id| device(lang, before, id));
            set(*ticket, Field::Device, name.to_owned())
        }
        Command::SetTicketRequester { ticket, requester, .. } => {
            let value = FieldValue::maybe(*requester, FieldValue::User);
            set(*ticket, Field::User, history::value(lang, before, Field::User, &value))
        }
        Command::AddMessage { ticket, kind, .. } => match kind {
            MessageKind::PublicReply => lang.done_reply(number(*ticket)),
            MessageKind::InternalNote => lang.done_note(number(*ticket)),
            MessageKind::Requester | MessageKind::Automatic => lang.done_answer(number(*ticket)),
        },
        command => whole_tickets(lang, before, command),
    }
}

fn rules(lang: Lang, before: &Desk, command: &Command) -> Cow<'static, str> {
    let name = |id| rule(lang, before, id);
    match command {
        Command::AddRule(new) => lang.done_rule_added(new.label.trim()),
        Command::EditRule(edit) => match &edit.active {
            Some(Edit { to: true, .. }) => lang.done_rule_on(name(edit.rule)),
            Some(Edit { to: false, .. }) => lang.done_rule_off(name(edit.rule)),
            None => lang.done_rule_changed(name(edit.rule)),
        },
        Command::MoveRule(wish) => lang.done_rule_moved(name(wish.rule)),
        Command::DeleteRule { rule } => lang.done_rule_deleted(name(*rule)),
        _ => lang.done_rules_installed().into(),
    }
}

fn alerts(lang: Lang, before: &Desk, command: &Command) -> Cow<'static, str> {
    let says = |id| alert(lang, before, id);
    match command {
        Command::RaiseAlert(new) => lang.done_alert_raised(new.title.trim()),
        Command::SnoozeAlert(wish) => lang.done_alert_snoozed(says(wish.alert)),
        Command::ResolveAlert { alert } => lang.done_alert_resolved(says(*alert)),
        Command::ReopenAlert(wish) => lang.done_alert_reopened(says(wish.alert)),
        Command::TicketFromAlert(wish) => lang.done_alert_ticket(says(wish.alert)),
        _ => Cow::Borrowed(""),
    }
}

fn chosen(before: &Desk, ticket: TicketId, choice: DeviceChoice) -> Option<DeviceId> {
    match choice {
        DeviceChoice::Device(id) => Some(id),
        choice => {
            let requester = before.get::<Ticket>(ticket)?.requester;
            device_choice::settle(before, requester, choice).ok()?.device
        }
    }
}

fn relations(lang: Lang, before: &Desk, command: &Command) -> Cow<'static, str> {
    let name = |id| device(lang, before, id);
    let person = |id: UserId| user(lang, before, id);
    let first = |devices: &[DeviceId]| devices.first().map_or("", |first| name(*first));
    let moved = |devices: &[DeviceId], to: SiteId, into: Option<FolderId>| {
        let (count, to) = (devices.len(), site(lang, before, to));
        match into {
            None => lang.done_moved(count, first(devices), to),
            Some(into) => {
                let into = folder(lang, before, into);
                lang.done_moved_folder(count, first(devices), into, to)
            }
        }
    };
    match command {
        Command::RelateDevices { user, devices, .. } => {
            lang.done_related(devices.len(), first(devices), person(*user))
        }
        Command::UnrelateDevice { user, device, .. } => {
            lang.done_unrelated(name(*device), person(*user))
        }
        Command::SetPrimaryDevice { user, device: Some(device), .. } => {
            lang.done_primary(name(*device), person(*user))
        }
        Command::SetPrimaryDevice { user, device: None, .. } => lang.done_no_primary(person(*user)),
        Command::EditRelations { device, .. } => lang.done_relations(name(*device)),
        Command::MoveDevices { devices, site, folder, .. } => moved(devices, *site, *folder),
        _ => Cow::Borrowed(""),
    }
}
