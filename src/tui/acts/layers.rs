//! Keys of the layers: what the top one wants is carried out here.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    desk::{
        Actor, AddDepartment, Command, Department, DeviceChoice, DeviceId, Edit, Expect,
        MessageKind, Notice, Refusal, RenameDepartment, Request, RestoreDevice, Ticket, TicketId,
        To, User, UserAddress,
    },
    phrase,
    tui::{
        effect::{Ask, Editing, Effect},
        model::Model,
        overlays::{
            About, Choice, Confirm, Overlay, Purpose, Then, Used, Wish, form::Slot, ticket_names,
        },
        port::Trouble,
        theme::Role,
    },
};

use super::tickets::each;

pub(in crate::tui) fn key(model: &mut Model, key: KeyEvent) {
    if model.is_at_the_door() && is_interrupt(key) {
        return model.want(Effect::Quit);
    }
    let wish = match model.with_top(|top, sight| top.key(key, sight)) {
        Some(wish) => wish,
        // Without a desk only what needs none can be open.
        None => match key.code {
            KeyCode::Char('y') => Wish::Quit,
            _ => Wish::Leave,
        },
    };
    match wish {
        Wish::Stay => {}
        Wish::Leave => leave(model),
        Wish::Run(used) => {
            model.overlays.pop();
            model.used(used);
            match used {
                Used::Action(action) => super::act(model, action),
                Used::Custom(nth) => super::custom::begin(model, nth),
                Used::Record(key) => super::lists::go_to(model, key),
            }
        }
        Wish::Say(text) => model.say(text, Role::Error),
        Wish::Open(overlay) => model.overlays.push(*overlay),
        Wish::Discard => {
            model.overlays.pop();
            model.overlays.pop();
        }
        Wish::AddWithSeat => {
            model.overlays.pop();
            super::technicians::add_with_seat(model);
        }
        Wish::Begin(then) => {
            model.overlays.pop();
            match then {
                Then::Export => model.begin_export(true),
                Then::Import => model.import(false),
                Then::Sync => model.sync(false),
                Then::Submit => submit(model, true),
                Then::WebhookSecret(id) => {
                    model.ask(Ask::WebhookSecret(id), "");
                }
                Then::TokenSecret(id) => {
                    model.ask(Ask::TokenSecret(id), "");
                }
                Then::Replay(webhook, delivery) => {
                    model.ask_webhook(webhook, Ask::Replay(webhook, delivery));
                }
                Then::Copy(secret) => model.want(Effect::Copy(secret.0)),
                Then::Run(program) => super::custom::agreed(model, program),
                _ => {}
            }
        }
        Wish::Quit => model.want(Effect::Quit),
        Wish::Chosen(purpose, choices) => chosen(model, purpose, &choices),
        Wish::Try(about, text) => typed(model, about, text),
        Wish::Send(commands) => {
            if model.send_or_say(commands) {
                model.overlays.pop();
                // The form whose question that was is done with.
                if matches!(model.overlays.last(), Some(Overlay::Form(_))) {
                    model.overlays.pop();
                }
                model.list_mut().clear_marks();
            } else if matches!(model.overlays.last(), Some(Overlay::Confirm(_))) {
                model.overlays.pop();
            }
        }
        Wish::Edit(editing, text) => edit(model, editing, text),
        Wish::Submit => submit(model, false),
        Wish::Plan(technician, until) => {
            model.overlays.pop();
            super::absences::plan(model, technician, &until);
        }
        Wish::Answer(id, reply) => super::refused::answer(model, id, reply),
    }
}

/// Ctrl-c: before a desk it leaves, as there is nothing else it could mean.
fn is_interrupt(key: KeyEvent) -> bool {
    key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL)
}

/// Closes the top layer; a New ticket form and a reply with something in it are kept.
fn leave(model: &mut Model) {
    let lang = model.look.lang;
    if let Some(Overlay::Form(form)) = model.overlays.last()
        && form.would_lose()
    {
        let question = lang.form_discard().to_owned();
        let then = Then::Discard;
        return model.open(Overlay::Confirm(Confirm { question, consequences: Vec::new(), then }));
    }
    match model.overlays.pop() {
        Some(Overlay::Form(form)) if form.is_started() => {
            model.draft = Some(form);
            model.say(lang.draft_kept(), Role::Warning);
        }
        Some(Overlay::Composer(composer)) if !composer.text().trim().is_empty() => {
            let (kept, text) = match composer.kind {
                MessageKind::InternalNote => (&mut model.kept_notes, lang.note_kept()),
                _ => (&mut model.kept, lang.reply_kept()),
            };
            kept.insert(composer.ticket, composer.text());
            model.say(text, Role::Warning);
        }
        _ => {}
    }
}

