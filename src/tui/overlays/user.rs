//! The forms about users: adding one, with a ticket in the same step (U5 to U17, UA9), editing one, and moving one to
//! another site (B3 row 9). Addresses and devices have windows of their own.

use super::{
    Choice, Item, Picker, choices,
    edit_profile::language_words,
    form::{Fill, Form, Shown, Slot, Typed},
};
use crate::{
    desk::{
        Channel, Command, DepartmentId, Device, DeviceChoice, DeviceId, Edit, EditUser, Expect,
        Field, Flaw, IdSource, Impact, Language, MoveUser, NewTicket, NewUser, Notice, PortalScope,
        Priority, Refusal, Site, SiteId, TicketType, Timestamp, User,
    },
    locale::Lang,
    phrase,
    tui::{panes::Sight, theme::Role},
};

/// What is chosen, not typed, about a user.
#[derive(Clone, Debug, Default)]
struct Chosen {
    site: Option<SiteId>,
    department: Option<DepartmentId>,
    device: Option<DeviceId>,
    scope: PortalScope,
    language: Option<Language>,
    priority: Priority,
}

/// A user to add.
#[derive(Debug)]
struct NewUserForm(Chosen);

/// What is written down about a user, and what it was when the form opened.
#[derive(Debug)]
struct EditUserForm {
    was: User,
    chosen: Chosen,
}

/// A user to move.
#[derive(Debug)]
struct MoveUserForm {
    was: User,
    site: Option<SiteId>,
}

impl Form {
    /// An empty New user form, with the site filled in where it is known.
    pub fn new_user(sight: &Sight<'_>, site: Option<SiteId>) -> Self {
        let only = || {
            let mut sites = sight.desk.all::<Site>();
            sites.next().filter(|_| sites.next().is_none()).map(|site| site.id)
        };
        let chosen = Chosen { site: site.or_else(only), ..Chosen::default() };
        let fields = vec![
            Self::choice(Slot::Site, Lang::label_site, true),
            Self::line(Slot::FirstName, Lang::label_first_name, true),
            Self::line(Slot::LastName, Lang::label_last_name, true),
            Self::line(Slot::Email, Lang::label_email, true),
            Self::line(Slot::Phone, Lang::label_phone, false),
            Self::line(Slot::Mobile, Lang::label_mobile, false),
            Self::choice(Slot::Department, Lang::label_department, false),
            Self::line(Slot::JobTitle, Lang::label_job_title, false),
            Self::choice(Slot::Device, Lang::label_primary_device, false),
            Self::tick(Slot::MainUser, Lang::label_main_user, false),
            Self::choice(Slot::PortalScope, Lang::label_portal_scope, false),
            Self::tick(Slot::SuppressEmailTickets, Lang::label_suppress, false),
            Self::choice(Slot::Language, Lang::profile_language, false),
            Self::line(Slot::Title, Lang::label_first_ticket, false),
            Self::choice(Slot::Priority, Lang::label_priority, false),
            Self::area(Slot::Text, Lang::label_text),
        ];
        let picks = chosen.site.map(|site| (Slot::Site, vec![Choice::Site(site)]));
        Self::new(NewUserForm(chosen), fields, sight).begun_with(picks.into_iter().collect())
    }

    /// What can be changed about a user.
    pub fn edit_user(sight: &Sight<'_>, was: User) -> Self {
        let nothing = EditUser::of(was.id);
        Self::user_again(sight, was, &nothing)
    }

