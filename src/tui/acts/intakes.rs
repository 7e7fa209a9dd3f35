//! Actions on what was held back: a ticket of it, or nothing, and nothing more from its address (UA7).

use crate::{
    desk::{Command, DropIntake, Intake, RecordKey},
    tui::{
        action::Action,
        model::Model,
        overlays::{Form, Overlay},
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    let Some(RecordKey::Intake(id)) = model.focus() else { return };
    let Some(sight) = model.sight() else { return };
    let Some(intake) = sight.desk.get::<Intake>(id) else { return };
    let lang = sight.look.lang;
    match action {
        Action::Admit => {
            let form = Form::admit(&sight, intake);
            model.open(Overlay::Form(Box::new(form)));
        }
        Action::BlockSender => {
            let question = lang.block_question(intake.from.to_string()).into_owned();
            let drop = DropIntake { intake: id, block: true };
            super::layers::confirm(model, question, vec![Command::DropIntake(drop)]);
        }
        _ => {
            let commands: Vec<Command> = model
                .targets()
                .into_iter()
                .filter_map(|key| match key {
                    RecordKey::Intake(intake) => {
                        Some(Command::DropIntake(DropIntake { intake, block: false }))
                    }
                    _ => None,
                })
                .collect();
            let question = lang.drop_question(commands.len()).into_owned();
            super::layers::confirm(model, question, commands);
        }
    }
}
