//! Roles: what they hold, who holds them, who may hand them out, and what narrowing one does to tickets.

use rstest::rstest;

use super::*;
use crate::desk::{
    Actor, Category, Command, Edit, Kind, Letter, MailRoute, Notice, Occasion, Permissions,
    SetMail, SiteId, Strategy, TechnicianState, Ticket, To, Verdict, inverse,
    rules::assignment,
    testing::{
        ADA, BEA, DANA, ELI, FAY, IVY, LEA, LEEDS, LOCAL, LOCAL_ADMIN, NIL, ROBO, UMA, VENDOR,
        World, YAN, YORK, assign, missing, new_technician, out, status,
    },
};

const ROLE: RoleId = RoleId::from_u128(190);
/// May manage technicians and roles, and little else.
const CLERK: RoleId = RoleId::from_u128(191);

fn set(permissions: &[Permission]) -> Permissions {
    permissions.iter().copied().collect()
}

fn new(id: RoleId, label: &str, permissions: &[Permission]) -> NewRole {
    let (label, permissions) = (label.into(), set(permissions));
    NewRole { id, label, full_admin: false, permissions, scope: Scope::All }
}

fn at(sites: &[SiteId]) -> Scope {
    Scope::Listed(sites.iter().copied().collect())
}

fn edit(role: RoleId) -> EditRole {
    EditRole { role, label: None, full_admin: None, permissions: None, scope: None }
}

fn narrow(role: RoleId, sites: &[SiteId]) -> Command {
    Command::EditRole(EditRole { scope: Some(Edit::to(at(sites))), ..edit(role) })
}

fn give(technician: TechnicianId, role: RoleId) -> Command {
    Command::AssignRole(AssignRole { technician, role, was: Expect::Any })
}

fn choose(technician: TechnicianId, role: Option<RoleId>) -> Command {
    Command::ChooseFirstRole(ChooseFirstRole { technician, role, was: Expect::Any })
}

/// Eli may manage technicians and roles, but is no admin.
fn clerk() -> World {
    let mut world = World::scoped();
    let may = [Permission::ManageTechnicians, Permission::ManageRoles, Permission::AssignRoles];
    world.ok(ADA, Command::AddRole(new(CLERK, "Clerk", &may)));
    world.ok(ADA, give(ELI, CLERK));
    world
}

#[test]
fn c2_a_role_is_added_edited_and_deleted() {
    let mut world = World::little();
    world.ok(ADA, Command::AddRole(new(ROLE, "  Night shift ", &[Permission::Reply])));
    assert_eq!(&*world.get::<Role>(ROLE).name, "Night shift");
    world.ok(
        ADA,
        Command::EditRole(EditRole {
            label: Some(Edit::new("Night shift".into(), "Late shift".into())),
            permissions: Some(Edit::new(set(&[Permission::Reply]), set(&[Permission::Note]))),
            scope: Some(Edit::new(Scope::All, at(&[YORK]))),
            full_admin: Some(Edit::new(false, true)),
            ..edit(ROLE)
        }),
    );
    let role = world.get::<Role>(ROLE);
    assert_eq!((&*role.name, role.full_admin, &role.scope), ("Late shift", true, &at(&[YORK])));
    assert_eq!(role.permissions, set(&[Permission::Note]));
    world.ok(ADA, Command::DeleteRole(DeleteRole { role: ROLE }));
    assert!(world.desk.get::<Role>(ROLE).is_none());
    assert_eq!(
        world.refused(ADA, Command::DeleteRole(DeleteRole { role: ROLE })),
        missing(Kind::Role)
    );
}

#[test]
fn c2_two_people_who_edit_one_role_do_not_overwrite_each_other() {
    let mut world = World::scoped();
    let permissions = Some(Edit::new(set(&[]), set(&[Permission::Reply])));
    let stale = Command::EditRole(EditRole { permissions, ..edit(LOCAL) });
    assert!(matches!(
        world.refused(ADA, stale),
        Refusal::Conflict { field: Field::Permissions, .. }
    ));
    let scope = Some(Edit::new(Scope::All, at(&[YORK])));
    let stale = Command::EditRole(EditRole { scope, ..edit(LOCAL) });
    assert!(matches!(world.refused(ADA, stale), Refusal::Conflict { field: Field::Scope, .. }));
    let label = Some(Edit::new("Else".into(), "Mine".into()));
    let stale = Command::EditRole(EditRole { label, ..edit(LOCAL) });
    assert!(matches!(world.refused(ADA, stale), Refusal::Conflict { field: Field::Name, .. }));
    let full_admin = Some(Edit::new(true, false));
    let agreed = Command::EditRole(EditRole { full_admin, ..edit(LOCAL) });
    assert!(world.decide(ADA, agreed).expect("what it is already").changes.is_empty());
}

