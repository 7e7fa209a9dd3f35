//! Automation rules: as records, and what they make of what people do (D1).

use chrono::TimeDelta;
use rstest::rstest;

use super::*;
use crate::desk::{
    AssignmentDecision, AutoAssign, Body, Category, Change, ChangeTags, Channel, DeviceChoice,
    Expect, MessageKind, NewTicket, Notice, Priority, RuleOutcome, RuleRun, RunRule, StatusId,
    Strategy, Tag, Ticket, TicketId, To, UserId, Verdict,
    testing::{
        A, ADA, B, BEA, DANA, ELI, LEEDS, NIL, OTTO, ROBO, UMA, VENDOR, World, YAN, YORK, assign,
        device, missing, new_rule, new_ticket, out, say, status,
    },
};

const RULE: RuleId = RuleId::from_u128(801);
const NEXT: RuleId = RuleId::from_u128(802);

fn when(trigger: Trigger, conditions: Vec<Test>, actions: Vec<RuleAction>) -> AddRule {
    let conditions = conditions.into_iter().map(|asks| Condition { not: false, asks }).collect();
    AddRule { trigger, conditions, actions, ..new_rule(RULE, "Mine") }
}

fn with(rule: AddRule) -> World {
    let mut world = World::little();
    world.ok(ADA, Command::AddRule(rule));
    world
}

fn order(world: &World) -> Vec<u128> {
    let known = [1, 2, 3, 4, 801, 802];
    let place = |id: RuleId| known.into_iter().find(|bits| RuleId::from_u128(*bits) == id);
    world.desk.automation().filter_map(|rule| place(rule.id)).collect()
}

/// What rules did in the last entry.
fn runs(world: &World) -> Vec<RuleRun> {
    let changes = world.entries.last().expect("something happened").changes.iter();
    let run = |change: &Change| match change {
        Change::Ruled(run) => Some(run.as_ref().clone()),
        _ => None,
    };
    changes.filter_map(run).collect()
}

fn text(text: &str) -> Body {
    Body::parse(Field::Text, text).expect("a text")
}

fn title(words: &str) -> Test {
    Test::Title(Name::parse(Field::Name, words).expect("a line"))
}

#[test]
fn d1_a_rule_asks_for_a_tag_and_changes_tags() {
    let tag = |word| Tag::parse(word).expect("a tag");
    let does = vec![RuleAction::AddTag(tag("seen")), RuleAction::RemoveTag(tag("vip"))];
    let mut world = with(when(Trigger::StatusChanged, vec![Test::Tag(tag("vip"))], does));
    let ticket = world.ticket(UMA);
    let tags = |world: &World| -> Vec<String> {
        world.the(ticket).tags.iter().map(ToString::to_string).collect()
    };
    world.ok(ADA, status(ticket, VENDOR));
    assert!(tags(&world).is_empty(), "no tag, no rule");
    let (add, remove) = (vec!["vip".to_owned()], vec![]);
    world.ok(ADA, Command::ChangeTags(ChangeTags { ticket, add, remove }));
    world.ok(ADA, status(ticket, Category::Open.preset()));
    assert_eq!(tags(&world), ["seen"]);
}

#[test]
fn d1_a_new_desk_has_its_presets_and_an_old_one_gets_them() {
    let mut world = World::little();
    assert_eq!(order(&world), [1, 4, 2, 3]);
    let again = world.decide(Actor::System, Command::InstallRules).expect("there already");
    assert_eq!(again.changes, []);
    for preset in RulePreset::ALL {
        world.desk.take::<AutomationRule>(preset.id());
    }
    world.ok(Actor::System, Command::InstallRules);
    assert_eq!(order(&world), [1, 4, 2, 3]);
    assert!(world.desk.automation().all(|rule| rule.active && rule.preset.is_some()));
}

