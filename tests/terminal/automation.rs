//! Automation rules in the terminal: the list, the form, the order, trying one on the past (D1, F13).

use helpdeck::desk::{
    AddRule, AutoAssign, AutomationRule, ChangeTags, Command, Condition, Impact, Priority,
    RuleAction, RuleId, RulePreset, Strategy, Tag, Test, Ticket, Trigger,
};

use super::{driver::Driver, little::*};

const RULE: RuleId = RuleId::from_u128(8001);

/// A rule of one's own, the cursor on it.
pub fn own(d: &mut Driver) {
    let actions = vec![RuleAction::SetPriority(Priority::Critical)];
    d.does(
        ADA,
        Command::AddRule(AddRule {
            id: RULE,
            label: "All of it".into(),
            trigger: Trigger::Created,
            conditions: vec![],
            actions,
            active: true,
            ignore_flow: false,
        }),
    );
    d.press("g g").on("All of it");
}

fn list() -> Driver {
    let mut d = Driver::little_at(140, 34);
    d.press("9").type_text("auto").press("enter");
    d
}

fn rule(d: &Driver, id: RuleId) -> &AutomationRule {
    d.get(id)
}

#[test]
fn d1_the_presets_are_listed_in_the_order_in_which_they_are_asked() {
    let mut d = list();
    d.see_line(&["1", "Reopen on reply", "On", "open it again"]).see("the requester replies");
    d.see_line(&["4", "Assign new tickets", "On", "auto-assign it"]);
    d.on("Assign new").press("enter").see("Rules for the same occasion").see("Mail that");
}

#[test]
fn d1_a_rule_is_switched_off_and_moved_and_both_are_undone() {
    let mut d = list();
    let assign = RulePreset::AutoAssign.id();
    d.on("Assign new").press("E");
    assert!(!rule(&d, assign).active);
    d.see_line(&["Assign new tickets", "Off"]).press("u");
    assert!(rule(&d, assign).active);
    d.press("K");
    assert_eq!(rule(&d, assign).position, 2);
    d.press("J");
    assert_eq!(rule(&d, assign).position, 3);
    d.press("K u");
    assert_eq!(rule(&d, assign).position, 3);
}

#[test]
fn d1_a_rule_is_added_with_conditions_and_actions_and_runs() {
    let mut d = list();
    d.press("N").see("New automation rule").type_text("Urgent VPN");
    d.press("tab tab tab").press("enter").type_text("Medium").press("space enter");
    d.press("tab").type_text("vpn");
    d.press("tab tab tab tab").press("enter").type_text("Critical").press("space enter");
    d.press("f2");
    let made = d.server.desk.automation().find(|rule| &*rule.name == "Urgent VPN");
    let made = made.unwrap_or_else(|| panic!("{}\n{}", d.said(), d.screen())).clone();
    assert_eq!(made.trigger, Trigger::Created);
    assert_eq!(made.actions, [RuleAction::SetPriority(Priority::Critical)]);
    let asks: Vec<&Test> = made.conditions.iter().map(|condition| &condition.asks).collect();
    assert!(matches!(asks[..], [Test::AtLeast(Priority::Medium), Test::Title(_)]), "{asks:?}");
    d.press("g g").on("Urgent VPN").press("e").see("Rule: Urgent VPN").press("f2");
    assert_eq!(rule(&d, made.id).conditions, made.conditions, "left as it was");
}

#[test]
fn d1_a_rule_asks_for_tags_requester_age_and_impact_and_changes_tags() {
    let mut d = list();
    d.press("N").type_text("Sara's old ones").press("tab tab tab enter").type_text("Major");
    d.press("space enter tab tab").type_text("vpn Leeds").press("tab enter").type_text("Sara");
    d.press("enter").see_line(&["User", "Sara Lindqvist"]).press("tab").type_text("48");
    d.press("tab tab").type_text("old -vpn").press("f2");
    let id = d.find::<AutomationRule>(|rule| &*rule.name == "Sara's old ones");
    let tag = |word| Tag::parse(word).unwrap();
    let made = rule(&d, id).clone();
    let asks: Vec<Test> = made.conditions.iter().map(|it| it.asks.clone()).collect();
    let wanted = [
        Test::Impact(Impact::Major),
        Test::Tag(tag("vpn")),
        Test::Tag(tag("leeds")),
        Test::Requester(SARA),
        Test::Older(48),
    ];
    assert_eq!(asks, wanted);
    let does = [RuleAction::AddTag(tag("old")), RuleAction::RemoveTag(tag("vpn"))];
    assert_eq!(made.actions, does);
    d.press("g g").on("Sara's old").see("take off the tag vpn").press("e");
    d.see_line(&["Has tags", "vpn leeds"]).see_line(&["Older, hours", "48"]).press("f2");
    assert_eq!(rule(&d, id).conditions, made.conditions, "left as it was");
}