    /// The same, with what somebody wanted to change already changed.
    pub fn user_again(sight: &Sight<'_>, mut was: User, edit: &EditUser) -> Self {
        // Without a directory nothing is owned (UA10).
        let account = sight.desk.account();
        if account.is_none_or(|account| account.directory.is_none()) {
            was.directory = None;
        }
        let chosen = Chosen {
            department: edit.department.as_ref().map_or(was.department, |edit| edit.to),
            scope: edit.portal_scope.as_ref().map_or(was.portal_scope, |edit| edit.to),
            language: edit.language.as_ref().map_or(was.language, |edit| edit.to),
            ..Chosen::default()
        };
        let typed = |edit: &Option<Edit<String>>, was: Option<&str>| {
            edit.as_ref().map_or_else(|| was.unwrap_or_default().to_owned(), |e| e.to.clone())
        };
        let line = |edit, was: &Option<crate::desk::Name>| typed(edit, was.as_deref());
        let first = typed(&edit.first_name, Some(&was.first_name));
        let last = typed(&edit.last_name, Some(&was.last_name));
        let mut fields = vec![
            Self::filled(Slot::FirstName, Lang::label_first_name, true, first),
            Self::filled(Slot::LastName, Lang::label_last_name, true, last),
            Self::filled(
                Slot::Phone,
                Lang::label_phone,
                false,
                typed(&edit.phone, was.phone.as_deref()),
            ),
            Self::filled(
                Slot::Mobile,
                Lang::label_mobile,
                false,
                typed(&edit.mobile, was.mobile.as_deref()),
            ),
            Self::choice(Slot::Department, Lang::label_department, false),
            Self::filled(
                Slot::JobTitle,
                Lang::label_job_title,
                false,
                line(&edit.job_title, &was.job_title),
            ),
            Self::choice(Slot::PortalScope, Lang::label_portal_scope, false),
            Self::tick(
                Slot::SuppressEmailTickets,
                Lang::label_suppress,
                edit.suppress_email_tickets
                    .as_ref()
                    .map_or(was.suppress_email_tickets, |edit| edit.to),
            ),
            Self::choice(Slot::Language, Lang::profile_language, false),
            Self::filled(
                Slot::ExternalId,
                Lang::label_external_id,
                false,
                line(&edit.external_id, &was.external_id),
            ),
        ];
        // What the directory owns is shown, with the reason, and cannot be typed over (UA10).
        for field in &mut fields {
            if is_owned(&was, field.id) {
                *field = Self::choice(field.id, field.label, false);
            }
        }
        Self::new(EditUserForm { was, chosen }, fields, sight).from_the_top()
    }

    /// Where a user goes, and whether what is still to do for them comes along.
    pub fn move_user(sight: &Sight<'_>, was: User) -> Self {
        let fields = vec![
            Self::choice(Slot::Site, Lang::label_new_site, true),
            Self::tick(Slot::TicketsToo, Lang::label_tickets_too, false),
        ];
        Self::new(MoveUserForm { was, site: None }, fields, sight)
    }
}