#[test]
fn d1_new_rules_come_before_the_presets_in_the_order_in_which_they_were_added() {
    let mut world = with(new_rule(RULE, "One"));
    world.ok(ADA, Command::AddRule(new_rule(NEXT, "Two")));
    assert_eq!(order(&world), [801, 802, 1, 4, 2, 3]);
    world.ok(ADA, Command::MoveRule(MoveRule { rule: NEXT, to: 0 }));
    assert_eq!(order(&world), [802, 801, 1, 4, 2, 3]);
    world.ok(ADA, Command::MoveRule(MoveRule { rule: NEXT, to: 99 }));
    assert_eq!(order(&world), [801, 1, 4, 2, 3, 802]);
    world.ok(ADA, Command::DeleteRule { rule: RULE });
    assert_eq!(order(&world), [1, 4, 2, 3, 802]);
    let preset = Command::DeleteRule { rule: RulePreset::Reopen.id() };
    assert_eq!(world.refused(ADA, preset), Refusal::PresetRule);
    let none = Command::DeleteRule { rule: RULE };
    assert_eq!(world.refused(ADA, none), missing(Kind::AutomationRule));
}

#[rstest]
#[case::nameless(AddRule { label: " ".into(), ..new_rule(RULE, "") },
    Refusal::Invalid { field: Field::Name, flaw: Flaw::Empty })]
#[case::name_taken(new_rule(RULE, "reopen ON reply"),
    Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken })]
#[case::does_nothing(when(Trigger::Created, vec![], vec![]),
    Refusal::Invalid { field: Field::Actions, flaw: Flaw::Empty })]
#[case::does_too_much(when(Trigger::Created, vec![], vec![RuleAction::Reopen; 21]),
    Refusal::Invalid { field: Field::Actions, flaw: Flaw::TooMany { max: 20 } })]
#[case::at_once(when(Trigger::Aged { hours: 0 }, vec![], vec![RuleAction::Reopen]),
    Refusal::Invalid { field: Field::Trigger, flaw: Flaw::TooFew { min: 1 } })]
#[case::never(when(Trigger::Unanswered { hours: 9000 }, vec![], vec![RuleAction::Reopen]),
    Refusal::Invalid { field: Field::Trigger, flaw: Flaw::TooMany { max: 8784 } })]
#[case::inactive(when(Trigger::Created, vec![], vec![RuleAction::Assign(OTTO)]),
    Refusal::NotAssignable { technician: OTTO })]
#[case::beginner(when(Trigger::Created, vec![], vec![RuleAction::Assign(BEA)]),
    Refusal::NotAssignable { technician: BEA })]
#[case::no_status(
    when(Trigger::Created, vec![], vec![RuleAction::SetStatus(StatusId::from_u128(9))]),
    missing(Kind::Status))]
#[case::no_user(
    when(Trigger::Created, vec![Test::Requester(UserId::from_u128(9))], vec![RuleAction::Reopen]),
    missing(Kind::User))]
fn a_rule_that_cannot_be_one_is_refused(#[case] rule: AddRule, #[case] refusal: Refusal) {
    assert_eq!(World::little().refused(ADA, Command::AddRule(rule)), refusal);
}

#[test]
fn a_rule_that_somebody_else_changed_meanwhile_is_a_conflict() {
    let mut world = with(new_rule(RULE, "Mine"));
    let rename = |was: &str, to: &str| {
        let label = Some(Edit::new(was.to_owned(), to.to_owned()));
        Command::EditRule(EditRule { label, ..EditRule::of(RULE) })
    };
    world.ok(ADA, rename("Mine", "Ours"));
    assert_eq!(
        world.refused(ADA, rename("Mine", "Theirs")),
        Refusal::Conflict {
            field: Field::Name,
            yours: FieldValue::Text("Theirs".into()),
            theirs: FieldValue::Text("Ours".into()),
        }
    );
}

#[rstest]
#[case(Test::Category(Category::Open), true)]
#[case(Test::Category(Category::Pending), false)]
#[case(Test::Status(VENDOR), false)]
#[case(Test::Priority(Priority::Medium), true)]
#[case(Test::AtLeast(Priority::Low), true)]
#[case(Test::AtLeast(Priority::High), false)]
#[case(Test::Impact(crate::desk::Impact::None), true)]
#[case(Test::Type(crate::desk::TicketType::Request), false)]
#[case(Test::Channel(Channel::Console), true)]
#[case(Test::Site(LEEDS), true)]
#[case(Test::Site(YORK), false)]
#[case(title("PRINT"), true)]
#[case(title("scan"), false)]
#[case(Test::Requester(UMA), true)]
#[case(Test::Requester(NIL), false)]
#[case(Test::Technician(Holder::Nobody), true)]
#[case(Test::Technician(Holder::Anybody), false)]
#[case(Test::Older(1), false)]
fn d1_conditions(#[case] asks: Test, #[case] holds: bool) {
    for not in [false, true] {
        let conditions = vec![Condition { not, asks: asks.clone() }];
        let mut world = with(AddRule { conditions, ..new_rule(RULE, "Mine") });
        let ticket = world.ticket(UMA);
        let urgent = world.the(ticket).priority == Priority::High;
        assert_eq!(urgent, holds != not, "{asks:?}, not: {not}");
    }
}

