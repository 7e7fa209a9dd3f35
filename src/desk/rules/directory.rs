//! Owns what follows from what a directory says of people (U21, UA10, B3 rows 12 and 33).
//!
//! People are known by the id of their object there, then by their address. What the directory owns is its word
//! alone; a blank there leaves what is here. Nobody is deleted, and who is not in it is left alone.

use std::collections::HashMap;

use super::sites::same_name;
use crate::desk::{
    Account, AccountKey, Actor, Department, DepartmentId, Directory, DirectoryPerson, DirectoryRun,
    DirectorySettings, Email, Field, Flaw, FromDirectory, Line, Name, Notice, Permission,
    PortalScope, RecordDirectoryRun, Refusal, RelatedDevices, Revision, SetDirectory, Site,
    SiteAttribute, SiteId, SiteRule, SyncFate, SyncOutcome, SyncUsers, User, UserId, UserSource,
    UserState, draft::Draft,
};

/// The shortest time between two runs, in minutes.
const SHORTEST: u32 = 5;

/// Sets the directory, or forgets it.
pub(in crate::desk) fn set(draft: &mut Draft<'_>, wish: &SetDirectory) -> Result<(), Refusal> {
    draft.needs(Permission::ManageSettings)?;
    let before = draft.get::<Account>(AccountKey)?.directory.clone();
    let directory = match &wish.directory {
        None => None,
        Some(settings) => {
            let same = before.filter(|before| *before.tenant == *settings.tenant.trim());
            let last_run = same.and_then(|before| before.last_run);
            Some(Box::new(checked(draft, settings, last_run)?))
        }
    };
    draft.edit::<Account>(AccountKey, |account| account.directory = directory)
}

fn checked(
    draft: &Draft<'_>,
    settings: &DirectorySettings,
    last_run: Option<DirectoryRun>,
) -> Result<Directory, Refusal> {
    if settings.every_minutes.is_some_and(|minutes| minutes < SHORTEST) {
        let flaw = Flaw::TooFew { min: SHORTEST };
        return Err(Refusal::Invalid { field: Field::Interval, flaw });
    }
    let url = |field: Field, text: &str| {
        let text = text.trim().trim_end_matches('/');
        let web = text.starts_with("https://") || text.starts_with("http://127.0.0.1:");
        if web {
            Line::parse(field, text)
        } else {
            Err(Refusal::Invalid { field, flaw: Flaw::NotAUrl })
        }
    };
    let mut rules = Vec::new();
    for (attribute, value, site) in &settings.rules {
        draft.get::<Site>(*site)?;
        let value = Name::parse(Field::SiteRule, value)?;
        rules.push(SiteRule { attribute: *attribute, value, site: *site });
    }
    if let Some(site) = settings.default_site {
        draft.get::<Site>(site)?;
    }
    Ok(Directory {
        tenant: Name::parse(Field::Tenant, &settings.tenant)?,
        client: Name::parse(Field::Application, &settings.client)?,
        login_url: url(Field::SignInUrl, &settings.login_url)?,
        graph_url: url(Field::DirectoryUrl, &settings.graph_url)?,
        every_minutes: settings.every_minutes,
        deactivate: settings.deactivate,
        departments: settings.departments,
        rules,
        default_site: settings.default_site,
        last_run,
    })
}

/// Keeps how a run went.
pub(in crate::desk) fn ran(
    draft: &mut Draft<'_>,
    RecordDirectoryRun { run }: &RecordDirectoryRun,
) -> Result<(), Refusal> {
    system_only(draft)?;
    draft.edit::<Account>(AccountKey, |account| {
        if let Some(directory) = &mut account.directory {
            directory.last_run = Some(run.clone());
        }
    })
}

fn system_only(draft: &Draft<'_>) -> Result<(), Refusal> {
    if draft.actor == Actor::System { Ok(()) } else { Err(Refusal::SystemOnly) }
}

/// Takes over what the directory says of people; says what became of each.
pub(in crate::desk) fn sync(draft: &mut Draft<'_>, wish: &SyncUsers) -> Result<(), Refusal> {
    system_only(draft)?;
    let Some(directory) = draft.get::<Account>(AccountKey)?.directory.clone() else {
        return Ok(());
    };
    let mut sync = Sync::of(draft, &directory, wish);
    let mut outcomes = Vec::with_capacity(wish.people.len());
    for person in &wish.people {
        let fate = sync.person(draft, person)?;
        let name = person.display_name.as_deref().unwrap_or(&person.directory_id);
        outcomes.push(SyncOutcome { name: name.to_owned(), fate });
    }
    draft.notice(Notice::Synced { outcomes });
    Ok(())
}

