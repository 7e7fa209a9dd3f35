//! The matrix of who may do what (C3), as data: for every command what each actor is answered. The desk's own test and
//! the one against the server walk the same table. A new command gets a line in [`row`], which does not compile
//! without it, and one in [`wishes`], which a test misses.

#[allow(clippy::wildcard_imports, reason = "a row names anything there is")]
use helpdeck::desk::*;

#[allow(clippy::wildcard_imports, reason = "and anybody")]
use super::*;

mod around;
pub mod through;

use around::{HOOK, alerts, held_back, intake, mail, new_webhook, rules, statuses, webhooks};
use through::{TOKEN, token};

/// A ticket of Leeds.
pub const TICKET: TicketId = TicketId::from_u128(601);
/// A ticket of York.
pub const FAR: TicketId = TicketId::from_u128(602);
/// Another of each, to be merged with.
pub const PAIR: [TicketId; 2] = [TicketId::from_u128(603), TicketId::from_u128(604)];
/// An alert of Leeds.
pub const ALERT: AlertId = AlertId::from_u128(701);
/// An alert of York.
pub const FAR_ALERT: AlertId = AlertId::from_u128(702);
/// An automation rule.
pub const RULE: RuleId = RuleId::from_u128(801);
/// Of York, has no device.
pub const ZED: UserId = UserId::from_u128(405);
/// Seen by those of Leeds, too; nothing is there.
pub const NANTES: SiteId = SiteId::from_u128(205);
/// Not seen by them; nothing is there.
pub const EMPTY: SiteId = SiteId::from_u128(206);
/// A technician like Lea, whom Fay may manage.
pub const LEO: TechnicianId = TechnicianId::from_u128(110);
/// Invited to be like Lea.
pub const LIV: TechnicianId = TechnicianId::from_u128(111);
/// Was like Lea, is deactivated.
pub const LOU: TechnicianId = TechnicianId::from_u128(112);
/// A role that nobody has.
pub const SPARE: RoleId = RoleId::from_u128(153);

/// Beginner, Technician, the bot, a technician of Leeds, a full admin of Leeds, Admin, a user, the desk itself.
pub const ACTORS: [Actor; 8] = [
    Actor::Technician(BEA),
    Actor::Technician(DANA),
    Actor::Technician(ROBO),
    Actor::Technician(LEA),
    Actor::Technician(FAY),
    Actor::Technician(ADA),
    Actor::User(UMA),
    Actor::System,
];

