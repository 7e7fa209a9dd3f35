//! The two windows that give a role: the roles for one technician, and the technicians for one role (T29, T37, P7).
//!
//! Owns what they list, and the command that gives a role: at once, or with the first login (TA1). What the desk would
//! refuse is listed with the reason.

use unicode_width::UnicodeWidthStr as _;

use super::{Choice, Item, Picker, Purpose, choices::availability_column};
use crate::{
    desk::{
        Actor, AssignRole, ChooseFirstRole, Command, CommandId, Expect, Preset, Refusal, Request,
        RoleId, Technician, TechnicianState,
    },
    phrase,
    tui::{
        panes::{
            Sight,
            parts::{role_of_indicator, status},
        },
        theme::Role,
        widgets,
    },
};

/// Gives a technician a role, or chooses the one of the first login.
pub fn give(technician: &Technician, role: RoleId) -> Command {
    let id = technician.id;
    if technician.is_before_first_login() {
        let was = Expect::Value(technician.pending_role);
        let role = Some(role).filter(|role| *role != Preset::Beginner.id());
        Command::ChooseFirstRole(ChooseFirstRole { technician: id, role, was })
    } else {
        let was = Expect::Value(technician.role);
        Command::AssignRole(AssignRole { technician: id, role, was })
    }
}

/// Why this technician cannot be given this role.
fn refused(sight: &Sight<'_>, technician: &Technician, role: RoleId) -> Option<String> {
    let request = Request {
        id: CommandId::from_u128(0),
        at: sight.look.now,
        actor: sight.me.map_or(Actor::System, Actor::Technician),
        command: give(technician, role),
    };
    let refusal: Refusal = sight.desk.decide(&request).err()?;
    Some(phrase::refusal(sight.look.lang, sight.desk, &refusal))
}

impl Picker {
    /// Every role, with what it allows, the one of this technician marked.
    pub fn role_of(sight: &Sight<'_>, technician: &Technician) -> Self {
        let lang = sight.look.lang;
        let roles = sight.desk.all::<crate::desk::Role>();
        let items = roles.map(|role| {
            let name = phrase::role_name(lang, role).to_owned();
            let current = technician.role_to_be() == role.id;
            let mark = if current { lang.role_is_held() } else { "" };
            let allows = phrase::allows(lang, role);
            let mut item = Item::new(
                Choice::Role(role.id),
                vec![
                    (format!("{} ", sight.look.fit(&name, 20)), Role::Text),
                    (sight.look.fit(mark, (lang.role_is_held().width() + 1).max(5)), Role::Success),
                    (allows.clone(), Role::Dim),
                ],
            );
            let reach = phrase::scope(lang, sight.desk, &role.scope);
            item.about = lang.role_about(allows, reach, name.clone()).into_owned();
            item.search = name;
            item.current = current;
            item.refused = refused(sight, technician, role.id);
            item
        });
        let title = if technician.is_before_first_login() {
            lang.first_role_title(technician.name())
        } else {
            lang.role_title(technician.name())
        };
        Self::new(title.into_owned(), Purpose::RoleOf(technician.id), items.collect())
    }

    /// Every technician, with the role they have, to give this one to.
    pub fn holders(sight: &Sight<'_>, role: &crate::desk::Role) -> Self {
        let lang = sight.look.lang;
        let mut people: Vec<&Technician> = sight.desk.all::<Technician>().collect();
        people.sort_by_key(|one| {
            let away = one.state == TechnicianState::Inactive;
            (away, one.first_name.clone(), one.last_name.clone())
        });
        let items = people.into_iter().map(|technician| {
            let (words, tone) = status(sight, technician);
            let indicator = widgets::technician(sight.look, technician);
            let has = phrase::role(lang, sight.desk, technician.role_to_be()).to_owned();
            let later =
                if technician.is_before_first_login() { lang.role_at_first_login() } else { "" };
            let state =
                format!("{} {}", indicator.content, availability_column(sight.look, &words));
            let tone = if technician.state == TechnicianState::Active {
                tone
            } else {
                role_of_indicator(technician)
            };
            let mut item = Item::new(
                Choice::Technician(technician.id),
                vec![
                    (state, tone),
                    (format!("{} ", sight.look.fit(&technician.name(), 22)), Role::Text),
                    (format!("{} ", sight.look.fit(&has, 16)), Role::Dim),
                    (later.to_owned(), Role::Dim),
                ],
            );
            item.search = technician.name();
            item.refused = if technician.role_to_be() == role.id {
                Some(lang.role_held_already(technician.name()).into_owned())
            } else {
                refused(sight, technician, role.id)
            };
            item
        });
        let title = lang.give_role_title(phrase::role_name(lang, role).to_owned()).into_owned();
        Self::new(title, Purpose::Holders(role.id), items.collect()).several(&[])
    }
}
