//! Owns a user's mail addresses: several, one of them primary, each belonging to one user (UA5, I7).
//! How an address is written is the record's to say.

use super::{check_free, listed};
use crate::desk::{
    Email, Field, Flaw, Permission, Refusal, User, UserAddress, UserId, draft::Draft,
};

/// Adds an address. As the primary one it puts the old one among the others, where mail to it still finds the
/// user (B3 row 12).
pub(in crate::desk) fn add(draft: &mut Draft<'_>, wish: &UserAddress) -> Result<(), Refusal> {
    let email = asked(draft, wish)?;
    if !has(draft, wish.user, &email)? {
        check_free(draft, &email)?;
        draft.edit::<User>(wish.user, |user| {
            if user.email.is_none() {
                user.email = Some(email.clone());
            } else {
                user.other_emails.push(email.clone());
            }
        })?;
    }
    if wish.primary { first(draft, wish.user, &email) } else { Ok(()) }
}

/// Takes an address away; the oldest of the others takes the place of a primary one.
pub(in crate::desk) fn remove(draft: &mut Draft<'_>, wish: &UserAddress) -> Result<(), Refusal> {
    let email = asked(draft, wish)?;
    draft.edit::<User>(wish.user, |user| {
        user.other_emails.retain(|other| *other != email);
        if user.email.as_ref() == Some(&email) {
            let next = (!user.other_emails.is_empty()).then(|| user.other_emails.remove(0));
            user.email = next;
        }
    })
}

/// Makes one of the user's addresses the primary one.
pub(in crate::desk) fn make_primary(
    draft: &mut Draft<'_>,
    wish: &UserAddress,
) -> Result<(), Refusal> {
    let email = asked(draft, wish)?;
    if !has(draft, wish.user, &email)? {
        return Err(Refusal::Invalid { field: Field::Email, flaw: Flaw::NotTheirs });
    }
    first(draft, wish.user, &email)
}

fn asked(draft: &Draft<'_>, wish: &UserAddress) -> Result<Email, Refusal> {
    draft.needs(Permission::ManageUsers)?;
    listed(draft, wish.user)?;
    Email::parse(Field::Email, &wish.email)
}

fn has(draft: &Draft<'_>, user: UserId, email: &Email) -> Result<bool, Refusal> {
    Ok(draft.get::<User>(user)?.emails().any(|other| other == email))
}

fn first(draft: &mut Draft<'_>, user: UserId, email: &Email) -> Result<(), Refusal> {
    draft.edit::<User>(user, |user| {
        if user.email.as_ref() != Some(email) {
            user.other_emails.retain(|other| other != email);
            let before = user.email.replace(email.clone());
            user.other_emails.splice(0..0, before);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{
        Command, Kind,
        testing::{BEA, DANA, NIL, UMA, World, missing},
    };

    fn address(user: UserId, email: &str, primary: bool) -> UserAddress {
        UserAddress { user, email: email.into(), primary }
    }

    fn add(email: &str, primary: bool) -> Command {
        Command::AddUserAddress(address(UMA, email, primary))
    }

    fn addresses(world: &World, user: UserId) -> Vec<&str> {
        world.user(user).emails().map(|email| &**email).collect()
    }

    #[test]
    fn ua5_the_first_address_is_primary_and_further_ones_follow() {
        let mut world = World::little();
        world.ok(DANA, add(" Uma@Leeds.example", false));
        world.ok(DANA, add("u@leeds.example", false));
        world.ok(DANA, add("u@leeds.example", false));
        assert_eq!(addresses(&world, UMA), ["uma@leeds.example", "u@leeds.example"]);
        for text in ["uma@leeds.example", "u@leeds.example"] {
            let email = Email::parse(Field::Email, text).expect("an address");
            assert_eq!(world.desk.user_with_email(&email), Some(UMA));
        }
        let taken = Command::AddUserAddress(address(NIL, "U@LEEDS.EXAMPLE", false));
        assert_eq!(
            world.refused(DANA, taken),
            Refusal::Invalid { field: Field::Email, flaw: Flaw::Taken }
        );
        let denied = Refusal::NotAllowed { needs: Permission::ManageUsers };
        assert_eq!(world.refused(BEA, add("x@leeds.example", false)), denied);
        let nobody = Command::AddUserAddress(address(UserId::from_u128(1), "x@y.example", false));
        assert_eq!(world.refused(DANA, nobody), missing(Kind::User));
    }

    #[test]
    fn b3_row_12_a_new_primary_address_keeps_the_old_one() {
        let mut world = World::little();
        for email in ["old@leeds.example", "mid@leeds.example"] {
            world.ok(DANA, add(email, false));
        }
        world.ok(DANA, add("new@leeds.example", true));
        let all = ["new@leeds.example", "old@leeds.example", "mid@leeds.example"];
        assert_eq!(addresses(&world, UMA), all);
        world.ok(DANA, Command::MakeAddressPrimary(address(UMA, "mid@leeds.example", false)));
        assert_eq!(addresses(&world, UMA)[0], "mid@leeds.example");
        let foreign = Command::MakeAddressPrimary(address(UMA, "who@leeds.example", false));
        assert_eq!(
            world.refused(DANA, foreign),
            Refusal::Invalid { field: Field::Email, flaw: Flaw::NotTheirs }
        );
    }

    #[test]
    fn ua5_a_removed_primary_address_is_followed_by_the_next() {
        let mut world = World::little();
        for email in ["a@leeds.example", "b@leeds.example"] {
            world.ok(DANA, add(email, false));
        }
        let remove = |email| Command::RemoveUserAddress(address(UMA, email, false));
        world.ok(DANA, remove("a@leeds.example"));
        assert_eq!(addresses(&world, UMA), ["b@leeds.example"]);
        world.ok(DANA, remove("b@leeds.example"));
        world.ok(DANA, remove("b@leeds.example"));
        assert_eq!(world.user(UMA).email, None);
        world.ok(DANA, Command::AddUserAddress(address(NIL, "a@leeds.example", false)));
    }
}
