//! The form about a webhook: adding one, or changing where it leads and what it is told of (E3).

use std::collections::BTreeSet;

use super::{
    Choice, Item, Picker,
    edit_profile::changed,
    form::{Fill, Form, Shown, Slot, Typed},
};
use crate::{
    desk::{
        Command, Edit, EditWebhook, IdSource, NewWebhook, Refusal, Timestamp, Webhook, WebhookEvent,
    },
    locale::Lang,
    phrase,
    tui::{panes::Sight, theme::Role},
};

#[derive(Debug)]
struct WebhookForm {
    /// The webhook that is changed; nothing for one to add.
    was: Option<Webhook>,
    events: BTreeSet<WebhookEvent>,
    notes: bool,
}

impl Form {
    /// The form of a webhook, or of one to add.
    pub fn webhook(sight: &Sight<'_>, was: Option<Webhook>) -> Self {
        let text = |part: fn(&Webhook) -> &str| was.as_ref().map_or("", part).to_owned();
        let notes = was.as_ref().is_some_and(|was| was.notes);
        let fields = vec![
            Self::filled(Slot::Name, Lang::column_name, true, text(|was| &was.name)),
            Self::filled(Slot::Url, Lang::column_url, true, text(|was| &was.url)),
            Self::choice(Slot::Events, Lang::column_events, true),
            Self::tick(Slot::WithNotes, Lang::label_with_notes, notes),
        ];
        let events = was.as_ref().map(|was| was.events.clone()).unwrap_or_default();
        let mut form = Self::new(WebhookForm { was, events, notes }, fields, sight).from_the_top();
        form.note = Some((sight.look.lang.webhook_form_note().to_owned(), Role::Dim));
        form
    }
}

impl Fill for WebhookForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        match &self.was {
            Some(was) => was.name.to_string(),
            None => sight.look.lang.form_new_webhook().to_owned(),
        }
    }

    fn draft_name(&self) -> Option<String> {
        let was = self.was.as_ref();
        Some(was.map_or_else(|| "new-webhook".to_owned(), |was| format!("webhook-{}", was.id)))
    }

    fn show(&self, _slot: Slot, sight: &Sight<'_>) -> Shown {
        let (some, all) = (self.events.len(), WebhookEvent::ALL.len());
        let count = sight.look.lang.role_some_of(all, some).into_owned();
        (count, phrase::webhook_events(&self.events), None)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let items = WebhookEvent::ALL.into_iter().map(|event| {
            let name = (event.name().to_owned(), Role::Text);
            Item::new(Choice::WebhookEvent(event), vec![name])
        });
        let chosen: Vec<Choice> = self.events.iter().copied().map(Choice::WebhookEvent).collect();
        let title = sight.look.lang.webhook_events_title();
        Some(Picker::field(slot, title, items).ticked(&chosen))
    }

    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        _sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        let event = |choice: &Choice| match choice {
            Choice::WebhookEvent(event) => Some(*event),
            _ => None,
        };
        self.events = choices.iter().filter_map(event).collect();
        Ok(None)
    }

    fn ticked(&mut self, _slot: Slot, on: bool) {
        self.notes = on;
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        ids: &mut IdSource,
        at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let (label, url) = (typed.text(Slot::Name), typed.text(Slot::Url));
        let (events, notes) = (self.events.clone(), self.notes);
        let Some(was) = &self.was else {
            let new = NewWebhook { id: ids.next(at), label, url, events, notes };
            return Ok(vec![Command::AddWebhook(new)]);
        };
        let line = |had: &str, to: String| (to != had).then(|| Edit::new(had.to_owned(), to));
        let edit = EditWebhook {
            label: line(&was.name, label),
            url: line(&was.url, url),
            events: changed(was.events.clone(), events),
            notes: changed(was.notes, notes),
            ..EditWebhook::of(was.id)
        };
        let nothing = edit == EditWebhook::of(was.id);
        Ok(if nothing { Vec::new() } else { vec![Command::EditWebhook(edit)] })
    }
}
