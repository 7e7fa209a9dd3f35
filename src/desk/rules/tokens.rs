//! Owns API tokens: who makes and revokes one, and what may be done through one (E3, C3).
//!
//! A program that acts through a token is held to its owner's role like its owner, and to the token's grants besides.
//! Which command takes which grant is the table of [`needs`], in which every command has a line.

use chrono::TimeDelta;

use super::sites::same_name;
use crate::desk::{
    Actor, AddressRange, ApiToken, Change, Channel, Command, Desk, Entry, Field, Flaw, Grant, Kind,
    Name, NewTicket, NewToken, Permission, Record, Refusal, Revision, TechnicianId, TokenId,
    TokenState, draft::Draft,
};

/// The most addresses and ranges of one token.
const ADDRESSES: usize = 50;
/// How far away the end of a token may lie, in days: ten years.
const LONGEST_DAYS: i64 = 3653;

/// Makes a token of whoever asks.
pub(in crate::desk) fn add(draft: &mut Draft<'_>, new: &NewToken) -> Result<(), Refusal> {
    draft.needs(Permission::ManageTokens)?;
    // A token belongs to a person: nobody else's rights could bound it.
    let owner = draft.actor.technician().ok_or(Refusal::NoAccess)?;
    let invalid = |field, flaw| Err(Refusal::Invalid { field, flaw });
    let name = Name::parse(Field::Name, &new.label)?;
    let taken = |token: &ApiToken| token.revoked_at.is_none() && same_name(&token.name, &name);
    if draft.desk.all::<ApiToken>().any(taken) {
        return invalid(Field::Name, Flaw::Taken);
    }
    if new.grants.is_empty() {
        return invalid(Field::Grants, Flaw::Empty);
    }
    if new.addresses.len() > ADDRESSES {
        let max = u32::try_from(ADDRESSES).unwrap_or(u32::MAX);
        return invalid(Field::Addresses, Flaw::Crowded { max });
    }
    match new.expires_at {
        Some(end) if end <= draft.at => return invalid(Field::Expires, Flaw::InThePast),
        Some(end) if end > draft.at + TimeDelta::days(LONGEST_DAYS) => {
            return invalid(Field::Expires, Flaw::TooFarAway);
        }
        _ => {}
    }
    let addresses = new.addresses.iter().map(|text| AddressRange::parse(text));
    draft.create(ApiToken {
        id: new.id,
        name,
        owner,
        grants: new.grants.clone(),
        addresses: addresses.collect::<Result<_, _>>()?,
        expires_at: new.expires_at,
        created_at: draft.at,
        revoked_at: None,
        rev: Revision::default(),
    })
}

/// Revokes a token: one's own, or anybody's for those who manage tokens. It stays revoked.
pub(in crate::desk) fn revoke(draft: &mut Draft<'_>, id: TokenId) -> Result<(), Refusal> {
    let token = draft.get::<ApiToken>(id)?;
    if draft.actor.technician() != Some(token.owner) {
        draft.needs(Permission::ManageTokens)?;
    }
    end(draft, id);
    Ok(())
}

/// Revokes every token of somebody who is deactivated (T20, I13).
pub(in crate::desk) fn end_all_of(draft: &mut Draft<'_>, owner: TechnicianId) {
    let theirs = draft.desk.all::<ApiToken>().filter(|token| token.owner == owner);
    for id in theirs.map(|token| token.id).collect::<Vec<_>>() {
        end(draft, id);
    }
}

fn end(draft: &mut Draft<'_>, id: TokenId) {
    let at = draft.at;
    draft.amend::<ApiToken>(id, |token| token.revoked_at = token.revoked_at.or(Some(at)));
}

