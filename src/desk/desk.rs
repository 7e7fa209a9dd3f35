//! Owns the desk itself: its tables, the router of `decide`, and `apply`.

use std::sync::Arc;

use super::{
    Account, AccountKey, Alert, ApiToken, AutomationRule, Change, Command, Decided, Department,
    Device, Entity, Folder, Intake, Letter, Place, Record, RecordKey, Refusal, Request, Revision,
    Role, Site, Status, Technician, Ticket, TicketNumber, User, View, Webhook, draft::Draft,
    index::Indexes, rules, table::Table,
};

/// Everything a technician can see, at one revision.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    pub(super) accounts: Table<Account>,
    pub(super) roles: Table<Role>,
    pub(super) statuses: Table<Status>,
    pub(super) technicians: Table<Technician>,
    pub(super) sites: Table<Site>,
    pub(super) folders: Table<Folder>,
    pub(super) devices: Table<Device>,
    pub(super) departments: Table<Department>,
    pub(super) users: Table<User>,
    pub(super) tickets: Table<Ticket>,
    pub(super) alerts: Table<Alert>,
    pub(super) intakes: Table<Intake>,
    pub(super) letters: Table<Letter>,
    pub(super) automation_rules: Table<AutomationRule>,
    pub(super) views: Table<View>,
    pub(super) api_tokens: Table<ApiToken>,
    pub(super) webhooks: Table<Webhook>,
    pub(super) indexes: Indexes,
    /// The highest number of a ticket out of sight; only on a copy for somebody who does not see every site.
    pub(super) numbered: Option<TicketNumber>,
    revision: Revision,
}

/// What a record was before a change: enough to take the change back.
#[derive(Clone, Debug)]
pub struct Before {
    key: RecordKey,
    record: Option<Record>,
}

impl Before {
    /// Which record.
    pub const fn key(&self) -> RecordKey {
        self.key
    }
}

impl Desk {
    /// The revision of the last entry that was applied.
    pub const fn revision(&self) -> Revision {
        self.revision
    }

    /// The record with this id.
    pub fn get<R: Entity>(&self, id: R::Id) -> Option<&R> {
        R::table(self).get(&id).map(AsRef::as_ref)
    }

    /// The record with this id, to keep.
    pub fn share<R: Entity>(&self, id: R::Id) -> Option<Arc<R>> {
        R::table(self).get(&id).cloned()
    }

    /// All records of a kind, oldest first.
    pub fn all<R: Entity>(&self) -> impl DoubleEndedIterator<Item = &R> + ExactSizeIterator {
        R::table(self).values().map(AsRef::as_ref)
    }

    /// The settings of the account; nothing before the desk is founded.
    pub fn account(&self) -> Option<&Account> {
        self.get(AccountKey)
    }

