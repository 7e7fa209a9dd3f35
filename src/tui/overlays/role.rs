//! The form about a role: its name, full admin or what it allows, and on which sites (C2).
//!
//! What it allows is one list of ticks, by noun; so are the sites.

use std::collections::BTreeSet;

use super::{
    Choice, Item, Picker,
    edit_profile::changed,
    form::{Fill, Form, Shown, Slot, Typed},
};
use crate::{
    desk::{
        Command, EditRole, IdSource, NewRole, Notice, Permission, Permissions, Refusal, Role,
        Scope, Site, SiteState, Technician, Timestamp,
    },
    locale::Lang,
    phrase,
    tui::{panes::Sight, theme::Role as Tone},
};

#[derive(Debug)]
struct RoleForm {
    /// The role that is changed; nothing for one to add.
    was: Option<Role>,
    /// What it was called when the form opened, in the reader's language.
    called: String,
    full_admin: bool,
    permissions: Permissions,
    scope: Scope,
}

impl Form {
    /// A role to add: empty, or beginning as a copy of another.
    pub fn new_role(sight: &Sight<'_>, like: Option<&Role>) -> Self {
        let lang = sight.look.lang;
        let name = like.map(|like| lang.role_copy_name(phrase::role_name(lang, like).to_owned()));
        let fill = RoleForm {
            was: None,
            called: String::new(),
            full_admin: like.is_some_and(|like| like.full_admin),
            permissions: like.map(|like| like.permissions).unwrap_or_default(),
            scope: like.map(|like| like.scope.clone()).unwrap_or_default(),
        };
        let picks = vec![
            (Slot::Permissions, fill.permissions.iter().map(Choice::Permission).collect()),
            (Slot::Scope, sites_of(&fill.scope)),
        ];
        let form =
            Self::role(sight, fill, name.map(std::borrow::Cow::into_owned).unwrap_or_default());
        if like.is_some() { form.begun_with(picks) } else { form }
    }

    /// A role to change.
    pub fn edit_role(sight: &Sight<'_>, was: Role) -> Self {
        let called = phrase::role_name(sight.look.lang, &was).to_owned();
        let fill = RoleForm {
            called: called.clone(),
            full_admin: was.full_admin,
            permissions: was.permissions,
            scope: was.scope.clone(),
            was: Some(was),
        };
        Self::role(sight, fill, called)
    }

    fn role(sight: &Sight<'_>, fill: RoleForm, name: String) -> Self {
        let fields = vec![
            Self::filled(Slot::Name, Lang::column_name, true, name),
            Self::tick(Slot::FullAdmin, Lang::label_full_admin, fill.full_admin),
            Self::choice(Slot::Permissions, Lang::section_may, false),
            Self::choice(Slot::Scope, Lang::label_on_sites, true),
        ];
        Self::new(fill, fields, sight).from_the_top()
    }
}

impl RoleForm {
    /// Every permission under its noun; one that the actor lacks cannot be ticked (PA1).
    fn permissions(&self, sight: &Sight<'_>) -> Picker {
        let lang = sight.look.lang;
        let me = sight.me.and_then(|me| sight.desk.get::<Technician>(me));
        let own = me.and_then(|me| sight.desk.get::<Role>(me.role));
        let items = Permission::ALL.into_iter().map(|one| {
            let words = phrase::permission(lang, one).to_owned();
            let mut item = Item::new(Choice::Permission(one), vec![(words, Tone::Text)]);
            let noun = phrase::permission_noun(lang, one);
            item.search = format!("{noun} {}", item.search);
            item.group = Some(noun);
            if one.is_account_wide() && !self.scope.is_all() {
                item.parts.push((format!("  {}", lang.role_needs_every_site()), Tone::Warning));
            }
            if own.is_some_and(|own| !own.allows(one)) {
                let refusal = Refusal::NotAllowed { needs: one };
                item.refused = Some(phrase::refusal(lang, sight.desk, &refusal));
            }
            item
        });
        let chosen: Vec<Choice> = self.permissions.iter().map(Choice::Permission).collect();
        let title = lang.role_may_title();
        Picker::field(Slot::Permissions, title, items).ticked(&chosen)
    }