fn edit(model: &mut Model, editing: Editing, text: String) {
    let Some(sight) = model.sight() else { return };
    let about = match editing {
        Editing::Note(ticket) | Editing::Reply(ticket) => {
            let names = ticket_names(&sight, &[ticket]);
            let title = sight.desk.get::<Ticket>(ticket).map(|t| t.title.to_string());
            format!("{names} {}", title.unwrap_or_default())
        }
        Editing::FormText => match model.overlays.last() {
            Some(Overlay::Form(form)) => form.fill.title(&sight),
            _ => String::new(),
        },
    };
    model.edit(editing, text, about);
}

/// Submits the form on top; what the desk refuses lands beside its field. Where forms are heard, this one is read back
/// before, unless it was.
fn submit(model: &mut Model, was_read: bool) {
    let now = model.look.now;
    let mut ids = model.ids.clone();
    let lang = model.look.lang;
    let Some(Overlay::Form(form)) = model.overlays.last() else { return };
    if form.waits.is_some() {
        return;
    }
    if let Some(ask) = form.ask(lang) {
        return asks(model, ask);
    }
    let commands = match form.commands(&mut ids, now) {
        Ok(commands) => commands,
        Err(refusal) => return refuse_form(model, &refusal),
    };
    let question = match (preview(model, &commands), model.sight()) {
        (Err(refusal), _) => {
            refuse_form(model, &refusal);
            if let Refusal::DeviceDeleted { device } = refusal {
                super::devices::offer_restore(model, device);
            }
            return;
        }
        (Ok(notices), Some(sight)) => form.fill.question(&sight, &notices),
        (Ok(_), None) => None,
    };
    if question.is_none() && model.look.linear && !was_read {
        let question = lang.form_read_back().to_owned();
        let consequences = form.read_back(lang);
        return model.open(Overlay::Confirm(Confirm {
            question,
            consequences,
            then: Then::Submit,
        }));
    }
    model.ids = ids;
    if let Some(question) = question {
        // The form stays beneath: who says no goes on in it.
        return confirm(model, question, commands);
    }
    let Some(Overlay::Form(form)) = model.overlays.pop() else { return };
    if model.send_or_say(commands) {
        model.list_mut().clear_marks();
        let sent = model.replica().and_then(|replica| replica.pending().last());
        if let (Some(sent), true) = (sent, form.fill.draft_name().is_some()) {
            model.submitted.insert(sent.request.id, form);
        }
    }
}

/// Brings a deleted device back in place of the one in the form, or adds that one all the same (B3 row 8).
fn twin(model: &mut Model, device: DeviceId, choice: Choice) {
    if choice == Choice::AddAnew {
        model.with_top(|top, sight| {
            if let Overlay::Form(form) = top {
                form.picked(Slot::ExternalId, &[choice], sight);
            }
        });
        return submit(model, false);
    }
    if model.send_or_say(vec![Command::RestoreDevice(RestoreDevice { device })]) {
        model.overlays.pop();
    }
}

/// Asks for what a form wants; it stays open until there is an answer.
fn asks(model: &mut Model, ask: Result<(Ask, String), Trouble>) {
    let lang = model.look.lang;
    let asked = ask.map(|(ask, done)| model.ask(ask, done));
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return };
    match asked {
        Ok(id) => {
            form.waits = Some(id);
            form.note = Some((lang.asking().to_owned(), Role::Dim));
        }
        Err(trouble) => form.fail(trouble),
    }
}

fn refuse_form(model: &mut Model, refusal: &Refusal) {
    model.with_top(|top, sight| {
        if let Overlay::Form(form) = top {
            form.refuse(refusal, sight);
        }
    });
}