#[rstest]
#[case(Holder::Is(DANA), true)]
#[case(Holder::Is(ELI), false)]
#[case(Holder::Anybody, true)]
#[case(Holder::Out, false)]
#[case(Holder::Inactive, false)]
fn d1_conditions_on_who_has_it(#[case] holder: Holder, #[case] holds: bool) {
    let act = vec![RuleAction::SetPriority(Priority::Critical)];
    let mut world = with(when(Trigger::AssignmentChanged, vec![Test::Technician(holder)], act));
    let ticket = world.ticket_for(UMA, DANA);
    assert_eq!(world.the(ticket).priority == Priority::Critical, holds);
}

#[rstest]
#[case::status(Trigger::StatusChanged, VENDOR, true)]
#[case::status_solved(Trigger::StatusChanged, Category::Resolved.preset(), true)]
#[case::solved(Trigger::Solved, Category::Resolved.preset(), true)]
#[case::closed(Trigger::Solved, Category::Closed.preset(), true)]
#[case::pending_is_not_solved(Trigger::Solved, VENDOR, false)]
fn d1_rules_fire_on_transitions(
    #[case] trigger: Trigger,
    #[case] to: StatusId,
    #[case] fires: bool,
) {
    let mut world = with(when(trigger, vec![], vec![RuleAction::Note(text("Noted"))]));
    let ticket = world.ticket(UMA);
    world.ok(DANA, status(ticket, to));
    assert_eq!(runs(&world).len(), usize::from(fires));
    assert_eq!(world.the(ticket).messages, u32::from(fires));
    let before = world.entries.len();
    world.send(DANA, status(ticket, to)).expect("as wanted");
    assert_eq!(world.entries.len(), before, "not on what it is already");
    let closed = Category::Closed.preset();
    world.send(DANA, status(ticket, closed)).expect("closed");
    if trigger == Trigger::Solved && fires {
        assert_eq!(world.the(ticket).messages, 1, "solved once");
    }
}

#[test]
fn d1_rules_answer_people_and_no_rule_sets_another_going() {
    let resolve = RuleAction::SetStatus(Category::Resolved.preset());
    let mut world = with(when(Trigger::Created, vec![title("print")], vec![resolve]));
    let solved = when(Trigger::Solved, vec![], vec![RuleAction::SetPriority(Priority::Low)]);
    world.ok(ADA, Command::AddRule(AddRule { id: NEXT, label: "Next".into(), ..solved }));
    let ticket = world.ticket(UMA);
    let now = world.the(ticket);
    assert_eq!(now.status, Category::Resolved.preset());
    assert_eq!(now.priority, Priority::Medium, "a rule resolved it, not a person");
    let other = world.ticket(NIL);
    world.ok(Actor::System, status(other, Category::Closed.preset()));
    assert_eq!(world.the(other).priority, Priority::Medium, "the clock is no person");
}

#[test]
fn d1_the_first_rule_that_applies_is_dominant_and_some_ignore_the_flow() {
    let set = |priority| vec![RuleAction::SetPriority(priority)];
    let mut world = with(when(Trigger::Created, vec![title("print")], set(Priority::High)));
    let second = AddRule {
        id: NEXT,
        label: "Two".into(),
        ..when(Trigger::Created, vec![], set(Priority::Low))
    };
    world.ok(ADA, Command::AddRule(second));
    let ticket = world.ticket(UMA);
    assert_eq!(world.the(ticket).priority, Priority::High);
    let other = TicketId::from_u128(7);
    let scan = NewTicket { title: "Scan".into(), ..new_ticket(other, LEEDS, UMA) };
    world.ok(DANA, Command::CreateTicket(scan));
    assert_eq!(world.the(other).priority, Priority::Low, "the first does not apply");
    let ignore = EditRule { ignore_flow: Some(Edit::to(true)), ..EditRule::of(NEXT) };
    world.ok(ADA, Command::EditRule(ignore));
    let ticket = world.ticket(UMA);
    assert_eq!(world.the(ticket).priority, Priority::Low, "runs regardless");
    assert_eq!(runs(&world).len(), 2);
}

