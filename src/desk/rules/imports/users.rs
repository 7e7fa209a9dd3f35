//! A row of a file of users: known by the id another system gave them, then by an address.

use super::{Misfit, folded, invalid, known::Known, line, needed, parts, said, set, yes};
use crate::desk::{
    Department, DepartmentId, DeviceId, Email, Fate, Field, Flaw, Name, PortalScope, Refusal,
    RelatedDevices, Revision, Site, SiteId, User, UserRow, UserSource, UserState, draft::Draft,
    rules::directory,
};

const DEVICES: &str = "related_devices";
const EMAIL: &str = "email";
const EXTERNAL_ID: &str = "external_id";
const MAIN: &str = "is_main_site_user";

pub(super) fn row(draft: &mut Draft<'_>, known: &mut Known, row: &UserRow) -> Result<Fate, Misfit> {
    let site_name = needed("site_name", Field::Site, row.site_name.as_ref())?;
    let first_name = name("first_name", Field::FirstName, row.first_name.as_ref())?;
    let last_name = name("last_name", Field::LastName, row.last_name.as_ref())?;
    let external_id = line(EXTERNAL_ID, Field::ExternalId, row.external_id.as_ref())?;
    let email = match said(row.email.as_ref()) {
        // Somebody whom another system knows needs no address to be found again.
        None if external_id.is_some() => None,
        _ => Some(address(EMAIL, needed(EMAIL, Field::Email, row.email.as_ref())?)?),
    };
    let site = known.site(draft.desk, site_name);
    let site = site.ok_or(("site_name", invalid(Field::Site, Flaw::Unknown)))?;
    let before = meant(draft, known, external_id.as_ref(), email.as_ref())?;
    let mut user = before
        .clone()
        .unwrap_or_else(|| blank(draft, row, site, [first_name.clone(), last_name.clone()]));
    user.first_name = first_name;
    user.last_name = last_name;
    set(&mut user.external_id, external_id);
    addresses(draft, known, &mut user, email, row)?;
    set(&mut user.phone, line("phone", Field::Phone, row.phone.as_ref())?);
    set(&mut user.mobile, line("mobile", Field::Mobile, row.mobile.as_ref())?);
    set(&mut user.job_title, line("job_title", Field::JobTitle, row.job_title.as_ref())?);
    if let Some(state) = said(row.status.as_ref()) {
        user.state = state_named(state)?;
    }
    if let Some(suppress) = said(row.suppress_email_tickets.as_ref()) {
        let column = "suppress_email_tickets";
        user.suppress_email_tickets = yes(column, Field::SuppressEmailTickets, suppress)?;
    }
    let lost = move_to(&mut user, site);
    relate(draft, known, &mut user, row)?;
    let becomes_main = main_user(draft, &user, row)?;
    let department = line("department", Field::Department, row.department.as_ref())?;
    if let Some(label) = department {
        let made = uuid::Uuid::from(row.id).into();
        user.department = Some(department_named(draft, known, &label, made));
    }
    write(draft, known, before.as_ref(), user, lost, becomes_main)
}

/// Whom the row means, where the desk knows them. The id and the address must not name two people.
fn meant(
    draft: &Draft<'_>,
    known: &Known,
    external_id: Option<&Name>,
    email: Option<&Email>,
) -> Result<Option<User>, Misfit> {
    let desk = draft.desk;
    let by_id = external_id.and_then(|id| known.user_of_other(desk, id));
    let by_email = email.and_then(|email| known.user(desk, email));
    if by_id.is_some() && by_email.is_some() && by_id != by_email {
        return Err((EMAIL, invalid(Field::Email, Flaw::Taken)));
    }
    let found = by_id.or(by_email).and_then(|id| draft.find::<User>(id));
    if let (Some(own), Some(id)) = (found.and_then(|user| user.external_id.as_ref()), external_id)
        && own != id
    {
        return Err((EXTERNAL_ID, invalid(Field::ExternalId, Flaw::Taken)));
    }
    Ok(found.filter(|user| user.is_listed()).cloned())
}

fn blank(draft: &Draft<'_>, row: &UserRow, site: SiteId, [first, last]: [Name; 2]) -> User {
    User {
        id: row.id,
        site,
        first_name: first,
        last_name: last,
        email: None,
        other_emails: Vec::new(),
        phone: None,
        mobile: None,
        department: None,
        job_title: None,
        portal_scope: PortalScope::Own,
        suppress_email_tickets: false,
        source: UserSource::Import,
        external_id: None,
        directory: None,
        language: None,
        state: UserState::Active,
        devices: RelatedDevices::default(),
        merged_into: None,
        erased_at: None,
        created_at: draft.at,
        rev: Revision::default(),
    }
}

/// Sets the addresses: a new primary one leaves the old one as a further one (B3 row 12), further ones are added.
fn addresses(
    draft: &Draft<'_>,
    known: &Known,
    user: &mut User,
    email: Option<Email>,
    row: &UserRow,
) -> Result<(), Misfit> {
    const OTHERS: &str = "additional_emails";
    if let Some(email) = email {
        user.other_emails.retain(|other| *other != email);
        let old = user.email.replace(email);
        user.other_emails.extend(old.filter(|old| Some(old) != user.email.as_ref()));
    }
    for text in parts(row.additional_emails.as_ref()) {
        let other = address(OTHERS, text)?;
        if known.user(draft.desk, &other).is_some_and(|owner| owner != user.id) {
            return Err((OTHERS, invalid(Field::Email, Flaw::Taken)));
        }
        if user.emails().all(|email| *email != other) {
            user.other_emails.push(other);
        }
    }
    if user.email.is_none() && !user.other_emails.is_empty() {
        user.email = Some(user.other_emails.remove(0));
    }
    Ok(())
}