#[test]
fn c2_a_role_has_a_name_of_its_own_and_reaches_something() {
    let mut world = World::little();
    let taken = Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken };
    assert_eq!(world.refused(ADA, Command::AddRole(new(ROLE, "bEGINNER", &[]))), taken);
    let label = Some(Edit::to("admin".into()));
    let technician = Preset::Technician.id();
    let renamed = Command::EditRole(EditRole { label, ..edit(technician) });
    assert_eq!(world.refused(ADA, renamed), taken);
    let nowhere = NewRole { scope: at(&[]), ..new(ROLE, "Nowhere", &[]) };
    let empty = Refusal::Invalid { field: Field::Scope, flaw: Flaw::Empty };
    assert_eq!(world.refused(ADA, Command::AddRole(nowhere)), empty);
    let unknown = NewRole { scope: at(&[SiteId::from_u128(1)]), ..new(ROLE, "Far", &[]) };
    assert_eq!(world.refused(ADA, Command::AddRole(unknown)), missing(Kind::Site));
    let id = Preset::Beginner.id();
    let again = Command::AddRole(new(id, "Other", &[]));
    assert_eq!(world.refused(ADA, again), Refusal::IdTaken { kind: Kind::Role });
}

#[rstest]
#[case(Preset::Admin)]
#[case(Preset::Beginner)]
fn i16_admin_and_beginner_stay_as_they_are(#[case] preset: Preset) {
    let mut world = World::little();
    let label = Some(Edit::to("Mine".into()));
    for command in [
        Command::EditRole(EditRole { label, ..edit(preset.id()) }),
        narrow(preset.id(), &[LEEDS]),
        Command::DeleteRole(DeleteRole { role: preset.id() }),
    ] {
        assert_eq!(world.refused(ADA, command), Refusal::PresetRole);
    }
    assert_eq!(
        *world.get::<Role>(preset.id()),
        Role { rev: world.get::<Role>(preset.id()).rev, ..preset.role() }
    );
}

#[test]
fn i16_technician_is_edited_like_any_role_and_stays() {
    let mut world = World::little();
    let technician = Preset::Technician.id();
    let permissions = Some(Edit::to(set(&[Permission::Reply])));
    world.ok(ADA, Command::EditRole(EditRole { permissions, ..edit(technician) }));
    assert!(!world.desk.may(DANA, Permission::Note));
    let delete = Command::DeleteRole(DeleteRole { role: technician });
    assert_eq!(world.refused(ADA, delete), Refusal::PresetRole);
}

#[test]
fn i16_a_role_in_use_stays_also_where_it_is_only_pending_or_its_holder_is_deactivated() {
    let mut world = World::scoped();
    let delete = Command::DeleteRole(DeleteRole { role: LOCAL });
    assert_eq!(world.refused(ADA, delete.clone()), Refusal::RoleInUse { holders: 1 });
    world.ok(ADA, choose(IVY, Some(LOCAL)));
    assert_eq!(world.refused(ADA, delete.clone()), Refusal::RoleInUse { holders: 2 });
    world.ok(ADA, give(LEA, Preset::Technician.id()));
    assert_eq!(world.refused(ADA, delete.clone()), Refusal::RoleInUse { holders: 1 });
    world.ok(ADA, choose(IVY, None));
    world.ok(ADA, give(ELI, LOCAL));
    world.ok(ADA, Command::DeactivateTechnician { technician: ELI });
    assert_eq!(world.refused(ADA, delete.clone()), Refusal::RoleInUse { holders: 1 });
    world.ok(ADA, give(ELI, Preset::Beginner.id()));
    world.ok(ADA, delete);
}