#[test]
fn d1_a_rule_that_is_switched_off_is_not_asked() {
    let mut world = with(AddRule { active: false, ..new_rule(RULE, "Mine") });
    let ticket = world.ticket(UMA);
    assert_eq!(world.the(ticket).priority, Priority::Medium);
    let on = EditRule { active: Some(Edit::new(false, true)), ..EditRule::of(RULE) };
    world.ok(ADA, Command::EditRule(on));
    let ticket = world.ticket(UMA);
    assert_eq!(world.the(ticket).priority, Priority::High);
}

#[test]
fn i23_what_a_rule_did_names_the_rule() {
    let note = RuleAction::Note(text("Look at the VPN first"));
    let mut world = with(when(Trigger::Created, vec![], vec![RuleAction::Assign(ELI), note]));
    let ticket = world.id();
    let notices = world.ok(DANA, Command::CreateTicket(new_ticket(ticket, LEEDS, UMA)));
    assert_eq!(notices, [Notice::RuleRan { rule: RULE, ticket }]);
    let [run] = runs(&world).try_into().expect("one rule ran");
    assert_eq!((run.rule, &*run.name, run.outcome), (RULE, "Mine", RuleOutcome::Ran));
    let [change] = run.changes.try_into().expect("one field");
    assert_eq!((change.field, change.to), (Field::Assignee, FieldValue::Technician(ELI)));
    assert!(run.noted);
    assert_eq!(world.the(ticket).messages, 1);
}

#[test]
fn t15_a_rule_gives_nothing_to_the_absent() {
    let mut world = with(when(Trigger::Created, vec![], vec![RuleAction::Assign(ELI)]));
    world.ok(ADA, Command::SetAutoAssign { strategy: Some(Strategy::RoundRobin) });
    world.ok(ELI, out(ELI));
    let ticket = world.ticket(UMA);
    assert_eq!(world.the(ticket).assignee, Some(ADA), "the preset finds somebody else");
    assert_eq!(runs(&world)[0].outcome, RuleOutcome::AssigneeOut(ELI));
}

#[test]
fn b3_row_18_a_rule_that_names_somebody_who_left_is_flagged_and_says_so() {
    let actions = vec![RuleAction::Assign(ELI), RuleAction::SetPriority(Priority::High)];
    let mut world = with(when(Trigger::Created, vec![], actions));
    let flaws = |world: &World| world.desk.flaws(world.get::<AutomationRule>(RULE));
    assert_eq!(flaws(&world), []);
    world.ok(ADA, Command::DeactivateTechnician { technician: ELI });
    let flaw = RuleFlaw::Technician(ELI);
    assert_eq!(flaws(&world), [flaw]);
    let ticket = world.id();
    let notices = world.ok(DANA, Command::CreateTicket(new_ticket(ticket, LEEDS, UMA)));
    assert_eq!(notices, [Notice::RuleSkipped { rule: RULE, ticket }]);
    assert_eq!(runs(&world)[0].outcome, RuleOutcome::Broken(flaw));
    assert_eq!(world.the(ticket).priority, Priority::High, "the rest is done");
    assert_eq!(world.the(ticket).assignee, None);
    let rename = EditRule { label: Some(Edit::to("Other".into())), ..EditRule::of(RULE) };
    world.ok(ADA, Command::EditRule(rename));
}

#[test]
fn d22_da6_a_rule_that_feeds_the_bot_is_skipped_whole_on_a_locked_ticket() {
    let actions = vec![RuleAction::SetPriority(Priority::High), RuleAction::AssignAutopilot];
    let mut world = with(when(Trigger::StatusChanged, vec![], actions));
    let free = world.ticket(UMA);
    world.ok(DANA, status(free, VENDOR));
    assert_eq!((world.the(free).assignee, world.the(free).priority), (Some(ROBO), Priority::High));
    let locked = world.ticket(UMA);
    world.ok(DANA, device(locked, A));
    world.ok(DANA, device(locked, B));
    let notices = world.ok(DANA, status(locked, VENDOR));
    assert_eq!(notices, [Notice::RuleSkipped { rule: RULE, ticket: locked }]);
    let now = world.the(locked);
    assert_eq!((now.assignee, now.priority), (None, Priority::Medium), "none of it");
    assert_eq!(runs(&world)[0].outcome, RuleOutcome::AutopilotLocked);
    world.ok(ADA, Command::DeactivateTechnician { technician: ROBO });
    assert_eq!(world.desk.flaws(world.get::<AutomationRule>(RULE)), [RuleFlaw::NoBot]);
}

