//! The form about an API token to make: what it is for, what it may, until when and from where (E3).

use std::collections::BTreeSet;

use super::{
    Choice, Item, Picker,
    form::{Fill, Form, Shown, Slot, Typed},
};
use crate::{
    desk::{Command, Field, Flaw, Grant, IdSource, NewToken, Refusal, Timestamp, Zone},
    locale::Lang,
    phrase,
    tui::{panes::Sight, theme::Role},
};

#[derive(Debug)]
struct TokenForm {
    grants: BTreeSet<Grant>,
    zone: Zone,
}

impl Form {
    /// An API token to make.
    pub fn token(sight: &Sight<'_>) -> Self {
        let fields = vec![
            Self::line(Slot::Name, Lang::column_token, true),
            Self::choice(Slot::Grants, Lang::column_may, true),
            Self::line(Slot::Expires, Lang::label_token_expires, false),
            Self::line(Slot::Addresses, Lang::label_token_addresses, false),
        ];
        let mut form =
            Self::new(TokenForm { grants: BTreeSet::new(), zone: sight.look.zone }, fields, sight);
        form.note = Some((sight.look.lang.form_token_note().to_owned(), Role::Dim));
        form
    }
}

impl Fill for TokenForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.form_new_token().to_owned()
    }

    fn draft_name(&self) -> Option<String> {
        Some("new-token".to_owned())
    }

    fn show(&self, _slot: Slot, sight: &Sight<'_>) -> Shown {
        let (some, all) = (self.grants.len(), Grant::ALL.len());
        let names: Vec<&str> = self.grants.iter().map(|grant| grant.name()).collect();
        let shown =
            if some == 0 { String::new() } else { sight.look.lang.role_some_of(all, some).into() };
        (shown, names.join(", "), None)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let items = Grant::ALL.map(|grant| {
            Item::new(Choice::Grant(grant), vec![(grant.name().to_owned(), Role::Text)])
        });
        let chosen: Vec<Choice> = self.grants.iter().copied().map(Choice::Grant).collect();
        Some(Picker::field(slot, sight.look.lang.token_may_title(), items).ticked(&chosen))
    }

    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        _sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        let grants = choices.iter().filter_map(|choice| match choice {
            Choice::Grant(grant) => Some(*grant),
            _ => None,
        });
        self.grants = grants.collect();
        Ok(None)
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        ids: &mut IdSource,
        at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let end = typed.filled(Slot::Expires).map(|text| phrase::parse_until(&text, at, self.zone));
        let flaw = |_| Refusal::Invalid { field: Field::Expires, flaw: Flaw::NotATime };
        let addresses = typed.filled(Slot::Addresses).unwrap_or_default();
        let apart = |c: char| c == ',' || c.is_whitespace();
        let addresses = addresses.split(apart).filter(|part| !part.is_empty());
        Ok(vec![Command::AddToken(Box::new(NewToken {
            id: ids.next(at),
            label: typed.text(Slot::Name),
            grants: self.grants.clone(),
            addresses: addresses.map(str::to_owned).collect(),
            expires_at: end.transpose().map_err(flaw)?,
        }))])
    }
}