fn address(column: &'static str, text: &str) -> Result<Email, Misfit> {
    Email::parse(Field::Email, text).map_err(|refusal| (column, refusal))
}

fn name(column: &'static str, field: Field, cell: Option<&String>) -> Result<Name, Misfit> {
    needed(column, field, cell)?;
    line(column, field, cell)?.ok_or((column, invalid(field, Flaw::Empty)))
}

fn state_named(text: &str) -> Result<UserState, Misfit> {
    match folded(text).as_str() {
        "active" | "actif" | "aktiv" | "attivo" | "activo" => Ok(UserState::Active),
        "inactive" | "inactif" | "inaktiv" | "inattivo" | "inactivo" => Ok(UserState::Inactive),
        _ => Err(("status", invalid(Field::Status, Flaw::Unknown))),
    }
}

/// Takes a user to another site; they lose all their devices there (B3 row 9). How many it were.
fn move_to(user: &mut User, site: SiteId) -> u32 {
    if user.site == site {
        return 0;
    }
    let lost = user.devices.all().len();
    user.site = site;
    user.devices = RelatedDevices::default();
    u32::try_from(lost).unwrap_or(u32::MAX)
}

/// Relates the devices that are named; the first one becomes the primary. Who already has another primary keeps
/// it unless a full admin imports (D9). Devices that are not named stay.
fn relate(
    draft: &Draft<'_>,
    known: &mut Known,
    user: &mut User,
    row: &UserRow,
) -> Result<(), Misfit> {
    let mut first: Option<DeviceId> = None;
    for name in parts(row.related_devices.as_ref()) {
        let device = known.device(draft.desk, user.site, name);
        let device = device.ok_or((DEVICES, invalid(Field::Device, Flaw::Unknown)))?;
        first.get_or_insert(device);
        user.devices.insert(usize::MAX, device);
    }
    if first.is_some() && user.devices.primary() != first {
        draft.needs_full_admin().map_err(|refusal: Refusal| (DEVICES, refusal))?;
        user.devices.set_primary(first);
    }
    Ok(())
}

/// Whether the user becomes the main user of their site, or no longer is. A site that has one keeps them: to
/// replace somebody takes a look (UA2).
fn main_user(draft: &Draft<'_>, user: &User, row: &UserRow) -> Result<Option<bool>, Misfit> {
    let Some(text) = said(row.is_main_site_user.as_ref()) else { return Ok(None) };
    let wanted = yes(MAIN, Field::MainUser, text)?;
    let now = draft.find::<Site>(user.site).and_then(|site| site.main_user);
    match now {
        Some(other) if wanted && other != user.id => {
            Err((MAIN, Refusal::MainUserTaken { user: other }))
        }
        _ if wanted && user.state == UserState::Inactive => {
            Err((MAIN, invalid(Field::MainUser, Flaw::InactiveUser)))
        }
        now => Ok((wanted != (now == Some(user.id))).then_some(wanted)),
    }
}

/// The department with this name, made where it is missing.
fn department_named(
    draft: &mut Draft<'_>,
    known: &mut Known,
    label: &Name,
    made: DepartmentId,
) -> DepartmentId {
    if let Some(department) = known.department(draft.desk, label) {
        return department;
    }
    draft.put(Department { id: made, name: label.clone(), rev: Revision::default() });
    known.add_department(draft.desk, label, made);
    made
}

fn write(
    draft: &mut Draft<'_>,
    known: &mut Known,
    before: Option<&User>,
    user: User,
    lost: u32,
    becomes_main: Option<bool>,
) -> Result<Fate, Misfit> {
    let refused = |refusal: Refusal| (MAIN, refusal);
    if let Some(before) = before {
        directory::owned(draft, before, &user).map_err(|refusal| (EXTERNAL_ID, refusal))?;
    }
    let fate = match before {
        None => Fate::Created,
        Some(before) if before.site != user.site => {
            // The flag stays behind (B3 row 9).
            if draft.find::<Site>(before.site).is_some_and(|site| site.main_user == Some(user.id)) {
                draft.edit::<Site>(before.site, |site| site.main_user = None).map_err(refused)?;
            }
            Fate::Moved { lost }
        }
        Some(before) if *before == user && becomes_main.is_none() => return Ok(Fate::Unchanged),
        Some(_) => Fate::Updated,
    };
    known.set_user(before, &user);
    let (id, site) = (user.id, user.site);
    if before.is_none() {
        draft.create(user).map_err(|refusal| (EMAIL, refusal))?;
    } else {
        draft.put(user);
    }
    if let Some(main) = becomes_main {
        draft.edit::<Site>(site, |site| site.main_user = main.then_some(id)).map_err(refused)?;
    }
    Ok(fate)
}