#[test]
fn f13_trying_a_rule_covers_tags_requester_and_impact() {
    let mut d = list();
    own(&mut d);
    let tag = |word| Tag::parse(word).unwrap();
    let add = vec!["vip".to_owned()];
    let change = ChangeTags { ticket: OUTLOOK, add, remove: vec![] };
    d.does(ADA, Command::ChangeTags(change));
    let requester = d.the(OUTLOOK).requester.expect("somebody asked");
    let asks =
        [Test::Tag(tag("vip")), Test::Requester(requester), Test::Impact(d.the(OUTLOOK).impact)];
    let conditions = asks.map(|asks| Condition { not: false, asks });
    let edit = helpdeck::desk::EditRule {
        conditions: Some(helpdeck::desk::Edit::to(conditions.into())),
        actions: Some(helpdeck::desk::Edit::to(vec![RuleAction::AddTag(tag("seen"))])),
        ..helpdeck::desk::EditRule::of(RULE)
    };
    d.does(ADA, Command::EditRule(edit));
    let before = d.server.desk.clone();
    d.press("t").see("on the last 30 days: 1 of").see("tags vip → seen, vip").press("esc");
    assert!(d.server.desk == before);
}

#[test]
fn a_rule_that_does_nothing_is_refused_beside_its_field() {
    let mut d = list();
    let before = d.server.desk.automation().count();
    d.press("N").type_text("Nothing").press("f2").see("must not be empty");
    assert_eq!(d.server.desk.automation().count(), before);
}

#[test]
fn b3_row_18_a_rule_that_names_somebody_who_left_is_shown_as_broken() {
    let mut d = list();
    own(&mut d);
    let edit = helpdeck::desk::EditRule {
        actions: Some(helpdeck::desk::Edit::to(vec![RuleAction::Assign(ELI)])),
        ..helpdeck::desk::EditRule::of(RULE)
    };
    d.does(ADA, Command::EditRule(edit));
    d.does(ADA, Command::DeactivateTechnician { technician: ELI });
    d.see_line(&["All of it", "Broken"]).press("enter").see("cannot be given tickets");
}

#[test]
fn presets_stay_and_other_rules_are_deleted_after_a_question() {
    let mut d = list();
    own(&mut d);
    d.press("D").see("Delete the rule").press("y");
    assert!(d.server.desk.get::<AutomationRule>(RULE).is_none());
    d.press("g g").on("Reopen on").press("D");
    assert!(d.said().contains("cannot be deleted"), "{}", d.said());
}

#[test]
fn f13_a_rule_is_tried_on_the_past_and_nothing_is_written() {
    let mut d = list();
    own(&mut d);
    let strategy = Some(Strategy::RoundRobin);
    let how = AutoAssign { strategy, ..AutoAssign::default() };
    let edit = helpdeck::desk::EditRule {
        actions: Some(helpdeck::desk::Edit::to(vec![
            RuleAction::AutoAssign(how),
            RuleAction::SetPriority(Priority::Critical),
        ])),
        conditions: Some(helpdeck::desk::Edit::to(vec![Condition {
            not: false,
            asks: Test::Site(LEEDS),
        }])),
        ..helpdeck::desk::EditRule::of(RULE)
    };
    d.does(ADA, Command::EditRule(edit));
    let before = d.server.desk.clone();
    d.press("t").see("on the last 30 days").see("nothing was changed").see("Critical");
    d.see("assignee nobody");
    d.press("enter");
    assert!(d.server.desk == before);
    assert!(d.server.desk.all::<Ticket>().len() > 1);
}

#[test]
fn c3_only_those_who_may_change_rules() {
    let start = super::driver::Start { me: DANA, ..super::driver::Start::default() };
    let mut d = Driver::start(start);
    d.press("9").type_text("auto").press("enter").press("g g").on("Reopen on").press("E");
    assert!(!d.said().is_empty());
    assert!(rule(&d, RulePreset::Reopen.id()).active);
}