    /// Every site, or some.
    fn sites(&self, sight: &Sight<'_>) -> Picker {
        let lang = sight.look.lang;
        let every = (lang.role_every_site().to_owned(), Tone::Title);
        let mut items = vec![Item { alone: true, ..Item::new(Choice::EverySite, vec![every]) }];
        let mut sites: Vec<&Site> = sight.desk.all::<Site>().collect();
        sites.sort_by_key(|site| site.name.clone());
        items.extend(sites.into_iter().map(|site| {
            let mut parts = vec![(site.name.to_string(), Tone::Text)];
            if site.state == SiteState::Inactive {
                let word = phrase::site_state(lang, site.state);
                parts.push((format!("  {word}"), Tone::Dim));
            }
            Item::new(Choice::Site(site.id), parts)
        }));
        let chosen = sites_of(&self.scope);
        let title = lang.label_on_sites();
        Picker::field(Slot::Scope, title, items).ticked(&chosen)
    }
}

fn sites_of(scope: &Scope) -> Vec<Choice> {
    match scope {
        Scope::All => vec![Choice::EverySite],
        Scope::Listed(sites) => sites.iter().copied().map(Choice::Site).collect(),
    }
}

impl Fill for RoleForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        let lang = sight.look.lang;
        match &self.was {
            None => lang.form_new_role().to_owned(),
            Some(was) => {
                let held = sight.desk.holders(was.id).count();
                lang.form_edit_role(held, self.called.clone()).into_owned()
            }
        }
    }

    fn draft_name(&self) -> Option<String> {
        let was = self.was.as_ref();
        Some(was.map_or_else(|| "new-role".to_owned(), |was| format!("role-{}", was.id)))
    }

    fn show(&self, slot: Slot, sight: &Sight<'_>) -> Shown {
        let lang = sight.look.lang;
        match slot {
            Slot::Permissions if self.full_admin => {
                (String::new(), String::new(), Some(lang.role_full_admin_may().to_owned()))
            }
            Slot::Permissions => {
                let (some, all) = (self.permissions.iter().count(), Permission::ALL.len());
                let words = phrase::permissions(lang, self.permissions);
                (lang.role_some_of(all, some).into_owned(), words, None)
            }
            _ => (phrase::scope(lang, sight.desk, &self.scope), String::new(), None),
        }
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        Some(match slot {
            Slot::Permissions => self.permissions(sight),
            _ => self.sites(sight),
        })
    }

    fn picked(
        &mut self,
        slot: Slot,
        choices: &[Choice],
        _sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        if slot == Slot::Permissions {
            let allowed = choices.iter().filter_map(|choice| match choice {
                Choice::Permission(one) => Some(*one),
                _ => None,
            });
            self.permissions = allowed.collect();
        } else {
            let sites: BTreeSet<_> = choices
                .iter()
                .filter_map(|choice| match choice {
                    Choice::Site(site) => Some(*site),
                    _ => None,
                })
                .collect();
            let every = choices.contains(&Choice::EverySite);
            self.scope = if every { Scope::All } else { Scope::Listed(sites) };
        }
        Ok(None)
    }

    fn ticked(&mut self, _slot: Slot, on: bool) {
        self.full_admin = on;
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        ids: &mut IdSource,
        at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let (label, full_admin) = (typed.text(Slot::Name), self.full_admin);
        let Some(was) = &self.was else {
            return Ok(vec![Command::AddRole(NewRole {
                id: ids.next(at),
                label,
                full_admin,
                permissions: self.permissions,
                scope: self.scope.clone(),
            })]);
        };
        let edit = EditRole {
            role: was.id,
            label: (label.trim() != self.called)
                .then(|| crate::desk::Edit::new(was.name.to_string(), label)),
            full_admin: changed(was.full_admin, full_admin),
            permissions: changed(was.permissions, self.permissions),
            scope: changed(was.scope.clone(), self.scope.clone()),
        };
        let none = [edit.label.is_none(), edit.full_admin.is_none(), edit.permissions.is_none()];
        let nothing = none.into_iter().all(|none| none) && edit.scope.is_none();
        Ok(if nothing { Vec::new() } else { vec![Command::EditRole(edit)] })
    }

    /// Asks before technicians lose tickets with what they may (B3 rows 21 and 22).
    fn question(&self, sight: &Sight<'_>, notices: &[Notice]) -> Option<String> {
        let lost = notices.iter().filter_map(|notice| match notice {
            Notice::TicketsReleased { count, .. } => Some(*count),
            _ => None,
        });
        let tickets: u32 = lost.sum();
        let question = || sight.look.lang.role_question(self.called.clone(), tickets);
        (tickets > 0).then(|| question().into_owned())
    }
}
