//! Actions on tickets as a whole: tags, snoozing, due times, merging, deleting, restoring, the machine one was
//! opened from. What needs a word is asked in one line at the bottom.

use std::collections::BTreeSet;

use ratatui::text::Line;

use crate::{
    desk::{
        ChangeTags, Command, DeleteTicket, Device, Expect, MergeTickets, RestoreTicket,
        SetTicketDue, SnoozeTicket, Tag, Ticket, TicketId, TicketNumber, UseOriginDevice,
        WakeTicket,
    },
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{About, Prompt, ticket_names},
        theme::Role,
    },
};

use super::tickets::each;

pub(super) fn act(model: &mut Model, action: Action, tickets: &[TicketId], one: TicketId) {
    match action {
        Action::Tags => ask_tags(model, tickets),
        Action::Snooze => {
            let help = model.look.lang.snooze_help();
            ask(model, About::Snooze, tickets, help, "", |lang, names| {
                lang.prompt_snooze(names).into_owned()
            });
        }
        Action::Due => {
            let help = model.look.lang.due_help();
            ask(model, About::Due, tickets, help, "", |lang, names| {
                lang.prompt_due(names).into_owned()
            });
        }
        Action::Merge => {
            let help = model.look.lang.merge_help();
            ask(model, About::Merge, tickets, help, "", |lang, names| {
                lang.prompt_merge(names).into_owned()
            });
        }
        Action::DeleteTicket if tickets.len() > 1 => {
            let help = model.look.lang.delete_several_help(tickets.len()).into_owned();
            ask(model, About::DeleteTickets, tickets, &help, "", |lang, names| {
                lang.prompt_delete(names).into_owned()
            });
        }
        Action::DeleteTicket => {
            let help = model.look.lang.delete_one_help();
            ask(model, About::DeleteTickets, tickets, help, "", |lang, names| {
                lang.prompt_delete(names).into_owned()
            });
        }
        Action::RestoreTicket => {
            let deleted = |ticket: &&TicketId| {
                let ticket = model.desk().and_then(|desk| desk.get::<Ticket>(**ticket));
                ticket.is_some_and(|ticket| !ticket.is_live())
            };
            let restore =
                |ticket: &TicketId| Command::RestoreTicket(RestoreTicket { ticket: *ticket });
            let commands: Vec<Command> = tickets.iter().filter(deleted).map(restore).collect();
            if commands.is_empty() {
                return model.say(model.look.lang.nothing_deleted(), Role::Error);
            }
            model.send_or_say(commands);
        }
        _ => use_origin(model, one),
    }
}

fn ask(
    model: &mut Model,
    about: About,
    tickets: &[TicketId],
    help: &str,
    value: &str,
    title: fn(crate::locale::Lang, String) -> String,
) {
    let Some(sight) = model.sight() else { return };
    let text = title(sight.look.lang, ticket_names(&sight, tickets));
    let label = Line::styled(format!(" {text}"), sight.look.theme[Role::Title]);
    let mut prompt = Prompt::new(about, label, value);
    help.clone_into(&mut prompt.help);
    model.open(prompt);
}

/// Asks for tags: those of one ticket to be changed, or words to add and take off where there are several.
fn ask_tags(model: &mut Model, tickets: &[TicketId]) {
    let Some(desk) = model.desk() else { return };
    let lang = model.look.lang;
    let used: Vec<&str> = desk.tags().map(|(tag, _)| &**tag).take(12).collect();
    let used = used.join(" ");
    let (help, value) = match tickets {
        [only] => {
            let tags = desk.get::<Ticket>(*only).map(|ticket| words(&ticket.tags));
            (lang.tags_help(used), tags.unwrap_or_default())
        }
        _ => (lang.tags_several_help(used), String::new()),
    };
    ask(model, About::Tags, tickets, &help, &value, |lang, names| {
        lang.prompt_tags(names).into_owned()
    });
}

