//! Owns what a command about a user or a department did, said once it is done.

use std::borrow::Cow;

use super::full;
use crate::{
    desk::{Command, Desk},
    locale::Lang,
    phrase::{department, site, user},
};

pub(super) fn done(lang: Lang, before: &Desk, command: &Command) -> Cow<'static, str> {
    let name = |id| user(lang, before, id);
    match command {
        Command::AddDepartment(new) => lang.done_department_added(new.label.trim()),
        Command::RenameDepartment(wish) => lang.done_department_renamed(
            department(lang, before, wish.department),
            wish.label.to.trim(),
        ),
        Command::DeleteDepartment(wish) => {
            lang.done_department_deleted(department(lang, before, wish.department))
        }
        Command::EditUser(edit) => lang.done_user_edited(user(lang, before, edit.user)),
        Command::SetMainUser(set) => match set.user {
            Some(who) => lang.done_main_user(site(lang, before, set.site), user(lang, before, who)),
            None => lang.done_no_main_user(site(lang, before, set.site)),
        },
        Command::AddUser(new) => lang.done_user_added(full(&new.first_name, &new.last_name)),
        Command::SetUserActive { user: who, active: true } => {
            lang.done_user_activated(user(lang, before, *who))
        }
        Command::SetUserActive { user: who, active: false } => {
            lang.done_user_deactivated(user(lang, before, *who))
        }
        Command::AddUserAddress(wish) => {
            lang.done_address_added(wish.email.trim(), name(wish.user))
        }
        Command::RemoveUserAddress(wish) => {
            lang.done_address_removed(wish.email.trim(), name(wish.user))
        }
        Command::MakeAddressPrimary(wish) => {
            lang.done_address_primary(wish.email.trim(), name(wish.user))
        }
        Command::MoveUser(wish) => {
            lang.done_user_moved(site(lang, before, wish.site), name(wish.user))
        }
        Command::MergeUsers(wish) => lang.done_user_merged(name(wish.into), name(wish.from)),
        Command::EraseUser(wish) => lang.done_user_erased(name(wish.user)),
        _ => Cow::Borrowed(""),
    }
}
