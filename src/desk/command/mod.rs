//! Owns everything that can be asked of the desk.
//!
//! A command says what somebody wants, with the ids of what it creates and, where it edits a field, the
//! value the person saw ([`Expect`], [`Edit`]). Add one as a variant here, its arguments in a file of its noun
//! beside this one, an arm in [`Desk::decide`](super::Desk::decide) and a function in the `rules/` file of its
//! noun.

mod absence;
mod account;
mod alert;
mod automation;
mod device;
mod directory;
mod edit;
mod import;
mod intake;
mod mail;
mod name;
mod new_ticket;
mod profile;
mod request;
mod site;
mod statuses;
mod technician;
mod tickets;
mod token;
mod user;
mod view;
mod webhook;

use std::collections::BTreeMap;

pub use absence::{BeginAbsence, CancelAbsence, PlanAbsence};
pub use account::EditAccount;
pub use alert::{RaiseAlert, ReopenAlert, SnoozeAlert, TicketFromAlert};
pub use automation::{AddRule, EditRule, MoveRule, RunRule};
pub use device::{EditDevice, NewDevice, Place, Relations, RestoreDevice};
pub use directory::{
    DirectoryPerson, DirectorySettings, RecordDirectoryRun, SetDirectory, SyncFate, SyncOutcome,
    SyncUsers,
};
pub use edit::{Edit, Expect};
pub use import::{DeviceRow, Fate, ImportRows, RowOutcome, Rows, SiteRow, UserRow};
pub use intake::{AdmitIntake, DropIntake, Sender, TakeIn};
pub use mail::*;
pub use new_ticket::{DeviceChoice, NewTicket, To};
pub use profile::EditProfile;
pub use request::Request;
use serde::{Deserialize, Serialize};
pub use site::{
    DeleteFolder, DeleteSite, EditSite, MergeSites, NewSite, RenameFolder, SetSiteActive,
};
pub use statuses::{DeleteStatus, MoveStatus, RenameStatus, SetDefaultStatus, SetStatusActive};
pub use technician::NewTechnician;
pub use tickets::{
    ChangeTags, CloseResolved, DeleteTicket, MergeTickets, RestoreTicket, SetTicketDue,
    SnoozeTicket, UnmergeTicket, UseOriginDevice, WakeTicket,
};
pub use token::{NewToken, RevokeToken};
pub use user::{
    AddDepartment, DeleteDepartment, EditUser, EraseUser, MergeUsers, MoveUser, NewUser,
    RenameDepartment, SetMainUser, UserAddress,
};
pub use view::{DeleteView, SaveView};
pub use webhook::{DeleteWebhook, EditWebhook, NewWebhook, WebhookFares, WebhookSecretMade};
mod roles;

pub use roles::{AssignRole, ChooseFirstRole, DeleteRole, EditRole, NewRole};

use super::{
    AlertId, Channel, DeviceId, FolderId, MessageId, MessageKind, PictureId, Priority, RuleId,
    SiteId, StatusId, Strategy, TechnicianId, TicketId, Timestamp, UserId,
};

