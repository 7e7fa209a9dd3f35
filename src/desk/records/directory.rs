//! Owns the directory that users may come from: where it is, what follows from it, and how its last run went (U21).
//! Knows no secret: that is kept by the server where nobody reads it back.

use serde::{Deserialize, Serialize};

use crate::desk::{Line, Name, SiteId, Timestamp};

/// The directory of an account.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Directory {
    /// The tenant, by id or domain.
    pub tenant: Name,
    /// The id of the application that reads it.
    pub client: Name,
    /// Where a token is asked for.
    pub login_url: Line<200>,
    /// Where people are read from.
    pub graph_url: Line<200>,
    /// How often it is read, in minutes; nothing means when somebody says so.
    pub every_minutes: Option<u32>,
    /// Who left it or is disabled in it is deactivated (B3 row 33). Nobody is deleted.
    pub deactivate: bool,
    /// Departments are taken over, too.
    pub departments: bool,
    /// Which site somebody belongs to; the first rule that fits.
    pub rules: Vec<SiteRule>,
    /// Where somebody new goes for whom no rule fits; nothing leaves them out.
    pub default_site: Option<SiteId>,
    /// How the last run went.
    pub last_run: Option<DirectoryRun>,
}

impl Directory {
    /// When it is read again.
    pub fn next_run(&self) -> Option<Timestamp> {
        let every = chrono::TimeDelta::minutes(self.every_minutes?.into());
        let last = self.last_run.as_ref().map_or(Timestamp::UNIX_EPOCH, |run| run.at);
        Some(last + every)
    }
}

/// Something a directory says about where somebody works.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SiteAttribute {
    /// The company.
    Company,
    /// The office.
    Office,
    /// The department.
    Department,
}

impl SiteAttribute {
    /// Every attribute.
    pub const ALL: [Self; 3] = [Self::Company, Self::Office, Self::Department];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Office => "office",
            Self::Department => "department",
        }
    }
}

/// Whoever has this in the directory belongs to this site.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SiteRule {
    /// Which attribute.
    pub attribute: SiteAttribute,
    /// What it says, whatever its case.
    pub value: Name,
    /// The site.
    pub site: SiteId,
}

/// Why a line of text is no rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SiteRuleMistake {
    /// It is not `company=VALUE=SITE`, `office=…` or `department=…`.
    Form,
    /// There is no such site.
    NoSite(String),
}

/// Reads `company=Acme=Leeds`: whoever has this in the directory belongs to that site. `site` finds one by its name.
///
/// # Errors
/// What it says that is no rule.
pub fn read_site_rule(
    text: &str,
    site: impl Fn(&str) -> Option<SiteId>,
) -> Result<(SiteAttribute, String, SiteId), SiteRuleMistake> {
    let (attribute, rest) = text.split_once('=').ok_or(SiteRuleMistake::Form)?;
    let (value, name) = rest.rsplit_once('=').ok_or(SiteRuleMistake::Form)?;
    let attribute = SiteAttribute::ALL.into_iter().find(|one| one.name() == attribute.trim());
    let attribute = attribute.ok_or(SiteRuleMistake::Form)?;
    let name = name.trim();
    let site = site(name).ok_or_else(|| SiteRuleMistake::NoSite(name.to_owned()))?;
    Ok((attribute, value.trim().to_owned(), site))
}

/// How a run went.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DirectoryRun {
    /// When it began.
    pub at: Timestamp,
    /// Everybody was read, not only who changed.
    pub full: bool,
    /// New users.
    pub created: u32,
    /// Users that look different, those that moved among them.
    pub updated: u32,
    /// Users that were deactivated.
    pub deactivated: u32,
    /// Users that looked like this already.
    pub unchanged: u32,
    /// People that were left out.
    pub skipped: u32,
    /// Why it failed; nothing where it did not.
    pub failure: Option<Box<str>>,
}

/// What ties a user to the directory, which owns their names, job title and telephone numbers (UA10).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FromDirectory {
    /// The id of the object there.
    pub id: Name,
    /// It owns the department, too.
    #[serde(default)]
    pub department: bool,
}
