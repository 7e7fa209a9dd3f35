//! The matrix of who may do what (C3), for every command; a new command finds its row in `row`.

use std::collections::BTreeSet;

use super::*;
use crate::desk::{
    AddDepartment, AlertId, Category, Command, DeleteDepartment, DeleteFolder, DeleteSite,
    DepartmentId, DeviceId, Edit, EditAccount, EditProfile, EditRule, EditSite, EditUser,
    EraseUser, Expect, FolderId, ImportRows, Landing, MergeSites, MergeUsers, MessageId,
    MessageKind, MoveRule, MoveUser, Priority, RaiseAlert, RenameDepartment, RenameFolder,
    ReopenAlert, Rows, RuleId, RunRule, SetMainUser, SetSiteActive, Severity, SiteId, SiteRow,
    SnoozeAlert, StatusId, TicketFromAlert, TicketId, UserAddress, UserId,
    testing::{
        A, ADA, BEA, C, DANA, DESKS, ELI, IVY, LEEDS, NIL, OFFICE, OTTO, UMA, VENDOR, World, YORK,
        assign, cast, device, new_device, new_rule, new_technician, new_ticket, new_user, primary,
        relate, say, status, unrelate,
    },
};

const TICKET: TicketId = TicketId::from_u128(601);
const RULE: RuleId = RuleId::from_u128(801);
/// A site with nothing.
const NANTES: SiteId = SiteId::from_u128(205);
const ALERT: AlertId = AlertId::from_u128(701);

/// Beginner, Technician, Admin, user, the desk itself.
const ACTORS: [Actor; 5] = [
    Actor::Technician(BEA),
    Actor::Technician(DANA),
    Actor::Technician(ADA),
    Actor::User(UMA),
    Actor::System,
];

