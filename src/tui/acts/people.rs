//! Actions on whole users: adding, editing, addresses, main user, moving, merging, erasing, who may ask (U5 to U25).

use crate::{
    desk::{
        Command, Email, EraseUser, MergeUsers, Notice, RecordKey, SetMainUser, Site, SiteId,
        Ticket, User, UserAddress, UserId, UserState,
    },
    tui::{
        action::Action,
        model::Model,
        overlays::{About, Choice, Form, Item, Overlay, Picker, Prompt, Purpose, replaces_main},
        theme::Role,
    },
};

pub(super) fn act(model: &mut Model, user: UserId, action: Action) {
    match action {
        Action::EditUser => with(model, user, Form::edit_user),
        Action::MoveUser => with(model, user, Form::move_user),
        Action::Addresses => addresses(model, user),
        Action::MainUser => main_user(model, user),
        Action::MergeUser => merge(model, user),
        Action::EraseUser => erase(model, user),
        _ => enable(model, user),
    }
}

/// Opens the New user form, with the site of what is under the cursor.
pub(super) fn add(model: &mut Model) {
    let focus = model.focus();
    let Some(sight) = model.sight() else { return };
    let desk = sight.desk;
    let site: Option<SiteId> = match (focus, sight.of) {
        (Some(RecordKey::Site(site)), _) | (_, Some(RecordKey::Site(site))) => Some(site),
        (Some(RecordKey::User(user)), _) => desk.get::<User>(user).map(|user| user.site),
        (Some(RecordKey::Ticket(ticket)), _) => desk.get::<Ticket>(ticket).map(|t| t.site),
        (Some(RecordKey::Device(device)), _) => {
            desk.get::<crate::desk::Device>(device).map(|device| device.site)
        }
        _ => None,
    };
    let form = Form::new_user(&sight, site);
    model.open(Overlay::Form(Box::new(form)));
}

