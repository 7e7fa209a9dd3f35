//! Owns sites: adding, editing, deactivating and deleting them. Folders and merging are in the files beside this
//! one; which device or user may be at which site is ruled where those are.

mod folders;
mod merge;
mod undo;

pub(in crate::desk) use self::{
    folders::{add_folder, delete_folder, folder_of, rename_folder},
    merge::merge,
    undo::back,
};
use crate::desk::{
    DeleteSite, Desk, Domain, Edit, EditSite, Field, FieldValue, Flaw, Folder, Name, NewSite,
    Permission, Phone, Refusal, SetSiteActive, Site, SiteId, SiteState, Ticket,
    draft::{Draft, check_seen, edited_line, edited_optional},
};

/// Adds a site, for those who reach every site: it lies outside any other scope. Its name and its mail domains are
/// its own.
pub(in crate::desk) fn add(draft: &mut Draft<'_>, new: &NewSite) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSites)?;
    draft.needs_every_site()?;
    let name = free_name(draft, new.id, Name::parse(Field::Name, &new.label)?)?;
    draft.create(Site {
        address: crate::desk::Title::optional(Field::Address, new.address.as_deref())?,
        phone: Phone::optional(Field::Phone, new.phone.as_deref())?,
        notes: crate::desk::Notes::optional(Field::Notes, new.notes.as_deref())?,
        domains: free_domains(draft, new.id, &new.domains)?,
        ..Site::named(new.id, name)
    })
}

/// Changes what is written down about a site; a field that somebody else changed since is a conflict.
pub(in crate::desk) fn edit(draft: &mut Draft<'_>, wish: &EditSite) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSites)?;
    let now = draft.get::<Site>(wish.site)?;
    let mut next = now.clone();
    next.name = edited_line(Field::Name, wish.label.as_ref(), &now.name)?;
    next.address = edited_optional(Field::Address, wish.address.as_ref(), now.address.as_ref())?;
    next.phone = edited_optional(Field::Phone, wish.phone.as_ref(), now.phone.as_ref())?;
    next.notes = edited_optional(Field::Notes, wish.notes.as_ref(), now.notes.as_ref())?;
    if let Some(Edit { to, was }) = &wish.domains {
        next.domains = free_domains(draft, wish.site, to)?;
        let said = |domains: &[Domain]| domains.iter().map(ToString::to_string).collect();
        let value = |domains: &Vec<String>| FieldValue::Text(domains.join(" "));
        check_seen(Field::Domains, was, &said(&now.domains), &said(&next.domains), value)?;
    }
    next.name = free_name(draft, wish.site, next.name)?;
    draft.put(next);
    Ok(())
}

/// Lets new things be put at a site, or no longer. Everything there stays as it is (B3 row 16).
pub(in crate::desk) fn set_active(
    draft: &mut Draft<'_>,
    wish: &SetSiteActive,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSites)?;
    let state = if wish.active { SiteState::Active } else { SiteState::Inactive };
    draft.edit::<Site>(wish.site, |site| site.state = state)
}

/// Deletes a site that has no users, devices or tickets, together with its folders (B3 row 16). A deleted
/// device still counts: it can be restored.
pub(in crate::desk) fn delete(draft: &mut Draft<'_>, wish: &DeleteSite) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSites)?;
    draft.get::<Site>(wish.site)?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let users = count(draft.desk.users_of_site(wish.site).count());
    let devices = count(draft.desk.all_devices_of_site(wish.site).count());
    let here = |ticket: &&Ticket| ticket.site == wish.site;
    let tickets = count(draft.desk.all::<Ticket>().filter(here).count());
    if users + devices + tickets > 0 {
        return Err(Refusal::SiteNotEmpty { users, devices, tickets });
    }
    for folder in draft.desk.folders_of_site(wish.site).map(|folder| folder.id) {
        draft.remove::<Folder>(folder);
    }
    draft.remove::<Site>(wish.site);
    Ok(())
}

/// Refuses a site where nothing new may be put.
pub(in crate::desk) fn open(draft: &Draft<'_>, site: SiteId) -> Result<(), Refusal> {
    match draft.get::<Site>(site)?.state {
        SiteState::Active => Ok(()),
        SiteState::Inactive => {
            Err(Refusal::Invalid { field: Field::Site, flaw: Flaw::InactiveSite })
        }
    }
}

fn free_name(draft: &Draft<'_>, id: SiteId, name: Name) -> Result<Name, Refusal> {
    let taken = |site: &Site| site.id != id && same_name(&site.name, &name);
    if draft.desk.all::<Site>().any(taken) {
        return Err(Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken });
    }
    Ok(name)
}

/// The domains in one form, each once, refusing one that another site has.
pub(super) fn free_domains(
    draft: &Draft<'_>,
    id: SiteId,
    texts: &[String],
) -> Result<Vec<Domain>, Refusal> {
    let mut domains = Vec::new();
    for text in texts {
        let domain = Domain::parse(Field::Domains, text)?;
        if draft.desk.site_of_domain(&domain).is_some_and(|site| site.id != id) {
            return Err(Refusal::Invalid { field: Field::Domains, flaw: Flaw::Taken });
        }
        if !domains.contains(&domain) {
            domains.push(domain);
        }
    }
    if domains.len() > Domain::MOST {
        let flaw = too_many();
        return Err(Refusal::Invalid { field: Field::Domains, flaw });
    }
    Ok(domains)
}

/// More domains than a site may have.
fn too_many() -> Flaw {
    Flaw::TooMany { max: u32::try_from(Domain::MOST).unwrap_or(u32::MAX) }
}

/// True when two names differ in nothing but case.
pub(super) fn same_name(a: &Name, b: &Name) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

impl Desk {
    /// The folders of a site.
    pub fn folders_of_site(&self, site: SiteId) -> impl Iterator<Item = &Folder> {
        self.all::<Folder>().filter(move |folder| folder.site == site)
    }

    /// The site whose users write from this domain (UA6).
    pub fn site_of_domain(&self, domain: &Domain) -> Option<&Site> {
        self.all::<Site>().find(|site| site.domains.contains(domain))
    }
}

#[cfg(test)]
mod tests;
