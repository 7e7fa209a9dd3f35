//! Actions on mails on their way: trying one again, dropping one.

use crate::{
    desk::{Command, Letter, LetterIs, RecordKey},
    tui::{action::Action, model::Model},
};

pub(super) fn act(model: &mut Model, action: Action) {
    let Some(RecordKey::Letter(letter)) = model.focus() else { return };
    let which = LetterIs { letter };
    if action == Action::RetryLetter {
        model.send_or_say(vec![Command::RetryLetter(which)]);
        return;
    }
    let to = model.desk().and_then(|desk| desk.get::<Letter>(letter)).map(|it| it.to.to_string());
    let question = model.look.lang.drop_letter_question(to.unwrap_or_default()).into_owned();
    super::layers::confirm(model, question, vec![Command::DropLetter(which)]);
}
