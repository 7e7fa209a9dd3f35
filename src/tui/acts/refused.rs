//! What a person does about a command that was refused: leave it, write it over what is there, or change it first, in the
//! place where it was made.

use ratatui::text::Line;

use crate::{
    desk::{
        self, AutomationRule, Command, CommandId, Department, Device, Folder, Intake, MessageKind,
        Permission, RecordKey, Site, Status, Technician, TicketId, User,
    },
    tui::{
        action::Action,
        model::Model,
        overlays::{About, Form, Overlay, Prompt, Reply},
        panes::{Pane, Sight},
        theme::Role,
    },
};

pub(super) fn answer(model: &mut Model, id: CommandId, reply: Reply) {
    match reply {
        Reply::Later => model.answer_later(),
        Reply::Theirs => model.take_theirs(id),
        Reply::Mine => model.write_mine_over(id),
        Reply::Edit => edit(model, id),
    }
}

/// Whether there is something to change about a command before it is sent again.
pub(in crate::tui) fn can_edit(model: &Model, command: &Command) -> bool {
    let in_its_place = matches!(
        command,
        Command::AddMessage { .. }
            | Command::CreateTicket(_)
            | Command::SetTicketTitle { .. }
            | Command::SetTicketStatus { .. }
            | Command::SetTicketPriority { .. }
            | Command::SetTicketDevice { .. }
            | Command::SetTicketRequester { .. }
            | Command::AssignTicket { .. }
            | Command::ChangeTags(_)
            | Command::SnoozeTicket(_)
            | Command::SetTicketDue(_)
    );
    in_its_place || model.sight().is_some_and(|sight| opener(&sight, command).is_some())
}

/// The form a command is made with, as it opens now; of one line the line, with what was wanted in it.
fn opener(sight: &Sight<'_>, command: &Command) -> Option<Overlay> {
    let desk = sight.desk;
    if let Some(prompt) = prompt(sight, command) {
        return Some(Overlay::Prompt(prompt));
    }
    let form = match command {
        Command::AddUser(new) => Form::new_user(sight, Some(new.site)),
        Command::EditUser(edit) => Form::edit_user(sight, desk.get::<User>(edit.user)?.clone()),
        Command::MoveUser(wish) => Form::move_user(sight, desk.get::<User>(wish.user)?.clone()),
        Command::AddDevice(new) => Form::device(sight, None, Some(new.site), new.folder),
        Command::EditDevice(edit) => {
            Form::device(sight, Some(desk.get::<Device>(edit.device)?.clone()), None, None)
        }
        Command::EditRelations { device, .. } => Form::relations(sight, vec![*device])?,
        Command::MoveDevices { devices, .. } => Form::relations(sight, devices.clone())?,
        Command::AddTechnician(_) => Form::new_technician(sight, None),
        Command::EditProfile(edit) => {
            let who = desk.get::<Technician>(edit.technician)?;
            if sight.me == Some(who.id) {
                Form::profile(sight, who)
            } else {
                let manages =
                    sight.me.is_some_and(|me| desk.may(me, Permission::ManageTechnicians));
                Form::edit_technician(sight, who.clone(), manages)
            }
        }
        Command::PlanAbsence(plan) => {
            Form::absence(sight, desk.get::<Technician>(plan.technician)?, "")
        }
        Command::AddSite(_) => Form::site(sight, None),
        Command::EditSite(edit) => Form::site(sight, Some(desk.get::<Site>(edit.site)?.clone())),
        Command::AddRole(_) => Form::new_role(sight, None),
        Command::EditRole(edit) => {
            Form::edit_role(sight, desk.get::<desk::Role>(edit.role)?.clone())
        }
        Command::AddRule(_) => Form::rule(sight, None),
        Command::EditRule(edit) => {
            Form::rule(sight, Some(desk.get::<AutomationRule>(edit.rule)?.clone()))
        }
        Command::AddStatus { category, .. } => Form::status(sight, *category),
        Command::EditAccount(_) => Form::settings(sight, desk.account()?),
        Command::SetMail(_) => Form::mail(sight, desk.account()?),
        Command::SetDirectory(_) => Form::directory(sight, desk.account()?.directory.as_deref()),
        Command::AdmitIntake(wish) => Form::admit(sight, desk.get::<Intake>(wish.intake)?),
        _ => return None,
    };
    Some(Overlay::Form(Box::new(form)))
}

