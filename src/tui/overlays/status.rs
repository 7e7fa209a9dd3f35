//! The form about a status to add: its name and what it means (D3).

use super::{
    Choice, Item, Picker,
    form::{Fill, Form, Shown, Slot, Typed},
};
use crate::{
    desk::{Category, Command, IdSource, Refusal, Timestamp},
    locale::Lang,
    phrase,
    tui::panes::{Sight, parts::status_role},
};

/// The category chosen so far.
#[derive(Debug)]
struct StatusForm(Category);

impl Form {
    /// The form of a status to add to a category.
    pub fn status(sight: &Sight<'_>, category: Category) -> Self {
        let fields = vec![
            Self::line(Slot::Name, Lang::column_name, true),
            Self::choice(Slot::Category, Lang::column_category, true),
        ];
        Self::new(StatusForm(category), fields, sight)
    }
}

impl Fill for StatusForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.form_new_status().to_owned()
    }

    fn draft_name(&self) -> Option<String> {
        Some("new-status".to_owned())
    }

    fn show(&self, _slot: Slot, sight: &Sight<'_>) -> Shown {
        let lang = sight.look.lang;
        let meaning = match self.0 {
            Category::Open => lang.meaning_open(),
            Category::Pending => lang.meaning_pending(),
            Category::Resolved => lang.meaning_resolved(),
            Category::Closed => lang.meaning_closed(),
        };
        (phrase::category(lang, self.0).to_owned(), meaning.to_owned(), None)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let lang = sight.look.lang;
        let items = Category::ALL.map(|category| {
            let name = phrase::category(lang, category).to_owned();
            let mut item =
                Item::new(Choice::Category(category), vec![(name, status_role(category))]);
            item.current = category == self.0;
            item
        });
        let title = lang.column_category();
        Some(Picker::field(slot, title, items))
    }

    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        _sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        if let Some(Choice::Category(category)) = choices.first() {
            self.0 = *category;
        }
        Ok(None)
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        ids: &mut IdSource,
        at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let (id, label) = (ids.next(at), typed.text(Slot::Name));
        Ok(vec![Command::AddStatus { id, label, category: self.0 }])
    }
}