/// Refuses what a token does not allow, and one that opens nothing any more.
pub(in crate::desk) fn may_act(
    draft: &Draft<'_>,
    token: TokenId,
    owner: TechnicianId,
    command: &Command,
) -> Result<(), Refusal> {
    let token = draft.find::<ApiToken>(token).filter(|token| token.owner == owner);
    let token = token.filter(|token| token.state(draft.at) == TokenState::Active);
    let token = token.ok_or(Refusal::NoAccess)?;
    let needs = needs(command);
    if needs.is_empty() {
        return Err(Refusal::NotThroughToken);
    }
    match needs.iter().find(|grant| !token.grants.contains(grant)) {
        Some(lacking) => Err(Refusal::TokenLacks { needs: *lacking }),
        None => Ok(()),
    }
}

/// Refuses a step that takes a person at the console, where a command goes further than its line in [`needs`] says.
pub(in crate::desk) fn needs_a_person(draft: &Draft<'_>) -> Result<(), Refusal> {
    if draft.actor.token().is_some() { Err(Refusal::NotThroughToken) } else { Ok(()) }
}

/// How something came that says it came by `channel`: what a program brings came from outside.
pub(in crate::desk) const fn channel(actor: Actor, channel: Channel) -> Channel {
    if actor.token().is_some() { Channel::Api } else { channel }
}

/// A ticket that a program brings: from outside, whatever it says, so that the device is the requester's primary (D16).
pub(in crate::desk) fn brought(new: &NewTicket) -> NewTicket {
    NewTicket { channel: Channel::Api, ..new.clone() }
}

/// What it takes to do this through a token; nothing for what takes a person who is signed in. A new command has to be
/// given its line.
#[allow(clippy::too_many_lines, reason = "a table: a line a command")]
pub const fn needs(command: &Command) -> &'static [Grant] {
    match command {
        Command::CreateTicket(_)
        | Command::AssignTicket { .. }
        | Command::SetTicketStatus { .. }
        | Command::SetTicketPriority { .. }
        | Command::SetTicketTitle { .. }
        | Command::SetTicketDevice { .. }
        | Command::SetTicketRequester { .. }
        | Command::ChangeTags(_)
        | Command::SnoozeTicket(_)
        | Command::WakeTicket(_)
        | Command::SetTicketDue(_)
        | Command::UseOriginDevice(_)
        | Command::AddMessage { .. }
        | Command::AdmitIntake(_) => &[Grant::TicketsWrite],
        Command::MergeTickets(_)
        | Command::UnmergeTicket(_)
        | Command::DeleteTicket(_)
        | Command::RestoreTicket(_)
        | Command::DropIntake(_) => &[Grant::TicketsDelete],
        Command::AddUser(_)
        | Command::EditUser(_)
        | Command::SetMainUser(_)
        | Command::AddUserAddress(_)
        | Command::RemoveUserAddress(_)
        | Command::MakeAddressPrimary(_)
        | Command::MoveUser(_)
        | Command::SetUserActive { .. }
        | Command::AddDepartment(_)
        | Command::RenameDepartment(_) => &[Grant::UsersWrite],
        Command::MergeUsers(_) | Command::EraseUser(_) | Command::DeleteDepartment(_) => {
            &[Grant::UsersDelete]
        }
        Command::AddDevice(_)
        | Command::EditDevice(_)
        | Command::RestoreDevice(_)
        | Command::RelateDevices { .. }
        | Command::UnrelateDevice { .. }
        | Command::SetPrimaryDevice { .. }
        | Command::EditRelations { .. }
        | Command::MoveDevices { .. } => &[Grant::DevicesWrite],
        Command::DeleteDevice { .. } => &[Grant::DevicesDelete],
        Command::AddSite(_)
        | Command::EditSite(_)
        | Command::SetSiteActive(_)
        | Command::AddFolder { .. }
        | Command::RenameFolder(_) => &[Grant::SitesWrite],
        Command::MergeSites(_) | Command::DeleteSite(_) | Command::DeleteFolder(_) => {
            &[Grant::SitesDelete]
        }
        Command::RaiseAlert(_)
        | Command::SnoozeAlert(_)
        | Command::ResolveAlert { .. }
        | Command::ReopenAlert(_) => &[Grant::AlertsWrite],
        Command::TicketFromAlert(_) => &[Grant::TicketsWrite, Grant::AlertsWrite],
        Command::FoundDesk { .. }
        | Command::SetAutoAssign { .. }
        | Command::EditAccount(_)
        | Command::AddStatus { .. }
        | Command::RenameStatus(_)
        | Command::MoveStatus(_)
        | Command::SetStatusActive(_)
        | Command::SetDefaultStatus(_)
        | Command::DeleteStatus(_)
        | Command::AddTechnician(_)
        | Command::RecordLogin { .. }
        | Command::ActivateTechnician { .. }
        | Command::DeactivateTechnician { .. }
        | Command::PlanAbsence(_)
        | Command::CancelAbsence(_)
        | Command::BeginAbsence(_)
        | Command::SetAvailable { .. }
        | Command::SetOutOfOffice { .. }
        | Command::EditProfile(_)
        | Command::SetPicture { .. }
        | Command::CloseResolved(_)
        | Command::TakeIn(_)
        | Command::SetMail(_)
        | Command::RetryLetter(_)
        | Command::DropLetter(_)
        | Command::RecordLetterSent(_)
        | Command::RecordLetterFailed(_)
        | Command::RecordPassword(_)
        | Command::ResendInvitation(_)
        | Command::SetTechnicianEmail(_)
        | Command::RecordEmailConfirmed(_)
        | Command::SetDirectory(_)
        | Command::SyncUsers(_)
        | Command::RecordDirectoryRun(_)
        | Command::ImportRows(_)
        | Command::AddRule(_)
        | Command::EditRule(_)
        | Command::MoveRule(_)
        | Command::DeleteRule { .. }
        | Command::RunRule(_)
        | Command::InstallRules
        | Command::AddRole(_)
        | Command::EditRole(_)
        | Command::DeleteRole(_)
        | Command::AssignRole(_)
        | Command::ChooseFirstRole(_)
        | Command::SaveView(_)
        | Command::DeleteView(_)
        | Command::AddWebhook(_)
        | Command::EditWebhook(_)
        | Command::DeleteWebhook(_)
        | Command::WebhookSecretMade(_)
        | Command::WebhookFares(_)
        | Command::AddToken(_)
        | Command::RevokeToken(_) => &[],
    }
}

