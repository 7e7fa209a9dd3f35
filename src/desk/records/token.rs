//! Owns the record of an API token: whose it is, what it may be used for, from where and until when (E3).
//!
//! The secret that a program sends is not in it: of that the server keeps a hash beside the journal. A new thing that a
//! token may allow is a variant of [`Grant`]; which command takes which is in `rules/tokens.rs`.

use core::net::IpAddr;
use std::{collections::BTreeSet, fmt, str::FromStr};

use ipnet::IpNet;
use serde::{Deserialize, Serialize};

use super::Kind;
use crate::desk::{Field, Flaw, Name, Refusal, Revision, TechnicianId, Timestamp, TokenId};

/// One thing a token may be used for: a domain, and what is done there. A token never does what its owner may not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Grant {
    /// Read tickets, their threads, and what waits to become one.
    #[serde(rename = "tickets:read")]
    TicketsRead,
    /// Open tickets and work on them.
    #[serde(rename = "tickets:write")]
    TicketsWrite,
    /// Delete, restore and merge tickets.
    #[serde(rename = "tickets:delete")]
    TicketsDelete,
    /// Read users and departments.
    #[serde(rename = "users:read")]
    UsersRead,
    /// Add and edit users and departments.
    #[serde(rename = "users:write")]
    UsersWrite,
    /// Merge and erase users, delete departments.
    #[serde(rename = "users:delete")]
    UsersDelete,
    /// Read devices.
    #[serde(rename = "devices:read")]
    DevicesRead,
    /// Add, edit and restore devices, and say whose they are.
    #[serde(rename = "devices:write")]
    DevicesWrite,
    /// Delete devices.
    #[serde(rename = "devices:delete")]
    DevicesDelete,
    /// Read sites and folders.
    #[serde(rename = "sites:read")]
    SitesRead,
    /// Add and edit sites and folders.
    #[serde(rename = "sites:write")]
    SitesWrite,
    /// Delete and merge sites, delete folders.
    #[serde(rename = "sites:delete")]
    SitesDelete,
    /// Read technicians and roles.
    #[serde(rename = "technicians:read")]
    TechniciansRead,
    /// Read alerts.
    #[serde(rename = "alerts:read")]
    AlertsRead,
    /// Raise, snooze, resolve and reopen alerts.
    #[serde(rename = "alerts:write")]
    AlertsWrite,
    /// Read the audit log.
    #[serde(rename = "audit:read")]
    AuditRead,
}

impl Grant {
    /// Every grant, in order.
    pub const ALL: [Self; 16] = [
        Self::TicketsRead,
        Self::TicketsWrite,
        Self::TicketsDelete,
        Self::UsersRead,
        Self::UsersWrite,
        Self::UsersDelete,
        Self::DevicesRead,
        Self::DevicesWrite,
        Self::DevicesDelete,
        Self::SitesRead,
        Self::SitesWrite,
        Self::SitesDelete,
        Self::TechniciansRead,
        Self::AlertsRead,
        Self::AlertsWrite,
        Self::AuditRead,
    ];

    /// What it takes to read records of a noun; nothing where no token reads them.
    pub const fn to_read(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Ticket | Kind::Status | Kind::Intake => Some(Self::TicketsRead),
            Kind::User | Kind::Department => Some(Self::UsersRead),
            Kind::Device => Some(Self::DevicesRead),
            Kind::Site | Kind::Folder => Some(Self::SitesRead),
            Kind::Technician | Kind::Role => Some(Self::TechniciansRead),
            Kind::Alert => Some(Self::AlertsRead),
            Kind::Account
            | Kind::Letter
            | Kind::AutomationRule
            | Kind::View
            | Kind::ApiToken
            | Kind::Webhook => None,
        }
    }

    /// The name: a domain, a colon, and `read`, `write` or `delete`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TicketsRead => "tickets:read",
            Self::TicketsWrite => "tickets:write",
            Self::TicketsDelete => "tickets:delete",
            Self::UsersRead => "users:read",
            Self::UsersWrite => "users:write",
            Self::UsersDelete => "users:delete",
            Self::DevicesRead => "devices:read",
            Self::DevicesWrite => "devices:write",
            Self::DevicesDelete => "devices:delete",
            Self::SitesRead => "sites:read",
            Self::SitesWrite => "sites:write",
            Self::SitesDelete => "sites:delete",
            Self::TechniciansRead => "technicians:read",
            Self::AlertsRead => "alerts:read",
            Self::AlertsWrite => "alerts:write",
            Self::AuditRead => "audit:read",
        }
    }

    /// The grant of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grant| grant.name() == name)
    }
}