/// What a batch works with.
struct Sync<'d> {
    directory: &'d Directory,
    by_id: HashMap<String, UserId>,
    emails: HashMap<Email, UserId>,
    departments: Vec<(Name, DepartmentId)>,
}

impl<'d> Sync<'d> {
    fn of(draft: &Draft<'_>, directory: &'d Directory, wish: &SyncUsers) -> Self {
        let wanted: std::collections::HashSet<&str> =
            wish.people.iter().map(|person| person.directory_id.as_str()).collect();
        let by_id = draft.desk.all::<User>().filter_map(|user| {
            let id = &user.directory.as_ref()?.id;
            wanted.contains(&**id).then(|| (id.to_string(), user.id))
        });
        let departments = draft.desk.all::<Department>();
        Self {
            directory,
            by_id: by_id.collect(),
            emails: HashMap::new(),
            departments: departments.map(|one| (one.name.clone(), one.id)).collect(),
        }
    }

    fn person(
        &mut self,
        draft: &mut Draft<'_>,
        person: &DirectoryPerson,
    ) -> Result<SyncFate, Refusal> {
        let email = person.email.as_deref().and_then(|text| Email::parse(Field::Email, text).ok());
        let linked = self.by_id.get(&person.directory_id).copied();
        let addressed = email.as_ref().and_then(|email| {
            self.emails.get(email).copied().or_else(|| draft.desk.user_with_email(email))
        });
        let before = linked.or(addressed).and_then(|id| draft.find::<User>(id)).cloned();
        if person.gone {
            return Ok(self.gone(draft, linked.and(before)));
        }
        let other = |user: &User| {
            user.directory.as_ref().is_some_and(|own| *own.id != *person.directory_id)
        };
        if before.as_ref().is_some_and(other)
            || linked.is_some() && addressed.is_some() && linked != addressed
        {
            return Ok(SyncFate::AddressTaken);
        }
        let Some((first, last)) = names(person) else { return Ok(SyncFate::NoName) };
        let ruled = self.site(person);
        let known = before.as_ref().map(|user| user.site);
        let Some(site) = ruled.or(known).or(self.directory.default_site) else {
            return Ok(SyncFate::NoSite);
        };
        let Ok(id) = Name::parse(Field::Directory, &person.directory_id) else {
            return Ok(SyncFate::NoName);
        };
        let fresh = person.id.unwrap_or(UserId::from_u128(0));
        let mut user = before.clone().unwrap_or_else(|| blank(draft, fresh, site, [&first, &last]));
        (user.first_name, user.last_name) = (first, last);
        over(&mut user.job_title, person.job_title.as_deref());
        over(&mut user.phone, person.phone.as_deref());
        over(&mut user.mobile, person.mobile.as_deref());
        if self.directory.departments
            && let Some(label) = line(person.department.as_deref())
        {
            user.department = Some(self.department(draft, label, user.id));
        }
        if let Some(email) = email {
            // The old one stays as a further one (B3 row 12).
            user.other_emails.retain(|other| *other != email);
            let old = user.email.replace(email);
            user.other_emails.extend(old.filter(|old| Some(old) != user.email.as_ref()));
        }
        user.source = UserSource::Directory;
        user.directory = Some(FromDirectory { id, department: self.directory.departments });
        if user.site != site {
            // As a user who moves: all devices and the main-user flag stay behind (B3 row 9).
            if draft.get::<Site>(user.site)?.main_user == Some(user.id) {
                draft.edit::<Site>(user.site, |site| site.main_user = None)?;
            }
            user.site = site;
            user.devices = RelatedDevices::default();
        }
        self.write(draft, person, before.as_ref(), user)
    }

