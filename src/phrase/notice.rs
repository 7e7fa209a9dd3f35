//! Owns the words of notices and of what the Device field did by itself.

use super::{Zone, device, folder, rule, site, status, technician, ticket, time, user};
use crate::{
    desk::{
        Availability, Desk, Fate, Notice, SyncFate, SyncOutcome, Technician, Timestamp,
        rules::device_choice::FieldEvent,
    },
    locale::Lang,
};

/// What a person should be told, as a sentence. `desk` is the one after the command.
#[expect(clippy::too_many_lines, reason = "a table: a line or two a notice")]
pub fn notice(lang: Lang, desk: &Desk, notice: &Notice, zone: Zone) -> String {
    match notice {
        Notice::AssigneeIsOut { technician: who } => {
            let name = technician(lang, desk, *who);
            match desk.get::<Technician>(*who).map(|who| who.availability) {
                Some(Availability::OutOfOffice { since, until: Some(until), .. }) => {
                    lang.notice_assignee_is_back(name, time::moment(lang, until, since, zone))
                }
                _ => lang.notice_assignee_is_out(name),
            }
        }
        Notice::NotInvited { technician: who } => {
            lang.notice_not_invited(technician(lang, desk, *who))
        }
        Notice::AutoAssigned { ticket: which, technician: who } => {
            lang.notice_auto_assigned(technician(lang, desk, *who), ticket(lang, desk, *which))
        }
        Notice::NobodyEligible { ticket: which } => {
            lang.notice_nobody_eligible(ticket(lang, desk, *which))
        }
        Notice::DeviceRecalculated { ticket: which, device: Some(to) } => {
            lang.notice_device_set(device(lang, desk, *to), ticket(lang, desk, *which))
        }
        Notice::DeviceRecalculated { ticket: which, device: None } => {
            lang.notice_device_cleared(ticket(lang, desk, *which))
        }
        Notice::DeviceFromPrimary { ticket: which, device: got } => {
            let got = got.map_or(lang.pick_no_device(), |got| device(lang, desk, got));
            lang.notice_device_from_primary(got, ticket(lang, desk, *which))
        }
        Notice::Synced { outcomes } => {
            let changed = |outcome: &&SyncOutcome| {
                use SyncFate::{Created, Deactivated, Moved, Updated};
                matches!(outcome.fate, Created | Updated | Moved | Deactivated)
            };
            lang.notice_synced(outcomes.iter().filter(changed).count(), outcomes.len())
        }
        Notice::Imported { outcomes } => {
            let count = |wanted: fn(&Fate) -> bool| {
                outcomes.iter().filter(|outcome| wanted(&outcome.fate)).count()
            };
            let changed = |fate: &Fate| matches!(fate, Fate::Updated | Fate::Moved { .. });
            lang.notice_imported(
                count(changed),
                count(|fate| *fate == Fate::Created),
                count(|fate| matches!(fate, Fate::Refused { .. })),
            )
        }
        Notice::AutopilotLocked { ticket: which } => {
            lang.notice_autopilot_locked(ticket(lang, desk, *which))
        }
        Notice::DeviceLost { user: who, device: what, was_primary: true } => {
            lang.notice_primary_lost(device(lang, desk, *what), user(lang, desk, *who))
        }
        Notice::DeviceLost { user: who, device: what, was_primary: false } => {
            lang.notice_device_lost(device(lang, desk, *what), user(lang, desk, *who))
        }
        Notice::DeviceLinked { user: who, device: what } => {
            lang.notice_device_linked(device(lang, desk, *what), user(lang, desk, *who))
        }
        Notice::FolderCleared { device: what } => {
            lang.notice_folder_cleared(device(lang, desk, *what))
        }
        Notice::FolderRenamed { folder: which, from } => {
            lang.notice_folder_renamed(from.as_str(), folder(lang, desk, *which))
        }
        Notice::TicketsHandedOver { technician: from, to, count } => lang
            .notice_tickets_handed_over(
                *count,
                technician(lang, desk, *to),
                technician(lang, desk, *from),
            ),
        Notice::AbsencePlanned { from, until } => {
            let when = |at: Timestamp| time::day_and_clock(lang, at, *from, zone);
            // The year stands where the absence is of two.
            let from = time::day_and_clock(lang, *from, until.unwrap_or(*from), zone);
            match until {
                Some(until) => lang.notice_absence_until(from, when(*until)),
                None => lang.notice_absence_from(from),
            }
        }
        Notice::TicketsReturned { technician: who, count } => {
            lang.notice_tickets_returned(*count, technician(lang, desk, *who))
        }
        Notice::TicketsReleased { technician: who, count } => {
            lang.notice_tickets_released(*count, technician(lang, desk, *who))
        }
        Notice::IntakeHeld { held } => lang.notice_intake_held(super::names::held(lang, *held)),
        Notice::SeatAdded { seats } => lang.notice_seat_added(*seats),
        Notice::AlertAppended { ticket: which } => {
            lang.notice_alert_appended(ticket(lang, desk, *which))
        }
        Notice::MainUserReplaced { user: who, site: of } => {
            lang.notice_main_user_replaced(site(lang, desk, *of), user(lang, desk, *who))
        }
        Notice::MainUserInactive { user: who, site: of } => {
            lang.notice_main_user_inactive(site(lang, desk, *of), user(lang, desk, *who))
        }
        Notice::TicketsMoved { site: to, count } => {
            lang.notice_tickets_moved(*count, site(lang, desk, *to))
        }
        Notice::TicketsFollow { user: who, count } => {
            lang.notice_tickets_follow(*count, user(lang, desk, *who))
        }
        Notice::DevicesFollow { user: who, count } => {
            lang.notice_devices_follow(*count, user(lang, desk, *who))
        }
        Notice::TicketsAnonymous { count } => lang.notice_tickets_anonymous(*count),
        Notice::DepartmentCleared { count } => lang.notice_department_cleared(*count),
        Notice::LetterWritten { to, file, .. } => {
            lang.notice_letter_written(file.as_ref(), to.to_string())
        }
        Notice::LetterGivenUp { to, error, .. } => {
            lang.notice_letter_given_up(error.as_ref(), to.to_string())
        }
        Notice::ConfirmationSent { to } => lang.notice_confirmation_sent(to.to_string()),
        Notice::RuleRan { rule: which, ticket: of } => {
            lang.notice_rule_ran(rule(lang, desk, *which), ticket(lang, desk, *of))
        }
        Notice::RuleSkipped { rule: which, ticket: of } => {
            lang.notice_rule_skipped(rule(lang, desk, *which), ticket(lang, desk, *of))
        }
        Notice::Woke { ticket: which } => lang.notice_woke(ticket(lang, desk, *which)),
        Notice::OnlyThanks { ticket: which } => lang.notice_only_thanks(ticket(lang, desk, *which)),
        Notice::Merged { from, into, messages } => {
            lang.notice_merged(*messages, ticket(lang, desk, *from), ticket(lang, desk, *into))
        }
        Notice::OtherRequester { ticket: which, user: who } => {
            lang.notice_other_requester(ticket(lang, desk, *which), user(lang, desk, *who))
        }
        Notice::StatusReplaced { status: to, count } => {
            lang.notice_status_replaced(*count, status(lang, desk, *to))
        }
        Notice::Reopened { ticket: which } => lang.notice_reopened(ticket(lang, desk, *which)),
    }
    .into_owned()
}

/// What the Device field of a form did by itself, from what to what (D11, D12).
pub fn device_event(lang: Lang, desk: &Desk, event: &FieldEvent) -> String {
    match event {
        FieldEvent::Recalculated { from: Some(from), to: Some(to) } if from != to => {
            lang.device_event_changed(device(lang, desk, *to), device(lang, desk, *from))
        }
        FieldEvent::Recalculated { to: Some(to), .. } => {
            lang.device_event_set(device(lang, desk, *to))
        }
        FieldEvent::Recalculated { from: Some(from), to: None } => {
            lang.device_event_cleared(device(lang, desk, *from))
        }
        FieldEvent::Recalculated { from: None, to: None } => lang.device_event_none().into(),
        FieldEvent::Disabled { from: Some(from) } => {
            lang.device_event_disabled_from(device(lang, desk, *from))
        }
        FieldEvent::Disabled { from: None } => lang.device_event_disabled().into(),
    }
    .into_owned()
}
