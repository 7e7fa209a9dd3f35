//! Owns the shape of every record, one file a noun.
//!
//! Must not know the rules that change them (`rules/`) nor how they are kept. Add a kind of record
//! as a file here, an id in `id.rs`, a table in `Desk`, and a line in [`records!`](Record).

mod absence;
mod account;
mod alert;
mod automation;
mod department;
mod device;
mod directory;
mod intake;
mod letter;
mod mail;
mod message;
mod profile;
mod role;
mod site;
mod status;
mod tag;
mod technician;
mod ticket;
mod token;
mod user;
mod view;
mod webhook;

use std::sync::Arc;

pub use absence::{Absence, Away, Moved, OpenTickets};
pub use account::{Account, AccountKey, Vocabulary};
pub use alert::{Alert, AlertState, Severity};
pub use automation::{
    AutoAssign, AutomationRule, Condition, Holder, RuleAction, RuleFlaw, RuleLetter, RuleOutcome,
    RulePreset, RuleRun, Test, TimedRun, Trigger,
};
pub use department::Department;
pub use device::{Device, DeviceKind};
pub use directory::{
    Directory, DirectoryRun, FromDirectory, SiteAttribute, SiteRule, SiteRuleMistake,
    read_site_rule,
};
pub use intake::{Held, Intake, IntakeKey};
pub use letter::{Delivery, Letter, Occasion};
pub use mail::{Host, Login, Mail, Route, Tls};
pub use message::{Author, Message, MessageKind};
pub use profile::{Landing, Language, PictureId};
pub use role::{Permission, Permissions, Preset, Role, Scope};
use serde::{Deserialize, Serialize};
pub use site::{Domain, Folder, Site, SiteState};
pub use status::{Category, Status};
pub use tag::Tag;
pub use technician::{Availability, Technician, TechnicianKind, TechnicianState};
pub use ticket::{
    AssignmentDecision, Candidate, Channel, Impact, Priority, RESTORABLE_DAYS, Snippet, Strategy,
    Ticket, TicketDevice, TicketType, Verdict,
};
pub use token::{AddressRange, ApiToken, Grant, TokenState};
pub use user::{Email, PortalScope, RelatedDevices, User, UserSource, UserState};
pub use view::{ColumnName, FilterText, View};
pub use webhook::{
    DeliveryState, SECRET_OVERLAP_HOURS, Webhook, WebhookDelivery, WebhookEvent, WebhookTrouble,
    WebhookUrl,
};

use super::{
    AlertId, DepartmentId, DeviceId, FolderId, IntakeId, LetterId, Revision, RoleId, RuleId,
    SiteId, StatusId, TechnicianId, TicketId, TokenId, UserId, ViewId, WebhookId, desk::Desk,
    table::Table,
};

/// What a record type tells the generic code about itself.
pub trait Entity: Clone + PartialEq + Sized + 'static {
    /// The type that names one.
    type Id: Ord + Copy + std::fmt::Debug + 'static;
    /// The noun, for refusals and paths.
    const KIND: Kind;

    /// Which one this is.
    fn id(&self) -> Self::Id;
    /// The id as a key among all records.
    fn key(id: Self::Id) -> RecordKey;
    /// The id in a key, where it is one of these.
    fn id_of(key: RecordKey) -> Option<Self::Id>;
    /// The record as one of all kinds.
    fn into_record(record: Arc<Self>) -> Record;
    /// The record, where it is of this kind.
    fn from_record(record: &Record) -> Option<&Arc<Self>>;
    /// The site it belongs to: technicians of other sites do not see it. Nothing where everybody does.
    fn site(&self) -> Option<SiteId>;
    /// The revision at which it last changed.
    fn set_revision(&mut self, revision: Revision);
    /// Where the desk keeps these.
    fn table(desk: &Desk) -> &Table<Self>;
    /// Where the desk keeps these.
    fn table_mut(desk: &mut Desk) -> &mut Table<Self>;
}