/// What commands would have as consequences, without doing them (B3).
pub(super) fn preview(model: &Model, commands: &[Command]) -> Result<Vec<Notice>, Refusal> {
    let desk = model.desk().ok_or(Refusal::NoAccess)?;
    let mut notices = Vec::new();
    for command in commands {
        let request = Request {
            id: crate::desk::CommandId::from_u128(0),
            at: model.look.now,
            actor: Actor::Technician(model.me()),
            command: command.clone(),
        };
        notices.extend(desk.decide(&request)?.notices);
    }
    Ok(notices)
}

/// Asks before commands are sent, with what would follow, one line each. What the desk would refuse is
/// refused at once.
pub(super) fn confirm(model: &mut Model, question: String, commands: Vec<Command>) {
    match preview(model, &commands) {
        Err(refusal) => model.refuse(&refusal),
        Ok(notices) => {
            let Some(desk) = model.desk() else { return };
            let (lang, zone) = (model.look.lang, model.look.zone);
            let consequences =
                notices.iter().map(|notice| phrase::notice(lang, desk, notice, zone)).collect();
            let then = Then::Send(commands);
            model.open(Overlay::Confirm(Confirm { question, consequences, then }));
        }
    }
}

/// Sends commands; where something would follow from them, asks first.
pub(super) fn send_or_ask(model: &mut Model, question: String, commands: Vec<Command>) {
    match preview(model, &commands) {
        Err(refusal) => model.refuse(&refusal),
        Ok(notices) if notices.is_empty() => drop(model.send_or_say(commands)),
        Ok(_) => confirm(model, question, commands),
    }
}

fn chosen(model: &mut Model, purpose: Purpose, choices: &[Choice]) {
    let first = choices.first().copied();
    model.overlays.pop();
    if let Purpose::Field(slot) = purpose {
        return filled(model, slot, choices);
    }
    if super::views::takes(&purpose) {
        return super::views::chosen(model, purpose, choices);
    }
    let commands = match (purpose, first) {
        (Purpose::Go, Some(Choice::Place(place))) => return model.go(place),
        (Purpose::Message, Some(Choice::Nth(nth))) => return super::messages::chosen(model, nth),
        (Purpose::Desk, Some(Choice::Nth(nth))) => return super::desks::chosen(model, nth),
        (Purpose::Theme, Some(Choice::Nth(nth))) => return super::themes::chosen(model, nth),
        (Purpose::AutoAssign, Some(Choice::AutoAssign(strategy))) => {
            vec![Command::SetAutoAssign { strategy }]
        }
        (Purpose::Sort(pane), Some(Choice::Column(column))) => {
            return model.list_of(pane).sort_by(column);
        }
        (Purpose::MergeSite(from), Some(Choice::Site(into))) => {
            return super::sites::merge(model, from, into);
        }
        (Purpose::Twin(device), Some(choice)) => return twin(model, device, choice),
        (Purpose::ReplaceStatus(status), Some(Choice::Status(replacement))) => {
            return super::statuses::delete_for(model, status, replacement);
        }
        (Purpose::RoleOf(technician), Some(Choice::Role(role))) => {
            return super::roles::give(model, &[Choice::Technician(technician)], role);
        }
        (Purpose::Holders(role), _) => return super::roles::give(model, choices, role),
        (Purpose::Unrelate(user), Some(Choice::Device(device))) => {
            return super::devices::unrelate(model, user, device);
        }
        (Purpose::Merge(from), Some(Choice::User(into))) => {
            return super::people::merge_into(model, from, into);
        }
        (Purpose::Addresses(user), Some(choice)) => {
            return super::people::address(model, user, choice);
        }
        (Purpose::Address(user, place), Some(choice)) => {
            super::people::address_wish(model, user, place, choice).into_iter().collect()
        }
        (Purpose::OpenTicket, Some(Choice::Ticket(ticket))) => {
            return super::lists::go_to(model, crate::desk::RecordKey::Ticket(ticket));
        }
        (Purpose::SnoozeAlerts(alerts), Some(Choice::Hours(hours))) => {
            return super::alerts::snoozed(model, &alerts, hours);
        }
        (Purpose::Cover(technician, until), Some(choice)) => {
            return super::absences::covered(model, technician, until, choice);
        }
        (Purpose::Assign(tickets), Some(choice)) => assign(model, &tickets, choice),
        (Purpose::Status(tickets), Some(Choice::Status(status))) => {
            each(model, &tickets, |ticket| Command::SetTicketStatus {
                ticket: ticket.id,
                status,
                was: Expect::Value(ticket.status),
            })
        }
        (Purpose::Priority(tickets), Some(Choice::Priority(priority))) => {
            each(model, &tickets, |ticket| Command::SetTicketPriority {
                ticket: ticket.id,
                priority,
                was: Expect::Value(ticket.priority),
            })
        }
        (Purpose::Device(ticket), Some(choice)) => {
            let device = match choice {
                Choice::Device(device) => DeviceChoice::Device(device),
                _ => DeviceChoice::Blank,
            };
            each(model, &[ticket], |ticket| Command::SetTicketDevice {
                ticket: ticket.id,
                device,
                was: Expect::Value(ticket.device.as_ref().map(|device| device.id)),
            })
        }
        (Purpose::Requester(ticket), Some(choice)) => {
            return set_requester(model, ticket, choice);
        }
        (Purpose::Relate(user), _) => {
            vec![Command::RelateDevices { user, devices: devices(choices), position: None }]
        }
        (Purpose::Primary(user), Some(Choice::Device(device))) => {
            vec![Command::SetPrimaryDevice { user, device: Some(device), was: Expect::Any }]
        }
        _ => return,
    };
    if model.send_or_say(commands) {
        model.list_mut().clear_marks();
    }
}