fn off(preset: RulePreset) -> Command {
    Command::EditRule(EditRule { active: Some(Edit::to(false)), ..EditRule::of(preset.id()) })
}

#[test]
fn d1_preset_reopen_on_reply_can_be_switched_off() {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, DANA);
    world.ok(DANA, status(ticket, Category::Resolved.preset()));
    world.ok(ADA, off(RulePreset::Reopen));
    let notices = world.ok(UMA, say(ticket, MessageKind::Requester));
    assert_eq!(notices, []);
    assert_eq!(world.the(ticket).status, Category::Resolved.preset());
}

#[test]
fn d1_preset_auto_assignment_can_be_switched_off_and_leaves_what_somebody_chose() {
    let mut world = World::assigning(Strategy::RoundRobin);
    let nobody =
        NewTicket { assignee: Some(To::Nobody), ..new_ticket(TicketId::from_u128(7), LEEDS, UMA) };
    world.ok(DANA, Command::CreateTicket(nobody));
    assert_eq!(world.the(TicketId::from_u128(7)).assignee, None, "nobody, on purpose");
    world.ok(ADA, off(RulePreset::AutoAssign));
    let ticket = world.ticket(UMA);
    assert_eq!(world.the(ticket).assignee, None);
}

#[test]
fn b3_row_28_the_preset_that_releases_is_named_and_without_it_nobody_inactive_keeps_a_ticket() {
    for switched_off in [false, true] {
        let mut world = World::little();
        let ticket = world.ticket_for(UMA, DANA);
        world.ok(DANA, status(ticket, Category::Resolved.preset()));
        world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
        if switched_off {
            world.ok(ADA, off(RulePreset::ReleaseDisabled));
        }
        world.ok(UMA, say(ticket, MessageKind::Requester));
        assert_eq!(world.the(ticket).assignee, None, "I13");
        let named = runs(&world).iter().any(|run| run.rule == RulePreset::ReleaseDisabled.id());
        assert_eq!(named, !switched_off);
    }
}

#[test]
fn i13_a_ticket_opened_again_by_hand_leaves_whoever_was_deactivated() {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, DANA);
    world.ok(DANA, status(ticket, Category::Closed.preset()));
    world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
    assert_eq!(world.the(ticket).assignee, Some(DANA), "T24");
    world.ok(ADA, status(ticket, Category::Open.preset()));
    assert_eq!(world.the(ticket).assignee, None);
}

#[test]
fn t24_deactivation_sets_no_rule_going() {
    let give = vec![RuleAction::AutoAssign(AutoAssign {
        strategy: Some(Strategy::RoundRobin),
        ..AutoAssign::default()
    })];
    let nobody = vec![Test::Technician(Holder::Nobody)];
    let mut world = with(when(Trigger::AssignmentChanged, nobody, give));
    let ticket = world.ticket_for(UMA, DANA);
    world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
    assert_eq!(world.the(ticket).assignee, None);
    let release = Command::AssignTicket { ticket, to: To::Nobody, was: Expect::Any };
    world.ok(ADA, assign(ticket, ELI));
    world.ok(ADA, release);
    assert!(world.the(ticket).assignee.is_some(), "but a person does");
}

fn assigned_by(how: AutoAssign) -> World {
    with(when(Trigger::Created, vec![], vec![RuleAction::AutoAssign(how)]))
}

fn decision(world: &World) -> AssignmentDecision {
    let changes = &world.entries.last().expect("something happened").changes;
    let kept = changes.iter().find_map(|change| match change {
        Change::Assigned(decision) => Some(decision.as_ref().clone()),
        _ => None,
    });
    kept.expect("a decision is kept")
}

