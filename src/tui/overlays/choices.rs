//! The items of the pickers: technicians with availability and load, statuses, devices, users, sites.
//!
//! Owns what each list shows and in which order; the picker itself knows no noun.

use serde::{Deserialize, Serialize};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    desk::{
        Category, Department, DepartmentId, Device, DeviceId, DeviceKind, Folder, FolderId, Grant,
        Impact, Landing, Language, OpenTickets, Permission, PortalScope, Priority, RoleId, Site,
        SiteId, SiteState, Status, StatusId, Strategy, Technician, TechnicianId, TechnicianKind,
        TechnicianState, Ticket, TicketId, TicketType, Tls, User, UserId, ViewId, Vocabulary,
        WebhookEvent, Zone,
        rules::{assignment, device_choice::Offer},
    },
    locale::Lang,
    phrase,
    tui::{
        look::Look,
        panels::Place,
        panes::{
            Sight,
            parts::{priority_role, status, status_role, widest},
        },
        theme::Role,
        widgets,
    },
};

use super::{mail::MailWay, picker::Item};

/// What can be chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is the value it names")]
pub enum Choice {
    Technician(TechnicianId),
    Nobody,
    Balance,
    Status(StatusId),
    Category(Category),
    DeviceKind(DeviceKind),
    AddAnew,
    Priority(Priority),
    Impact(Impact),
    Type(TicketType),
    Device(DeviceId),
    NoDevice,
    User(UserId),
    NoUser,
    Site(SiteId),
    Folder(FolderId),
    NoFolder,
    NewFolder,
    Column(u8),
    View(ViewId),
    EveryView,
    DeleteView,
    ForMe,
    ForTeam,
    #[serde(skip)]
    Place(Place),
    Hours(u32),
    Nth(u32),
    Ticket(TicketId),
    AutoAssign(Option<Strategy>),
    Role(RoleId),
    Permission(Permission),
    EverySite,
    NoSite,
    Language(Option<Language>),
    Landing(Landing),
    Vocabulary(Vocabulary),
    Zone(Zone),
    MailWay(MailWay),
    MailTls(Tls),
    Department(DepartmentId),
    NoDepartment,
    PortalScope(PortalScope),
    Address(u8),
    NewAddress,
    PrimaryAddress,
    RemoveAddress,
    OpenTickets(OpenTickets),
    WebhookEvent(WebhookEvent),
    Grant(Grant),
}

/// Whom a ticket can go to: me, whom balance would choose and why, nobody, then everybody with
/// availability, load and last turn; those who are out last, with a question (TA6).
pub fn technicians(sight: &Sight<'_>, tickets: &[TicketId]) -> Vec<Item> {
    let (desk, look) = (sight.desk, sight.look);
    let lang = look.lang;
    let lead = lead(lang);
    let mut items = Vec::new();
    if let Some(me) = sight.me.filter(|me| desk.is_assignable(*me))
        && let Some(technician) = desk.get::<Technician>(me)
    {
        let mut item = person(sight, technician, Choice::Technician(me));
        item.parts.insert(0, (sight.look.fit(lang.pick_me(), lead), Role::Title));
        item.search = format!("{} {}", lang.pick_me(), item.search);
        (item.ask, item.instead) = (None, None);
        items.push(item);
    }
    if let Some(ticket) = tickets.first() {
        let strategy = desk.account().and_then(|a| a.auto_assign).unwrap_or_default();
        items.push(balance(sight, *ticket, strategy));
    }
    items.push(Item::new(Choice::Nobody, vec![(lang.nobody().to_owned(), Role::Text)]));
    items.extend(people(sight).into_iter().map(|technician| {
        let mut item = person(sight, technician, Choice::Technician(technician.id));
        item.parts.insert(0, (" ".repeat(lead), Role::Text));
        item
    }));
    items
}

/// Everybody who could cover somebody. Where tickets are handed over at once, those who are out and covered by
/// nobody cannot.
pub fn covers(sight: &Sight<'_>, technician: TechnicianId, at_once: bool) -> Vec<Item> {
    let (desk, lang) = (sight.desk, sight.look.lang);
    let fit = |other: &&Technician| other.id != technician && other.sort == TechnicianKind::Human;
    let others = people(sight).into_iter().filter(fit);
    others
        .map(|other| {
            let mut item = person(sight, other, Choice::Technician(other.id));
            (item.ask, item.instead) = (None, None);
            if at_once && item.refused.is_none() && desk.who_takes_for(other.id).is_none() {
                item.refused = Some(lang.cover_is_out(other.name()).into_owned());
            }
            item
        })
        .collect()
}

