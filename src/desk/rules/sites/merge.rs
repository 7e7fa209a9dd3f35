//! Owns making one site of two (B3 row 15): everything of the one that ends goes to the one that stays.

use super::{same_name, too_many};
use crate::desk::{
    Account, AccountKey, Alert, Device, Domain, Field, Flaw, Folder, FolderId, MergeSites, Name,
    Notice, Permission, Refusal, Role, Scope, Site, SiteId, Ticket, User, draft::Draft,
};

/// Moves users, devices, folders and tickets, with their relations as they are. Folders that clash are renamed;
/// the main user of the site that stays is kept, else that of the other; domains are joined.
pub(in crate::desk) fn merge(draft: &mut Draft<'_>, wish: &MergeSites) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSites)?;
    let MergeSites { from, into } = *wish;
    if from == into {
        return Err(Refusal::Invalid { field: Field::Site, flaw: Flaw::Twice });
    }
    let ends = draft.get::<Site>(from)?.clone();
    super::open(draft, into)?;
    let stays = draft.get::<Site>(into)?.clone();
    folders(draft, &ends, into)?;
    let desk = draft.desk;
    for user in desk.users_of_site(from) {
        draft.edit::<User>(user, |user| user.site = into)?;
    }
    for device in desk.all_devices_of_site(from) {
        draft.edit::<Device>(device.id, |device| device.site = into)?;
    }
    // The deleted ones as well: they can be restored.
    for ticket in desk.all::<Ticket>().filter(|ticket| ticket.site == from) {
        draft.edit::<Ticket>(ticket.id, |ticket| ticket.site = into)?;
    }
    for alert in desk.all::<Alert>().filter(|alert| alert.site == from) {
        draft.amend::<Alert>(alert.id, |alert| alert.site = into);
    }
    // Who saw the one sees what became of it.
    for role in desk.all::<Role>() {
        if let Scope::Listed(sites) = &role.scope
            && sites.contains(&from)
        {
            let sites = sites.iter().map(|site| if *site == from { into } else { *site });
            let scope = Scope::Listed(sites.collect());
            draft.amend::<Role>(role.id, |role| role.scope = scope);
        }
    }
    if desk.account().is_some_and(|account| account.catch_all_site == Some(from)) {
        draft.edit::<Account>(AccountKey, |account| account.catch_all_site = Some(into))?;
    }
    if let (Some(_), Some(user)) = (stays.main_user, ends.main_user) {
        draft.notice(Notice::MainUserReplaced { user, site: from });
    }
    let mut domains = stays.domains.clone();
    domains.extend(ends.domains.iter().filter(|domain| !stays.domains.contains(domain)).cloned());
    if domains.len() > Domain::MOST {
        return Err(Refusal::Invalid { field: Field::Domains, flaw: too_many() });
    }
    draft.put(Site {
        address: stays.address.or(ends.address),
        phone: stays.phone.or(ends.phone),
        notes: stays.notes.or(ends.notes),
        main_user: stays.main_user.or(ends.main_user),
        domains,
        ..stays
    });
    draft.remove::<Site>(from);
    Ok(())
}

/// Moves the folders, giving those whose name is taken the name of their old site as well.
fn folders(draft: &mut Draft<'_>, ends: &Site, into: SiteId) -> Result<(), Refusal> {
    let mut names: Vec<Name> =
        draft.desk.folders_of_site(into).map(|folder| folder.name.clone()).collect();
    let moving: Vec<(FolderId, Name)> =
        draft.desk.folders_of_site(ends.id).map(|f| (f.id, f.name.clone())).collect();
    for (id, name) in moving {
        let taken = |name: &Name| names.iter().any(|other| same_name(other, name));
        let mut free = name.clone();
        let mut attempt = 1;
        while taken(&free) {
            free = longer(&name, &ends.name, attempt)?;
            attempt += 1;
        }
        if free != name {
            draft.notice(Notice::FolderRenamed { folder: id, from: name.to_string() });
        }
        names.push(free.clone());
        draft.edit::<Folder>(id, |folder| {
            folder.site = into;
            folder.name = free;
        })?;
    }
    Ok(())
}

/// `Desks (York)`, then `Desks (York 2)`: cut to what a name may have.
fn longer(name: &Name, site: &Name, attempt: usize) -> Result<Name, Refusal> {
    let site: String = site.chars().take(30).collect();
    let tail = match attempt {
        1 => format!(" ({})", site.trim_end()),
        attempt => format!(" ({} {attempt})", site.trim_end()),
    };
    let room = 80_usize.saturating_sub(tail.chars().count());
    let head: String = name.chars().take(room).collect();
    Name::parse(Field::Folder, &format!("{}{tail}", head.trim_end()))
}
