//! A row of a file of sites: known by its name, which is written as the file writes it. A blank cell leaves what
//! is there; street, city and country become the one line of the address.

use super::{Misfit, invalid, known::Known, line, needed, parts, said};
use crate::desk::{
    Fate, Field, Flaw, Notes, Phone, Site, SiteRow, Title, draft::Draft, rules::sites::free_domains,
};

pub(super) fn row(draft: &mut Draft<'_>, known: &mut Known, row: &SiteRow) -> Result<Fate, Misfit> {
    const NAME: &str = "site_name";
    needed(NAME, Field::Name, row.site_name.as_ref())?;
    let name = line(NAME, Field::Name, row.site_name.as_ref())?;
    let name = name.ok_or((NAME, invalid(Field::Name, Flaw::Empty)))?;
    let before = known.site(draft.desk, &name).and_then(|id| draft.find::<Site>(id)).cloned();
    let mut site = before.clone().unwrap_or_else(|| Site::named(row.id, name.clone()));
    site.name = name;
    describe(draft, known, row, &mut site)?;
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

/// Writes down what the row says beside the name.
fn describe(
    draft: &Draft<'_>,
    known: &mut Known,
    row: &SiteRow,
    site: &mut Site,
) -> Result<(), Misfit> {
    let place: Vec<&str> = [&row.address, &row.city, &row.country]
        .into_iter()
        .filter_map(|cell| said(cell.as_ref()))
        .collect();
    if !place.is_empty() {
        let address = Title::parse(Field::Address, &place.join(", "));
        site.address = Some(address.map_err(|refusal| ("address", refusal))?);
    }
    if let Some(phone) = said(row.phone.as_ref()) {
        let phone = Phone::parse(Field::Phone, phone).map_err(|refusal| ("phone", refusal))?;
        site.phone = Some(phone);
    }
    if let Some(notes) = said(row.notes.as_ref()) {
        let notes = Notes::parse(Field::Notes, notes).map_err(|refusal| ("notes", refusal))?;
        site.notes = Some(notes);
    }
    let domains: Vec<String> = parts(row.domains.as_ref()).map(str::to_owned).collect();
    if !domains.is_empty() {
        const DOMAINS: &str = "domains";
        let domains = free_domains(draft, site.id, &domains);
        site.domains = domains.map_err(|refusal| (DOMAINS, refusal))?;
        if !known.add_domains(&site.domains, site.id) {
            return Err((DOMAINS, invalid(Field::Domains, Flaw::Taken)));
        }
    }
    Ok(())
}