/// Where a token may be used from: one address, or a range such as `10.1.0.0/16`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(into = "String", try_from = "String")]
pub struct AddressRange(IpNet);

impl AddressRange {
    /// The text as a range.
    ///
    /// # Errors
    /// `Invalid` on the addresses where it is neither an address nor a range.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let net = match text.parse::<IpAddr>() {
            Ok(address) => Some(IpNet::from(address)),
            Err(_) => text.parse::<IpNet>().ok().map(|net| net.trunc()),
        };
        net.map(Self).ok_or(Refusal::Invalid { field: Field::Addresses, flaw: Flaw::NotAnAddress })
    }

    /// True for an address within it; one of IPv4 that came over IPv6 is one of IPv4.
    pub fn holds(&self, address: IpAddr) -> bool {
        self.0.contains(&address.to_canonical())
    }
}

impl fmt::Display for AddressRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.prefix_len() == self.0.max_prefix_len() {
            self.0.addr().fmt(f)
        } else {
            self.0.fmt(f)
        }
    }
}

impl FromStr for AddressRange {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        Self::parse(text)
    }
}

impl From<AddressRange> for String {
    fn from(range: AddressRange) -> Self {
        range.to_string()
    }
}

impl TryFrom<String> for AddressRange {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "not an address or a range")
    }
}

/// Whether a token opens anything.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TokenState {
    /// It does.
    Active,
    /// Its time is over.
    Expired,
    /// Somebody revoked it, or its owner was deactivated (I13).
    Revoked,
}

/// What a program acts through. It is never deleted, so that the audit log can name it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ApiToken {
    /// Which one.
    pub id: TokenId,
    /// What it is for; unique among those that are not revoked.
    pub name: Name,
    /// Whose it is: what they may not do, it may not do.
    pub owner: TechnicianId,
    /// What it may be used for.
    pub grants: BTreeSet<Grant>,
    /// Where it may be used from; nothing for anywhere.
    pub addresses: Vec<AddressRange>,
    /// From when on it opens nothing; nothing for never.
    pub expires_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
    /// When it last changed.
    pub rev: Revision,
}

impl ApiToken {
    /// Whether it opens anything at a moment.
    pub fn state(&self, now: Timestamp) -> TokenState {
        if self.revoked_at.is_some() {
            TokenState::Revoked
        } else if self.expires_at.is_some_and(|end| end <= now) {
            TokenState::Expired
        } else {
            TokenState::Active
        }
    }

    /// True where it may be used from an address.
    pub fn may_come_from(&self, address: IpAddr) -> bool {
        self.addresses.is_empty() || self.addresses.iter().any(|range| range.holds(address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e3_a_range_holds_its_addresses_and_reads_back_as_it_is_written() {
        for (text, written, inside, outside) in [
            ("192.0.2.7", "192.0.2.7", "192.0.2.7", "192.0.2.8"),
            (" 10.1.2.3/16 ", "10.1.0.0/16", "::ffff:10.1.9.9", "10.2.0.0"),
            ("2001:db8::/32", "2001:db8::/32", "2001:db8:1::1", "10.1.2.3"),
            ("0.0.0.0/0", "0.0.0.0/0", "203.0.113.9", "2001:db8::1"),
        ] {
            let range = AddressRange::parse(text).expect(text);
            assert_eq!(range.to_string(), written);
            assert_eq!(AddressRange::parse(written), Ok(range));
            assert!(range.holds(inside.parse().expect("an address")), "{text} {inside}");
            assert!(!range.holds(outside.parse().expect("an address")), "{text} {outside}");
        }
        for wrong in ["", "10.0.0.0/33", "10.0.0", "example.org", "10.0.0.1-9", "10.0.0.1/"] {
            let flaw = Flaw::NotAnAddress;
            let refused = Err(Refusal::Invalid { field: Field::Addresses, flaw });
            assert_eq!(AddressRange::parse(wrong), refused, "{wrong}");
        }
    }

    #[test]
    fn e3_a_grant_is_written_as_it_is_called() {
        for grant in Grant::ALL {
            assert_eq!(serde_json::to_value(grant).expect("a word"), grant.name());
            assert_eq!(Grant::named(grant.name()), Some(grant));
        }
        assert_eq!(Grant::named("technicians:write"), None, "read only");
    }
}