impl Desk {
    /// The token of this name that is not revoked, whatever the case of its letters.
    pub fn token_named(&self, name: &str) -> Option<&ApiToken> {
        let name = Name::parse(Field::Name, name).ok()?;
        let mut live = self.all::<ApiToken>().filter(|token| token.revoked_at.is_none());
        live.find(|token| same_name(&token.name, &name))
    }
}

impl ApiToken {
    /// True where it may be used to read records like this one.
    pub fn reads(&self, kind: Kind) -> bool {
        Grant::to_read(kind).is_some_and(|grant| self.grants.contains(&grant))
    }
}

impl Entry {
    /// The entry as it is read through a token: what its grants leave out is not there. What the person was told stays
    /// where the token asked itself.
    #[must_use]
    pub fn through(mut self, token: &ApiToken) -> Self {
        let said = token.grants.contains(&Grant::TicketsRead);
        self.changes.retain(|change| match change {
            Change::Put(record) => token.reads(record.key().kind()),
            Change::Said(_) | Change::Assigned(_) | Change::Ruled(_) => said,
            Change::Gone(key) | Change::Left { key, .. } => token.reads(key.kind()),
            Change::Resighted(_) | Change::Numbered(_) => false,
        });
        if self.actor.token() != Some(token.id) {
            self.notices.clear();
        }
        self
    }

    /// True where it changed this token.
    pub fn touches_token(&self, id: TokenId) -> bool {
        self.changes
            .iter()
            .any(|change| matches!(change, Change::Put(Record::ApiToken(token)) if token.id == id))
    }
}

#[cfg(test)]
mod tests;
