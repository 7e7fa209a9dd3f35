//! Owns how a ticket goes on after it was opened: who does the next step of its plan, in which words.
//!
//! Must not know when steps are due (`script.rs`) nor which there are (`plan.rs`).

use std::collections::VecDeque;

use super::{
    founding::Cast,
    plan::Step,
    scenario::{COMMON, Facts, Scenario, fill},
    stage::Stage,
};
use crate::desk::{
    Actor, Category, Channel, Command, DeviceChoice, DeviceId, Expect, MessageKind, Priority,
    StatusId, Technician, TechnicianId, TechnicianKind, TechnicianState, Ticket, TicketId,
    Timestamp, To, User, UserId,
};

/// A ticket with the rest of its story.
#[derive(Clone)]
pub(super) struct Thread {
    pub(super) ticket: TicketId,
    pub(super) requester: Option<UserId>,
    pub(super) channel: Channel,
    pub(super) scenario: &'static Scenario,
    pub(super) facts: Facts,
    /// The device it is about.
    pub(super) device: Option<DeviceId>,
    pub(super) steps: VecDeque<(Timestamp, Step)>,
}

impl Thread {
    /// Does one step.
    pub(super) fn perform(&self, stage: &mut Stage, cast: &Cast, at: Timestamp, step: Step) {
        match step {
            Step::Say(text) => self.say(stage, at, text),
            Step::Close => self.set_status(stage, at, Actor::System, Category::Closed.preset()),
            Step::ToBot => {
                if let Some(bot) = cast.bot {
                    self.assign(stage, at, Actor::System, To::Technician(bot));
                }
            }
            _ => {
                if let Some(technician) = self.worker(stage, cast, at) {
                    self.work(stage, cast, at, technician, step);
                }
            }
        }
    }

    /// A step of the technician who has the ticket.
    fn work(
        &self,
        stage: &mut Stage,
        cast: &Cast,
        at: Timestamp,
        technician: TechnicianId,
        step: Step,
    ) {
        let actor = Actor::Technician(technician);
        match step {
            Step::Reply(text) => self.reply(stage, at, technician, text),
            Step::Note(text) => self.note(stage, at, actor, &self.facts.fill(text)),
            Step::Pend => self.set_status(stage, at, actor, Category::Pending.preset()),
            Step::Wait => {
                let status = cast.vendor.unwrap_or(Category::Pending.preset());
                self.set_status(stage, at, actor, status);
            }
            Step::Resolve => self.set_status(stage, at, actor, Category::Resolved.preset()),
            Step::Release => self.assign(stage, at, actor, To::Nobody),
            Step::Raise => {
                let now = stage.desk.get::<Ticket>(self.ticket).map(|ticket| ticket.priority);
                let priority = match now {
                    Some(Priority::Low) => Priority::Medium,
                    Some(Priority::Medium) => Priority::High,
                    _ => return,
                };
                let was = Expect::Any;
                let ticket = self.ticket;
                stage.act(at, actor, Command::SetTicketPriority { ticket, priority, was });
            }
            Step::RightDevice => self.right_device(stage, at, actor),
            Step::Say(_) | Step::Close | Step::ToBot => {}
        }
    }

    /// Who does the next step: whoever has the ticket, or somebody who takes it because nobody has it or
    /// whoever has it is away.
    fn worker(&self, stage: &mut Stage, cast: &Cast, at: Timestamp) -> Option<TechnicianId> {
        let assignee = stage.desk.get::<Ticket>(self.ticket)?.assignee;
        let assignee = assignee.and_then(|id| stage.desk.get::<Technician>(id));
        let works = |technician: &&Technician| {
            technician.state == TechnicianState::Active && technician.availability.is_available()
        };
        if let Some(technician) = assignee.filter(works) {
            return Some(technician.id);
        }
        let away = assignee.map(|technician| technician.first_name.to_string());
        let technician = someone(stage, cast)?;
        let actor = Actor::Technician(technician);
        self.assign(stage, at, actor, To::Technician(technician));
        if let Some(away) = away {
            let text = stage.dice.text(&COMMON.takeover);
            let text = fill(text, |key| (key == "other").then_some(away.as_str()));
            self.note(stage, at, actor, &text);
        }
        Some(technician)
    }

