//! Owns ticket statuses. Behaviour follows the category, names are labels (D3).

use serde::{Deserialize, Serialize};

use crate::desk::{Field, Name, Revision, StatusId};

/// What a status means for the rules.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Somebody has to act.
    #[default]
    Open,
    /// Waiting for somebody else.
    Pending,
    /// Solved, may come back.
    Resolved,
    /// Done.
    Closed,
}

impl Category {
    /// Every category, in the order of a ticket's life.
    pub const ALL: [Self; 4] = [Self::Open, Self::Pending, Self::Resolved, Self::Closed];

    /// True while the ticket is somebody's work: what deactivation unassigns (T24, TA5).
    pub const fn is_active(self) -> bool {
        matches!(self, Self::Open | Self::Pending)
    }

    /// The id of the category's preset status on every desk.
    pub const fn preset(self) -> StatusId {
        StatusId::from_u128(match self {
            Self::Open => 1,
            Self::Pending => 2,
            Self::Resolved => 3,
            Self::Closed => 4,
        })
    }

    /// The preset status as a new desk gets it.
    pub fn status(self) -> Status {
        let name = match self {
            Self::Open => "Open",
            Self::Pending => "Pending",
            Self::Resolved => "Resolved",
            Self::Closed => "Closed",
        };
        Status {
            id: self.preset(),
            name: Name::parse(Field::Name, name).expect("preset names are lines"),
            category: self,
            preset: true,
            default: false,
            retired: false,
            place: 0,
            rev: Revision::default(),
        }
    }
}

/// A status a ticket can have.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Status {
    /// Which one.
    pub id: StatusId,
    /// Label; presets are shown in the reader's language instead.
    pub name: Name,
    /// What it means.
    pub category: Category,
    /// One of the four that every desk has.
    pub preset: bool,
    /// The one its category begins with, in place of the preset.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub default: bool,
    /// Not offered any more; tickets that have it keep it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
    /// Its place among those of its category; the same place means the order in which they were added.
    #[serde(default)]
    pub place: u32,
    /// When it last changed.
    pub rev: Revision,
}
