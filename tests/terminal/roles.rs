//! Roles: what they allow and who holds them, giving one (T29, T37, P7, P8), adding, changing, copying and deleting
//! one (C2, I16), with what follows said before (B3 rows 21 and 22).

use helpdeck::desk::{
    AssignRole, ChooseFirstRole, Command, Edit, EditRole, Expect, NewRole, Permission, Preset,
    Refusal, Role, RoleId, Scope, SiteId, Technician, TechnicianId,
};

use super::{
    driver::{Driver, Start},
    little::*,
};

const LEAD: RoleId = RoleId::from_u128(701);

fn role(id: RoleId, label: &str, permissions: &[Permission], scope: Scope) -> Command {
    let permissions = permissions.iter().copied().collect();
    Command::AddRole(NewRole { id, label: label.into(), full_admin: false, permissions, scope })
}

fn at(sites: &[SiteId]) -> Scope {
    Scope::Listed(sites.iter().copied().collect())
}

/// Adds a role of one's own, and puts the cursor on it where the pane is open.
pub fn own(d: &mut Driver) {
    let may = [Permission::BeAssigned, Permission::Reply];
    d.does(ADA, role(LEAD, "Lead", &may, at(&[LEEDS])));
}

/// Gives somebody a role that allows this everywhere.
pub fn may(d: &mut Driver, technician: TechnicianId, permissions: &[Permission]) {
    d.does(ADA, role(LEAD, "Lead", permissions, Scope::All));
    d.does(ADA, Command::AssignRole(AssignRole { technician, role: LEAD, was: Expect::Any }));
}

fn roles(mut d: Driver) -> Driver {
    d.press("9").type_text("rol").press("enter");
    d
}

fn little() -> Driver {
    roles(Driver::little())
}

fn has(d: &Driver, technician: TechnicianId) -> RoleId {
    d.get::<Technician>(technician).role
}

#[test]
fn the_pane_says_what_each_allows_where_and_who_holds_it() {
    let mut d = little();
    own(&mut d);
    d.see_line(&["Admin", "1", "every site", "Everything"]);
    d.see_line(&["Lead", "0", "Leeds", "be given tickets, reply"]);
    d.see_line(&["Technician", "4", "every site", "manage folders"]);
    d.on("Technician").press("enter").see_line(&["Tickets", "create tickets, edit tickets"]);
    d.see_line(&["Users", "manage users"]).see_line(&["Dana Cole", "Available"]);
    d.see_line(&["Ivy Marsh", "from the first login on"]).press("esc");
    d.on("Technician").press("t").see("Dana Cole").see("Ivy Marsh").gone("Bea Novak");
}

#[test]
fn t29_from_a_role_one_picks_the_technician_and_assigns_it() {
    let mut d = little();
    own(&mut d);
    d.on("Lead").press("a").see("Give the role Lead to").see_line(&["Dana Cole", "Technician"]);
    d.type_text("bea").press("enter");
    let was = Expect::Value(Preset::Beginner.id());
    assert_eq!(
        d.sent(),
        [Command::AssignRole(AssignRole { technician: BEA, role: LEAD, was })],
        "nothing follows from it, so nothing is asked"
    );
    assert_eq!((d.said().as_str(), has(&d, BEA)), ("Bea Novak is now Lead", LEAD));
    d.press("u");
    assert_eq!(has(&d, BEA), Preset::Beginner.id());
}

#[test]
fn t29_several_are_given_a_role_at_once_and_who_has_it_is_left_alone() {
    let mut d = little();
    own(&mut d);
    d.does(ADA, Command::AssignRole(AssignRole { technician: BEA, role: LEAD, was: Expect::Any }));
    d.on("Lead").press("a").type_text("bea").press("space").see("Bea Novak has this role already.");
    d.press("esc").type_text("eli").press("space esc").type_text("dana").press("space");
    d.see("[2]").press("enter").gone("Give the role");
    // #1 is Dana's, and of Leeds; it stays with her.
    assert_eq!((has(&d, ELI), has(&d, DANA), d.the(PRINT).assignee), (LEAD, LEAD, Some(DANA)));
    d.press("u");
    let technician = Preset::Technician.id();
    assert_eq!((has(&d, ELI), has(&d, DANA)), (technician, technician));
    let to = helpdeck::desk::To::Technician(ELI);
    d.does(ADA, Command::AssignTicket { ticket: OUTLOOK, to, was: Expect::Any });
    d.on("Lead").press("a").type_text("eli").press("space esc").type_text("dana").press("space");
    d.press("enter").see("Give 2 technicians the role Lead?");
    d.see("One ticket of Eli Park is unassigned now.").press("esc").gone("Make 2");
    d.on("Lead").press("a").type_text("eli").press("enter").see("Give Eli Park the role Lead?");
    d.see("One ticket of Eli Park is unassigned now.").press("y");
    assert_eq!((has(&d, ELI), d.the(OUTLOOK).assignee), (LEAD, None));
    assert_eq!((has(&d, BEA), has(&d, DANA)), (LEAD, Preset::Technician.id()));
}