    fn reply(&self, stage: &mut Stage, at: Timestamp, technician: TechnicianId, text: &str) {
        let Some(record) = stage.desk.get::<Technician>(technician) else { return };
        let bot = record.sort == TechnicianKind::Bot;
        let signed = record.first_name.to_string();
        let text = self.facts.fill(text);
        let text = if stage.dice.chance(60) {
            let dear = self.facts.fill(stage.dice.text(&self.scenario.who.words().dear));
            format!("{dear}\n\n{text}\n\n{signed}")
        } else {
            text
        };
        let channel = if bot { Channel::Autopilot } else { Channel::Console };
        let actor = Actor::Technician(technician);
        self.message(stage, at, actor, MessageKind::PublicReply, text, channel);
    }

    fn note(&self, stage: &mut Stage, at: Timestamp, actor: Actor, text: &str) {
        let text = text.to_owned();
        self.message(stage, at, actor, MessageKind::InternalNote, text, Channel::Console);
    }

    fn say(&self, stage: &mut Stage, at: Timestamp, text: &str) {
        let Some(requester) = self.requester else { return };
        let text = self.facts.fill(text);
        let by_mail = matches!(self.channel, Channel::Email | Channel::Phone | Channel::Console);
        let text = if by_mail && stage.dice.chance(50) {
            let closing = stage.dice.text(&self.scenario.who.words().closing);
            format!("{text}\n\n{closing}\n{}", self.facts.first)
        } else {
            text
        };
        let channel = match self.channel {
            Channel::Portal | Channel::Teams => self.channel,
            _ => Channel::Email,
        };
        let actor = Actor::User(requester);
        self.message(stage, at, actor, MessageKind::Requester, text, channel);
    }

    fn message(
        &self,
        stage: &mut Stage,
        at: Timestamp,
        actor: Actor,
        kind: MessageKind,
        text: String,
        channel: Channel,
    ) {
        let (id, ticket) = (stage.id(at), self.ticket);
        let command = Command::AddMessage { id, ticket, kind, text, channel, follow_up: None };
        stage.act(at, actor, command);
    }

    fn set_status(&self, stage: &mut Stage, at: Timestamp, actor: Actor, status: StatusId) {
        let command = Command::SetTicketStatus { ticket: self.ticket, status, was: Expect::Any };
        stage.act(at, actor, command);
    }

    fn assign(&self, stage: &mut Stage, at: Timestamp, actor: Actor, to: To) {
        let command = Command::AssignTicket { ticket: self.ticket, to, was: Expect::Any };
        stage.act(at, actor, command);
    }

    /// Sets the device it is really about, where it is still the requester's.
    fn right_device(&self, stage: &mut Stage, at: Timestamp, actor: Actor) {
        let requester = self.requester.and_then(|user| stage.desk.get::<User>(user));
        let theirs = |device: &DeviceId| requester.is_some_and(|u| u.devices.contains(*device));
        if let Some(device) = self.device.filter(theirs) {
            let device = DeviceChoice::Device(device);
            let ticket = self.ticket;
            let command = Command::SetTicketDevice { ticket, device, was: Expect::Any };
            stage.act(at, actor, command);
        }
    }
}

/// Somebody of the team who is at work.
pub(super) fn someone(stage: &mut Stage, cast: &Cast) -> Option<TechnicianId> {
    let here = |id: &TechnicianId| {
        stage.desk.is_assignable(*id)
            && stage
                .desk
                .get::<Technician>(*id)
                .is_some_and(|technician| technician.availability.is_available())
    };
    let here: Vec<TechnicianId> = cast.team.iter().copied().flatten().filter(here).collect();
    (!here.is_empty()).then(|| stage.dice.pick(&here))
}
