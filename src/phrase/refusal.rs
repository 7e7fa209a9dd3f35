//! Owns the words of refusals: what is wrong, and what to do.
//! Knows no rule. A new refusal is a line here and a message in `en/desk.ftl`.

use super::{device, field, field_inline, history, kind, names, technician, user};
use crate::{
    desk::{Desk, Field, Flaw, Refusal, TechnicianId, filter::FilterError},
    locale::Lang,
};

/// Why the desk says no, and what to do about it: whole sentences.
pub fn refusal(lang: Lang, desk: &Desk, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotAllowed { needs } => {
            lang.refusal_not_allowed(names::permission(lang, *needs)).into_owned()
        }
        Refusal::NeedsFullAdmin => lang.refusal_needs_full_admin().to_owned(),
        Refusal::SystemOnly => lang.refusal_system_only().to_owned(),
        Refusal::TokenLacks { needs } => lang.refusal_token_lacks(needs.name()).into_owned(),
        Refusal::NotThroughToken => lang.refusal_not_through_token().to_owned(),
        Refusal::NoAccess => lang.refusal_no_access().to_owned(),
        Refusal::NotFound { kind: of } => lang.refusal_not_found(kind(lang, *of)).into_owned(),
        Refusal::PresetRule => lang.refusal_preset_rule().into(),
        Refusal::IdTaken { kind: of } => lang.refusal_id_taken(kind(lang, *of)).into_owned(),
        Refusal::Invalid { field, flaw } => self::flaw(lang, *field, *flaw),
        Refusal::Conflict { field, yours, theirs } => {
            let (theirs, yours) = (
                history::value(lang, desk, *field, theirs),
                history::value(lang, desk, *field, yours),
            );
            lang.refusal_conflict(field_inline(lang, *field), theirs, yours).into_owned()
        }
        Refusal::NotAssignable { technician: who } => {
            lang.refusal_not_assignable(technician(lang, desk, *who)).into_owned()
        }
        Refusal::CoversInCircle { chain } => circle(lang, desk, chain),
        Refusal::Deactivated { technician: who } => {
            lang.refusal_deactivated(technician(lang, desk, *who)).into_owned()
        }
        Refusal::MailIsOff => lang.refusal_mail_is_off().to_owned(),
        Refusal::NotInvited { technician: who } => {
            lang.refusal_not_invited(technician(lang, desk, *who)).into_owned()
        }
        Refusal::IsBot { technician: who } => {
            lang.refusal_is_bot(technician(lang, desk, *who)).into_owned()
        }
        Refusal::AutopilotLocked => lang.refusal_autopilot_locked().to_owned(),
        Refusal::NobodyEligible => lang.refusal_nobody_eligible().to_owned(),
        Refusal::NoFreeSeat { seats } => lang.refusal_no_free_seat(*seats).into_owned(),
        Refusal::LastAdmin => lang.refusal_last_admin().to_owned(),
        Refusal::Yourself => lang.refusal_yourself().to_owned(),
        Refusal::NotYours { technician: who } => {
            lang.refusal_not_yours(technician(lang, desk, *who)).into_owned()
        }
        Refusal::MainUserTaken { user: who } => {
            lang.refusal_main_user_taken(user(lang, desk, *who)).into_owned()
        }
        Refusal::SiteNotEmpty { users, devices, tickets } => {
            lang.refusal_site_not_empty(*devices, *tickets, *users).into_owned()
        }
        Refusal::AlreadyFounded => lang.refusal_already_founded().to_owned(),
        Refusal::ImportRow { line, column, why } => {
            let why = self::refusal(lang, desk, why);
            lang.refusal_import_row(column.as_str(), *line, why).into_owned()
        }
        Refusal::BeyondYourSites => lang.refusal_beyond_your_sites().to_owned(),
        Refusal::PresetRole => lang.refusal_preset_role().to_owned(),
        Refusal::RoleInUse { holders } => lang.refusal_role_in_use(*holders).into_owned(),
        Refusal::RoleLockedUntilFirstLogin { technician: who } => {
            lang.refusal_role_locked(technician(lang, desk, *who)).into_owned()
        }
        Refusal::HasLoggedIn { technician: who } => {
            lang.refusal_has_logged_in(technician(lang, desk, *who)).into_owned()
        }
        Refusal::TicketDeleted { number } => {
            lang.refusal_ticket_deleted(number.to_string()).into_owned()
        }
        Refusal::TicketMerged { number, into } => {
            lang.refusal_ticket_merged(into.to_string(), number.to_string()).into_owned()
        }
        Refusal::TooLate { days } => lang.refusal_too_late(*days).into_owned(),
        Refusal::DeviceDeleted { device: which } => {
            lang.refusal_device_deleted(device(lang, desk, *which)).into_owned()
        }
        Refusal::StatusPreset => lang.refusal_status_preset().to_owned(),
        Refusal::StatusInUse => lang.refusal_status_in_use().to_owned(),
    }
}