#[test]
fn t29_t37_a_role_is_assigned_and_takes_effect_at_once() {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    assert_eq!(
        world.refused(BEA, assign(ticket, BEA)),
        Refusal::NotAllowed { needs: Permission::AssignTickets }
    );
    let was = Expect::Value(Preset::Beginner.id());
    let role = Preset::Technician.id();
    let t29 = Command::AssignRole(AssignRole { technician: BEA, role, was });
    world.ok(ADA, t29.clone());
    world.ok(BEA, assign(ticket, BEA));
    world.ok(ADA, t29);
    let role = Preset::Admin.id();
    let stale = Command::AssignRole(AssignRole { technician: BEA, role, was });
    assert!(matches!(world.refused(ADA, stale), Refusal::Conflict { field: Field::Role, .. }));
}

#[test]
fn t26_t27_ta1_i15_before_the_first_login_only_the_role_that_comes_with_it_is_chosen() {
    let mut world = World::little();
    assert_eq!(world.technician(IVY).role, Preset::Beginner.id());
    assert_eq!(
        world.refused(ADA, give(IVY, Preset::Admin.id())),
        Refusal::RoleLockedUntilFirstLogin { technician: IVY }
    );
    world.ok(ADA, choose(IVY, Some(Preset::Admin.id())));
    assert_eq!(world.technician(IVY).role, Preset::Beginner.id(), "I15");
    world.ok(Actor::System, Command::RecordLogin { technician: IVY });
    assert_eq!(world.technician(IVY).role, Preset::Admin.id());
    assert_eq!(world.refused(ADA, choose(IVY, None)), Refusal::HasLoggedIn { technician: IVY });
    world.ok(ADA, give(IVY, Preset::Technician.id()));
    world.ok(ADA, give(ROBO, Preset::Beginner.id()));
}

#[test]
fn ta1_a_first_role_that_somebody_else_chose_meanwhile_is_a_conflict() {
    let mut world = World::little();
    let was = Expect::Value(None);
    let role = Some(Preset::Admin.id());
    let stale = Command::ChooseFirstRole(ChooseFirstRole { technician: IVY, role, was });
    assert!(matches!(world.refused(ADA, stale), Refusal::Conflict { field: Field::Role, .. }));
}

#[test]
fn ta11_i14_the_last_admin_keeps_the_role() {
    let mut world = World::little();
    assert_eq!(world.refused(ADA, give(ADA, Preset::Technician.id())), Refusal::LastAdmin);
    world.ok(ADA, give(DANA, Preset::Admin.id()));
    world.ok(DANA, give(ADA, Preset::Technician.id()));
    assert_eq!(world.refused(DANA, give(DANA, Preset::Beginner.id())), Refusal::LastAdmin);
    world.ok(DANA, give(ADA, Preset::Admin.id()));
    world.ok(ADA, Command::DeactivateTechnician { technician: DANA });
    assert_eq!(
        world.refused(ADA, give(ADA, Preset::Technician.id())),
        Refusal::LastAdmin,
        "a deactivated Admin does not count"
    );
}

#[test]
fn pa1_ta1_nobody_hands_out_more_than_they_have() {
    let mut world = clerk();
    let reply = Refusal::NotAllowed { needs: Permission::CreateTickets };
    let technician = Preset::Technician.id();
    for (command, refusal) in [
        (give(BEA, Preset::Admin.id()), Refusal::NeedsFullAdmin),
        (
            choose(IVY, Some(Preset::Admin.id())),
            Refusal::NotAllowed { needs: Permission::ManageFolders },
        ),
        (give(ELI, Preset::Admin.id()), Refusal::NeedsFullAdmin),
        (Command::AddRole(new(ROLE, "More", &[Permission::CreateTickets])), reply),
        (
            Command::AddRole(NewRole { full_admin: true, ..new(ROLE, "All", &[]) }),
            Refusal::NeedsFullAdmin,
        ),
        (
            Command::EditRole(EditRole {
                permissions: Some(Edit::to(Permission::ALL.into_iter().collect())),
                ..edit(CLERK)
            }),
            Refusal::NotAllowed { needs: Permission::SetAvailability },
        ),
        (
            Command::AddTechnician(new_technician(
                TechnicianId::from_u128(9),
                "Zoe",
                Some(technician),
            )),
            Refusal::NotAllowed { needs: Permission::ManageFolders },
        ),
    ] {
        assert_eq!(world.refused(ELI, command.clone()), refusal, "{command:?}");
    }
    world.ok(ELI, Command::AddRole(new(ROLE, "Less", &[Permission::AssignRoles])));
    world.ok(ELI, give(BEA, ROLE));
}