impl Chosen {
    fn show(&self, slot: Slot, sight: &Sight<'_>) -> Shown {
        let (desk, lang) = (sight.desk, sight.look.lang);
        let none = || lang.nothing().to_owned();
        let shown = match slot {
            Slot::Site => self.site.map_or_else(String::new, |site| sight.site(site).to_owned()),
            Slot::Department => self
                .department
                .map_or_else(none, |id| phrase::department(lang, desk, id).to_owned()),
            Slot::Device if self.site.is_none() => {
                let why = lang.device_needs_site().to_owned();
                return (String::new(), String::new(), Some(why));
            }
            Slot::Device => {
                self.device.map_or_else(none, |id| phrase::device(lang, desk, id).to_owned())
            }
            Slot::PortalScope => phrase::portal_scope(lang, self.scope).to_owned(),
            Slot::Language => language_words(sight, self.language),
            _ => phrase::priority(lang, self.priority).to_owned(),
        };
        (shown, String::new(), None)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Picker {
        let lang = sight.look.lang;
        let (title, mut items) = match slot {
            Slot::Site => (lang.label_site(), choices::sites(sight)),
            Slot::Department => (lang.label_department(), choices::departments(sight)),
            Slot::Device => (lang.label_primary_device(), self.devices(sight)),
            Slot::PortalScope => (lang.label_portal_scope(), portal_scopes(lang)),
            Slot::Language => (lang.profile_language(), languages(sight)),
            _ => (lang.label_priority(), choices::priorities(sight)),
        };
        let current = [
            self.site.map(Choice::Site),
            Some(self.department.map_or(Choice::NoDepartment, Choice::Department)),
            Some(self.device.map_or(Choice::NoDevice, Choice::Device)),
            Some(Choice::PortalScope(self.scope)),
            Some(Choice::Language(self.language)),
            Some(Choice::Priority(self.priority)),
        ];
        for item in &mut items {
            item.current |= current.contains(&Some(item.choice));
        }
        Picker::field(slot, title, items)
    }

    fn devices(&self, sight: &Sight<'_>) -> Vec<Item> {
        let Some(site) = self.site else { return Vec::new() };
        let mut devices: Vec<&Device> = sight.desk.devices_of_site(site).collect();
        // What nobody has first: a new colleague gets a free machine.
        devices.sort_by_key(|device| {
            (sight.desk.users_of_device(device.id).next().is_some(), device.name.clone())
        });
        let none = vec![(sight.look.lang.pick_no_device().to_owned(), Role::Dim)];
        let items = devices.into_iter().map(|device| {
            let model = device.model.as_deref().unwrap_or_default().to_owned();
            let name = sight.look.fit(&device.name, 14);
            Item::new(Choice::Device(device.id), vec![(name, Role::Text), (model, Role::Dim)])
        });
        std::iter::once(Item::new(Choice::NoDevice, none)).chain(items).collect()
    }

    fn picked(&mut self, choices: &[Choice]) {
        match choices.first() {
            Some(Choice::Site(site)) => {
                if self.site != Some(*site) {
                    self.device = None;
                }
                self.site = Some(*site);
            }
            Some(Choice::Department(department)) => self.department = Some(*department),
            Some(Choice::NoDepartment) => self.department = None,
            Some(Choice::Device(device)) => self.device = Some(*device),
            Some(Choice::NoDevice) => self.device = None,
            Some(Choice::PortalScope(scope)) => self.scope = *scope,
            Some(Choice::Language(language)) => self.language = *language,
            Some(Choice::Priority(priority)) => self.priority = *priority,
            _ => {}
        }
    }
}

fn portal_scopes(lang: Lang) -> Vec<Item> {
    let item = |scope| Item::plain(Choice::PortalScope(scope), phrase::portal_scope(lang, scope));
    [PortalScope::Own, PortalScope::Site].map(item).into()
}

fn languages(sight: &Sight<'_>) -> Vec<Item> {
    let item = |one| Item::plain(Choice::Language(one), language_words(sight, one));
    std::iter::once(None).chain(Language::ALL.map(Some)).map(item).collect()
}

fn missing(field: Field) -> Refusal {
    Refusal::Invalid { field, flaw: Flaw::Empty }
}

impl Fill for NewUserForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.form_new_user().to_owned()
    }

    fn draft_name(&self) -> Option<String> {
        Some("new-user".to_owned())
    }

    fn show(&self, slot: Slot, sight: &Sight<'_>) -> Shown {
        self.0.show(slot, sight)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        Some(self.0.picker(slot, sight))
    }

    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        _sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        self.0.picked(choices);
        Ok(None)
    }

    /// A person who types somebody in knows their address (UA4).
    fn commands(
        &self,
        typed: &Typed<'_>,
        ids: &mut IdSource,
        at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let site = self.0.site.ok_or_else(|| missing(Field::Site))?;
        let (first, last) = (typed.text(Slot::FirstName), typed.text(Slot::LastName));
        for (slot, field) in [
            (Slot::FirstName, Field::FirstName),
            (Slot::LastName, Field::LastName),
            (Slot::Email, Field::Email),
        ] {
            typed.filled(slot).ok_or_else(|| missing(field))?;
        }
        let id = ids.next(at);
        let text = typed.text(Slot::Text);
        let ticket = match typed.filled(Slot::Title) {
            None if !text.trim().is_empty() => return Err(missing(Field::Title)),
            None => None,
            Some(title) => Some(NewTicket {
                id: ids.next(at),
                message: ids.next(at),
                site,
                requester: Some(id),
                device: DeviceChoice::Primary,
                origin_device: None,
                title,
                text,
                priority: self.0.priority,
                impact: Impact::default(),
                sort: TicketType::default(),
                channel: Channel::Console,
                assignee: None,
            }),
        };
        Ok(vec![Command::add_user(NewUser {
            email: typed.filled(Slot::Email),
            phone: typed.filled(Slot::Phone),
            mobile: typed.filled(Slot::Mobile),
            department: self.0.department,
            job_title: typed.filled(Slot::JobTitle),
            primary_device: self.0.device,
            main_user: typed.is_ticked(Slot::MainUser),
            // Where there is one, the question below comes first.
            replace_main_user: typed.is_ticked(Slot::MainUser),
            portal_scope: self.0.scope,
            suppress_email_tickets: typed.is_ticked(Slot::SuppressEmailTickets),
            language: self.0.language,
            ticket,
            ..NewUser::named(id, site, first, last)
        })])
    }

    fn question(&self, sight: &Sight<'_>, notices: &[Notice]) -> Option<String> {
        replaces_main(sight, notices)
    }
}