/// What was picked for a field of the form below.
fn filled(model: &mut Model, slot: Slot, choices: &[Choice]) {
    if choices.first() == Some(&Choice::NewFolder) {
        let prompt = model.sight().and_then(|sight| match model.overlays.last() {
            Some(Overlay::Form(form)) => form.fill.prompt(&sight),
            _ => None,
        });
        model.overlays.extend(prompt);
        return;
    }
    model.with_top(|top, sight| {
        if let Overlay::Form(form) = top {
            form.picked(slot, choices, sight);
        }
    });
}

fn devices(choices: &[Choice]) -> Vec<DeviceId> {
    let device = |choice: &Choice| match choice {
        Choice::Device(device) => Some(*device),
        _ => None,
    };
    choices.iter().filter_map(device).collect()
}

/// Sets who asked; a requester of another site takes the ticket there, which is asked first (DA5).
fn set_requester(model: &mut Model, ticket: TicketId, choice: Choice) {
    let requester = match choice {
        Choice::User(user) => Some(user),
        _ => None,
    };
    let commands = each(model, &[ticket], |ticket| Command::SetTicketRequester {
        ticket: ticket.id,
        requester,
        was: Expect::Value(ticket.requester),
    });
    let Some(sight) = model.sight() else { return };
    let moves = requester
        .and_then(|user| sight.desk.get::<User>(user))
        .zip(sight.desk.get::<Ticket>(ticket))
        .filter(|(user, ticket)| user.site != ticket.site);
    let Some((user, ticket)) = moves else {
        model.send_or_say(commands);
        return;
    };
    let (number, site) = (ticket.number.to_string(), sight.site(user.site).to_owned());
    let question = sight.look.lang.requester_question(site, number, user.name()).into_owned();
    confirm(model, question, commands);
}

fn assign(model: &Model, tickets: &[TicketId], choice: Choice) -> Vec<Command> {
    let to = match choice {
        Choice::Technician(technician) => To::Technician(technician),
        Choice::Balance => To::Balance,
        _ => To::Nobody,
    };
    each(model, tickets, |ticket| Command::AssignTicket {
        ticket: ticket.id,
        to,
        was: Expect::Value(ticket.assignee),
    })
}

