//! Custom commands: the records they are about are handed to a program, once somebody agreed to that very line.

use crate::{
    desk::clean,
    export,
    tui::{
        effect::{Ask, Effect, End, Program},
        model::Model,
        overlays::{Confirm, Overlay, Then},
        theme::Role,
    },
};

/// Runs a command for the records it is about; the first time it asks.
pub(in crate::tui) fn begin(model: &mut Model, nth: usize) {
    let lang = model.look.lang;
    let Some(command) = model.settings().custom.get(nth).cloned() else { return };
    let keys = model.targets();
    let (Some(first), Some(desk)) = (keys.first(), model.desk()) else {
        return model.say(lang.custom_no_record(command.title), Role::Error);
    };
    let count = keys.len();
    // Every column there is, so none that is unknown.
    let Ok(table) = export::table(desk, first.kind(), keys, None) else { return };
    let line = command.line();
    let program = Program {
        title: command.title,
        run: command.run,
        records: export::lines(&table),
        terminal: command.terminal,
        back: lang.custom_back().to_owned(),
    };
    if model.settings().custom.trusts(&program.run) {
        return run(model, program);
    }
    let question = lang.custom_question(program.title.as_str()).into_owned();
    let consequences = vec![line, lang.custom_reads(count).into_owned()];
    model.open(Overlay::Confirm(Confirm { question, consequences, then: Then::Run(program) }));
}

/// Somebody agreed to the line: it is not asked about again.
pub(super) fn agreed(model: &mut Model, program: Program) {
    model.trust(program.run.clone());
    model.ask(Ask::Trust(program.run.clone()), "");
    run(model, program);
}

fn run(model: &mut Model, program: Program) {
    if !program.terminal {
        let text = model.look.lang.custom_runs(program.title.as_str()).into_owned();
        model.say(text, Role::Dim);
    }
    model.list_mut().clear_marks();
    model.want(Effect::Run(program));
}

/// Says how a program ended, in one line.
pub(in crate::tui) fn ran(model: &mut Model, title: &str, end: End) {
    let lang = model.look.lang;
    let (text, role) = match end {
        End::Well(says) if says.is_empty() => (lang.custom_done(title), Role::Success),
        End::Well(says) => (lang.custom_says(clean(&says).into_owned(), title), Role::Success),
        End::Code(code, says) if says.is_empty() => (lang.custom_failed(code, title), Role::Error),
        End::Code(code, says) => {
            (lang.custom_failed_says(code, clean(&says).into_owned(), title), Role::Error)
        }
        End::Signal(signal) => (lang.custom_killed(signal, title), Role::Error),
        End::NotStarted(why) => (lang.custom_not_started(title, why), Role::Error),
    };
    model.say(text.into_owned(), role);
}