fn words(tags: &BTreeSet<Tag>) -> String {
    tags.iter().map(|tag| &**tag).collect::<Vec<_>>().join(" ")
}

/// Makes the origin the device, after saying what follows (DA6).
fn use_origin(model: &mut Model, ticket: TicketId) {
    let Some(desk) = model.desk() else { return };
    let lang = model.look.lang;
    let Some(record) = desk.get::<Ticket>(ticket) else { return };
    let now = record.device.as_ref().map(|device| device.id);
    let origin = record.origin_device.filter(|origin| Some(*origin) != now);
    let Some(device) = origin.and_then(|origin| desk.get::<Device>(origin)) else {
        return model.say(lang.no_origin(), Role::Error);
    };
    let question =
        lang.origin_question(device.name.to_string(), record.number.to_string()).into_owned();
    let command = Command::UseOriginDevice(UseOriginDevice { ticket, was: Expect::Value(now) });
    super::layers::confirm(model, question, vec![command]);
}

/// The commands for what was typed; the reason where it says nothing.
pub(super) fn typed(
    model: &Model,
    about: About,
    tickets: &[TicketId],
    text: &str,
) -> Result<Vec<Command>, String> {
    let (look, text) = (&model.look, text.trim());
    let time = || {
        phrase::parse_until(text, look.now, look.zone)
            .map_err(|error| phrase::until_error(look.lang, error).to_string())
    };
    Ok(match about {
        About::Tags => change_tags(model, tickets, text),
        About::Snooze if text.is_empty() => each(model, tickets, |ticket| {
            Command::WakeTicket(WakeTicket { ticket: ticket.id, if_until: None })
        }),
        About::Snooze => {
            let until = time()?;
            each(model, tickets, |ticket| {
                Command::SnoozeTicket(SnoozeTicket { ticket: ticket.id, until })
            })
        }
        About::Due => {
            let due = if text.is_empty() { None } else { Some(time()?) };
            each(model, tickets, |ticket| {
                let was = Expect::Value(ticket.due_at);
                Command::SetTicketDue(SetTicketDue { ticket: ticket.id, due, was })
            })
        }
        About::Merge => {
            let number = text.trim_start_matches('#').parse().ok().map(TicketNumber);
            let into = number.and_then(|number| model.desk()?.ticket_numbered(number));
            let into = into.ok_or_else(|| look.lang.no_such_ticket().to_owned())?.id;
            tickets
                .iter()
                .map(|from| Command::MergeTickets(MergeTickets { from: *from, into }))
                .collect()
        }
        _ => {
            let wanted = match tickets {
                [only] => model
                    .desk()
                    .and_then(|desk| desk.get::<Ticket>(*only))
                    .map(|ticket| ticket.number.0.to_string())
                    .unwrap_or_default(),
                several => several.len().to_string(),
            };
            if text.trim_start_matches('#') != wanted {
                return Err(look.lang.delete_not_typed(wanted).into_owned());
            }
            each(model, tickets, |ticket| Command::DeleteTicket(DeleteTicket { ticket: ticket.id }))
        }
    })
}

/// One ticket gets exactly the words typed; several get those, and lose what stands behind a dash.
fn change_tags(model: &Model, tickets: &[TicketId], text: &str) -> Vec<Command> {
    let alone = tickets.len() == 1;
    each(model, tickets, |ticket| {
        let mut change = ChangeTags { ticket: ticket.id, add: Vec::new(), remove: Vec::new() };
        for word in text.split_whitespace() {
            match word.strip_prefix('-') {
                Some(word) if !alone => change.remove.push(word.to_owned()),
                _ => change.add.push(word.to_owned()),
            }
        }
        if alone {
            let kept: BTreeSet<Tag> =
                change.add.iter().filter_map(|word| Tag::parse(word).ok()).collect();
            change.remove = ticket.tags.difference(&kept).map(ToString::to_string).collect();
        }
        Command::ChangeTags(change)
    })
}