/// Asks before somebody stops being the main user of a site (UA2).
pub(in crate::tui) fn replaces_main(sight: &Sight<'_>, notices: &[Notice]) -> Option<String> {
    let lang = sight.look.lang;
    notices.iter().find_map(|notice| match notice {
        Notice::MainUserReplaced { user, site } => {
            let name = phrase::user(lang, sight.desk, *user);
            Some(lang.main_user_question(sight.site(*site), name).into_owned())
        }
        _ => None,
    })
}

/// Whether the directory owns what a field says (UA10).
fn is_owned(user: &User, slot: Slot) -> bool {
    user.directory.as_ref().is_some_and(|from| match slot {
        Slot::FirstName | Slot::LastName | Slot::Phone | Slot::Mobile | Slot::JobTitle => true,
        Slot::Department => from.department,
        _ => false,
    })
}

/// What is typed into a field, as it is now.
fn value(user: &User, slot: Slot) -> Option<&str> {
    match slot {
        Slot::FirstName => Some(&user.first_name),
        Slot::LastName => Some(&user.last_name),
        Slot::Phone => user.phone.as_deref(),
        Slot::Mobile => user.mobile.as_deref(),
        _ => user.job_title.as_deref(),
    }
}

impl Fill for EditUserForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.form_edit_user(self.was.name()).into_owned()
    }

    fn draft_name(&self) -> Option<String> {
        Some(format!("user-{}", self.was.id))
    }

    fn show(&self, slot: Slot, sight: &Sight<'_>) -> Shown {
        if !is_owned(&self.was, slot) {
            return self.chosen.show(slot, sight);
        }
        let lang = sight.look.lang;
        let value = match slot {
            Slot::Department => sight.department(&self.was),
            _ => value(&self.was, slot),
        };
        let why = lang.user_owned(value.unwrap_or(lang.nothing())).into_owned();
        (String::new(), String::new(), Some(why))
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        Some(self.chosen.picker(slot, sight))
    }

    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        _sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        self.chosen.picked(choices);
        Ok(None)
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        _ids: &mut IdSource,
        _at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        fn changed<T: PartialEq>(was: T, to: T) -> Option<Edit<T>> {
            (was != to).then(|| Edit::new(was, to))
        }
        let was = &self.was;
        let text = |slot, text: Option<&str>| {
            let text = text.unwrap_or_default().to_owned();
            if is_owned(was, slot) {
                return None;
            }
            changed(text, typed.text(slot).trim().to_owned())
        };
        let suppress = typed.is_ticked(Slot::SuppressEmailTickets);
        Ok(vec![Command::edit_user(EditUser {
            first_name: text(Slot::FirstName, Some(&was.first_name)),
            last_name: text(Slot::LastName, Some(&was.last_name)),
            phone: text(Slot::Phone, was.phone.as_deref()),
            mobile: text(Slot::Mobile, was.mobile.as_deref()),
            department: changed(was.department, self.chosen.department),
            job_title: text(Slot::JobTitle, was.job_title.as_deref()),
            portal_scope: changed(was.portal_scope, self.chosen.scope),
            suppress_email_tickets: changed(was.suppress_email_tickets, suppress),
            external_id: text(Slot::ExternalId, was.external_id.as_deref()),
            language: changed(was.language, self.chosen.language),
            ..EditUser::of(was.id)
        })])
    }
}

impl Fill for MoveUserForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.form_move_user(sight.site(self.was.site), self.was.name()).into_owned()
    }

    fn show(&self, _slot: Slot, sight: &Sight<'_>) -> Shown {
        let site = self.site.map(|site| sight.site(site).to_owned());
        (site.unwrap_or_default(), String::new(), None)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let mut items = choices::sites(sight);
        items.retain(|item| item.choice != Choice::Site(self.was.site));
        let title = sight.look.lang.label_new_site();
        Some(Picker::field(slot, title, items))
    }

    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        _sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        if let Some(Choice::Site(site)) = choices.first() {
            self.site = Some(*site);
        }
        Ok(None)
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        _ids: &mut IdSource,
        _at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        Ok(vec![Command::MoveUser(MoveUser {
            user: self.was.id,
            site: self.site.ok_or_else(|| missing(Field::Site))?,
            tickets: typed.is_ticked(Slot::TicketsToo),
            was: Expect::Value(self.was.site),
        })])
    }

    fn question(&self, sight: &Sight<'_>, _notices: &[Notice]) -> Option<String> {
        let site = self.site.map_or("", |site| sight.site(site));
        Some(sight.look.lang.move_user_question(site, self.was.name()).into_owned())
    }
}