/// What somebody wants. In JSON `{"name": "assign-ticket", "args": {…}}`; over HTTP the name is the path and
/// the arguments are the body.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "name", content = "args", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Command {
    /// Set up an empty desk: its account, preset roles and statuses, and the first Admin.
    FoundDesk {
        /// The organisation.
        account: String,
        /// How many seats it has; nothing means any number.
        #[serde(default)]
        seats: Option<u32>,
        /// The first Admin, who needs no first login (TA1).
        admin: NewTechnician,
    },
    /// Change how new tickets are assigned.
    SetAutoAssign {
        /// The strategy; nothing leaves tickets unassigned.
        strategy: Option<Strategy>,
    },
    /// Change the settings of the account.
    EditAccount(EditAccount),
    /// Add a ticket status of a category.
    AddStatus {
        /// Its id.
        id: StatusId,
        /// Its label.
        label: String,
        /// What it means.
        category: super::Category,
    },
    /// Rename a status.
    RenameStatus(RenameStatus),
    /// Put a status elsewhere in its category.
    MoveStatus(MoveStatus),
    /// Offer a status, or no longer.
    SetStatusActive(SetStatusActive),
    /// Make a status its category's default.
    SetDefaultStatus(SetDefaultStatus),
    /// Delete a status (B3 row 30).
    DeleteStatus(DeleteStatus),
    /// Add a site.
    AddSite(Box<NewSite>),
    /// Change what is written down about a site.
    EditSite(Box<EditSite>),
    /// Let new things be put at a site, or no longer (B3 row 16).
    SetSiteActive(SetSiteActive),
    /// Make one site of two (B3 row 15).
    MergeSites(MergeSites),
    /// Delete a site that has nothing (B3 row 16).
    DeleteSite(DeleteSite),
    /// Add a folder to a site (D27).
    AddFolder {
        /// Its id.
        id: FolderId,
        /// Of which site.
        site: SiteId,
        /// Its name, unique within the site.
        label: String,
    },
    /// Give a folder another name.
    RenameFolder(RenameFolder),
    /// Delete a folder; its devices stay at the site (B3 row 17).
    DeleteFolder(DeleteFolder),
    /// Add a department to the list (U12).
    AddDepartment(AddDepartment),
    /// Give a department another name.
    RenameDepartment(RenameDepartment),
    /// Take a department from the list, and from its users (B3 row 31).
    DeleteDepartment(DeleteDepartment),
    /// Add a user (U5 to U17).
    AddUser(Box<NewUser>),
    /// Change what is written down about a user.
    EditUser(Box<EditUser>),
    /// Choose the main user of a site, or none (U15, UA2).
    SetMainUser(SetMainUser),
    /// Add an address to a user (UA5).
    AddUserAddress(UserAddress),
    /// Take an address from a user.
    RemoveUserAddress(UserAddress),
    /// Make one of a user's addresses the primary one (B3 row 12).
    MakeAddressPrimary(UserAddress),
    /// Move a user to another site (B3 row 9).
    MoveUser(MoveUser),
    /// Make one user of two (B3 row 14).
    MergeUsers(MergeUsers),
    /// Take away what says who a user was (B3 row 13).
    EraseUser(EraseUser),
    /// Let a user ask again, or no longer (U22).
    SetUserActive {
        /// Which user.
        user: UserId,
        /// Whether they may ask.
        active: bool,
    },
    /// Add a device.
    AddDevice(NewDevice),
    /// Change what is written down about a device.
    EditDevice(Box<EditDevice>),
    /// Bring a deleted device back (B3 row 8).
    RestoreDevice(RestoreDevice),
    /// Delete a device; its tickets keep it (DA7).
    DeleteDevice {
        /// Which device.
        device: DeviceId,
    },
    /// Add a technician (T5 to T9).
    AddTechnician(NewTechnician),
    /// A technician logged in: the first time makes the pending role theirs (TA1). Only the desk itself says so.
    RecordLogin {
        /// Who.
        technician: TechnicianId,
    },
    /// Enable a technician (T11).
    ActivateTechnician {
        /// Who.
        technician: TechnicianId,
        /// Buy a seat where none is free (T12).
        #[serde(default)]
        add_seat: bool,
    },
    /// Disable a technician (T20 to T24).
    DeactivateTechnician {
        /// Who.
        technician: TechnicianId,
    },
    /// Be away, now or later, with a cover and a wish for the tickets (F4).
    PlanAbsence(Box<PlanAbsence>),
    /// Drop a planned absence.
    CancelAbsence(CancelAbsence),
    /// Begin a planned absence. Only the desk itself says so.
    BeginAbsence(BeginAbsence),
    /// Become available.
    SetAvailable {
        /// Who: oneself, or another for those who may (T17).
        technician: TechnicianId,
        /// Only where the absence still ends at this time: how the clock asks.
        #[serde(default)]
        if_until: Option<Timestamp>,
    },
    /// Go out of office.
    SetOutOfOffice {
        /// Who: oneself, or another for those who may (T17).
        technician: TechnicianId,
        /// When the server should end it.
        #[serde(default)]
        until: Option<Timestamp>,
    },
    /// Change what technicians set about themselves.
    EditProfile(EditProfile),
    /// Set or take away a technician's picture (P4).
    SetPicture {
        /// Whose.
        technician: TechnicianId,
        /// Which stored picture; nothing for none.
        picture: Option<PictureId>,
        /// The picture the person saw.
        #[serde(default, skip_serializing_if = "Expect::is_any")]
        was: Expect<Option<PictureId>>,
    },
    /// Open a ticket.
    CreateTicket(NewTicket),
    /// Give a ticket to somebody, to nobody, or to whom balance chooses.
    AssignTicket {
        /// Which ticket.
        ticket: TicketId,
        /// To whom.
        to: To,
        /// Who had it when the person decided.
        #[serde(default, skip_serializing_if = "Expect::is_any")]
        was: Expect<Option<TechnicianId>>,
    },
    /// Set a ticket's status.
    SetTicketStatus {
        /// Which ticket.
        ticket: TicketId,
        /// The new status.
        status: StatusId,
        /// The status the person saw.
        #[serde(default, skip_serializing_if = "Expect::is_any")]
        was: Expect<StatusId>,
    },
    /// Set a ticket's priority.
    SetTicketPriority {
        /// Which ticket.
        ticket: TicketId,
        /// The new priority.
        priority: Priority,
        /// The priority the person saw.
        #[serde(default, skip_serializing_if = "Expect::is_any")]
        was: Expect<Priority>,
    },
    /// Set a ticket's title.
    SetTicketTitle {
        /// Which ticket.
        ticket: TicketId,
        /// The new title.
        title: String,
        /// The title the person saw.
        #[serde(default, skip_serializing_if = "Expect::is_any")]
        was: Expect<String>,
    },
    /// Set a ticket's device (D14, D15, D18).
    SetTicketDevice {
        /// Which ticket.
        ticket: TicketId,
        /// The new device.
        device: DeviceChoice,
        /// The device the person saw.
        #[serde(default, skip_serializing_if = "Expect::is_any")]
        was: Expect<Option<DeviceId>>,
    },
    /// Set who asked (DA5). A requester of another site moves the ticket there.
    SetTicketRequester {
        /// Which ticket.
        ticket: TicketId,
        /// The new requester.
        requester: Option<UserId>,
        /// The requester the person saw.
        #[serde(default, skip_serializing_if = "Expect::is_any")]
        was: Expect<Option<UserId>>,
    },
    /// Change a ticket's tags.
    ChangeTags(ChangeTags),
    /// Leave a ticket alone until a time.
    SnoozeTicket(SnoozeTicket),
    /// End a snooze.
    WakeTicket(WakeTicket),
    /// Say by when a ticket should be done.
    SetTicketDue(SetTicketDue),
    /// Make one ticket of two (B3 row 27).
    MergeTickets(MergeTickets),
    /// Make two tickets of one again.
    UnmergeTicket(UnmergeTicket),
    /// Delete a ticket (B3 row 29).
    DeleteTicket(DeleteTicket),
    /// Bring a deleted ticket back.
    RestoreTicket(RestoreTicket),
    /// Close a ticket that was resolved long ago (D3).
    CloseResolved(CloseResolved),
    /// Make the machine a ticket was opened from its device (F1).
    UseOriginDevice(UseOriginDevice),
    /// Say something on a ticket.
    AddMessage {
        /// The message's id.
        id: MessageId,
        /// Which ticket.
        ticket: TicketId,
        /// Who may read it.
        kind: MessageKind,
        /// What it says.
        text: String,
        /// How it came.
        #[serde(default)]
        channel: Channel,
        /// A ticket to open instead where this one was closed too long ago to come back (D3).
        #[serde(default)]
        follow_up: Option<TicketId>,
    },
    /// Relate devices to a user in this order (D5, D6).
    RelateDevices {
        /// Which user.
        user: UserId,
        /// Which devices, all of the user's site.
        devices: Vec<DeviceId>,
        /// Where in the list; nothing means at the end.
        #[serde(default)]
        position: Option<usize>,
    },
    /// Take a device away from a user. Taking the primary needs full admin (DA2).
    UnrelateDevice {
        /// Which user.
        user: UserId,
        /// Which device.
        device: DeviceId,
        /// The primary from now on, where it was the primary.
        #[serde(default)]
        new_primary: Option<DeviceId>,
    },
    /// Choose a user's primary device (D9).
    SetPrimaryDevice {
        /// Which user.
        user: UserId,
        /// Which of their devices; nothing for none.
        device: Option<DeviceId>,
        /// The primary the person saw.
        #[serde(default, skip_serializing_if = "Expect::is_any")]
        was: Expect<Option<DeviceId>>,
    },
    /// Set a device's site, folder and users together (D25 to D28).
    EditRelations {
        /// Which device.
        device: DeviceId,
        /// Its site.
        site: SiteId,
        /// Its folder, one of the site.
        folder: Option<FolderId>,
        /// Everybody it is related to, all of the site.
        users: Vec<UserId>,
        /// All of that as the person saw it.
        #[serde(default, skip_serializing_if = "Expect::is_any")]
        was: Expect<Relations>,
    },
    /// Set site and folder of several devices (D29). Users are left out on purpose.
    MoveDevices {
        /// Which devices.
        devices: Vec<DeviceId>,
        /// Their site from now on.
        site: SiteId,
        /// Their folder, one of the site.
        folder: Option<FolderId>,
        /// Where they stood when the person decided.
        #[serde(default, skip_serializing_if = "Expect::is_any")]
        was: Expect<BTreeMap<DeviceId, Place>>,
    },
    /// Report something about a device (E8).
    RaiseAlert(RaiseAlert),
    /// Put an alert aside.
    SnoozeAlert(SnoozeAlert),
    /// Settle an alert.
    ResolveAlert {
        /// Which alert.
        alert: AlertId,
    },
    /// Bring an alert back.
    ReopenAlert(ReopenAlert),
    /// Open a ticket from an alert (E8).
    TicketFromAlert(TicketFromAlert),
    /// Take in a message from outside. Only the desk itself does so.
    TakeIn(Box<TakeIn>),
    /// Make a ticket of something that was held back.
    AdmitIntake(Box<AdmitIntake>),
    /// Throw away something that was held back.
    DropIntake(DropIntake),
    /// Say how mail is sent.
    SetMail(SetMail),
    /// Try a letter again now.
    RetryLetter(LetterIs),
    /// Forget a letter.
    DropLetter(LetterIs),
    /// A letter left. Only the desk itself says so.
    RecordLetterSent(LetterSent),
    /// A letter did not leave. Only the desk itself says so.
    RecordLetterFailed(LetterFailed),
    /// A password was set (P10, T34). Only the desk itself says so.
    RecordPassword(PasswordSet),
    /// Invite a technician again (T10).
    ResendInvitation(Resend),
    /// Give a technician another login (P6, T33).
    SetTechnicianEmail(SetEmail),
    /// A new login was confirmed (PA5). Only the desk itself says so.
    RecordEmailConfirmed(EmailConfirmed),
    /// Say where users come from (U21).
    SetDirectory(Box<SetDirectory>),
    /// Take over what a directory says of people. Only the desk itself says so.
    SyncUsers(SyncUsers),
    /// Keep how a run went. Only the desk itself says so.
    RecordDirectoryRun(RecordDirectoryRun),
    /// Create sites, users or devices from a file, or bring them up to date (U20, E9).
    ImportRows(ImportRows),
    /// Add an automation rule (D1).
    #[serde(rename = "add-automation-rule")]
    AddRule(AddRule),
    /// Change an automation rule.
    #[serde(rename = "edit-automation-rule")]
    EditRule(EditRule),
    /// Put an automation rule elsewhere in the order.
    #[serde(rename = "move-automation-rule")]
    MoveRule(MoveRule),
    /// Delete an automation rule.
    #[serde(rename = "delete-automation-rule")]
    DeleteRule {
        /// Which rule.
        rule: RuleId,
    },
    /// Carry out a rule about time that is due.
    #[serde(rename = "run-automation-rule")]
    RunRule(RunRule),
    /// Give the desk the automation rules it ships with.
    #[serde(rename = "install-automation-rules")]
    InstallRules,
    /// Add a role.
    AddRole(NewRole),
    /// Change a role.
    EditRole(EditRole),
    /// Delete a role.
    DeleteRole(DeleteRole),
    /// Give a technician a role (T29).
    AssignRole(AssignRole),
    /// Choose the role of the first login (TA1).
    ChooseFirstRole(ChooseFirstRole),
    /// Keep what a list shows under a name.
    SaveView(SaveView),
    /// Delete a saved view.
    DeleteView(DeleteView),
    /// Make an API token (E3).
    AddToken(Box<NewToken>),
    /// Revoke an API token.
    RevokeToken(RevokeToken),
    /// Have another program told what happens (E3).
    AddWebhook(NewWebhook),
    /// Change a webhook.
    EditWebhook(EditWebhook),
    /// Delete a webhook.
    DeleteWebhook(DeleteWebhook),
    /// A webhook has a secret. Only the desk itself says so.
    #[serde(rename = "record-webhook-secret")]
    WebhookSecretMade(WebhookSecretMade),
    /// A webhook does not arrive, or does again. Only the desk itself says so.
    #[serde(rename = "record-webhook-state")]
    WebhookFares(WebhookFares),
}

impl Command {
    /// A site of which nothing is known but its name.
    pub fn add_site(id: SiteId, label: impl Into<String>) -> Self {
        Self::AddSite(Box::new(NewSite::named(id, label)))
    }
}
