//! Owns what becomes of a ticket: which steps of its story happen, and when.
//!
//! Must not know who does them (`thread.rs`). A new turn a ticket can take is a [`Fate`] or a [`Step`].

use super::{
    dice::Dice,
    scenario::{COMMON, Line, Scenario, Words},
};
use crate::desk::Priority;

/// How a ticket stands at the end of the sample.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fate {
    /// Resolved, and after a week closed.
    Solved,
    /// Nobody has done anything yet.
    Fresh,
    /// Open, in the middle of it.
    Working,
    /// Pending: the requester was asked.
    Asked,
    /// Pending: waits for somebody outside.
    Vendor,
    /// Given back to the queue.
    Released,
}

/// One thing that happens on a ticket.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Step {
    /// A technician to the requester.
    Reply(&'static str),
    /// A technician to technicians.
    Note(&'static str),
    /// The requester.
    Say(&'static str),
    /// Waits for the requester.
    Pend,
    /// Waits for somebody outside.
    Wait,
    /// One priority up.
    Raise,
    /// Back to the queue.
    Release,
    /// To the bot.
    ToBot,
    /// The device it is really about.
    RightDevice,
    /// Resolved.
    Resolve,
    /// Closed by the desk itself, a week after it was resolved.
    Close,
}

/// What a ticket starts from.
pub(super) struct Start {
    pub(super) scenario: &'static Scenario,
    pub(super) fate: Fate,
    /// Working minutes until the end of the sample.
    pub(super) age: i64,
    /// There is somebody to answer.
    pub(super) asked: bool,
    /// It came with the requester's primary, and is about another device of theirs.
    pub(super) other_device: bool,
}

/// The steps, each with the working minute after the start at which it happens.
pub(super) fn plan(dice: &mut Dice, start: &Start) -> Vec<(i64, Step)> {
    let mut story = Story { dice, steps: Vec::new(), at: 0, asked: start.asked, pace: pace(start) };
    story.tell(start);
    let mut steps = story.steps;
    let total = steps.last().map_or(0, |(at, _)| *at);
    let room = start.age * 17 / 20;
    // A story that is longer than the ticket is old is told faster; an old ticket that is still open
    // is told slower, so that it was not forgotten for months.
    let target = match start.fate {
        _ if total > room => room,
        Fate::Solved => total,
        _ if start.scenario.priority == Priority::Critical => total,
        _ => total.max(start.age * dice.between(45, 85) / 100),
    };
    for (at, _) in &mut steps {
        *at = *at * target / total.max(1);
    }
    if start.fate == Fate::Solved {
        let resolved = steps.last().map_or(0, |(at, _)| *at);
        steps.push((resolved + super::hours::WEEK, Step::Close));
    }
    steps
}

/// What is urgent goes faster.
fn pace(start: &Start) -> i64 {
    match start.scenario.priority {
        Priority::Critical => 12,
        Priority::High => 60,
        Priority::Medium => 100,
        Priority::Low => 130,
    }
}

struct Story<'a> {
    dice: &'a mut Dice,
    steps: Vec<(i64, Step)>,
    at: i64,
    asked: bool,
    /// How much of the usual time a step takes, in percent.
    pace: i64,
}

impl Story<'_> {
    fn step(&mut self, low: i64, high: i64, step: Step) {
        self.at += self.dice.between(low, high) * self.pace / 100;
        // Without a requester there is nobody to talk to: the technicians write notes.
        let step = match step {
            Step::Reply(text) if !self.asked => Step::Note(text),
            Step::Say(_) | Step::Pend if !self.asked => return,
            step => step,
        };
        self.steps.push((self.at, step));
    }

    fn pick(&mut self, texts: &'static [String]) -> &'static str {
        self.dice.text(texts)
    }

    fn tell(&mut self, start: &Start) {
        let (scenario, words) = (start.scenario, start.scenario.who.words());
        if start.fate == Fate::Fresh {
            if start.age > 90 && self.dice.chance(40) {
                let text = self.pick(&words.ack);
                self.step(10, 80, Step::Reply(text));
            }
            return;
        }
        let bot = scenario.bot && start.fate == Fate::Solved && self.dice.chance(45);
        if bot {
            self.step(1, 2, Step::ToBot);
        } else {
            if start.other_device && self.dice.chance(65) {
                self.step(4, 60, Step::RightDevice);
            }
            if self.dice.chance(55) && self.asked {
                let critical = scenario.priority == Priority::Critical;
                let text = self.pick(if critical { &words.urgent } else { &words.ack });
                self.step(4, 90, Step::Reply(text));
            }
        }
        if !bot {
            self.talk(start);
        }
        self.end(start, words, bot);
    }

    /// The rounds of the conversation that happen: all the usual ones where it was solved, the first ones
    /// where it was not.
    fn talk(&mut self, start: &Start) {
        let talk = &start.scenario.talk;
        let some = self.dice.below(talk.len());
        let (rounds, surely) = match start.fate {
            Fate::Solved => (talk.len(), 0),
            Fate::Fresh | Fate::Released => (0, 0),
            Fate::Vendor => (some.min(1), 0),
            Fate::Working => (some + 1, 1),
            Fate::Asked => {
                let asks = |line: &Line| matches!(line, Line::Ask(_));
                let round = talk.iter().position(|round| round.iter().any(asks));
                for round in talk.iter().take(round.unwrap_or(0)) {
                    self.round(round);
                }
                if let Some(round) = round {
                    let question = talk[round].iter().position(asks).unwrap_or(0);
                    self.round(&talk[round][..=question]);
                }
                return;
            }
        };
        for (number, round) in talk.iter().take(rounds).enumerate() {
            if number < surely || self.dice.chance(78) {
                self.round(round);
            }
        }
        if self.dice.chance(12) && rounds > 0 {
            let text = self.pick(&COMMON.handover);
            self.step(20, 200, Step::Note(text));
        }
    }

    fn round(&mut self, lines: &'static [Line]) {
        for (number, line) in lines.iter().enumerate() {
            match line {
                Line::Ask(text) => {
                    self.step(10, 200, Step::Reply(text));
                    if number + 1 < lines.len() && self.dice.chance(45) {
                        self.step(0, 1, Step::Pend);
                    }
                }
                Line::Tell(text) => self.step(10, 160, Step::Reply(text)),
                Line::Say(text) => self.step(12, 420, Step::Say(text)),
                Line::Note(text) => self.step(8, 200, Step::Note(text)),
            }
        }
    }

    fn end(&mut self, start: &Start, words: &'static Words, bot: bool) {
        match start.fate {
            Fate::Solved => self.solve(start.scenario, words, bot),
            Fate::Fresh => {}
            Fate::Working => {
                if start.age > super::hours::DAY && self.dice.chance(35) {
                    let text = self.pick(&words.chaser);
                    self.step(200, 500, Step::Say(text));
                    if self.dice.chance(40) {
                        self.step(5, 60, Step::Raise);
                    }
                }
                if self.steps.is_empty() {
                    let text = self.pick(&COMMON.handover);
                    self.step(15, 90, Step::Note(text));
                }
            }
            Fate::Asked => {
                let asks = |line: &Line| matches!(line, Line::Ask(_));
                if !start.scenario.talk.iter().flatten().any(asks) {
                    let text = self.pick(&words.ask);
                    self.step(15, 200, Step::Reply(text));
                }
                self.step(0, 1, Step::Pend);
            }
            Fate::Vendor => {
                if let Some(text) = &start.scenario.vendor {
                    self.step(20, 300, Step::Note(text));
                }
                self.step(0, 1, Step::Wait);
                if self.asked && self.dice.chance(60) {
                    let text = self.pick(&words.waiting);
                    self.step(1, 20, Step::Reply(text));
                }
            }
            Fate::Released => {
                let text = self.pick(&COMMON.release);
                self.step(20, 300, Step::Note(text));
                self.step(0, 1, Step::Release);
            }
        }
    }

    fn solve(&mut self, scenario: &'static Scenario, words: &'static Words, bot: bool) {
        if scenario.vendor.is_some() && !bot && self.dice.chance(25) {
            self.step(10, 90, Step::Wait);
            self.at += self.dice.between(200, 1500);
        }
        let fix = self.pick(&scenario.fix);
        let (soon, late) = if bot { (1, 5) } else { (15, 600) };
        self.step(soon, late, Step::Reply(fix));
        if self.dice.chance(32) {
            let text = self.pick(&words.thanks);
            self.step(5, 400, Step::Say(text));
            self.step(3, 120, Step::Resolve);
        } else {
            self.step(0, 1, Step::Resolve);
        }
        if self.asked && !bot && self.dice.chance(5) {
            let text = self.pick(&words.reopen);
            self.step(100, 1500, Step::Say(text));
            let text = self.pick(&words.again);
            self.step(30, 500, Step::Reply(text));
            self.step(0, 1, Step::Resolve);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::scenario::SCENARIOS;

    fn steps(seed: u64, fate: Fate, age: i64) -> Vec<(i64, Step)> {
        let scenario = &SCENARIOS[usize::try_from(seed).expect("small") % SCENARIOS.len()];
        let start = Start { scenario, fate, age, asked: true, other_device: true };
        plan(&mut Dice::new(seed), &start)
    }

    #[test]
    fn a_story_is_told_in_order_and_within_the_age_of_the_ticket() {
        for seed in 0..400 {
            for fate in [Fate::Solved, Fate::Working, Fate::Asked, Fate::Vendor, Fate::Released] {
                for age in [90, 900, 40_000] {
                    let mut steps = steps(seed, fate, age);
                    assert!(steps.is_sorted_by_key(|(at, _)| *at), "{steps:?}");
                    steps.retain(|(_, step)| *step != Step::Close);
                    assert!(steps.last().is_none_or(|(at, _)| *at <= age), "{steps:?}");
                }
            }
        }
    }

    #[test]
    fn only_a_solved_story_ends_resolved() {
        for seed in 0..400 {
            let resolves =
                |fate| steps(seed, fate, 5000).iter().any(|(_, step)| *step == Step::Resolve);
            assert!(resolves(Fate::Solved));
            assert!(!resolves(Fate::Working) && !resolves(Fate::Vendor) && !resolves(Fate::Asked));
        }
    }
}