#[test]
fn d4_people_a_rule_leaves_out_are_never_chosen_and_the_decision_says_so() {
    let strategy = Some(Strategy::RoundRobin);
    let mut world = assigned_by(AutoAssign { strategy, cap: None, excluded: vec![ADA, DANA] });
    for _ in 0..3 {
        let ticket = world.ticket(UMA);
        assert_eq!(world.the(ticket).assignee, Some(ELI));
        let left_out =
            decision(&world).candidates.into_iter().filter(|c| c.verdict == Verdict::Excluded);
        assert_eq!(left_out.count(), 2);
    }
}

#[test]
fn d4_least_loaded_with_a_cap_leaves_the_rest_waiting() {
    let strategy = Some(Strategy::LeastLoaded);
    let mut world = assigned_by(AutoAssign { strategy, cap: Some(2), excluded: vec![] });
    let given: Vec<Option<TechnicianId>> = (0..8)
        .map(|_| {
            let ticket = world.ticket(UMA);
            world.the(ticket).assignee
        })
        .collect();
    for technician in [ADA, DANA, ELI] {
        assert_eq!(given.iter().filter(|who| **who == Some(technician)).count(), 2);
    }
    assert_eq!(given[6..], [None, None]);
    assert!(decision(&world).candidates.iter().any(|c| c.verdict == Verdict::AtCap));
}

#[test]
fn d4_f3_the_owner_of_the_last_ticket_comes_first_while_it_is_recent() {
    let strategy = Some(Strategy::LastOwner { days: 30 });
    let mut world = assigned_by(AutoAssign { strategy, ..AutoAssign::default() });
    let first = world.ticket_for(UMA, ELI);
    world.ok(ELI, status(first, Category::Closed.preset()));
    let next = world.ticket(UMA);
    assert_eq!(world.the(next).assignee, Some(ELI));
    assert_eq!(decision(&world).because, Some(first), "and says why");
    let other = world.ticket(YAN);
    assert_eq!(world.the(other).assignee, Some(DANA), "nobody's yet: round robin");
    assert_eq!(decision(&world).because, None);
    world.ok(ELI, out(ELI));
    let away = world.ticket(UMA);
    assert_ne!(world.the(away).assignee, Some(ELI), "T15");
    world.ok(ELI, Command::SetAvailable { technician: ELI, if_until: None });
    world.now += TimeDelta::days(31);
    world.ticket(UMA);
    assert_eq!(decision(&world).because, None, "too long ago");
}

fn run_now(world: &World) -> Option<Command> {
    next_due(&world.desk).filter(|(at, _)| *at <= world.now).map(|(_, command)| command)
}

#[test]
fn d1_rules_about_age_run_once_and_only_on_what_comes_due_after_they_were_made() {
    let mut world = World::little();
    let old = world.ticket(NIL);
    world.now += TimeDelta::hours(5);
    let act = vec![RuleAction::SetPriority(Priority::Critical)];
    world.ok(ADA, Command::AddRule(when(Trigger::Aged { hours: 4 }, vec![], act)));
    let ticket = world.ticket(UMA);
    assert_eq!(run_now(&world), None);
    world.now += TimeDelta::hours(4);
    let run = run_now(&world).expect("due");
    let too_early =
        Command::RunRule(RunRule { rule: RULE, ticket: old, since: world.the(old).created_at });
    assert_eq!(world.decide(Actor::System, too_early).expect("not due").changes, []);
    world.ok(Actor::System, run.clone());
    assert_eq!(world.the(ticket).priority, Priority::Critical);
    assert_eq!(world.the(old).priority, Priority::Medium, "was due before there was a rule");
    assert_eq!(run_now(&world), None, "once");
    assert_eq!(world.decide(Actor::System, run).expect("done").changes, []);
}

