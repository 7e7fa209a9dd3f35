//! What leaves the desk as a file: where to write the list that is shown (E9).

use ratatui::text::Line;

use crate::{
    export,
    tui::{
        action::Action,
        effect::Ask,
        model::{Exporting, Model},
        overlays::{About, Overlay, Prompt},
        panes,
        theme::Role,
    },
};

use super::layers::complain;

pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let lang = model.look.lang;
    match action {
        Action::Export if model.is_exporting() => Some(lang.export_under_way().to_owned()),
        Action::Export if model.list().rows().len() == 0 => Some(lang.export_empty().to_owned()),
        _ => None,
    }
}

/// Asks where to write the marked lines of the list, or all that are shown.
pub(super) fn export(model: &mut Model) {
    let lang = model.look.lang;
    let list = model.list();
    let marked = list.marks() > 0;
    let chosen = list.rows().enumerate().filter(|(row, _)| !marked || list.is_marked(*row));
    let keys: Vec<_> = chosen.map(|(_, key)| key).collect();
    let kind = model.pane().kind();
    let of = list.of().zip(model.desk()).map(|(of, desk)| panes::name_of(desk, of));
    let filter = of.into_iter().chain([list.input.value().trim().to_owned()]);
    let filter = filter.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
    let count = keys.len();
    let title = if marked { lang.export_title_marked(count) } else { lang.export_title(count) };
    let label = Line::styled(format!(" {title}"), model.look.theme[Role::Title]);
    let day = model.look.now.with_timezone(&model.look.zone).format("%Y-%m-%d");
    let name = format!("~/{}-{day}.csv", export::plural(kind));
    let mut prompt = Prompt::new(About::ExportTo, label, &name);
    lang.export_help().clone_into(&mut prompt.help);
    model.export = Some(Exporting::new(kind, filter, keys));
    model.open(prompt);
}

/// Asks whether a file can be written where somebody says.
pub(super) fn export_to(model: &mut Model, path: &str) {
    let path = path.trim().to_owned();
    if path.is_empty() {
        let text = model.look.lang.export_nowhere().to_owned();
        return complain(model, text);
    }
    let ask = model.ask(Ask::CheckFile { path }, "");
    if let Some(Overlay::Prompt(prompt)) = model.overlays.last_mut() {
        prompt.waits = Some(ask);
    }
}
