//! The form about a site: adding one, or changing what is written down about it.

use super::form::{Fill, Form, Slot, Typed};
use crate::{
    desk::{Command, Edit, EditSite, IdSource, NewSite, Refusal, Site, Timestamp},
    locale::Lang,
    tui::panes::Sight,
};

/// What was written down when the form opened; nothing for a site to add.
#[derive(Debug)]
struct SiteForm(Option<Site>);

impl Form {
    /// The form of a site, or of one to add.
    pub fn site(sight: &Sight<'_>, was: Option<Site>) -> Self {
        let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
        let had = was.as_ref();
        let domains: Vec<&str> =
            had.into_iter().flat_map(|site| &site.domains).map(|domain| &**domain).collect();
        let fields = vec![
            Self::filled(Slot::Name, Lang::column_name, true, text(had.map(|site| &*site.name))),
            Self::filled(
                Slot::Address,
                Lang::label_address,
                false,
                text(had.and_then(|site| site.address.as_deref())),
            ),
            Self::filled(
                Slot::Phone,
                Lang::label_phone,
                false,
                text(had.and_then(|site| site.phone.as_deref())),
            ),
            Self::filled(Slot::Domains, Lang::label_domains, false, domains.join(" ")),
            Self::written(
                Slot::Notes,
                Lang::label_notes,
                had.and_then(|site| site.notes.as_deref()).unwrap_or_default(),
            ),
        ];
        Self::new(SiteForm(was), fields, sight).from_the_top()
    }
}

impl Fill for SiteForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        let lang = sight.look.lang;
        match &self.0 {
            Some(site) => site.name.to_string(),
            None => lang.form_new_site().to_owned(),
        }
    }

    fn draft_name(&self) -> Option<String> {
        let was = self.0.as_ref();
        Some(was.map_or_else(|| "new-site".to_owned(), |was| format!("site-{}", was.id)))
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        ids: &mut IdSource,
        at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let words = typed.text(Slot::Domains);
        let separated = words.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
        let domains: Vec<String> =
            separated.filter(|word| !word.is_empty()).map(Into::into).collect();
        let Some(was) = &self.0 else {
            return Ok(vec![Command::AddSite(Box::new(NewSite {
                address: typed.filled(Slot::Address),
                phone: typed.filled(Slot::Phone),
                notes: typed.filled(Slot::Notes),
                domains,
                ..NewSite::named(ids.next(at), typed.text(Slot::Name))
            }))]);
        };
        let edited = |slot, had: Option<String>| {
            let to = typed.filled(slot);
            (to != had).then(|| Edit::new(had, to))
        };
        let mut edit = EditSite::of(was.id);
        let name = typed.text(Slot::Name);
        edit.label = (name != *was.name).then(|| Edit::new(was.name.to_string(), name));
        edit.address = edited(Slot::Address, was.address.as_ref().map(ToString::to_string));
        edit.phone = edited(Slot::Phone, was.phone.as_ref().map(ToString::to_string));
        edit.notes = edited(Slot::Notes, was.notes.as_ref().map(ToString::to_string));
        let had: Vec<String> = was.domains.iter().map(ToString::to_string).collect();
        edit.domains = (domains != had).then(|| Edit::new(had, domains));
        Ok(vec![Command::EditSite(Box::new(edit))])
    }
}