#[test]
fn t37_the_window_of_a_technician_lists_the_roles_in_words_the_current_one_marked() {
    let mut d = Driver::little_at(80, 24);
    own(&mut d);
    d.press("4").on("Dana").press("R").see("Role of Dana Cole").see_line(&["Technician", "now"]);
    d.see("Technician may: manage folders").see("On: every site");
    d.press("enter");
    assert_eq!(d.sent(), []);
    assert_eq!(d.said(), "Dana Cole has this role already.");
    d.press("R")
        .type_text("lead")
        .see("Lead may: be given tickets, reply to requesters. On: Leeds");
    d.press("enter");
    assert_eq!(has(&d, DANA), LEAD, "her ticket is of Leeds");
    d.see_line(&["Dana Cole", "Lead"]);
}

#[test]
fn t37_b3_row_21_tickets_that_get_out_of_reach_are_said_before_and_no_keeps_all() {
    let mut d = Driver::little();
    d.does(ADA, role(LEAD, "York only", &[Permission::BeAssigned], at(&[YORK])));
    d.press("4").on("Dana").press("R").type_text("york").press("enter");
    d.see("Give Dana Cole the role York only?").see("One ticket of Dana Cole is unassigned now.");
    d.press("esc");
    assert_eq!((d.sent(), has(&d, DANA)), (vec![], Preset::Technician.id()));
    d.press("R").type_text("york").press("enter y");
    assert_eq!((has(&d, DANA), d.the(PRINT).assignee), (LEAD, None));
}

#[test]
fn ta1_before_the_first_login_the_window_chooses_the_role_that_comes_with_it() {
    let mut d = Driver::little();
    d.press("4").on("Ivy").press("R").see("Ivy Marsh is a Beginner until the first login.");
    d.see_line(&["Technician", "now"]).type_text("admin").press("enter");
    let was = Expect::Value(Some(Preset::Technician.id()));
    let role = Some(Preset::Admin.id());
    let sent = [Command::ChooseFirstRole(ChooseFirstRole { technician: IVY, role, was })];
    assert_eq!(d.sent(), sent);
    assert_eq!(d.said(), "Ivy Marsh will be Admin after the first login");
    assert_eq!(has(&d, IVY), Preset::Beginner.id());
    d.press("R").type_text("begin").press("enter");
    assert_eq!(d.get::<Technician>(IVY).pending_role, None);
    let direct = AssignRole { technician: IVY, role: Preset::Admin.id(), was: Expect::Any };
    let locked = Refusal::RoleLockedUntilFirstLogin { technician: IVY };
    assert_eq!(d.tries(ADA, Command::AssignRole(direct)), Err(locked));
}

#[test]
fn ta11_the_last_admin_reads_why_the_role_stays() {
    let mut d = Driver::little();
    d.press("4").on("Ada").press("R").type_text("tech").see("the last active Admin");
    d.press("enter").see("Role of Ada Stone");
    assert_eq!((d.sent(), has(&d, ADA)), (vec![], Preset::Admin.id()));
}

#[test]
fn pa1_nobody_gives_a_role_that_may_more_than_their_own() {
    let mut d = Driver::after(
        Start { me: DANA, ..Start::default() },
        [
            (ADA, role(LEAD, "Lead", &[Permission::AssignRoles, Permission::Reply], Scope::All)),
            (
                ADA,
                Command::AssignRole(AssignRole { technician: DANA, role: LEAD, was: Expect::Any }),
            ),
        ],
    );
    d.press("4").on("Bea").press("R").type_text("admin").press("enter");
    d.see("This takes an Admin.").see("Role of Bea Novak");
    d.press("esc").type_text("tech").press("enter").see("may not manage folders");
    assert_eq!(d.sent(), []);
    d.press("esc").type_text("lead").press("enter");
    assert_eq!(has(&d, BEA), LEAD);
}