macro_rules! records {
    ($($kind:ident $id:ident $table:ident $place:ident;)*) => {
        /// The nouns of the desk.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum Kind {
            $(#[doc = concat!("A [`", stringify!($kind), "`].")] $kind,)*
        }

        /// Which record, of any kind.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(tag = "kind", content = "id", rename_all = "kebab-case")]
        pub enum RecordKey {
            $(#[doc = concat!("A [`", stringify!($kind), "`].")] $kind($id),)*
        }

        /// A record of any kind.
        #[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(tag = "kind", content = "record", rename_all = "kebab-case")]
        pub enum Record {
            $(#[doc = concat!("A [`", stringify!($kind), "`].")] $kind(Arc<$kind>),)*
        }

        impl RecordKey {
            /// The noun.
            pub const fn kind(self) -> Kind {
                match self { $(Self::$kind(_) => Kind::$kind,)* }
            }
        }

        impl Record {
            /// Which record this is.
            pub fn key(&self) -> RecordKey {
                match self { $(Self::$kind(record) => RecordKey::$kind(record.id),)* }
            }

            /// The revision at which it last changed.
            pub fn revision(&self) -> Revision {
                match self { $(Self::$kind(record) => record.rev,)* }
            }

            /// The site it belongs to; nothing where it belongs to all.
            pub fn site(&self) -> Option<SiteId> {
                match self { $(Self::$kind(record) => record.site(),)* }
            }
        }

        impl Desk {
            /// The record with this key, of whatever kind.
            pub fn record(&self, key: RecordKey) -> Option<Record> {
                match key { $(RecordKey::$kind(id) => self.$table.get(&id).cloned().map(Record::$kind),)* }
            }

            /// Every record, grouped by kind, kinds in the order in which they depend on each other.
            pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
                std::iter::empty()$(.chain(self.$table.values().cloned().map(Record::$kind)))*
            }

            /// Puts a record of any kind in its table, stamped with `revision`, and hands back the one it replaces.
            pub(super) fn place(&mut self, record: &Record, revision: Revision) -> Option<Record> {
                match record { $(Record::$kind(record) => self.put(record, revision).map(Record::$kind),)* }
            }

            /// Takes a record of any kind out of its table and hands it back.
            pub(super) fn remove(&mut self, key: RecordKey) -> Option<Record> {
                match key { $(RecordKey::$kind(id) => self.take::<$kind>(id).map(Record::$kind),)* }
            }
        }

        $(impl Entity for $kind {
            type Id = $id;
            const KIND: Kind = Kind::$kind;

            fn id(&self) -> $id {
                self.id
            }

            fn key(id: $id) -> RecordKey {
                RecordKey::$kind(id)
            }

            fn id_of(key: RecordKey) -> Option<$id> {
                match key {
                    RecordKey::$kind(id) => Some(id),
                    _ => None,
                }
            }

            fn into_record(record: Arc<Self>) -> Record {
                Record::$kind(record)
            }

            fn from_record(record: &Record) -> Option<&Arc<Self>> {
                match record {
                    Record::$kind(record) => Some(record),
                    _ => None,
                }
            }

            fn site(&self) -> Option<SiteId> {
                records!(@place $place self)
            }

            fn set_revision(&mut self, revision: Revision) {
                self.rev = revision;
            }

            fn table(desk: &Desk) -> &Table<Self> {
                &desk.$table
            }

            fn table_mut(desk: &mut Desk) -> &mut Table<Self> {
                &mut desk.$table
            }
        })*
    };
    (@place everywhere $record:ident) => { None };
    (@place $field:ident $record:ident) => { $record.$field.into() };
}

// Kind, id, table, and the field that says to which site one belongs, or `everywhere`: everybody sees those.
records! {
    Account AccountKey accounts everywhere;
    Role RoleId roles everywhere;
    Status StatusId statuses everywhere;
    Technician TechnicianId technicians everywhere;
    Site SiteId sites id;
    Folder FolderId folders site;
    Device DeviceId devices site;
    Department DepartmentId departments everywhere;
    User UserId users site;
    Ticket TicketId tickets site;
    Alert AlertId alerts site;
    Intake IntakeId intakes site;
    Letter LetterId letters site;
    AutomationRule RuleId automation_rules everywhere;
    View ViewId views everywhere;
    ApiToken TokenId api_tokens everywhere;
    Webhook WebhookId webhooks everywhere;
}
