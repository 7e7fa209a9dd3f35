//! Steps that were done: taken back, done again, and done to other records.

use super::layers;
use crate::{
    desk::{Command, repeat},
    phrase,
    tui::{
        action::Action,
        model::{Model, Step},
        overlays::{Confirm, Overlay, Then},
        theme::Role,
    },
};

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let lang = model.look.lang;
    let reason = match action {
        Action::Undo if model.undo.is_empty() => lang.refused_nothing_to_undo(),
        Action::Redo if model.redo.is_empty() => lang.refused_nothing_to_redo(),
        Action::Repeat => match &model.repeats {
            None => lang.refused_nothing_to_repeat(),
            Some(_) if model.targets().is_empty() => lang.refused_no_row(),
            Some((_, words)) if again(model).is_empty() => {
                return Some(lang.refused_repeat_here(words.as_str()).into_owned());
            }
            Some(_) => return None,
        },
        _ => return None,
    };
    Some(reason.to_owned())
}

/// Takes the last step back. What somebody else changed since is not overwritten: the desk refuses that,
/// and the step is gone from the list either way.
pub(super) fn undo(model: &mut Model) {
    let Some(Step { back, words, .. }) = model.undo.pop() else { return };
    match model.predict(back) {
        Ok(undone) => {
            let text = model.look.lang.undone(words.as_str());
            model.say(text, Role::Success);
            if !undone.back.is_empty() {
                model.redo.push(Step { words, ..undone });
            }
        }
        Err(refusal) => model.refuse(&refusal),
    }
}

/// Does again what was taken back last, under the same rule.
pub(super) fn redo(model: &mut Model) {
    let Some(Step { back, words, .. }) = model.redo.pop() else { return };
    match model.predict(back) {
        Ok(redone) => {
            let text = model.look.lang.redone(words.as_str());
            model.say(text, Role::Success);
            if !redone.back.is_empty() {
                model.undo.push(Step { words, ..redone });
            }
        }
        Err(refusal) => model.refuse(&refusal),
    }
}

/// Does to the marked rows, or to the row, what was done last. Of several it asks first.
pub(super) fn repeat(model: &mut Model) {
    let commands = again(model);
    if commands.len() > 1 {
        let words = model.repeats.as_ref().map_or("", |(_, words)| words.as_str());
        let question = model.look.lang.repeat_question(commands.len(), words).into_owned();
        return confirm(model, question, commands);
    }
    if model.send_or_say(commands) {
        model.list_mut().clear_marks();
    }
}

/// Asks once for all. Where the desk refuses some of them the others stand, as with any key on several rows.
fn confirm(model: &mut Model, question: String, commands: Vec<Command>) {
    let mut first = None;
    let mut consequences = Vec::new();
    for command in &commands {
        match layers::preview(model, std::slice::from_ref(command)) {
            Ok(notices) => consequences.push(notices),
            Err(refusal) => drop(first.get_or_insert(refusal)),
        }
    }
    if let (true, Some(refusal)) = (consequences.is_empty(), first) {
        return model.refuse(&refusal);
    }
    let Some(desk) = model.desk() else { return };
    let (lang, zone) = (model.look.lang, model.look.zone);
    let consequences =
        consequences.iter().flatten().map(|n| phrase::notice(lang, desk, n, zone)).collect();
    let then = Then::Send(commands);
    model.open(Overlay::Confirm(Confirm { question, consequences, then }));
}

/// What was done last, said of each record that is acted on.
fn again(model: &Model) -> Vec<Command> {
    let (Some(desk), Some((command, _))) = (model.desk(), &model.repeats) else {
        return Vec::new();
    };
    model.targets().into_iter().filter_map(|key| repeat::onto(desk, command, key)).collect()
}