/// Those who work here: who can be given tickets first, who is available before who is out.
fn people<'a>(sight: &Sight<'a>) -> Vec<&'a Technician> {
    let desk = sight.desk;
    let mut people: Vec<&Technician> = desk
        .all::<Technician>()
        .filter(|technician| technician.state == TechnicianState::Active)
        .collect();
    people.sort_by_key(|technician| {
        (
            !desk.is_assignable(technician.id),
            technician.sort == TechnicianKind::Bot,
            !technician.availability.is_available(),
            technician.availability.until().is_none(),
            desk.open_load(technician.id),
            technician.last_auto_assigned_at,
        )
    });
    people
}

/// As wide as the widest of these words with a blank behind it, at least `least`.
fn column<'w>(words: impl IntoIterator<Item = &'w str>, least: usize) -> usize {
    least.max(widest(words) + 1)
}

/// How wide what stands in front of people is.
fn lead(lang: Lang) -> usize {
    column([lang.pick_me(), lang.pick_balance()], 11)
}

/// What somebody's availability takes in a list to choose from: when they are back may be said in few words or more.
pub(super) fn availability_column(look: &Look, words: &str) -> String {
    let lang = look.lang;
    let back = lang.back_at("23:59");
    look.fit(words, column([lang.available(), lang.out_of_office(), &back], 15))
}

fn person(sight: &Sight<'_>, technician: &Technician, choice: Choice) -> Item {
    let look = sight.look;
    let lang = look.lang;
    let (words, role) = status(sight, technician);
    let indicator = widgets::technician(look, technician);
    let open = sight.desk.open_load(technician.id);
    let out =
        technician.state == TechnicianState::Active && !technician.availability.is_available();
    let cover = sight.desk.who_takes_for(technician.id).filter(|_| out);
    let cover_name = cover.map(|cover| phrase::technician(lang, sight.desk, cover));
    let given = technician.last_auto_assigned_at.map_or_else(String::new, |at| {
        let moment = look.moment(at);
        let clock = phrase::clock(at, look.zone);
        let today = moment == clock;
        let when = if today { clock } else { phrase::date(lang, at, look.now, look.zone) };
        lang.last_given(when).into_owned()
    });
    let open_width = column([&*lang.open_count(10)], 8);
    let count = if look.linear { lang.spoken_open(open) } else { lang.open_count(open) };
    let mut item = Item::new(
        choice,
        vec![
            (format!("{} {}", indicator.content, availability_column(look, &words)), role),
            (sight.look.fit(&technician.name(), 19), Role::Text),
            (" ".to_owned(), Role::Text),
            (sight.look.fit(&count, open_width), Role::Dim),
            (
                if out {
                    cover_name.as_deref().map_or_else(
                        || lang.cover_missing().to_owned(),
                        |name| lang.cover_of(name).into_owned(),
                    )
                } else {
                    given
                },
                Role::Dim,
            ),
        ],
    );
    item.search = technician.name();
    if look.linear {
        // Who it is goes before what they do.
        item.parts.swap(0, 1);
    }
    if !sight.desk.is_assignable(technician.id) {
        let technician = technician.id;
        let refusal = crate::desk::Refusal::NotAssignable { technician };
        item.refused = Some(phrase::refusal(lang, sight.desk, &refusal));
    } else if let (Some(cover), Some(name)) = (cover, cover_name) {
        item.ask = Some(match technician.availability.until() {
            Some(until) => {
                let until = look.moment(until);
                lang.ask_assign_cover_until(name, technician.name(), until).into_owned()
            }
            None => lang.ask_assign_cover(name, technician.name()).into_owned(),
        });
        item.instead = Some(Choice::Technician(cover));
    } else if out {
        item.ask = Some(lang.ask_assign_out(technician.name(), words).into_owned());
    }
    item
}

fn balance(sight: &Sight<'_>, ticket: TicketId, strategy: Strategy) -> Item {
    let lang = sight.look.lang;
    let decision = assignment::balance(sight.desk, ticket, strategy, sight.look.now);
    let mut lines = phrase::decision(lang, sight.desk, &decision).into_iter();
    let why = lines.next().unwrap_or_default();
    let mut item = Item::new(
        Choice::Balance,
        vec![
            (sight.look.fit(lang.pick_balance(), lead(lang)), Role::Title),
            (why.clone(), Role::Text),
        ],
    );
    lang.pick_balance().clone_into(&mut item.search);
    if decision.chosen.is_none() {
        item.refused = Some(std::iter::once(why).chain(lines).collect::<Vec<_>>().join(" "));
    }
    item
}