#[test]
fn d1_rules_about_waiting_run_again_for_the_next_wait() {
    let note = vec![RuleAction::Note(text("Still waiting"))];
    let mut world = with(when(Trigger::Unanswered { hours: 2 }, vec![], note));
    let ticket = world.ticket(UMA);
    world.now += TimeDelta::hours(3);
    assert_eq!(run_now(&world), None, "nobody wrote anything");
    world.ok(UMA, say(ticket, MessageKind::Requester));
    let since = world.the(ticket).unanswered_since.expect("waits");
    world.ok(UMA, say(ticket, MessageKind::Requester));
    assert_eq!(world.the(ticket).unanswered_since, Some(since), "since the first time");
    world.now += TimeDelta::hours(2);
    let run = run_now(&world).expect("due");
    world.ok(Actor::System, run);
    assert_eq!(run_now(&world), None);
    world.ok(DANA, say(ticket, MessageKind::PublicReply));
    assert_eq!(world.the(ticket).unanswered_since, None);
    world.ok(UMA, say(ticket, MessageKind::Requester));
    world.now += TimeDelta::hours(2);
    assert!(run_now(&world).is_some(), "another wait");
    world.ok(DANA, status(ticket, Category::Resolved.preset()));
    assert_eq!(run_now(&world), None, "solved");
}

#[rstest]
#[case(23, 1)]
#[case(24, 0)]
fn f13_a_simulation_counts_the_age_a_ticket_had_when_it_would_have_been_asked(
    #[case] hours: u32,
    #[case] matches: usize,
) {
    let mut world = World::little();
    world.ticket(UMA);
    world.now += TimeDelta::days(3);
    let condition = Condition { not: false, asks: Test::Older(hours) };
    let rule = |trigger| AutomationRule {
        trigger,
        conditions: vec![condition.clone()],
        actions: vec![RuleAction::SetPriority(Priority::High)],
        ..RulePreset::AutoAssign.rule()
    };
    let found = simulate(&world.desk, &rule(Trigger::Aged { hours: 24 }), world.now);
    assert_eq!((found.tried, found.matches.len()), (1, matches));
    let at_once = simulate(&world.desk, &rule(Trigger::Created), world.now);
    assert_eq!((at_once.tried, at_once.matches.len()), (1, 0), "new tickets have no age");
}

#[test]
fn f13_a_simulation_says_what_would_change_and_writes_nothing() {
    let mut world = World::little();
    let ticket = world.ticket_for(UMA, DANA);
    world.ok(DANA, status(ticket, Category::Closed.preset()));
    let other = world.ticket(YAN);
    let before = world.desk.clone();
    let rule = |conditions, actions| {
        let AddRule { id, trigger, .. } = new_rule(RULE, "Mine");
        AutomationRule { id, trigger, conditions, actions, ..RulePreset::AutoAssign.rule() }
    };
    let uma = vec![Condition { not: false, asks: Test::Requester(UMA) }];
    let urgent = rule(uma, vec![RuleAction::SetPriority(Priority::High)]);
    let simulation = simulate(&world.desk, &urgent, world.now);
    assert_eq!((simulation.tried, simulation.matches.len()), (2, 1));
    let found = &simulation.matches[0];
    let changes = &found.run.as_ref().expect("changes something").changes;
    assert_eq!((found.ticket, changes[0].field), (ticket, Field::Priority));
    let strategy = Some(Strategy::RoundRobin);
    let how = AutoAssign { strategy, ..AutoAssign::default() };
    let shared = simulate(&world.desk, &rule(vec![], vec![RuleAction::AutoAssign(how)]), world.now);
    let chosen: Vec<_> = shared
        .matches
        .iter()
        .map(|m| (m.ticket, m.decision.as_ref().and_then(|d| d.chosen)))
        .collect();
    assert_eq!(chosen, [(other, Some(DANA)), (ticket, Some(ADA))], "each in turn");
    assert!(world.desk == before);
    world.now += TimeDelta::days(31);
    assert_eq!(simulate(&world.desk, &urgent, world.now).tried, 0);
}

#[test]
fn rules_are_held_to_no_role() {
    let urgent = RuleAction::SetPriority(Priority::Critical);
    let mut world = with(when(Trigger::Replied, vec![], vec![urgent, RuleAction::Assign(ELI)]));
    let ticket = world.ticket(UMA);
    world.ok(UMA, say(ticket, MessageKind::Requester));
    let now = world.get::<Ticket>(ticket);
    assert_eq!((now.priority, now.assignee), (Priority::Critical, Some(ELI)));
    let outside = NewTicket {
        channel: Channel::Email,
        device: DeviceChoice::Primary,
        ..new_ticket(TicketId::from_u128(7), LEEDS, UMA)
    };
    world.ok(UMA, Command::CreateTicket(outside));
}
