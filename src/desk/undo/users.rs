//! Owns how what was done to a user is undone: fields, main user, addresses.

use super::super::{
    Command, Desk, Edit, EditUser, Email, Field, Name, SetMainUser, Site, User, UserAddress,
};

/// Every field back to what it was, where it still is what it was set to.
pub(super) fn edit_back(before: &Desk, edit: &EditUser) -> Option<Command> {
    fn back<T: Clone>(edit: Option<&Edit<T>>, was: T) -> Option<Edit<T>> {
        edit.map(|edit| Edit::new(edit.to.clone(), was))
    }
    fn line(edit: Option<&Edit<String>>, was: Option<&Name>) -> Option<Edit<String>> {
        let was = was.map(ToString::to_string).unwrap_or_default();
        edit.map(|edit| Edit::new(edit.to.trim().to_owned(), was))
    }
    let user = before.get::<User>(edit.user)?;
    Some(Command::edit_user(EditUser {
        user: edit.user,
        first_name: line(edit.first_name.as_ref(), Some(&user.first_name)),
        last_name: line(edit.last_name.as_ref(), Some(&user.last_name)),
        phone: line(edit.phone.as_ref(), user.phone.as_ref()),
        mobile: line(edit.mobile.as_ref(), user.mobile.as_ref()),
        department: back(edit.department.as_ref(), user.department),
        job_title: line(edit.job_title.as_ref(), user.job_title.as_ref()),
        portal_scope: back(edit.portal_scope.as_ref(), user.portal_scope),
        suppress_email_tickets: back(
            edit.suppress_email_tickets.as_ref(),
            user.suppress_email_tickets,
        ),
        source: back(edit.source.as_ref(), user.source),
        external_id: line(edit.external_id.as_ref(), user.external_id.as_ref()),
        language: back(edit.language.as_ref(), user.language),
    }))
}

pub(super) fn main_back(before: &Desk, set: &SetMainUser) -> Option<Command> {
    let user = before.get::<Site>(set.site)?.main_user;
    Some(Command::SetMainUser(SetMainUser { site: set.site, user, replace: true }))
}

/// Takes away what was added, adds what was taken away, and puts the primary address back.
pub(super) fn addresses_back(before: &Desk, done: &Command, wish: &UserAddress) -> Vec<Command> {
    let Some(user) = before.get::<User>(wish.user) else { return Vec::new() };
    let Ok(email) = Email::parse(Field::Email, &wish.email) else { return Vec::new() };
    let had = user.emails().any(|other| *other == email);
    let plain = || UserAddress { primary: false, ..wish.clone() };
    let mut commands = Vec::new();
    match done {
        Command::AddUserAddress(_) if !had => commands.push(Command::RemoveUserAddress(plain())),
        Command::RemoveUserAddress(_) if had => commands.push(Command::AddUserAddress(plain())),
        _ => {}
    }
    if let Some(primary) = user.email.as_ref().filter(|_| had || wish.primary) {
        let email = primary.to_string();
        commands.push(Command::MakeAddressPrimary(UserAddress { email, ..plain() }));
    }
    commands
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        inverse,
        testing::{DANA, LEEDS, NIL, UMA, World},
    };

    /// Does it, undoes it, and compares the user with before.
    fn there_and_back(world: &mut World, command: Command) {
        let before = (world.user(UMA).clone(), world.get::<Site>(LEEDS).main_user);
        let back = inverse(&world.desk, &command);
        world.ok(DANA, command);
        for command in back {
            world.ok(DANA, command);
        }
        let mut now = world.user(UMA).clone();
        now.rev = before.0.rev;
        assert_eq!((now, world.get::<Site>(LEEDS).main_user), before);
    }

    #[test]
    fn edits_main_users_and_addresses_are_undone() {
        let mut world = World::little();
        let address =
            |email: &str, primary| UserAddress { user: UMA, email: email.into(), primary };
        for email in ["one@leeds.example", "two@leeds.example"] {
            world.ok(DANA, Command::AddUserAddress(address(email, false)));
        }
        let edit = EditUser {
            phone: Some(Edit::to("0113".into())),
            last_name: Some(Edit::to(" Ruiz ".into())),
            suppress_email_tickets: Some(Edit::to(true)),
            ..EditUser::of(UMA)
        };
        let main = |user| SetMainUser { site: LEEDS, user: Some(user), replace: true };
        for command in [
            Command::edit_user(edit),
            Command::SetMainUser(main(UMA)),
            Command::AddUserAddress(address("new@leeds.example", true)),
            Command::AddUserAddress(address("new@leeds.example", false)),
            Command::RemoveUserAddress(address("one@leeds.example", false)),
            Command::RemoveUserAddress(address("two@leeds.example", false)),
            Command::MakeAddressPrimary(address("two@leeds.example", false)),
        ] {
            there_and_back(&mut world, command);
        }
        world.ok(DANA, Command::SetMainUser(main(NIL)));
        there_and_back(&mut world, Command::SetMainUser(main(UMA)));
    }
}