/// Takes what was typed at a prompt; the prompt stays, with the reason, where it does not work.
fn typed(model: &mut Model, about: About, text: String) {
    let now = model.look.now;
    let command = match about {
        About::Availability(leaving) => match super::absences::typed(model, leaving, &text) {
            Ok(Some(command)) => command,
            Ok(None) => return,
            Err(error) => return complain(model, error),
        },
        About::Note(ticket) => Command::AddMessage {
            id: model.ids.next(now),
            ticket,
            kind: MessageKind::InternalNote,
            text,
            channel: crate::desk::Channel::Console,
            follow_up: None,
        },
        About::Title(ticket) => {
            let was = model.desk().and_then(|desk| desk.get::<Ticket>(ticket));
            let was = was.map_or(Expect::Any, |ticket| Expect::Value(ticket.title.to_string()));
            Command::SetTicketTitle { ticket, title: text, was }
        }
        About::NewAddress(user) => {
            Command::AddUserAddress(UserAddress { user, email: text, primary: false })
        }
        About::NewDepartment => {
            Command::AddDepartment(AddDepartment { id: model.ids.next(now), label: text })
        }
        About::Department(department) => {
            let was = model.desk().and_then(|desk| desk.get::<Department>(department));
            let was = was.map(|department| department.name.to_string()).unwrap_or_default();
            let label = Edit::new(was, text);
            Command::RenameDepartment(RenameDepartment { department, label })
        }
        About::AuditFilter => {
            return match model.read_log(&text) {
                Ok(()) => drop(model.overlays.pop()),
                Err(error) => complain(model, error),
            };
        }
        About::ImportFrom => return super::import::chosen(model, &text),
        About::ExportTo => return super::files::export_to(model, &text),
        About::Picture => return super::profile::picture(model, text),
        About::View => {
            return match super::views::named(model, &text) {
                Ok(picker) => {
                    model.overlays.pop();
                    model.open(picker);
                }
                Err(error) => complain(model, error),
            };
        }
        About::Folder(site) => return add_folder(model, site, text),
        About::RenameFolder(folder) => {
            let was = model.desk().and_then(|desk| desk.get::<crate::desk::Folder>(folder));
            let was = was.map_or(Expect::Any, |folder| Expect::Value(folder.name.to_string()));
            let label = Edit { to: text, was };
            Command::RenameFolder(crate::desk::RenameFolder { folder, label })
        }
        About::Status(status) => {
            let was = model.desk().and_then(|desk| desk.get::<crate::desk::Status>(status));
            let was = was.map_or(Expect::Any, |status| Expect::Value(status.name.to_string()));
            let label = Edit { to: text, was };
            Command::RenameStatus(crate::desk::RenameStatus { status, label })
        }
        About::Tags | About::Snooze | About::Due | About::Merge | About::DeleteTickets => {
            return about_tickets(model, about, &text);
        }
    };
    match model.send(vec![command]) {
        Ok(()) => drop(model.overlays.pop()),
        Err(refusal) => complain_refusal(model, &refusal),
    }
}

/// Takes a word about the tickets meant: the marked ones, or the one under the cursor. A merge is asked once more,
/// with what follows.
fn about_tickets(model: &mut Model, about: About, text: &str) {
    let keys = model.targets().into_iter();
    let tickets: Vec<TicketId> = keys
        .filter_map(|key| match key {
            crate::desk::RecordKey::Ticket(id) => Some(id),
            _ => None,
        })
        .collect();
    let commands = match super::whole_tickets::typed(model, about, &tickets, text) {
        Ok(commands) => commands,
        Err(error) => return complain(model, error),
    };
    if about == About::Merge {
        if let Err(refusal) = preview(model, &commands) {
            return complain_refusal(model, &refusal);
        }
        model.overlays.pop();
        let question = model.look.lang.merge_tickets_question(tickets.len()).into_owned();
        return confirm(model, question, commands);
    }
    match model.send(commands) {
        Ok(()) => {
            model.overlays.pop();
            model.list_mut().clear_marks();
        }
        Err(refusal) => complain_refusal(model, &refusal),
    }
}

fn add_folder(model: &mut Model, site: crate::desk::SiteId, label: String) {
    let now = model.look.now;
    let id = model.ids.next(now);
    if let Err(refusal) = model.send(vec![Command::AddFolder { id, site, label }]) {
        return complain_refusal(model, &refusal);
    }
    model.overlays.pop();
    model.with_top(|top, sight| {
        if let Overlay::Form(form) = top {
            form.fill.added(id);
            form.show(sight);
        }
    });
}

pub(super) fn complain(model: &mut Model, text: String) {
    if let Some(Overlay::Prompt(prompt)) = model.overlays.last_mut() {
        prompt.error = Some(text);
    }
}

fn complain_refusal(model: &mut Model, refusal: &Refusal) {
    if let Some(desk) = model.desk() {
        let text = phrase::refusal(model.look.lang, desk, refusal);
        complain(model, text);
    }
}