fn with(
    model: &mut Model,
    user: UserId,
    form: impl Fn(&crate::tui::panes::Sight<'_>, User) -> Form,
) {
    let Some(sight) = model.sight() else { return };
    let Some(record) = sight.desk.get::<User>(user) else { return };
    let form = form(&sight, record.clone());
    model.open(Overlay::Form(Box::new(form)));
}

/// Activates or deactivates, after saying what follows (U22 to U25).
fn enable(model: &mut Model, id: UserId) {
    let Some(user) = model.desk().and_then(|desk| desk.get::<User>(id)) else { return };
    let (lang, name) = (model.look.lang, user.name());
    let active = user.state == UserState::Inactive;
    let question = if active {
        lang.activate_user_question(name)
    } else {
        lang.deactivate_user_question(name)
    };
    let question = question.into_owned();
    super::layers::confirm(model, question, vec![Command::SetUserActive { user: id, active }]);
}

/// Makes somebody the main user of their site, or nobody where they are; asks before it replaces somebody (UA2).
fn main_user(model: &mut Model, id: UserId) {
    let Some(sight) = model.sight() else { return };
    let Some(site) = sight.desk.get::<User>(id).map(|user| user.site) else { return };
    let was = sight.desk.get::<Site>(site).and_then(|site| site.main_user);
    let user = (was != Some(id)).then_some(id);
    let replaced = was.filter(|was| *was != id).map(|user| Notice::MainUserReplaced { user, site });
    let question = replaces_main(&sight, replaced.as_slice());
    let command = Command::SetMainUser(SetMainUser { site, user, replace: true });
    match question {
        Some(question) => super::layers::confirm(model, question, vec![command]),
        None => drop(model.send_or_say(vec![command])),
    }
}

/// Offers the site's other users: who of them stays (B3 row 14).
fn merge(model: &mut Model, id: UserId) {
    let Some(sight) = model.sight() else { return };
    let Some(user) = sight.desk.get::<User>(id) else { return };
    let mut others: Vec<&User> = sight
        .desk
        .users_of_site(user.site)
        .filter_map(|other| sight.desk.get::<User>(other))
        .filter(|other| other.id != id && other.is_listed())
        .collect();
    // The likely ones first: people are entered twice under one name.
    others.sort_by_key(|other| {
        (other.last_name != user.last_name, other.first_name.clone(), other.last_name.clone())
    });
    let items = others
        .into_iter()
        .map(|other| {
            let email = other.email.as_deref().unwrap_or_default().to_owned();
            let name = model.look.fit(&other.name(), 26);
            Item::new(Choice::User(other.id), vec![(name, Role::Text), (email, Role::Dim)])
        })
        .collect();
    let title = sight.look.lang.pick_merge(user.name()).into_owned();
    model.open(Picker::new(title, Purpose::Merge(id), items));
}

/// Asks before two users become one, with what follows.
pub(super) fn merge_into(model: &mut Model, from: UserId, into: UserId) {
    let Some(desk) = model.desk() else { return };
    let name = |id| desk.get::<User>(id).map(User::name).unwrap_or_default();
    let question = model.look.lang.merge_question(name(from), name(into)).into_owned();
    super::layers::confirm(model, question, vec![Command::MergeUsers(MergeUsers { from, into })]);
}

fn erase(model: &mut Model, user: UserId) {
    let Some(record) = model.desk().and_then(|desk| desk.get::<User>(user)) else { return };
    let question = model.look.lang.erase_question(record.name()).into_owned();
    super::layers::confirm(model, question, vec![Command::EraseUser(EraseUser { user })]);
}

/// The window of a user's addresses (UA5).
fn addresses(model: &mut Model, id: UserId) {
    let Some(sight) = model.sight() else { return };
    let Some(user) = sight.desk.get::<User>(id) else { return };
    let lang = sight.look.lang;
    let mut items: Vec<Item> = (0_u8..)
        .zip(user.emails())
        .map(|(place, email)| {
            let mark = if place == 0 { lang.address_primary() } else { "" };
            let parts =
                vec![(model.look.fit(email, 44), Role::Text), (mark.to_owned(), Role::Success)];
            Item::new(Choice::Address(place), parts)
        })
        .collect();
    items.push(Item::new(
        Choice::NewAddress,
        vec![(lang.pick_new_address().to_owned(), Role::Title)],
    ));
    let title = lang.pick_addresses(user.name()).into_owned();
    model.open(Picker::new(title, Purpose::Addresses(id), items));
}

/// What was chosen in the window: an address to do something with, or a new one.
pub(super) fn address(model: &mut Model, user: UserId, choice: Choice) {
    let Some(sight) = model.sight() else { return };
    let lang = sight.look.lang;
    let Choice::Address(place) = choice else {
        let Some(record) = sight.desk.get::<User>(user) else { return };
        let label = lang.ask_address(record.name()).into_owned();
        let label = ratatui::text::Line::raw(format!(" {label}"));
        return model.open(Prompt::new(About::NewAddress(user), label, ""));
    };
    let Some(email) = email_at(model, user, place) else { return };
    let item = |choice, name: &str| Item::new(choice, vec![(name.to_owned(), Role::Text)]);
    let mut items = vec![item(Choice::RemoveAddress, lang.pick_remove_address())];
    if place > 0 {
        items.insert(0, item(Choice::PrimaryAddress, lang.pick_primary_address()));
    }
    model.open(Picker::new(email.to_string(), Purpose::Address(user, place), items));
}

/// What to do with an address.
pub(super) fn address_wish(
    model: &Model,
    user: UserId,
    place: u8,
    choice: Choice,
) -> Option<Command> {
    let email = email_at(model, user, place)?.to_string();
    let wish = UserAddress { user, email, primary: false };
    Some(match choice {
        Choice::PrimaryAddress => Command::MakeAddressPrimary(wish),
        _ => Command::RemoveUserAddress(wish),
    })
}

fn email_at(model: &Model, user: UserId, place: u8) -> Option<Email> {
    model.desk()?.get::<User>(user)?.emails().nth(usize::from(place)).cloned()
}

/// Why this person may not do it, beyond their role, or the record does not take it.
pub(super) fn why_not(model: &Model, user: UserId, action: Action) -> Option<String> {
    let desk = model.desk()?;
    let record = desk.get::<User>(user)?;
    match action {
        Action::MainUser if record.state == UserState::Inactive => {
            Some(model.look.lang.refused_inactive_user().to_owned())
        }
        Action::EraseUser => super::users::full_admin_only(model),
        _ => None,
    }
}