#[test]
fn p7_the_role_line_of_the_profile_opens_the_window() {
    let mut d = Driver::little();
    d.does(
        ADA,
        Command::AssignRole(AssignRole {
            technician: DANA,
            role: Preset::Admin.id(),
            was: Expect::Any,
        }),
    );
    d.press("8 R").see("Role of Ada Stone").type_text("tech").press("enter");
    assert_eq!(has(&d, ADA), Preset::Technician.id());
    d.see_line(&["Role", "Technician (an Admin changes it)"]);
}

#[test]
fn p7_pa1_without_the_right_the_window_is_read_and_says_why() {
    let mut d = Driver::little_as(DANA);
    d.press("8").on_panel("Role").press("enter").see("Role of Dana Cole");
    d.see_line(&["Technician", "now"]).see("Your role may not give roles to technicians.");
    d.type_text("admin").see("Admin may: everything").press("enter").see("Role of Dana Cole");
    assert_eq!(d.sent(), []);
    d.press("esc esc 4").on("Bea").press("R");
    assert_eq!(d.said(), "Your role may not give roles to technicians. Ask an Admin.");
}

#[test]
fn p8_pa2_the_title_of_the_role_opens_its_page() {
    let mut d = Driver::little_as(DANA);
    d.press("8").on_panel("It may").press("enter").see_line(&["Held by", "4"]);
    d.see_line(&["Tickets", "create tickets"]).press("e");
    assert_eq!(d.said(), "Your role may not manage roles. Ask an Admin.");
    let mut d = Driver::little();
    d.press("8 o").see("Everything").press("e");
    assert_eq!(
        d.said(),
        "This role came with the desk and stays as it is. Copy it and change the copy."
    );
    d.press("a").see("Give the role Admin to").press("esc");
    d.press("4").on("Dana").press("o").see_line(&["Technicians"]).press("e");
    d.see("Role Technician, which 4 technicians hold");
}

#[test]
fn c2_a_role_is_added_in_a_form_whose_ticks_are_found_by_typing() {
    let mut d = roles(Driver::little_at(80, 24));
    d.press("N").see("New role").type_text("Alarms").press("tab tab").see("0 of 30").press("enter");
    d.see("Technicians").see("[ ] manage technicians").type_text("ale").gone("manage users");
    d.see_line(&["[ ] manage alerts"]).press("space").see("[x] manage alerts").press("esc");
    d.type_text("tickets").press("* enter").see("11 of 30").press("tab enter");
    d.see("[x] every site")
        .type_text("york")
        .press("space enter")
        .see_line(&["On the sites", "York"]);
    d.press("f2").see_line(&["Alarms", "0", "York"]);
    assert_eq!(d.said(), "Role Alarms added");
    let id = d.find::<Role>(|role| &*role.name == "Alarms");
    let added = d.get::<Role>(id).clone();
    assert_eq!((added.full_admin, added.scope), (false, at(&[YORK])));
    assert_eq!(added.permissions.iter().count(), 11);
    assert!(added.permissions.has(Permission::ManageAlerts));
    d.press("u");
    assert!(d.server.desk.get::<Role>(id).is_none());
}

#[test]
fn c2_every_site_and_some_sites_exclude_each_other_and_none_is_refused() {
    let mut d = little();
    own(&mut d);
    d.on("Lead").press("e tab tab tab enter").type_text("every").press("space enter");
    d.see_line(&["On the sites", "every site"]).press("enter").type_text("every");
    d.press("space enter f2").see_line(&["On the sites", "must not be empty"]);
    assert_eq!(d.sent(), []);
    d.press("enter").type_text("york").press("space enter f2");
    assert_eq!(d.get::<Role>(LEAD).scope, at(&[YORK]));
}

#[test]
fn c2_full_admin_is_a_tick_of_its_own_that_allows_everything() {
    let mut d = little();
    own(&mut d);
    d.on("Lead").press("e tab space").see("everything, primary devices and erasing people too");
    d.press("tab enter").gone("[ ]").press("f2");
    let lead = d.get::<Role>(LEAD);
    assert!(lead.full_admin && lead.permissions.iter().count() == 2, "what it allowed is kept");
    d.on("Lead").press("e tab space tab").see("2 of 30").press("f2");
    assert!(!d.get::<Role>(LEAD).full_admin);
}

