//! Owns sites and folders.
//! Which device or user may be at which site is ruled where those are.

use crate::desk::{
    Field, Flaw, Folder, FolderId, Name, Permission, Refusal, Revision, Site, SiteId, draft::Draft,
};

pub(in crate::desk) fn add(draft: &mut Draft<'_>, id: SiteId, label: &str) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSites)?;
    let name = Name::parse(Field::Name, label)?;
    if draft.desk.all::<Site>().any(|site| same_name(&site.name, &name)) {
        return Err(Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken });
    }
    draft.create(Site { id, name, main_user: None, rev: Revision::default() })
}

/// Adds a folder; its name is unique within the site (DA15).
pub(in crate::desk) fn add_folder(
    draft: &mut Draft<'_>,
    id: FolderId,
    site: SiteId,
    label: &str,
) -> Result<(), Refusal> {
    draft.needs(Permission::ManageFolders)?;
    draft.get::<Site>(site)?;
    let name = Name::parse(Field::Folder, label)?;
    let taken = |folder: &Folder| folder.site == site && same_name(&folder.name, &name);
    if draft.desk.all::<Folder>().any(taken) {
        return Err(Refusal::Invalid { field: Field::Folder, flaw: Flaw::Taken });
    }
    draft.create(Folder { id, site, name, rev: Revision::default() })
}

/// Refuses a folder that is not one of the site (I5).
pub(in crate::desk) fn folder_of(
    draft: &Draft<'_>,
    folder: Option<FolderId>,
    site: SiteId,
) -> Result<(), Refusal> {
    match folder {
        Some(folder) if draft.get::<Folder>(folder)?.site != site => {
            Err(Refusal::Invalid { field: Field::Folder, flaw: Flaw::OtherSite })
        }
        _ => Ok(()),
    }
}

/// True when two names differ in nothing but case.
pub(super) fn same_name(a: &Name, b: &Name) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Command, Kind,
        testing::{ADA, DANA, LEEDS, World, YORK, missing},
    };

    fn site(label: &str) -> Command {
        Command::AddSite { id: SiteId::from_u128(9), label: label.into() }
    }

    fn folder(site: SiteId, label: &str) -> Command {
        Command::AddFolder { id: FolderId::from_u128(9), site, label: label.into() }
    }

    #[test]
    fn the_name_of_a_site_is_unique_whatever_its_case() {
        let mut world = World::little();
        assert_eq!(
            world.refused(ADA, site(" LEEDS ")),
            Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken }
        );
        world.ok(ADA, site("Leeds 2"));
    }

    #[test]
    fn d27_da15_the_name_of_a_folder_is_unique_within_its_site() {
        let mut world = World::little();
        assert_eq!(
            world.refused(DANA, folder(LEEDS, "desks")),
            Refusal::Invalid { field: Field::Folder, flaw: Flaw::Taken }
        );
        let nowhere = folder(SiteId::from_u128(1), "x");
        assert_eq!(world.refused(DANA, nowhere), missing(Kind::Site));
        world.ok(DANA, folder(YORK, "Desks"));
    }
}
