//! Actions on departments: their users, adding, renaming, deleting (U12, B3 row 31).

use ratatui::text::Line;

use crate::{
    desk::{Command, DeleteDepartment, Department, RecordKey},
    tui::{
        action::Action,
        model::Model,
        overlays::{About, Prompt},
        panes::Pane,
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    let lang = model.look.lang;
    if action == Action::AddDepartment {
        let label = Line::raw(format!(" {}", lang.ask_department()));
        return model.open(Prompt::new(About::NewDepartment, label, ""));
    }
    let Some(RecordKey::Department(department)) = model.focus() else { return };
    let Some(record) = model.desk().and_then(|desk| desk.get::<Department>(department)) else {
        return;
    };
    let name = record.name.to_string();
    match action {
        Action::DepartmentUsers => {
            super::lists::related(model, RecordKey::Department(department), Pane::Users);
        }
        Action::RenameDepartment => {
            let label = Line::raw(format!(" {}", lang.ask_department()));
            model.open(Prompt::new(About::Department(department), label, &name));
        }
        _ => {
            let question = lang.delete_department_question(name).into_owned();
            let command = Command::DeleteDepartment(DeleteDepartment { department });
            super::layers::confirm(model, question, vec![command]);
        }
    }
}
