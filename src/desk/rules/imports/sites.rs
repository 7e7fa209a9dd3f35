//! A row of a file of sites: known by its name, which is written as the file writes it.

use super::{Misfit, invalid, known::Known, line, needed};
use crate::desk::{Fate, Field, Flaw, Site, SiteRow, draft::Draft};

pub(super) fn row(draft: &mut Draft<'_>, known: &mut Known, row: &SiteRow) -> Result<Fate, Misfit> {
    const NAME: &str = "site_name";
    needed(NAME, Field::Name, row.site_name.as_ref())?;
    let name = line(NAME, Field::Name, row.site_name.as_ref())?;
    let name = name.ok_or((NAME, invalid(Field::Name, Flaw::Empty)))?;
    let before = known.site(draft.desk, &name).and_then(|id| draft.find::<Site>(id)).cloned();
    let mut site = before.clone().unwrap_or_else(|| Site::named(row.id, name.clone()));
    site.name = name;
    let fate = match &before {
        None => Fate::Created,
        Some(before) if *before == site => return Ok(Fate::Unchanged),
        Some(_) => Fate::Updated,
    };
    known.add_site(draft.desk, &site.name, site.id);
    if before.is_none() {
        draft.create(site).map_err(|refusal| (NAME, refusal))?;
    } else {
        draft.put(site);
    }
    Ok(fate)
}