    /// Decides a command: what would change, or why not. Changes nothing.
    ///
    /// # Errors
    /// A [`Refusal`] that names the rule.
    #[expect(clippy::too_many_lines, reason = "a router: an arm a command, and nothing else")]
    pub fn decide(&self, request: &Request) -> Result<Decided, Refusal> {
        let mut draft = Draft::new(self, request);
        rules::access::may_act(&draft, &request.command)?;
        let d = &mut draft;
        match &request.command {
            Command::FoundDesk { account, seats, admin } => {
                rules::account::found(d, account, *seats, admin)
            }
            Command::SetAutoAssign { strategy } => rules::account::set_auto_assign(d, *strategy),
            Command::EditAccount(edit) => rules::account::edit(d, edit),
            Command::AddStatus { id, label, category } => {
                rules::statuses::add(d, *id, label, *category)
            }
            Command::AddSite(new) => rules::sites::add(d, new),
            Command::EditSite(edit) => rules::sites::edit(d, edit),
            Command::SetSiteActive(set) => rules::sites::set_active(d, set),
            Command::MergeSites(merge) => rules::sites::merge(d, merge),
            Command::DeleteSite(which) => rules::sites::delete(d, which),
            Command::RenameFolder(name) => rules::sites::rename_folder(d, name),
            Command::DeleteFolder(which) => rules::sites::delete_folder(d, which),
            Command::RenameStatus(wish) => rules::statuses::rename(d, wish),
            Command::MoveStatus(wish) => rules::statuses::reorder(d, wish),
            Command::SetStatusActive(wish) => rules::statuses::set_active(d, wish),
            Command::SetDefaultStatus(wish) => rules::statuses::set_default(d, wish),
            Command::DeleteStatus(wish) => rules::statuses::delete(d, wish),
            Command::AddFolder { id, site, label } => {
                rules::sites::add_folder(d, *id, *site, label)
            }
            Command::AddDepartment(new) => rules::departments::add(d, new),
            Command::RenameDepartment(name) => rules::departments::rename(d, name),
            Command::DeleteDepartment(which) => rules::departments::delete(d, which),
            Command::AddUser(new) => rules::users::add(d, new),
            Command::EditUser(edit) => rules::users::edit(d, edit),
            Command::SetMainUser(set) => rules::users::set_main(d, set),
            Command::AddUserAddress(wish) => rules::users::addresses::add(d, wish),
            Command::RemoveUserAddress(wish) => rules::users::addresses::remove(d, wish),
            Command::MakeAddressPrimary(wish) => rules::users::addresses::make_primary(d, wish),
            Command::MoveUser(wish) => rules::users::people::move_to(d, wish),
            Command::MergeUsers(wish) => rules::users::people::merge(d, wish),
            Command::EraseUser(wish) => rules::users::people::erase(d, wish),
            Command::SetUserActive { user, active } => rules::users::set_active(d, *user, *active),
            Command::AddDevice(new) => rules::devices::add(d, new),
            Command::EditDevice(wish) => rules::devices::edit(d, wish),
            Command::RestoreDevice(wish) => rules::devices::restore(d, wish.device),
            Command::DeleteDevice { device } => rules::devices::delete(d, *device),
            Command::AddTechnician(new) => rules::technicians::add(d, new),
            Command::RecordLogin { technician } => rules::technicians::record_login(d, *technician),
            Command::ActivateTechnician { technician, add_seat } => {
                rules::technicians::activate(d, *technician, *add_seat)
            }
            Command::DeactivateTechnician { technician } => {
                rules::technicians::deactivate(d, *technician)
            }
            Command::PlanAbsence(wish) => rules::absences::plan(d, wish),
            Command::CancelAbsence(wish) => rules::absences::cancel(d, wish),
            Command::BeginAbsence(wish) => rules::absences::begin_planned(d, wish),
            Command::SetAvailable { technician, if_until } => {
                rules::availability::come_back(d, *technician, *if_until)
            }
            Command::SetOutOfOffice { technician, until } => {
                rules::availability::go_out(d, *technician, *until)
            }
            Command::EditProfile(edit) => rules::profile::edit(d, edit),
            Command::SetPicture { technician, picture, was } => {
                rules::profile::set_picture(d, *technician, picture.as_ref(), was)
            }
            Command::CreateTicket(new) if d.actor.token().is_some() => {
                rules::tickets::create(d, &rules::tokens::brought(new))
            }
            Command::CreateTicket(new) => rules::tickets::create(d, new),
            Command::AssignTicket { ticket, to, was } => {
                rules::assignment::assign(d, *ticket, *to, *was)
            }
            Command::SetTicketStatus { ticket, status, was } => {
                rules::tickets::set_status(d, *ticket, *status, *was)
            }
            Command::SetTicketPriority { ticket, priority, was } => {
                rules::tickets::set_priority(d, *ticket, *priority, *was)
            }
            Command::SetTicketTitle { ticket, title, was } => {
                rules::tickets::set_title(d, *ticket, title, was)
            }
            Command::SetTicketDevice { ticket, device, was } => {
                rules::tickets::set_device(d, *ticket, *device, *was)
            }
            Command::SetTicketRequester { ticket, requester, was } => {
                rules::tickets::set_requester(d, *ticket, *requester, *was)
            }
            Command::ChangeTags(wish) => rules::tickets::tags::change(d, wish),
            Command::SnoozeTicket(wish) => rules::tickets::snooze::snooze(d, wish),
            Command::WakeTicket(wish) => rules::tickets::snooze::wake(d, wish),
            Command::SetTicketDue(wish) => rules::tickets::snooze::set_due(d, wish),
            Command::MergeTickets(wish) => rules::tickets::merge::merge(d, wish),
            Command::UnmergeTicket(wish) => rules::tickets::merge::unmerge(d, wish),
            Command::DeleteTicket(wish) => rules::tickets::delete::delete(d, wish.ticket),
            Command::RestoreTicket(wish) => rules::tickets::delete::restore(d, wish.ticket),
            Command::CloseResolved(wish) => rules::due::close(d, wish),
            Command::UseOriginDevice(wish) => rules::tickets::origin::adopt(d, wish),
            Command::AddMessage { id, ticket, kind, text, channel, follow_up } => {
                let said = rules::messages::Said {
                    id: *id,
                    ticket: *ticket,
                    kind: *kind,
                    text,
                    channel: rules::tokens::channel(d.actor, *channel),
                    follow_up: *follow_up,
                };
                rules::messages::add(d, &said)
            }
            Command::RelateDevices { user, devices, position } => {
                rules::relations::relate(d, *user, devices, *position)
            }
            Command::UnrelateDevice { user, device, new_primary } => {
                rules::relations::unrelate(d, *user, *device, *new_primary)
            }
            Command::SetPrimaryDevice { user, device, was } => {
                rules::relations::set_primary(d, *user, *device, *was)
            }
            Command::EditRelations { device, site, folder, users, was } => {
                let to = Place { site: *site, folder: *folder };
                rules::relations::edit(d, *device, to, users, was)
            }
            Command::MoveDevices { devices, site, folder, was } => {
                let to = Place { site: *site, folder: *folder };
                rules::relations::move_devices(d, devices, to, was)
            }
            Command::RaiseAlert(new) => rules::alerts::raise(d, new),
            Command::SnoozeAlert(wish) => rules::alerts::snooze(d, wish),
            Command::ResolveAlert { alert } => rules::alerts::resolve(d, *alert),
            Command::ReopenAlert(wish) => rules::alerts::reopen(d, wish),
            Command::TicketFromAlert(wish) => rules::alerts::ticket(d, wish),
            Command::TakeIn(new) => rules::intake::take_in(d, new),
            Command::AdmitIntake(wish) => rules::intake::admit(d, wish),
            Command::DropIntake(wish) => rules::intake::drop(d, wish),
            Command::SetMail(new) => rules::mail::set(d, new),
            Command::RetryLetter(which) => rules::mail::retry(d, which.letter),
            Command::DropLetter(which) => rules::mail::drop(d, which.letter),
            Command::RecordLetterSent(sent) => rules::mail::sent(d, sent),
            Command::RecordLetterFailed(failed) => rules::mail::failed(d, failed),
            Command::RecordPassword(set) => rules::logins::password_set(d, *set),
            Command::ResendInvitation(whose) => rules::logins::invite_again(d, whose.technician),
            Command::SetTechnicianEmail(new) => rules::logins::set_email(d, new),
            Command::RecordEmailConfirmed(email) => rules::logins::email_confirmed(d, email),
            Command::SetDirectory(wish) => rules::directory::set(d, wish),
            Command::SyncUsers(wish) => rules::directory::sync(d, wish),
            Command::RecordDirectoryRun(wish) => rules::directory::ran(d, wish),
            Command::ImportRows(import) => rules::imports::rows(d, import),
            Command::AddRule(new) => rules::automation::add(d, new),
            Command::EditRule(edit) => rules::automation::edit(d, edit),
            Command::MoveRule(wish) => rules::automation::reorder(d, wish),
            Command::DeleteRule { rule } => rules::automation::delete(d, *rule),
            Command::RunRule(wish) => rules::automation::run_timed(d, wish),
            Command::InstallRules => rules::automation::install(d),
            Command::AddRole(new) => rules::roles::add(d, new),
            Command::EditRole(edit) => rules::roles::edit(d, edit),
            Command::DeleteRole(wanted) => rules::roles::delete(d, wanted),
            Command::AssignRole(wanted) => rules::roles::assign(d, wanted),
            Command::ChooseFirstRole(wanted) => rules::roles::choose_first(d, wanted),
            Command::SaveView(wish) => rules::views::save(d, wish),
            Command::DeleteView(which) => rules::views::delete(d, which.view),
            Command::AddToken(new) => rules::tokens::add(d, new),
            Command::RevokeToken(which) => rules::tokens::revoke(d, which.token),
            Command::AddWebhook(new) => rules::webhooks::add(d, new),
            Command::EditWebhook(edit) => rules::webhooks::edit(d, edit),
            Command::DeleteWebhook(which) => rules::webhooks::delete(d, *which),
            Command::WebhookSecretMade(made) => rules::webhooks::secret_made(d, *made),
            Command::WebhookFares(how) => rules::webhooks::fares(d, how),
        }?;
        d.follow()?;
        rules::automation::react(d, &request.command)?;
        rules::assignment::release(d);
        Ok(draft.finish())
    }