/// A circle of covers, with everybody in it named.
fn circle(lang: Lang, desk: &Desk, chain: &[TechnicianId]) -> String {
    if let [oneself] = chain {
        return lang.refusal_covers_oneself(technician(lang, desk, *oneself)).into_owned();
    }
    let next = chain.iter().cycle().skip(1);
    let links = chain.iter().zip(next).map(|(who, cover)| {
        lang.circle_link(technician(lang, desk, *cover), technician(lang, desk, *who)).into_owned()
    });
    lang.refusal_covers_in_circle(links.collect::<Vec<_>>().join(", ")).into_owned()
}

/// What is wrong with a field, as a sentence: "Title must not be empty."
pub fn flaw(lang: Lang, of: Field, flaw: Flaw) -> String {
    let words = match flaw {
        Flaw::Empty => lang.flaw_empty().into(),
        Flaw::TooLong { max } => lang.flaw_too_long(max),
        Flaw::ControlCharacters => lang.flaw_control_characters().into(),
        Flaw::NotAnEmail => lang.flaw_not_an_email().into(),
        Flaw::NotAPhone => lang.flaw_not_a_phone().into(),
        Flaw::NotAHost => lang.flaw_not_a_host().into(),
        Flaw::NotADomain => lang.flaw_not_a_domain().into(),
        Flaw::InactiveSite => lang.flaw_inactive_site().into(),
        Flaw::Taken => lang.flaw_taken().into(),
        Flaw::OtherSite => lang.flaw_other_site().into(),
        Flaw::Deleted => lang.flaw_deleted().into(),
        Flaw::NotRelated => lang.flaw_not_related().into(),
        Flaw::NeedsUser => lang.flaw_needs_user().into(),
        Flaw::InactiveUser => lang.flaw_inactive_user().into(),
        Flaw::InThePast => lang.flaw_in_the_past().into(),
        Flaw::NotATime => lang.flaw_not_a_time().into(),
        Flaw::TooFarAway => lang.flaw_too_far_away().into(),
        Flaw::NotANumber => lang.flaw_not_a_number().into(),
        Flaw::TooFew { min } => lang.flaw_too_few(min),
        Flaw::TooMany { max } => lang.flaw_too_many(max),
        Flaw::NotTheirs => lang.flaw_not_theirs().into(),
        Flaw::Twice => lang.flaw_twice().into(),
        Flaw::Unknown => lang.flaw_unknown().into(),
        Flaw::Crowded { max } => lang.flaw_crowded(max),
        Flaw::Itself => lang.flaw_itself().into(),
        Flaw::Finished => lang.flaw_finished().into(),
        Flaw::OtherCategory => lang.flaw_other_category().into(),
        Flaw::Retired => lang.flaw_retired().into(),
        Flaw::NotAUrl => lang.flaw_not_a_url().into(),
        Flaw::NotAnAddress => lang.flaw_not_an_address().into(),
        Flaw::FromDirectory => lang.flaw_from_directory().into(),
    };
    lang.flaw_sentence(field(lang, of), words).into_owned()
}

/// Why a filter says nothing, and what it takes.
pub fn filter_error(lang: Lang, error: &FilterError) -> String {
    match error {
        FilterError::UnknownField { field, allowed } => {
            let allowed: Vec<String> = allowed.iter().map(|name| format!("{name}:")).collect();
            lang.filter_unknown_field(allowed.join(" "), field.as_str()).into_owned()
        }
        FilterError::UnknownValue { field, value, allowed } => {
            lang.filter_unknown_value(allowed.join(", "), *field, value.as_str()).into_owned()
        }
        FilterError::OpenQuote => lang.filter_open_quote().to_owned(),
    }
}