#[test]
fn pa1_nobody_manages_somebody_who_may_more() {
    let mut world = clerk();
    for (command, refusal) in [
        (Command::DeactivateTechnician { technician: ADA }, Refusal::NeedsFullAdmin),
        (
            give(DANA, Preset::Beginner.id()),
            Refusal::NotAllowed { needs: Permission::ManageFolders },
        ),
        (choose(IVY, None), Refusal::NotAllowed { needs: Permission::ManageFolders }),
        (Command::DeleteRole(DeleteRole { role: LOCAL_ADMIN }), Refusal::NeedsFullAdmin),
        (narrow(LOCAL_ADMIN, &[YORK]), Refusal::NeedsFullAdmin),
    ] {
        assert_eq!(world.refused(ELI, command.clone()), refusal, "{command:?}");
    }
    world.ok(ELI, Command::DeactivateTechnician { technician: BEA });
    world.ok(ELI, Command::ActivateTechnician { technician: BEA, add_seat: false });
}

#[test]
fn c3_note_1_an_admin_of_some_sites_manages_those_whose_sites_lie_inside() {
    let mut world = World::scoped();
    for command in [
        Command::DeactivateTechnician { technician: DANA },
        Command::SetOutOfOffice { technician: DANA, until: None },
        give(BEA, LOCAL),
        give(LEA, Preset::Technician.id()),
        Command::AddTechnician(new_technician(TechnicianId::from_u128(9), "Zoe", None)),
        choose(IVY, Some(LOCAL)),
    ] {
        assert_eq!(world.refused(FAY, command.clone()), Refusal::BeyondYourSites, "{command:?}");
    }
    let admin = Command::DeactivateTechnician { technician: ADA };
    assert_eq!(world.refused(FAY, admin), Refusal::BeyondYourSites, "not Admins");
    world.ok(FAY, out(LEA));
    world.ok(FAY, give(LEA, LOCAL_ADMIN));
    world.ok(FAY, give(LEA, LOCAL));
    let zoe = TechnicianId::from_u128(9);
    world.ok(FAY, Command::AddTechnician(new_technician(zoe, "Zoe", Some(LOCAL))));
    world.ok(FAY, choose(zoe, Some(LOCAL_ADMIN)));
    world.ok(FAY, Command::DeactivateTechnician { technician: LEA });
    assert_eq!(world.technician(LEA).state, TechnicianState::Inactive);
}

#[test]
fn c3_note_2_what_concerns_the_account_takes_somebody_of_every_site() {
    let mut world = World::scoped();
    let no = |needs| Refusal::NotAllowed { needs };
    let strategy = Command::SetAutoAssign { strategy: None };
    assert_eq!(world.refused(FAY, strategy), no(Permission::ManageSettings));
    let role = Command::AddRole(NewRole { scope: at(&[LEEDS]), ..new(ROLE, "Mine", &[]) });
    assert_eq!(world.refused(FAY, role), no(Permission::ManageRoles));
    let site = Command::add_site(SiteId::from_u128(9), "Hull");
    assert_eq!(world.refused(FAY, site), Refusal::BeyondYourSites);
    world.ok(
        ADA,
        Command::EditRole(EditRole {
            permissions: Some(Edit::to(set(&[Permission::ManageSubscription]))),
            ..edit(LOCAL)
        }),
    );
    assert!(!world.desk.may(LEA, Permission::ManageSubscription), "inert in a role of some sites");
    world.ok(FAY, give(LEA, LOCAL_ADMIN));
}

#[test]
fn i12_d4_balance_leaves_out_whoever_does_not_reach_the_site() {
    let mut world = World::scoped();
    world.ok(ADA, Command::SetAutoAssign { strategy: Some(Strategy::RoundRobin) });
    for technician in [ADA, DANA, ELI] {
        world.ok(ADA, out(technician));
    }
    let york = world.ticket(YAN);
    assert_eq!(world.the(york).assignee, None);
    let seen = assignment::balance(&world.desk, york, Strategy::RoundRobin, world.now);
    let verdict = |who| seen.candidates.iter().find(|one| one.technician == who).unwrap().verdict;
    assert_eq!([LEA, FAY].map(verdict), [Verdict::OutOfScope; 2]);
    let leeds = world.ticket(UMA);
    assert_eq!(world.the(leeds).assignee, Some(LEA));
}