/// Every status, presets first, each with its letter.
pub fn statuses(sight: &Sight<'_>) -> Vec<Item> {
    let mut all: Vec<&Status> =
        sight.desk.all::<Status>().filter(|status| !status.retired).collect();
    all.sort_by_key(|status| (!status.preset, status.category, status.place, status.id));
    all.into_iter()
        .map(|status| {
            let name = phrase::status_name(sight.look.lang, status).to_owned();
            let mut item =
                Item::new(Choice::Status(status.id), vec![(name, status_role(status.category))]);
            item.hotkey = status.preset.then_some(match status.category {
                Category::Open => 'o',
                Category::Pending => 'p',
                Category::Resolved => 'r',
                Category::Closed => 'c',
            });
            item
        })
        .collect()
}

/// Every role.
pub fn roles(sight: &Sight<'_>) -> Vec<Item> {
    let roles = sight.desk.all::<crate::desk::Role>();
    roles
        .map(|role| {
            let name = phrase::role_name(sight.look.lang, role).to_owned();
            Item::new(Choice::Role(role.id), vec![(name, Role::Text)])
        })
        .collect()
}

/// Every priority, the highest first, each with its letter.
pub fn priorities(sight: &Sight<'_>) -> Vec<Item> {
    Priority::ALL
        .into_iter()
        .rev()
        .zip(['c', 'h', 'm', 'l'])
        .map(|(priority, letter)| {
            let name = phrase::priority(sight.look.lang, priority).to_owned();
            let role = priority_role(priority);
            let mut item = Item::new(Choice::Priority(priority), vec![(name, role)]);
            item.hotkey = Some(letter);
            item
        })
        .collect()
}

/// Every impact.
pub fn impacts(sight: &Sight<'_>) -> Vec<Item> {
    let word = |impact| phrase::impact(sight.look.lang, impact).to_owned();
    Impact::ALL
        .into_iter()
        .map(|impact| Item::new(Choice::Impact(impact), vec![(word(impact), Role::Text)]))
        .collect()
}

/// Every type.
pub fn types(sight: &Sight<'_>) -> Vec<Item> {
    let word = |sort| phrase::sort(sight.look.lang, sort).to_owned();
    TicketType::ALL
        .into_iter()
        .map(|sort| Item::new(Choice::Type(sort), vec![(word(sort), Role::Text)]))
        .collect()
}

/// What the Device field offers (D10, D15), and "no device" (DA13).
pub fn devices(sight: &Sight<'_>, offer: &Offer, current: Option<DeviceId>) -> Vec<Item> {
    let lang = sight.look.lang;
    let (devices, primary, links) = match offer {
        Offer::Related { devices, primary } => (&devices[..], *primary, false),
        Offer::OfSite { devices } if may_link(sight) => (&devices[..], None, true),
        Offer::NeedsUser | Offer::OfSite { .. } => (&[][..], None, false),
    };
    let known = || devices.iter().filter_map(|id| sight.desk.get::<Device>(*id));
    let seen = seen_width(sight, known());
    let mut items: Vec<Item> = known()
        .map(|device| {
            let mut item = device_item(sight, device, seen);
            let mark = if primary == Some(device.id) {
                lang.device_primary()
            } else if links {
                lang.device_will_be_related()
            } else {
                ""
            };
            item.parts.push((mark.to_owned(), Role::Success));
            item.current = current == Some(device.id);
            item
        })
        .collect();
    items.push(Item::new(Choice::NoDevice, vec![(lang.pick_no_device().to_owned(), Role::Dim)]));
    items
}

/// True for those who may link a device of the site on the way to a ticket (DA3).
pub(super) fn may_link(sight: &Sight<'_>) -> bool {
    sight.me.is_some_and(|me| sight.desk.may(me, Permission::RelateDevices))
}

/// How long ago a device was seen.
fn seen(look: &Look, device: &Device) -> String {
    device.last_seen_at.map_or_else(String::new, |at| look.lang.seen_ago(look.ago(at)).into_owned())
}

/// How wide that is for all of these.
fn seen_width<'d>(sight: &Sight<'_>, devices: impl Iterator<Item = &'d Device>) -> usize {
    let widest = devices.map(|device| seen(sight.look, device).width()).max();
    (widest.unwrap_or_default() + 1).max(14)
}

/// A device; `wide` is how wide the column is that says when it was seen.
fn device_item(sight: &Sight<'_>, device: &Device, wide: usize) -> Item {
    let model = device.model.as_deref().unwrap_or_default();
    let seen = seen(sight.look, device);
    let mut item = Item::new(
        Choice::Device(device.id),
        vec![
            (sight.look.fit(&device.name, 12), Role::Text),
            (format!("{} ", sight.look.fit(model, 27)), Role::Dim),
            (sight.look.fit(&seen, wide), Role::Dim),
        ],
    );
    item.search = format!("{} {model}", device.name);
    item
}