/// What each of [`ACTORS`] is answered: `ok`, or the code of the refusal.
pub type Answers = [&'static str; ACTORS.len()];

/// A view that somebody else shares.
pub const VIEW: ViewId = ViewId::from_u128(901);

const fn answers(
    beginner: &'static str,
    technician: &'static str,
    local_admin: &'static str,
    admin: &'static str,
    user: &'static str,
    desk: &'static str,
) -> Answers {
    [beginner, technician, technician, technician, local_admin, admin, user, desk]
}

const NO: &str = "not-allowed";
/// Technicians may, within their sites.
const TECHNICIANS: Answers = answers(NO, "ok", "ok", "ok", NO, "ok");
/// Full admins may, within their sites.
const ADMINS: Answers = answers(NO, NO, "ok", "ok", NO, "ok");
/// Technicians of every site may.
const WIDE: Answers = [NO, "ok", "ok", "beyond-your-sites", "beyond-your-sites", "ok", NO, "ok"];
/// Admins of every site may.
const ACCOUNT: Answers = answers(NO, NO, NO, "ok", NO, "ok");
/// Only the desk itself may.
const DESK: Answers =
    answers("system-only", "system-only", "system-only", "system-only", "system-only", "ok");

/// What a command is answered that names nothing out of sight.
#[allow(clippy::too_many_lines, reason = "a table: a line a command")]
pub fn row(command: &Command) -> Answers {
    match command {
        Command::FoundDesk { .. } => {
            let no = "system-only";
            answers(no, no, no, no, no, "already-founded")
        }
        Command::RecordLogin { .. }
        | Command::BeginAbsence(_)
        | Command::CloseResolved(_)
        | Command::TakeIn(_)
        | Command::RecordLetterSent(_)
        | Command::RecordLetterFailed(_)
        | Command::RecordPassword(_)
        | Command::RecordEmailConfirmed(_)
        | Command::RunRule(_)
        | Command::SyncUsers(_)
        | Command::RecordDirectoryRun(_)
        | Command::WebhookSecretMade(_)
        | Command::WebhookFares(_)
        | Command::InstallRules => DESK,
        Command::EditProfile(edit) if edit.landing.is_some() => {
            answers(NO, NO, "not-yours", "not-yours", NO, "ok")
        }
        Command::SetAutoAssign { .. }
        | Command::EditAccount(_)
        | Command::AddRule(_)
        | Command::EditRule(_)
        | Command::MoveRule(_)
        | Command::DropIntake(DropIntake { block: true, .. })
        | Command::DeleteRule { .. }
        | Command::SetMail(_)
        | Command::SetDirectory(_)
        | Command::RetryLetter(_)
        | Command::DropLetter(_)
        | Command::AddStatus { .. }
        | Command::RenameStatus(_)
        | Command::MoveStatus(_)
        | Command::SetStatusActive(_)
        | Command::SetDefaultStatus(_)
        | Command::DeleteStatus(_)
        | Command::AddRole(_)
        | Command::EditRole(_)
        | Command::DeleteView(_)
        | Command::RevokeToken(_)
        | Command::AddWebhook(_)
        | Command::EditWebhook(_)
        | Command::DeleteWebhook(_)
        | Command::DeleteRole(_) => ACCOUNT,
        Command::SaveView(_) => answers("ok", "ok", "ok", "ok", "no-access", "no-access"),
        Command::AddToken(_) => answers(NO, NO, NO, "ok", NO, "no-access"),
        Command::AddSite(_) => answers(NO, NO, "beyond-your-sites", "ok", NO, "ok"),
        Command::EditSite(_)
        | Command::SetSiteActive(_)
        | Command::MergeSites(_)
        | Command::DeleteSite(_)
        | Command::AddDevice(_)
        | Command::DeleteDevice { .. }
        | Command::EditDevice(_)
        | Command::RestoreDevice(_)
        | Command::RaiseAlert(_)
        | Command::ImportRows(_)
        | Command::MergeUsers(_)
        | Command::MergeTickets(_)
        | Command::UnmergeTicket(_)
        | Command::DeleteTicket(_)
        | Command::RestoreTicket(_)
        | Command::ResendInvitation(_)
        | Command::SetTechnicianEmail(_)
        | Command::AddTechnician(_)
        | Command::ActivateTechnician { .. }
        | Command::DeactivateTechnician { .. }
        | Command::AssignRole(_)
        | Command::ChooseFirstRole(_)
        | Command::EditProfile(_)
        | Command::SetPicture { .. }
        | Command::PlanAbsence(_)
        | Command::CancelAbsence(_)
        | Command::SetAvailable { .. }
        | Command::SetOutOfOffice { .. } => ADMINS,
        Command::AddMessage { kind: MessageKind::Requester | MessageKind::Automatic, .. } => {
            let no = "system-only";
            answers(no, no, no, no, "ok", "ok")
        }
        Command::UnrelateDevice { device, .. } if *device != A => {
            answers(NO, "needs-full-admin", "ok", "ok", NO, "ok")
        }
        Command::SetPrimaryDevice { .. } | Command::EraseUser(_) => {
            let no = "needs-full-admin";
            answers(no, no, "ok", "ok", no, "ok")
        }
        Command::RenameDepartment(_) | Command::DeleteDepartment(_) => WIDE,
        Command::AddFolder { .. }
        | Command::RenameFolder(_)
        | Command::DeleteFolder(_)
        | Command::AddDepartment(_)
        | Command::EditUser(_)
        | Command::SetMainUser(_)
        | Command::AddUserAddress(_)
        | Command::RemoveUserAddress(_)
        | Command::MakeAddressPrimary(_)
        | Command::MoveUser(_)
        | Command::AddUser(_)
        | Command::SetUserActive { .. }
        | Command::CreateTicket(_)
        | Command::AssignTicket { .. }
        | Command::SetTicketStatus { .. }
        | Command::SetTicketPriority { .. }
        | Command::SetTicketTitle { .. }
        | Command::SetTicketDevice { .. }
        | Command::SetTicketRequester { .. }
        | Command::ChangeTags(_)
        | Command::SnoozeTicket(_)
        | Command::WakeTicket(_)
        | Command::SetTicketDue(_)
        | Command::UseOriginDevice(_)
        | Command::AddMessage { .. }
        | Command::RelateDevices { .. }
        | Command::UnrelateDevice { .. }
        | Command::EditRelations { .. }
        | Command::MoveDevices { .. }
        | Command::SnoozeAlert(_)
        | Command::ResolveAlert { .. }
        | Command::ReopenAlert(_)
        | Command::AdmitIntake(_)
        | Command::DropIntake(_)
        | Command::TicketFromAlert(_) => TECHNICIANS,
    }
}

/// A command to walk the matrix with.
#[derive(Clone, Debug)]
pub struct Wish {
    /// In Leeds, or about the account.
    pub near: Command,
    /// The same about something of York, which those of Leeds do not see, or about somebody who reaches further than
    /// they do.
    pub far: Option<Command>,
}

impl Wish {
    /// Every command of the wish, with what each actor is answered.
    pub fn rows(&self) -> Vec<(&Command, Answers)> {
        let near = row(&self.near);
        let unseen = |command: &Command| match command {
            // Technicians and roles are seen by everybody; what they reach is not.
            Command::AddTechnician(_)
            | Command::ActivateTechnician { .. }
            | Command::DeactivateTechnician { .. }
            | Command::AssignRole(_)
            | Command::ChooseFirstRole(_)
            | Command::EditProfile(_)
            | Command::ResendInvitation(_)
            | Command::SetTechnicianEmail(_)
            | Command::SetPicture { .. }
            | Command::PlanAbsence(_)
            | Command::CancelAbsence(_)
            | Command::SetAvailable { .. }
            | Command::SetOutOfOffice { .. } => "beyond-your-sites",
            _ => "not-found",
        };
        let mut rows = vec![(&self.near, near)];
        if let Some(far) = &self.far {
            let mut answers = near;
            for (actor, answer) in ACTORS.iter().zip(&mut answers) {
                let local = matches!(actor, Actor::Technician(LEA | FAY));
                // Whether it is the primary is asked of a user in sight.
                let late = matches!(far, Command::UnrelateDevice { .. }) && *answer != NO;
                if local && (*answer == "ok" || late) {
                    *answer = unseen(far);
                }
            }
            rows.push((far, answers));
        }
        rows
    }
}

fn both(near: Command, far: Command) -> Wish {
    Wish { near, far: Some(far) }
}

fn one(near: Command) -> Wish {
    Wish { near, far: None }
}

/// The same wish about a thing here and a thing there.
fn each<T>(near: T, far: T, make: impl Fn(T) -> Command) -> Wish {
    both(make(near), make(far))
}

/// One wish of each command, and more where the answer depends on what it says; none refused for another reason than
/// who asks, and where.
pub fn wishes() -> Vec<Wish> {
    let mut wishes = account();
    wishes.extend(people());
    wishes.extend(tickets());
    wishes.extend(whole_tickets());
    wishes.extend(statuses());
    wishes.extend(things());
    wishes.extend(alerts());
    wishes.extend(intake());
    wishes.extend(mail());
    wishes.extend(rules());
    wishes.extend(through::tokens());
    wishes.extend(webhooks());
    wishes
}

fn label() -> String {
    "New".into()
}

fn view(id: ViewId, shared: bool) -> SaveView {
    let (of, filter) = (Kind::Ticket, "is:open".into());
    SaveView { id, of, label: label(), shared, filter, sort: None, hidden: Vec::new() }
}

fn account() -> Vec<Wish> {
    let role = EditRole {
        role: SPARE,
        label: Some(Edit::to(label())),
        full_admin: None,
        permissions: None,
        scope: None,
    };
    vec![
        one(cast().swap_remove(0)),
        one(Command::SetAutoAssign { strategy: None }),
        one(Command::EditAccount(EditAccount {
            name: Some(Edit::to(label())),
            ..EditAccount::default()
        })),
        one(Command::EditAccount(EditAccount {
            seats: Some(Edit::to(Some(50))),
            ..EditAccount::default()
        })),
        one(Command::AddStatus {
            id: StatusId::from_u128(9),
            label: label(),
            category: Category::Open,
        }),
        one(Command::add_site(SiteId::from_u128(9), label())),
        one(Command::AddRole(NewRole {
            id: RoleId::from_u128(9),
            label: label(),
            full_admin: false,
            permissions: Permissions::default(),
            scope: Scope::All,
        })),
        one(Command::EditRole(role)),
        one(Command::DeleteRole(DeleteRole { role: SPARE })),
        one(Command::SaveView(view(ViewId::from_u128(9), false))),
        one(Command::DeleteView(DeleteView { view: VIEW })),
    ]
}

fn people() -> Vec<Wish> {
    let new =
        |role| Command::AddTechnician(new_technician(TechnicianId::from_u128(9), "New", role));
    let add_seat = false;
    let was = Expect::Any;
    vec![
        both(new(Some(LOCAL)), new(None)),
        one(Command::RecordLogin { technician: IVY }),
        each(LOU, OTTO, |technician| Command::ActivateTechnician { technician, add_seat }),
        each(LEO, ELI, |technician| Command::DeactivateTechnician { technician }),
        each(LEO, ELI, |technician| {
            Command::AssignRole(AssignRole { technician, role: SPARE, was })
        }),
        each(LIV, IVY, |technician| {
            Command::ChooseFirstRole(ChooseFirstRole {
                technician,
                role: Some(SPARE),
                was: Expect::Any,
            })
        }),
        each(LEO, ELI, |technician| {
            let first_name = Some(Edit::to(label()));
            Command::EditProfile(EditProfile { first_name, ..EditProfile::of(technician) })
        }),
        one(Command::EditProfile(EditProfile {
            landing: Some(Edit::to(Landing::Alerts)),
            ..EditProfile::of(LEO)
        })),
        each(LEO, ELI, |technician| Command::SetPicture {
            technician,
            picture: None,
            was: Expect::Any,
        }),
        each(LEO, ELI, |technician| Command::SetAvailable { technician, if_until: None }),
        each(LEO, ELI, |technician| Command::SetOutOfOffice { technician, until: None }),
        each(LEO, ELI, |technician| {
            Command::PlanAbsence(Box::new(PlanAbsence {
                technician,
                from: None,
                until: None,
                cover: None,
                note: None,
                tickets: OpenTickets::Keep,
            }))
        }),
        each(LEO, ELI, |technician| Command::CancelAbsence(CancelAbsence { technician })),
        one(Command::BeginAbsence(BeginAbsence { technician: LEO, from: Timestamp::UNIX_EPOCH })),
    ]
}

fn tickets() -> Vec<Wish> {
    let new = |(site, user)| Command::CreateTicket(new_ticket(TicketId::from_u128(9), site, user));
    let said = |kind| each(TICKET, FAR, move |ticket| say(ticket, kind));
    vec![
        each((LEEDS, UMA), (YORK, YAN), new),
        each(TICKET, FAR, |ticket| assign(ticket, ELI)),
        each(TICKET, FAR, |ticket| status(ticket, VENDOR)),
        each(TICKET, FAR, |ticket| Command::SetTicketPriority {
            ticket,
            priority: Priority::Low,
            was: Expect::Any,
        }),
        each(TICKET, FAR, |ticket| Command::SetTicketTitle {
            ticket,
            title: label(),
            was: Expect::Any,
        }),
        each((TICKET, A), (FAR, D), |(ticket, which)| device(ticket, which)),
        each((TICKET, NIL), (TICKET, YAN), |(ticket, requester)| Command::SetTicketRequester {
            ticket,
            requester: Some(requester),
            was: Expect::Any,
        }),
        said(MessageKind::PublicReply),
        said(MessageKind::InternalNote),
        one(say(TICKET, MessageKind::Requester)),
    ]
}

/// What is more than a field of a ticket.
fn whole_tickets() -> Vec<Wish> {
    let [near, far] = PAIR;
    vec![
        one(say(TICKET, MessageKind::Automatic)),
        each(TICKET, FAR, |ticket| {
            Command::ChangeTags(ChangeTags { ticket, add: vec![label()], remove: vec![] })
        }),
        each(TICKET, FAR, |ticket| {
            Command::SnoozeTicket(SnoozeTicket { ticket, until: Timestamp::MAX_UTC })
        }),
        each(TICKET, FAR, |ticket| Command::WakeTicket(WakeTicket { ticket, if_until: None })),
        each(TICKET, FAR, |ticket| {
            Command::SetTicketDue(SetTicketDue { ticket, due: None, was: Expect::Any })
        }),
        each((TICKET, near), (FAR, far), |(from, into)| {
            Command::MergeTickets(MergeTickets { from, into })
        }),
        each(TICKET, FAR, |ticket| {
            Command::UnmergeTicket(UnmergeTicket { ticket, status: VENDOR })
        }),
        each(TICKET, FAR, |ticket| Command::DeleteTicket(DeleteTicket { ticket })),
        each(TICKET, FAR, |ticket| Command::RestoreTicket(RestoreTicket { ticket })),
        one(Command::CloseResolved(CloseResolved {
            ticket: TICKET,
            if_resolved_at: Timestamp::MIN_UTC,
        })),
        each(TICKET, FAR, |ticket| {
            Command::UseOriginDevice(UseOriginDevice { ticket, was: Expect::Any })
        }),
    ]
}

fn address(user: UserId, email: &str) -> UserAddress {
    UserAddress { user, email: email.into(), primary: false }
}

fn things() -> Vec<Wish> {
    let folder = |site| Command::AddFolder { id: FolderId::from_u128(9), site, label: label() };
    let user = |site| Command::add_user(new_user(UserId::from_u128(9), site, "New"));
    let machine = |site| Command::AddDevice(new_device(DeviceId::from_u128(9), site, "New"));
    let move_to = |(site, folder)| moves(&[A], site, Some(folder));
    vec![
        each(LEEDS, YORK, folder),
        each(DESKS, LAB, |folder| {
            Command::RenameFolder(RenameFolder { folder, label: Edit::to(label()) })
        }),
        each(DESKS, LAB, |folder| Command::DeleteFolder(DeleteFolder { folder })),
        each(LEEDS, YORK, |site| {
            let label = Some(Edit::to(label()));
            Command::EditSite(Box::new(EditSite { label, ..EditSite::of(site) }))
        }),
        each(LEEDS, YORK, |site| Command::SetSiteActive(SetSiteActive { site, active: false })),
        each(NANTES, YORK, |from| Command::MergeSites(MergeSites { from, into: LEEDS })),
        each(NANTES, EMPTY, |site| Command::DeleteSite(DeleteSite { site })),
        each(LEEDS, YORK, user),
        each(NIL, YAN, |user| {
            let first_name = Some(Edit::to(label()));
            Command::edit_user(EditUser { first_name, ..EditUser::of(user) })
        }),
        each((LEEDS, NIL), (YORK, YAN), |(site, user)| {
            Command::SetMainUser(SetMainUser { site, user: Some(user), replace: false })
        }),
        each(NIL, YAN, |user| Command::AddUserAddress(address(user, "n@leeds.example"))),
        each(NIL, YAN, |user| Command::RemoveUserAddress(address(user, "n@leeds.example"))),
        each((UMA, "uma@leeds.example"), (YAN, "yan@york.example"), |(user, email)| {
            Command::MakeAddressPrimary(address(user, email))
        }),
        each(LEEDS, YORK, |site| {
            let was = Expect::Any;
            Command::MoveUser(MoveUser { user: NIL, site, tickets: true, was })
        }),
        each((NIL, UMA), (ZED, YAN), |(from, into)| Command::MergeUsers(MergeUsers { from, into })),
        each(NIL, YAN, |user| Command::EraseUser(EraseUser { user })),
        one(Command::AddDepartment(AddDepartment {
            id: DepartmentId::from_u128(9),
            label: label(),
        })),
        one(Command::RenameDepartment(RenameDepartment {
            department: OFFICE,
            label: Edit::to(label()),
        })),
        one(Command::DeleteDepartment(DeleteDepartment { department: OFFICE })),
        each(NIL, YAN, |user| Command::SetUserActive { user, active: false }),
        each(LEEDS, YORK, machine),
        each(C, D, |device| Command::DeleteDevice { device }),
        each(A, D, |device| {
            let label = Some(Edit::to("Renamed".into()));
            Command::EditDevice(Box::new(EditDevice { label, ..EditDevice::of(device) }))
        }),
        each(A, D, |device| Command::RestoreDevice(RestoreDevice { device })),
        one(relate(UMA, &[C])),
        each((NIL, C), (YAN, D), |(user, device)| relate(user, &[device])),
        one(unrelate(UMA, A)),
        each((UMA, B), (YAN, D), |(user, device)| unrelate(user, device)),
        each((UMA, A), (YAN, D), |(user, device)| primary(user, Some(device))),
        each((A, LEEDS, DESKS, UMA), (D, YORK, LAB, YAN), |(device, site, folder, user)| {
            Command::EditRelations {
                device,
                site,
                folder: Some(folder),
                users: vec![user],
                was: Expect::Any,
            }
        }),
        each((LEEDS, DESKS), (YORK, LAB), move_to),
        each("Leeds", "York", |site| {
            let id = DeviceId::from_u128(8);
            let row = DeviceRow {
                site_name: Some(site.into()),
                device_name: Some("New".into()),
                ..DeviceRow::blank(2, id)
            };
            let (file, rows) = ("00".into(), Rows::Devices(vec![row]));
            Command::ImportRows(ImportRows { file, skip_errors: false, rows })
        }),
        one(Command::SetDirectory(SetDirectory { directory: None }.into())),
        one(Command::SyncUsers(SyncUsers { people: Vec::new() })),
        one(Command::RecordDirectoryRun(RecordDirectoryRun { run: DirectoryRun::default() })),
    ]
}

fn raise(id: AlertId, device: DeviceId) -> Command {
    let (title, rule) = ("Disk is full".into(), "disk".into());
    Command::RaiseAlert(RaiseAlert { id, device, rule, severity: Severity::Warning, title })
}

/// The desk the matrix is walked on.
pub fn stage() -> World {
    let mut world = World::scoped();
    for (site, name) in [(NANTES, "Nantes"), (EMPTY, "Empty")] {
        world.ok(ADA, Command::add_site(site, name));
    }
    for role in [LOCAL, LOCAL_ADMIN] {
        let scope = Some(Edit::to(Scope::Listed([LEEDS, NANTES].into())));
        let edit = EditRole { role, label: None, full_admin: None, permissions: None, scope };
        world.ok(ADA, Command::EditRole(edit));
    }
    let (route, from, name) = (MailRoute::Folder, None, None);
    world.ok(ADA, Command::SetMail(SetMail { route, from, name }));
    for (technician, name) in [(LEO, "Leo"), (LIV, "Liv"), (LOU, "Lou")] {
        world.ok(ADA, Command::AddTechnician(new_technician(technician, name, Some(LOCAL))));
    }
    for technician in [LEO, LOU] {
        world.ok(Actor::System, Command::RecordLogin { technician });
    }
    world.ok(ADA, Command::DeactivateTechnician { technician: LOU });
    let Role { permissions, scope, .. } = world.get::<Role>(LOCAL).clone();
    let label = "Spare".into();
    let spare = NewRole { id: SPARE, label, full_admin: false, permissions, scope };
    world.ok(ADA, Command::AddRole(spare));
    let shared = SaveView { label: "Shared".into(), ..view(VIEW, true) };
    world.ok(ELI, Command::SaveView(shared));
    world.ok(ADA, Command::AddRule(new_rule(RULE, "Old")));
    world.ok(ADA, token(TOKEN, "Old", Grant::ALL.into()));
    world.ok(ADA, Command::AddWebhook(new_webhook(HOOK, "Old")));
    world.ok(ADA, Command::add_user(new_user(ZED, YORK, "Zed")));
    for (user, email) in [(UMA, "uma@leeds.example"), (YAN, "yan@york.example")] {
        let address = UserAddress { primary: true, ..address(user, email) };
        world.ok(Actor::System, Command::AddUserAddress(address));
    }
    for (alert, device) in [(ALERT, A), (FAR_ALERT, D)] {
        world.ok(Actor::System, raise(alert, device));
    }
    for (pair, site, requester, origin) in
        [([TICKET, PAIR[0]], LEEDS, UMA, A), ([FAR, PAIR[1]], YORK, YAN, D)]
    {
        for id in pair {
            let origin_device = Some(origin);
            let new = NewTicket { origin_device, ..new_ticket(id, site, requester) };
            world.ok(Actor::System, Command::CreateTicket(new));
        }
    }
    world.ok(Actor::System, Command::TakeIn(Box::new(held_back())));
    world
}