    fn write(
        &mut self,
        draft: &mut Draft<'_>,
        person: &DirectoryPerson,
        before: Option<&User>,
        user: User,
    ) -> Result<SyncFate, Refusal> {
        self.by_id.insert(person.directory_id.clone(), user.id);
        self.emails.extend(user.emails().map(|email| (email.clone(), user.id)));
        let fate = match before {
            None => SyncFate::Created,
            Some(before) if *before == user => return Ok(SyncFate::Unchanged),
            Some(before) if before.site != user.site => SyncFate::Moved,
            Some(_) => SyncFate::Updated,
        };
        if before.is_none() {
            draft.create(user)?;
        } else {
            draft.put(user);
        }
        Ok(fate)
    }

    /// Somebody is gone there: deactivated where that is wanted, never deleted (B3 row 33).
    fn gone(&self, draft: &mut Draft<'_>, user: Option<User>) -> SyncFate {
        let Some(mut user) = user.filter(|_| self.directory.deactivate) else {
            return SyncFate::Ignored;
        };
        if user.state == UserState::Inactive {
            return SyncFate::Unchanged;
        }
        user.state = UserState::Inactive;
        draft.put(user);
        SyncFate::Deactivated
    }

    /// The site of the first rule that fits.
    fn site(&self, person: &DirectoryPerson) -> Option<SiteId> {
        let fits = |rule: &&SiteRule| {
            let said = match rule.attribute {
                SiteAttribute::Company => &person.company,
                SiteAttribute::Office => &person.office,
                SiteAttribute::Department => &person.department,
            };
            said.as_ref()
                .is_some_and(|said| said.trim().to_lowercase() == rule.value.to_lowercase())
        };
        self.directory.rules.iter().find(fits).map(|rule| rule.site)
    }

    /// The department with this name, made where it is missing.
    fn department(&mut self, draft: &mut Draft<'_>, label: Name, user: UserId) -> DepartmentId {
        if let Some((_, id)) = self.departments.iter().find(|(name, _)| same_name(name, &label)) {
            return *id;
        }
        // A person makes at most one department, so their bits name it, too.
        let id: DepartmentId = uuid::Uuid::from(user).into();
        draft.put(Department { id, name: label.clone(), rev: Revision::default() });
        self.departments.push((label, id));
        id
    }
}

/// A text as a line; nothing where it is blank or no line at all.
fn line(text: Option<&str>) -> Option<Name> {
    Name::optional(Field::Name, text).ok().flatten()
}

fn over(field: &mut Option<Name>, text: Option<&str>) {
    if let Some(text) = line(text) {
        *field = Some(text);
    }
}

/// First and last name; out of the whole name where one is missing.
fn names(person: &DirectoryPerson) -> Option<(Name, Name)> {
    let (first, last) = (line(person.first_name.as_deref()), line(person.last_name.as_deref()));
    if let (Some(first), Some(last)) = (&first, &last) {
        return Some((first.clone(), last.clone()));
    }
    let whole = person.display_name.as_deref().unwrap_or_default().trim();
    let (before, after) = whole.rsplit_once(' ').unwrap_or((whole, whole));
    Some((first.or_else(|| line(Some(before)))?, last.or_else(|| line(Some(after)))?))
}

fn blank(draft: &Draft<'_>, id: UserId, site: SiteId, [first, last]: [&Name; 2]) -> User {
    User {
        id,
        site,
        first_name: first.clone(),
        last_name: last.clone(),
        email: None,
        other_emails: Vec::new(),
        phone: None,
        mobile: None,
        department: None,
        job_title: None,
        portal_scope: PortalScope::Own,
        suppress_email_tickets: false,
        source: UserSource::Directory,
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

/// Refuses a change of what the directory owns about a user (UA10). Without a directory nothing is owned.
pub(super) fn owned(draft: &Draft<'_>, before: &User, after: &User) -> Result<(), Refusal> {
    let Some(from) = &before.directory else { return Ok(()) };
    if draft.find::<Account>(AccountKey).is_none_or(|account| account.directory.is_none()) {
        return Ok(());
    }
    let changed = [
        (Field::FirstName, before.first_name != after.first_name),
        (Field::LastName, before.last_name != after.last_name),
        (Field::JobTitle, before.job_title != after.job_title),
        (Field::Phone, before.phone != after.phone),
        (Field::Mobile, before.mobile != after.mobile),
        (Field::Department, from.department && before.department != after.department),
    ];
    match changed.into_iter().find(|(_, changed)| *changed) {
        Some((field, _)) => Err(Refusal::Invalid { field, flaw: Flaw::FromDirectory }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