#[test]
fn i12_a_ticket_goes_by_hand_only_to_somebody_who_reaches_its_site() {
    let mut world = World::scoped();
    let (york, leeds) = (world.ticket(YAN), world.ticket(UMA));
    assert_eq!(world.refused(DANA, assign(york, LEA)), Refusal::NotAssignable { technician: LEA });
    world.ok(DANA, assign(leeds, LEA));
}

#[test]
fn b3_row_21_a_role_narrowed_to_sites_gives_back_open_and_pending_tickets_outside() {
    let mut world = World::scoped();
    let [open, pending, solved, inside] =
        [YAN, YAN, YAN, UMA].map(|user| world.ticket_for(user, ELI));
    world.ok(ELI, status(pending, VENDOR));
    world.ok(ELI, status(solved, Category::Resolved.preset()));
    let notices = world.ok(ADA, give(ELI, LOCAL));
    assert_eq!(notices, [Notice::TicketsReleased { technician: ELI, count: 2 }]);
    let have = |ticket| world.the(ticket).assignee;
    assert_eq!([open, pending, solved, inside].map(have), [None, None, Some(ELI), Some(ELI)]);
    world.ok(DANA, status(solved, Category::Open.preset()));
    assert_eq!(world.the(solved).assignee, None, "reopened, it is out of Eli's reach");
}

#[test]
fn b3_row_21_the_technician_and_the_other_admins_get_a_mail_about_it() {
    let mut world = World::scoped();
    world.ok(ADA, give(DANA, Preset::Admin.id()));
    let (route, from, name) = (MailRoute::Folder, None, None);
    world.ok(Actor::System, Command::SetMail(SetMail { route, from, name }));
    let told = |world: &World, about: Occasion| {
        let letters = world.desk.all::<Letter>().filter(|letter| letter.about == about);
        let mut to: Vec<String> = letters.map(|letter| letter.to.to_string()).collect();
        to.sort();
        to
    };
    let moved = world.ticket_for(UMA, LEA);
    let (requester, was) = (Some(YAN), Expect::Any);
    world.ok(DANA, Command::SetTicketRequester { ticket: moved, requester, was });
    let about = Occasion::TicketsReleased { technician: LEA, count: 1 };
    assert_eq!(told(&world, about), [""; 0], "a ticket that moved is no news of a role");
    world.ticket_for(YAN, ELI);
    world.ticket_for(YAN, ELI);
    world.ok(ADA, give(ELI, LOCAL));
    let about = Occasion::TicketsReleased { technician: ELI, count: 2 };
    let both = ["dana@little.example", "eli@little.example"];
    assert_eq!(told(&world, about), both, "not Ada, who did it");
    assert!(world.desk.all::<Letter>().all(|letter| letter.by == Some(ADA)));
    world.ok(ADA, give(ELI, Preset::Beginner.id()));
    assert_eq!(world.desk.all::<Letter>().len(), 2, "no ticket was lost, so nobody is told");
}

#[test]
fn b3_row_22_editing_a_role_does_it_for_everybody_who_holds_it() {
    let mut world = World::scoped();
    let [dana, eli] = [DANA, ELI].map(|technician| world.ticket_for(YAN, technician));
    let stays = world.ticket_for(UMA, DANA);
    let notices = world.ok(ADA, narrow(Preset::Technician.id(), &[LEEDS]));
    assert_eq!(
        notices,
        [DANA, ELI].map(|technician| { Notice::TicketsReleased { technician, count: 1 } })
    );
    let have = |ticket| world.the(ticket).assignee;
    assert_eq!([dana, eli, stays].map(have), [None, None, Some(DANA)]);
    let permissions = Some(Edit::to(set(&[Permission::Reply])));
    let technician = Preset::Technician.id();
    world.ok(ADA, Command::EditRole(EditRole { permissions, ..edit(technician) }));
    assert_eq!(world.the(stays).assignee, None, "a role that is given no tickets has none open");
}