    /// Applies one change that is part of the entry at `revision`: the only way state changes.
    /// Hands back what it replaced; nothing for changes that only the journal keeps.
    pub fn apply(&mut self, revision: Revision, change: &Change) -> Option<Before> {
        self.revision = self.revision.max(revision);
        match change {
            Change::Put(record) => {
                let key = record.key();
                let record = self.place(record, revision);
                Some(Before { key, record })
            }
            Change::Gone(key) => {
                let record = self.remove(*key);
                Some(Before { key: *key, record })
            }
            Change::Numbered(number) => {
                self.numbered = self.numbered.max(Some(*number));
                None
            }
            _ => None,
        }
    }

    /// Takes changes back, newest first, and returns to `revision`.
    pub fn take_back(&mut self, revision: Revision, changes: impl IntoIterator<Item = Before>) {
        for Before { key, record } in changes {
            match record {
                Some(record) => {
                    let then = record.revision();
                    self.place(&record, then);
                }
                None => {
                    self.remove(key);
                }
            }
        }
        self.revision = revision;
    }

    pub(super) fn put<R: Entity>(&mut self, record: &Arc<R>, revision: Revision) -> Option<Arc<R>> {
        let mut stamped = Arc::clone(record);
        let current = R::into_record(Arc::clone(record)).revision();
        if current != revision {
            Arc::make_mut(&mut stamped).set_revision(revision);
        }
        let before = R::table_mut(self).insert(record.id(), Arc::clone(&stamped));
        if let Some(before) = &before {
            self.indexes.set(&R::into_record(Arc::clone(before)), false);
        }
        self.indexes.set(&R::into_record(stamped), true);
        before
    }

    pub(super) fn take<R: Entity>(&mut self, id: R::Id) -> Option<Arc<R>> {
        let before = R::table_mut(self).remove(&id)?;
        self.indexes.set(&R::into_record(Arc::clone(&before)), false);
        Some(before)
    }
}