#[test]
fn c3_note_2_what_concerns_the_account_is_marked_in_a_role_for_some_sites() {
    let mut d = little();
    own(&mut d);
    d.on("Lead").press("e tab tab enter").type_text("audit");
    d.see_line(&["read the audit log", "works only in a role for every site"]);
    d.press("esc").type_text("reply").gone("works only");
}

#[test]
fn b3_row_22_changing_a_role_says_whose_tickets_go_and_no_returns_to_the_form() {
    let mut d = little();
    d.on("Technician").press("e").see("Role Technician, which 4 technicians hold");
    d.press("tab tab tab enter").type_text("york").press("space enter f2");
    d.see("Change Technician? One ticket is then out of reach");
    d.see("One ticket of Dana Cole is unassigned now.").press("esc");
    d.see_line(&["On the sites", "York"]);
    assert_eq!((d.sent(), d.the(PRINT).assignee), (vec![], Some(DANA)));
    d.press("f2 y").gone("On the sites");
    let scope = Some(Edit::new(Scope::All, at(&[YORK])));
    let role = Preset::Technician.id();
    let edit = EditRole { role, label: None, full_admin: None, permissions: None, scope };
    assert_eq!(d.sent(), [Command::EditRole(edit)]);
    assert_eq!(d.the(PRINT).assignee, None);
    d.agrees();
}

#[test]
fn c2_a_form_that_changes_nothing_sends_nothing_and_a_name_is_unique() {
    let mut d = little();
    d.on("Technician").press("e f2").gone("On the sites");
    assert_eq!(d.sent(), []);
    d.on("Technician").press("e end ctrl-u").type_text("Admin").press("f2");
    d.see_line(&["Name", "is in use already"]);
    d.press("end ctrl-u").type_text("Desk").press("f2").see_line(&["Desk", "4"]);
    assert_eq!(&*d.get::<Role>(Preset::Technician.id()).name, "Desk");
}

#[test]
fn i16_presets_are_copied_and_the_copy_is_changed() {
    let mut d = little();
    d.on("Beginner").press("D").press("e").gone("New role");
    d.on("Beginner").press("c").see("New role").see_line(&["Name", "Beginner, copy"]);
    d.press("end ctrl-u").type_text("Reader").press("f2").see_line(&["Reader", "0", "every site"]);
    d.on("Admin").press("c").see("everything, primary devices").press("f2");
    let copy = d.find::<Role>(|role| &*role.name == "Admin, copy");
    assert!(d.get::<Role>(copy).full_admin && d.get::<Role>(copy).preset.is_none());
}

#[test]
fn i16_a_role_in_use_is_not_deleted_and_one_that_nobody_holds_is_asked_for() {
    let mut d = little();
    own(&mut d);
    let lead = AssignRole { technician: BEA, role: LEAD, was: Expect::Any };
    d.does(ADA, Command::AssignRole(lead));
    d.on("Lead").press("D");
    assert_eq!(d.said(), "One technician has this role. Give them another one first.");
    let back = AssignRole { technician: BEA, role: Preset::Beginner.id(), was: Expect::Any };
    d.does(ADA, Command::AssignRole(back));
    d.on("Lead").press("D").see("Delete the role Lead?").press("enter").see("Delete the role");
    d.press("y").gone("Delete the role");
    assert_eq!(d.said(), "Role Lead deleted");
    assert!(d.server.desk.get::<Role>(LEAD).is_none());
    d.press("u").see_line(&["Lead", "Leeds"]);
}

#[test]
fn pa1_who_manages_roles_ticks_no_more_than_their_own_allows() {
    let manage = [Permission::ManageRoles, Permission::Reply];
    let mut d = roles(Driver::after(
        Start { me: DANA, ..Start::default() },
        [
            (ADA, role(LEAD, "Lead", &manage, Scope::All)),
            (
                ADA,
                Command::AssignRole(AssignRole { technician: DANA, role: LEAD, was: Expect::Any }),
            ),
        ],
    ));
    d.press("N").type_text("Mine").press("tab tab enter").type_text("note").press("space");
    d.see("[ ] write notes").see("Your role may not write notes. Ask an Admin.").press("esc");
    d.type_text("reply").press("space enter").see("1 of 30").press("shift-tab space f2");
    d.see("Admin").see("Full admin");
    assert_eq!(d.sent(), []);
    d.press("shift-tab").press("tab space f2").see_line(&["Mine"]);
    let mine = d.find::<Role>(|role| &*role.name == "Mine");
    assert!(!d.get::<Role>(mine).full_admin);
}