#[test]
fn b3_row_23_demoting_or_deactivating_the_last_admin_is_refused() {
    let mut world = World::little();
    assert_eq!(world.refused(ADA, give(ADA, Preset::Beginner.id())), Refusal::LastAdmin);
    assert_eq!(
        world.refused(Actor::System, Command::DeactivateTechnician { technician: ADA }),
        Refusal::LastAdmin
    );
}

#[test]
fn b3_row_24_a_ticket_that_moves_out_of_its_technicians_reach_is_given_back() {
    let mut world = World::scoped();
    let ticket = world.ticket_for(UMA, LEA);
    let requester = Some(YAN);
    let was = Expect::Any;
    let moved = Command::SetTicketRequester { ticket, requester, was };
    assert_eq!(world.refused(LEA, moved.clone()), missing(Kind::User));
    let notices = world.ok(DANA, moved);
    assert!(notices.contains(&Notice::TicketsReleased { technician: LEA, count: 1 }));
    assert_eq!(world.the(ticket).assignee, None);
}

#[test]
fn t17_somebody_who_may_set_availabilities_does_so_within_their_sites() {
    let mut world = World::scoped();
    let permissions = Some(Edit::to(set(&[Permission::SetAvailability])));
    world.ok(ADA, Command::EditRole(EditRole { permissions, ..edit(LOCAL) }));
    world.ok(LEA, out(FAY));
    assert_eq!(world.refused(LEA, out(DANA)), Refusal::BeyondYourSites);
    world.ok(LEA, out(LEA));
}

#[test]
fn a_bulk_of_tickets_is_released_once_each() {
    let mut world = World::scoped();
    for user in [YAN, YAN, UMA, NIL] {
        world.ticket_for(user, ELI);
    }
    let gone = world.ok(ADA, give(ELI, Preset::Beginner.id()));
    assert_eq!(gone, [Notice::TicketsReleased { technician: ELI, count: 4 }]);
    let none = world.desk.all::<Ticket>().all(|ticket| ticket.assignee.is_none());
    assert!(none);
    let first = world.desk.all::<Ticket>().next().map(|ticket| ticket.id).expect("four");
    let to = To::Technician(ELI);
    let was = Expect::Any;
    assert_eq!(
        world.refused(ADA, Command::AssignTicket { ticket: first, to, was }),
        Refusal::NotAssignable { technician: ELI }
    );
}

#[test]
fn f8_what_was_done_to_a_role_is_undone() {
    let mut world = World::scoped();
    let rename = |from: &str, to: &str| Some(Edit::new(from.to_owned(), to.to_owned()));
    for command in [
        Command::AddRole(new(ROLE, "Night", &[Permission::Reply])),
        Command::EditRole(EditRole {
            label: rename("Local", " Here "),
            full_admin: Some(Edit::to(true)),
            permissions: Some(Edit::to(set(&[Permission::Note]))),
            scope: Some(Edit::to(Scope::All)),
            ..edit(LOCAL)
        }),
        give(ELI, LOCAL),
        choose(IVY, None),
    ] {
        let before = world.desk.clone();
        world.ok(ADA, command.clone());
        let back = inverse(&before, &command);
        assert_eq!(back.len(), 1, "{command:?}");
        let done = world.desk.clone();
        let again = inverse(&done, &back[0]);
        world.ok(ADA, back[0].clone());
        let same = |desk: &Desk| {
            let roles: Vec<_> =
                desk.all::<Role>().map(|r| Role { rev: Revision(0), ..r.clone() }).collect();
            let held: Vec<_> = desk.all::<Technician>().map(|t| (t.role, t.pending_role)).collect();
            (roles, held)
        };
        assert_eq!(same(&world.desk), same(&before), "{command:?}");
        world.ok(ADA, again[0].clone());
        assert_eq!(same(&world.desk), same(&done), "{command:?}");
    }
}

#[test]
fn b3_row_15_who_saw_a_site_that_was_merged_sees_what_became_of_it() {
    let mut world = World::scoped();
    let ticket = world.ticket_for(UMA, LEA);
    world.ok(ADA, Command::MergeSites(crate::desk::MergeSites { from: LEEDS, into: YORK }));
    assert_eq!(world.get::<Role>(LOCAL).scope, at(&[YORK]));
    assert_eq!(world.the(ticket).assignee, Some(LEA));
}