/// The line a name is typed in, with the one that was wanted.
fn prompt(sight: &Sight<'_>, command: &Command) -> Option<Prompt> {
    let (desk, lang) = (sight.desk, sight.look.lang);
    let (about, label, text) = match command {
        Command::AddDepartment(new) => (About::NewDepartment, lang.ask_department(), &new.label),
        Command::RenameDepartment(wish) => {
            desk.get::<Department>(wish.department)?;
            (About::Department(wish.department), lang.ask_department(), &wish.label.to)
        }
        Command::AddFolder { site, label, .. } => {
            let name = &desk.get::<Site>(*site)?.name;
            let words = lang.prompt_folder(&**name).into_owned();
            return Some(line(sight, About::Folder(*site), &words, label));
        }
        Command::RenameFolder(wish) => {
            let name = &desk.get::<Folder>(wish.folder)?.name;
            let words = lang.prompt_rename_folder(&**name).into_owned();
            return Some(line(sight, About::RenameFolder(wish.folder), &words, &wish.label.to));
        }
        Command::RenameStatus(wish) => {
            desk.get::<Status>(wish.status)?;
            (About::Status(wish.status), lang.ask_status(), &wish.label.to)
        }
        _ => return None,
    };
    Some(line(sight, about, label, text))
}

fn line(sight: &Sight<'_>, about: About, words: &str, text: &str) -> Prompt {
    let label = Line::styled(format!(" {words}"), sight.look.theme[Role::Title]);
    Prompt::new(about, label, text)
}

/// Opens what the command was made with, with what was wanted in it.
fn edit(model: &mut Model, id: CommandId) {
    let refused = model.refused().iter().find(|refused| refused.id == id).cloned();
    let Some(refused) = refused else { return };
    // Until it is sent it is not answered, but neither is it asked again at once.
    model.answer_later();
    match refused.command {
        Command::AddMessage { ticket, kind, text, .. } => {
            on_ticket(model, ticket);
            if kind == MessageKind::PublicReply {
                model.kept.remove(&ticket);
                super::tickets::reply(model, ticket, &text);
            } else {
                model.kept_notes.remove(&ticket);
                super::tickets::long_note(model, ticket, &text);
            }
        }
        Command::CreateTicket(new) => {
            let draft = model.draft.take().filter(|_| model.outgoing.draft_of.take() == Some(id));
            let Some(sight) = model.sight() else { return };
            let form = draft.unwrap_or_else(|| Box::new(Form::ticket_again(&sight, &new)));
            model.open(Overlay::Form(form));
        }
        Command::SetTicketTitle { ticket, title, .. } => {
            on_ticket(model, ticket);
            let Some(sight) = model.sight() else { return };
            let number = sight.desk.get::<desk::Ticket>(ticket);
            let number = number.map(|ticket| ticket.number.to_string()).unwrap_or_default();
            let label = sight.look.lang.prompt_title(number);
            let label = Line::styled(format!(" {label}"), sight.look.theme[Role::Title]);
            model.open(Prompt::new(About::Title(ticket), label, &title));
        }
        Command::SetTicketStatus { ticket, .. } => on_ticket_do(model, ticket, Action::Status),
        Command::SetTicketPriority { ticket, .. } => on_ticket_do(model, ticket, Action::Priority),
        Command::SetTicketDevice { ticket, .. } => on_ticket_do(model, ticket, Action::Device),
        Command::SetTicketRequester { ticket, .. } => {
            on_ticket_do(model, ticket, Action::Requester);
        }
        Command::AssignTicket { ticket, .. } => on_ticket_do(model, ticket, Action::Assign),
        Command::ChangeTags(wish) => on_ticket_do(model, wish.ticket, Action::Tags),
        Command::SnoozeTicket(wish) => on_ticket_do(model, wish.ticket, Action::Snooze),
        Command::SetTicketDue(wish) => on_ticket_do(model, wish.ticket, Action::Due),
        Command::EditUser(edit) if !model.offer_form_of(id) => {
            let Some(sight) = model.sight() else { return };
            let Some(user) = sight.desk.get::<User>(edit.user).cloned() else { return };
            let form = Form::user_again(&sight, user, &edit);
            model.open(Overlay::Form(Box::new(form)));
        }
        command => {
            let known = model.offer_form_of(id);
            let Some(opened) = model.sight().and_then(|sight| opener(&sight, &command)) else {
                return;
            };
            let kept = match &opened {
                Overlay::Form(form) => {
                    let name = form.fill.draft_name();
                    known || name.is_some_and(|name| model.has_kept(&name))
                }
                _ => true,
            };
            model.open(opened);
            if let (false, Some(Overlay::Form(form))) = (kept, model.overlays.last_mut()) {
                form.note = Some((model.look.lang.form_as_now().to_owned(), Role::Warning));
            }
        }
    }
    if model.overlays.is_empty() {
        return;
    }
    model.outgoing.editing = Some(id);
}

/// Goes to the page of a ticket, so that it is plain what is changed.
fn on_ticket(model: &mut Model, ticket: TicketId) {
    model.show(Pane::Tickets);
    super::lists::open(model, RecordKey::Ticket(ticket));
}

fn on_ticket_do(model: &mut Model, ticket: TicketId, action: Action) {
    on_ticket(model, ticket);
    super::act(model, action);
}