type Answers = [&'static str; 5];

const ADMINS: Answers = ["not-allowed", "not-allowed", "ok", "not-allowed", "ok"];
const TECHNICIANS: Answers = ["not-allowed", "ok", "ok", "not-allowed", "ok"];
const DESK_ONLY: Answers = ["system-only", "system-only", "system-only", "system-only", "ok"];

/// What each command is answered. A new command has to find its row here.
fn row(command: &Command) -> Answers {
    match command {
        Command::FoundDesk { .. } => {
            ["system-only", "system-only", "system-only", "system-only", "already-founded"]
        }
        Command::RecordLogin { .. }
        | Command::RecordLetterSent(_)
        | Command::RecordLetterFailed(_)
        | Command::RecordPassword(_)
        | Command::RecordEmailConfirmed(_)
        | Command::RunRule(_)
        | Command::InstallRules => DESK_ONLY,
        Command::EditProfile(edit) if edit.landing.is_some() => {
            ["not-allowed", "not-allowed", "not-yours", "not-allowed", "ok"]
        }
        Command::EditAccount(_)
        | Command::SetMail(_)
        | Command::RetryLetter(_)
        | Command::DropLetter(_)
        | Command::ResendInvitation(_)
        | Command::SetTechnicianEmail(_)
        | Command::EditProfile(_)
        | Command::SetPicture { .. }
        | Command::SetAutoAssign { .. }
        | Command::AddStatus { .. }
        | Command::AddSite(_)
        | Command::EditSite(_)
        | Command::SetSiteActive(_)
        | Command::MergeSites(_)
        | Command::DeleteSite(_)
        | Command::AddDevice(_)
        | Command::DeleteDevice { .. }
        | Command::AddTechnician(_)
        | Command::ActivateTechnician { .. }
        | Command::DeactivateTechnician { .. }
        | Command::SetAvailable { .. }
        | Command::SetOutOfOffice { .. }
        | Command::RaiseAlert(_)
        | Command::MergeUsers(_)
        | Command::ImportRows(_)
        | Command::AddRule(_)
        | Command::EditRule(_)
        | Command::MoveRule(_)
        | Command::DeleteRule { .. } => ADMINS,
        Command::AddMessage { kind: MessageKind::Requester, .. } => {
            ["system-only", "system-only", "system-only", "ok", "ok"]
        }
        Command::UnrelateDevice { device, .. } if *device != A => {
            ["not-allowed", "needs-full-admin", "ok", "not-allowed", "ok"]
        }
        Command::SetPrimaryDevice { .. } | Command::EraseUser(_) => {
            ["needs-full-admin", "needs-full-admin", "ok", "needs-full-admin", "ok"]
        }
        Command::AddFolder { .. }
        | Command::RenameFolder(_)
        | Command::DeleteFolder(_)
        | Command::AddDepartment(_)
        | Command::RenameDepartment(_)
        | Command::DeleteDepartment(_)
        | Command::AddUser(_)
        | Command::EditUser(_)
        | Command::SetMainUser(_)
        | Command::AddUserAddress(_)
        | Command::RemoveUserAddress(_)
        | Command::MakeAddressPrimary(_)
        | Command::MoveUser(_)
        | Command::SetUserActive { .. }
        | Command::CreateTicket(_)
        | Command::AssignTicket { .. }
        | Command::SetTicketStatus { .. }
        | Command::SetTicketPriority { .. }
        | Command::SetTicketTitle { .. }
        | Command::SetTicketDevice { .. }
        | Command::SetTicketRequester { .. }
        | Command::AddMessage { .. }
        | Command::RelateDevices { .. }
        | Command::UnrelateDevice { .. }
        | Command::EditRelations { .. }
        | Command::MoveDevices { .. }
        | Command::SnoozeAlert(_)
        | Command::ResolveAlert { .. }
        | Command::ReopenAlert(_)
        | Command::TicketFromAlert(_) => TECHNICIANS,
    }
}

/// One command of each kind, and more where the answer depends on what it says; none refused for
/// another reason than who asks.
fn commands() -> Vec<Command> {
    let label = || String::from("New");
    let ticket = TICKET;
    let address = UserAddress { user: NIL, email: "n@leeds.example".into(), primary: false };
    vec![
        cast().swap_remove(0),
        Command::SetAutoAssign { strategy: None },
        Command::EditAccount(EditAccount {
            name: Some(Edit::to(label())),
            ..EditAccount::default()
        }),
        Command::EditAccount(EditAccount {
            seats: Some(Edit::to(Some(50))),
            ..EditAccount::default()
        }),
        Command::EditProfile(EditProfile {
            first_name: Some(Edit::to(label())),
            ..EditProfile::of(ELI)
        }),
        Command::EditProfile(EditProfile {
            landing: Some(Edit::to(Landing::Alerts)),
            ..EditProfile::of(ELI)
        }),
        Command::SetPicture { technician: ELI, picture: None, was: Expect::Any },
        Command::AddStatus { id: StatusId::from_u128(9), label: label(), category: Category::Open },
        Command::add_site(SiteId::from_u128(9), label()),
        Command::AddFolder { id: FolderId::from_u128(9), site: LEEDS, label: label() },
        Command::AddDepartment(AddDepartment { id: DepartmentId::from_u128(9), label: label() }),
        Command::RenameDepartment(RenameDepartment {
            department: OFFICE,
            label: Edit::to(label()),
        }),
        Command::DeleteDepartment(DeleteDepartment { department: OFFICE }),
        Command::edit_user(EditUser { first_name: Some(Edit::to(label())), ..EditUser::of(NIL) }),
        Command::AddUserAddress(address.clone()),
        Command::RemoveUserAddress(address.clone()),
        Command::AddUserAddress(UserAddress { primary: true, ..address }),
        Command::MakeAddressPrimary(UserAddress {
            user: UMA,
            email: "uma@leeds.example".into(),
            primary: false,
        }),
        Command::MoveUser(MoveUser { user: NIL, site: YORK, tickets: true, was: Expect::Any }),
        Command::MergeUsers(MergeUsers { from: NIL, into: UMA }),
        Command::EraseUser(EraseUser { user: NIL }),
        Command::SetMainUser(SetMainUser { site: LEEDS, user: Some(NIL), replace: false }),
        Command::add_user(new_user(UserId::from_u128(9), LEEDS, "New")),
        Command::SetUserActive { user: NIL, active: false },
        Command::AddDevice(new_device(DeviceId::from_u128(9), LEEDS, "New")),
        Command::DeleteDevice { device: C },
        Command::AddTechnician(new_technician(TechnicianId::from_u128(9), "New", None)),
        Command::RecordLogin { technician: IVY },
        Command::ActivateTechnician { technician: OTTO, add_seat: false },
        Command::DeactivateTechnician { technician: ELI },
        Command::SetAvailable { technician: ELI, if_until: None },
        Command::SetOutOfOffice { technician: ELI, until: None },
        Command::CreateTicket(new_ticket(TicketId::from_u128(9), LEEDS, UMA)),
        assign(ticket, ELI),
        status(ticket, VENDOR),
        Command::SetTicketPriority { ticket, priority: Priority::Low, was: Expect::Any },
        Command::SetTicketTitle { ticket, title: label(), was: Expect::Any },
        device(ticket, A),
        Command::SetTicketRequester { ticket, requester: Some(NIL), was: Expect::Any },
        say(ticket, MessageKind::PublicReply),
        say(ticket, MessageKind::InternalNote),
        say(ticket, MessageKind::Requester),
        relate(UMA, &[C]),
        relate(NIL, &[C]),
        unrelate(UMA, A),
        unrelate(UMA, crate::desk::testing::B),
        primary(UMA, Some(A)),
        Command::EditRelations { device: A, site: LEEDS, folder: Some(DESKS), users: vec![UMA] },
        Command::MoveDevices { devices: vec![A], site: LEEDS, folder: Some(DESKS) },
        Command::AddRule(new_rule(RuleId::from_u128(9), "New")),
        Command::EditRule(EditRule { active: Some(Edit::to(false)), ..EditRule::of(RULE) }),
        Command::MoveRule(MoveRule { rule: RULE, to: 0 }),
        Command::DeleteRule { rule: RULE },
        Command::RunRule(RunRule { rule: RULE, ticket: TICKET, since: world_began() }),
        Command::InstallRules,
        raise(AlertId::from_u128(9)),
        Command::SnoozeAlert(SnoozeAlert {
            alert: ALERT,
            until: "2027-01-01T09:00:00Z".parse().expect("a time"),
        }),
        Command::ResolveAlert { alert: ALERT },
        Command::ReopenAlert(ReopenAlert { alert: ALERT, if_until: None }),
        Command::TicketFromAlert(TicketFromAlert {
            alert: ALERT,
            ticket: TicketId::from_u128(9),
            message: MessageId::from_u128(9),
        }),
        an_import(),
    ]
    .into_iter()
    .chain(about_mail())
    .chain(about_places())
    .collect()
}

/// Those about sites and folders.
fn about_places() -> Vec<Command> {
    let label = || String::from("New");
    vec![
        Command::EditSite(Box::new(EditSite {
            label: Some(Edit::to(label())),
            ..EditSite::of(YORK)
        })),
        Command::SetSiteActive(SetSiteActive { site: YORK, active: false }),
        Command::MergeSites(MergeSites { from: YORK, into: LEEDS }),
        Command::DeleteSite(DeleteSite { site: NANTES }),
        Command::RenameFolder(RenameFolder { folder: DESKS, label: Edit::to(label()) }),
        Command::DeleteFolder(DeleteFolder { folder: DESKS }),
    ]
}

fn about_mail() -> [Command; 9] {
    use crate::desk::{
        EmailConfirmed, Letter, LetterFailed, LetterIs, LetterSent, MailRoute, PasswordSet, Resend,
        SetEmail, SetMail,
    };
    let letter = stage().desk.all::<Letter>().next().expect("the ticket's").id;
    let email = String::from("new@little.example");
    [
        Command::SetMail(SetMail { route: MailRoute::Off, from: None, name: None }),
        Command::RetryLetter(LetterIs { letter }),
        Command::DropLetter(LetterIs { letter }),
        Command::RecordLetterSent(LetterSent { letter, file: None }),
        Command::RecordLetterFailed(LetterFailed { letter, error: "no".into(), for_good: false }),
        Command::RecordPassword(PasswordSet { technician: ELI, by: None }),
        Command::ResendInvitation(Resend { technician: IVY }),
        Command::SetTechnicianEmail(SetEmail { technician: ELI, email: Edit::to(email.clone()) }),
        Command::RecordEmailConfirmed(EmailConfirmed { technician: ELI, email }),
    ]
}

fn world_began() -> crate::desk::Timestamp {
    World::empty().now
}

fn raise(id: AlertId) -> Command {
    let (rule, title) = ("disk-space".into(), "Disk full".into());
    let (device, severity) = (if id == ALERT { A } else { C }, Severity::Warning);
    Command::RaiseAlert(RaiseAlert { id, device, rule, severity, title })
}

fn an_import() -> Command {
    let row = SiteRow::blank(2, SiteId::from_u128(8));
    let rows = Rows::Sites(vec![SiteRow { site_name: Some("Lyon".into()), ..row }]);
    Command::ImportRows(ImportRows { file: "00".into(), skip_errors: false, rows })
}

fn stage() -> World {
    let mut world = crate::desk::testing::mailing();
    world.ok(Actor::System, Command::CreateTicket(new_ticket(TICKET, LEEDS, UMA)));
    let email = "uma@leeds.example".into();
    let address = UserAddress { user: UMA, email, primary: true };
    world.ok(Actor::System, Command::AddUserAddress(address));
    world.ok(Actor::System, raise(ALERT));
    world.ok(ADA, Command::AddRule(new_rule(RULE, "Old")));
    world.ok(Actor::System, Command::add_site(NANTES, "Nantes"));
    world
}

#[test]
fn c3_every_command_for_every_actor() {
    let world = stage();
    for command in commands() {
        let answers = ACTORS.map(|actor| match world.decide(actor, command.clone()) {
            Ok(_) => "ok",
            Err(refusal) => refusal.code(),
        });
        assert_eq!(answers, row(&command), "{command:?}");
    }
}

#[test]
fn c3_the_matrix_leaves_no_command_out() {
    let names: BTreeSet<_> = commands().iter().map(Command::name).collect();
    let all = serde_json::from_str::<Command>(r#"{"name":"x"}"#).expect_err("none").to_string();
    for name in all.split('`').skip(3).step_by(2) {
        assert!(names.contains(name), "{name} belongs into `commands`");
    }
}

#[test]
fn t28_ta8_a_beginner_may_set_their_own_availability_and_nothing_else() {
    let mut world = stage();
    world.ok(BEA, Command::SetOutOfOffice { technician: BEA, until: None });
    world.ok(BEA, Command::SetAvailable { technician: BEA, if_until: None });
}

#[test]
fn t20_the_deactivated_the_invited_and_the_unknown_may_nothing() {
    let world = stage();
    let nobody = TechnicianId::from_u128(1);
    for actor in [OTTO, IVY, nobody]
        .map(Actor::Technician)
        .into_iter()
        .chain([Actor::User(UserId::from_u128(1))])
    {
        for command in commands() {
            assert_eq!(world.decide(actor, command).map(drop), Err(Refusal::NoAccess));
        }
    }
}

#[test]
fn a_user_reads_out_of_refusals_nothing_about_tickets_of_others() {
    let world = stage();
    let missing = TicketId::from_u128(1);
    let [theirs, none] = [TICKET, missing]
        .map(|ticket| world.decide(NIL, say(ticket, MessageKind::Requester)).map(drop));
    assert_eq!(theirs, none);
}

#[test]
fn a_screen_asks_the_desk_what_a_technician_may() {
    let world = stage();
    let may = |technician| world.desk.may(technician, Permission::AssignTickets);
    assert_eq!([ADA, DANA, BEA, TechnicianId::from_u128(1)].map(may), [true, true, false, false]);
    assert_eq!(world.desk.role_of(BEA).map(|role| role.permissions.iter().count()), Some(0));
}

#[test]
fn commands_read_from_outside_say_exactly_what_they_may() {
    let parse = |json: &str| serde_json::from_str::<Command>(json);
    let id = TICKET;
    let ok = parse(&format!(
        r#"{{"name":"assign-ticket","args":{{"ticket":"{id}","to":{{"to":"nobody"}}}}}}"#
    ));
    assert_eq!(
        ok.expect("well formed"),
        Command::AssignTicket { ticket: id, to: crate::desk::To::Nobody, was: Expect::Any }
    );
    for wrong in [
        r#"{"name":"delete-technician","args":{}}"#.to_owned(),
        format!(r#"{{"name":"assign-ticket","args":{{"ticket":"{id}"}}}}"#),
        r#"{"name":"assign-ticket","args":{"ticket":42,"to":{"to":"nobody"}}}"#.to_owned(),
        format!(r#"{{"name":"delete-device","args":{{"device":"{id}","force":true}}}}"#),
        format!(
            r#"{{"name":"move-devices","args":{{"devices":[],"site":"{id}","folder":null,"users":[]}}}}"#
        ),
    ] {
        assert!(parse(&wrong).is_err(), "{wrong}");
    }
    for command in commands() {
        let json = serde_json::to_string(&command).expect("plain data");
        assert_eq!(parse(&json).expect(&json), command, "{json}");
    }
}