/// The devices of a user's site that are not related to them yet (D32, D33).
pub fn relatable(sight: &Sight<'_>, user: UserId) -> Vec<Item> {
    let Some(user) = sight.desk.get::<User>(user) else { return Vec::new() };
    let mut devices: Vec<&Device> = sight
        .desk
        .devices_of_site(user.site)
        .filter(|device| !user.devices.contains(device.id))
        .collect();
    devices.sort_by_key(|device| {
        (sight.desk.users_of_device(device.id).next().is_some(), device.name.clone())
    });
    let seen = seen_width(sight, devices.iter().copied());
    devices
        .into_iter()
        .map(|device| {
            let mut item = device_item(sight, device, seen);
            let others = sight.desk.users_of_device(device.id);
            let names: Vec<String> =
                others.filter_map(|id| sight.desk.get::<User>(id)).map(User::name).collect();
            item.parts.push((names.join(", "), Role::Dim));
            item
        })
        .collect()
}

/// Everybody who may ask, those of the site first: choosing another one brings their site.
pub fn requesters(sight: &Sight<'_>, site: Option<SiteId>) -> Vec<Item> {
    let mut items = users(sight, None);
    items.sort_by_key(|item| match item.choice {
        Choice::User(user) => sight.desk.get::<User>(user).map(|user| user.site) != site,
        _ => true,
    });
    items
}

/// The users of a site, or of all, who may ask, and nobody.
pub fn users(sight: &Sight<'_>, site: Option<SiteId>) -> Vec<Item> {
    let mut users: Vec<&User> = sight
        .desk
        .all::<User>()
        .filter(|user| user.may_ask())
        .filter(|user| site.is_none_or(|site| user.site == site))
        .collect();
    users.sort_by_key(|user| (user.first_name.clone(), user.last_name.clone()));
    let mut items: Vec<Item> = users
        .into_iter()
        .map(|user| {
            let department = sight.department(user).unwrap_or_default();
            let mut item = Item::new(
                Choice::User(user.id),
                vec![
                    (sight.look.fit(&user.name(), 26), Role::Text),
                    (sight.look.fit(department, 18), Role::Dim),
                    (sight.site(user.site).to_owned(), Role::Dim),
                ],
            );
            item.search = user.name();
            for email in user.emails() {
                item.search.push(' ');
                item.search.push_str(email);
            }
            item
        })
        .collect();
    let nobody = sight.look.lang.nobody().to_owned();
    items.push(Item::new(Choice::NoUser, vec![(nobody, Role::Dim)]));
    items
}

/// Every site where something new may be put.
pub fn sites(sight: &Sight<'_>) -> Vec<Item> {
    let open = |site: &&Site| site.state == SiteState::Active;
    let mut sites: Vec<&Site> = sight.desk.all::<Site>().filter(open).collect();
    sites.sort_by_key(|site| site.name.clone());
    sites
        .into_iter()
        .map(|site| Item::new(Choice::Site(site.id), vec![(site.name.to_string(), Role::Text)]))
        .collect()
}

/// Every department, and none (U12).
pub fn departments(sight: &Sight<'_>) -> Vec<Item> {
    let mut departments: Vec<&Department> = sight.desk.all::<Department>().collect();
    departments.sort_by_key(|department| department.name.clone());
    let none = (sight.look.lang.nothing().to_owned(), Role::Dim);
    let none = Item::new(Choice::NoDepartment, vec![none]);
    let items = departments.into_iter().map(|department| {
        let name = department.name.to_string();
        Item::new(Choice::Department(department.id), vec![(name, Role::Text)])
    });
    items.chain(std::iter::once(none)).collect()
}

/// The folders of a site, none, and a new one (D27).
pub fn folders(sight: &Sight<'_>, site: Option<SiteId>) -> Vec<Item> {
    let lang = sight.look.lang;
    let mut folders: Vec<&Folder> =
        sight.desk.all::<Folder>().filter(|folder| Some(folder.site) == site).collect();
    folders.sort_by_key(|folder| folder.name.clone());
    let mut items: Vec<Item> = folders
        .into_iter()
        .map(|folder| {
            Item::new(Choice::Folder(folder.id), vec![(folder.name.to_string(), Role::Text)])
        })
        .collect();
    items.push(Item::new(Choice::NoFolder, vec![(lang.pick_no_folder().to_owned(), Role::Dim)]));
    items
        .push(Item::new(Choice::NewFolder, vec![(lang.pick_new_folder().to_owned(), Role::Title)]));
    items
}

/// What a ticket is called in a title.
pub fn ticket_names(sight: &Sight<'_>, tickets: &[TicketId]) -> String {
    let numbers: Vec<String> = tickets
        .iter()
        .take(3)
        .filter_map(|id| sight.desk.get::<Ticket>(*id))
        .map(|ticket| ticket.number.to_string())
        .collect();
    let more = tickets.len().saturating_sub(3);
    if more == 0 {
        numbers.join(", ")
    } else {
        sight.look.lang.and_more(more, numbers.join(", ")).into_owned()
    }
}
