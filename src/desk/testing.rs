//! A little desk for tests: two sites, a handful of people, and a way to send it commands.
//!
//! Owns nothing but the cast and the stage; each test says what happens. Used by the tests of the rules
//! and, from outside the crate, by those in `tests/desk/`. Somebody or something new gets a constant here
//! and a line in [`World::little`].

#[path = "testing/matrix.rs"]
pub mod matrix;

use chrono::TimeDelta;
use helpdeck::desk::{
    Actor, AddDepartment, AddRule, Category, Command, CommandId, Decided, DepartmentId, Desk,
    DeviceChoice, DeviceId, DeviceKind, Entity, Entry, Expect, FolderId, Kind, MessageId,
    MessageKind, NewDevice, NewRole, NewTechnician, NewTicket, NewUser, Notice, Preset, Refusal,
    Request, RoleId, RuleAction, RuleId, Scope, SiteId, StatusId, Strategy, Technician,
    TechnicianId, TechnicianKind, Ticket, TicketId, Timestamp, To, Trigger, User, UserId,
};

/// The first Admin.
pub const ADA: TechnicianId = TechnicianId::from_u128(101);
/// A technician.
pub const DANA: TechnicianId = TechnicianId::from_u128(102);
/// Another.
pub const ELI: TechnicianId = TechnicianId::from_u128(103);
/// A Beginner, who has logged in.
pub const BEA: TechnicianId = TechnicianId::from_u128(104);
/// Invited as Technician, has never logged in.
pub const IVY: TechnicianId = TechnicianId::from_u128(105);
/// Was a technician, is deactivated.
pub const OTTO: TechnicianId = TechnicianId::from_u128(106);
/// The bot.
pub const ROBO: TechnicianId = TechnicianId::from_u128(107);
/// A technician of Leeds alone; only in [`World::scoped`].
pub const LEA: TechnicianId = TechnicianId::from_u128(108);
/// A full admin of Leeds alone; only in [`World::scoped`].
pub const FAY: TechnicianId = TechnicianId::from_u128(109);

/// What a Technician may, in Leeds.
pub const LOCAL: RoleId = RoleId::from_u128(151);
/// Everything, in Leeds.
pub const LOCAL_ADMIN: RoleId = RoleId::from_u128(152);

/// A site with devices A, B, C.
pub const LEEDS: SiteId = SiteId::from_u128(201);
/// A site with device D.
pub const YORK: SiteId = SiteId::from_u128(202);
/// A folder of Leeds.
pub const DESKS: FolderId = FolderId::from_u128(211);
/// A folder of York.
pub const LAB: FolderId = FolderId::from_u128(212);

/// Of Leeds.
pub const A: DeviceId = DeviceId::from_u128(301);
/// Of Leeds, Uma's primary.
pub const B: DeviceId = DeviceId::from_u128(302);
/// Of Leeds, nobody's.
pub const C: DeviceId = DeviceId::from_u128(303);
/// Of York, Yan's.
pub const D: DeviceId = DeviceId::from_u128(304);

/// Of Leeds, has B (primary) and A.
pub const UMA: UserId = UserId::from_u128(401);
/// Of Leeds, has no device.
pub const NIL: UserId = UserId::from_u128(402);
/// Of York, has D.
pub const YAN: UserId = UserId::from_u128(403);
/// Of Leeds, deactivated.
pub const OLD: UserId = UserId::from_u128(404);

/// A department that nobody is in.
pub const OFFICE: DepartmentId = DepartmentId::from_u128(411);

/// A status of the category pending.
pub const VENDOR: StatusId = StatusId::from_u128(501);

/// A desk with its journal and its clock.
#[derive(Clone, Debug)]
pub struct World {
    /// The desk as it is.
    pub desk: Desk,
    /// The time of the next command.
    pub now: Timestamp,
    /// What happened so far.
    pub entries: Vec<Entry>,
    /// What was asked for and made a difference.
    pub requests: Vec<Request>,
    made: u128,
}

impl World {
    /// A desk that nobody has set up.
    pub fn empty() -> Self {
        let now = "2026-11-20T09:00:00Z".parse().expect("a time");
        Self { desk: Desk::default(), now, entries: Vec::new(), requests: Vec::new(), made: 1000 }
    }

    /// The little desk: everybody available, no tickets, no auto-assignment, any number of seats.
    pub fn little() -> Self {
        Self::with_seats(None)
    }

    /// The little desk with so many seats, at least six.
    pub fn with_seats(limit: Option<u32>) -> Self {
        let mut world = Self::empty();
        for mut command in cast() {
            if let Command::FoundDesk { seats, .. } = &mut command {
                *seats = limit;
            }
            world.ok(Actor::System, command);
        }
        for technician in [ADA, DANA, ELI, BEA, OTTO] {
            world.ok(Actor::System, Command::RecordLogin { technician });
        }
        world.ok(ADA, Command::DeactivateTechnician { technician: OTTO });
        world.ok(ADA, Command::SetUserActive { user: OLD, active: false });
        world
    }

    /// The little desk with auto-assignment.
    pub fn assigning(strategy: Strategy) -> Self {
        let mut world = Self::little();
        world.ok(ADA, Command::SetAutoAssign { strategy: Some(strategy) });
        world
    }

    /// The little desk with two people who reach Leeds alone: Lea and Fay.
    pub fn scoped() -> Self {
        let mut world = Self::little();
        let leeds = Scope::Listed([LEEDS].into());
        for (id, label, full_admin) in [(LOCAL, "Local", false), (LOCAL_ADMIN, "Local admin", true)]
        {
            let permissions = Preset::Technician.role().permissions;
            let label = label.into();
            let new = NewRole { id, label, full_admin, permissions, scope: leeds.clone() };
            world.ok(ADA, Command::AddRole(new));
        }
        for (technician, name, role) in [(LEA, "Lea", LOCAL), (FAY, "Fay", LOCAL_ADMIN)] {
            world.ok(ADA, Command::AddTechnician(new_technician(technician, name, Some(role))));
            world.ok(Actor::System, Command::RecordLogin { technician });
        }
        world
    }

    /// The command as a request now.
    pub fn request(&self, actor: impl Into<Actor>, command: Command) -> Request {
        let id = CommandId::from_u128(1_000_000 + self.entries.len() as u128);
        Request { id, at: self.now, actor: actor.into(), command }
    }

    /// Decides and changes nothing.
    pub fn decide(&self, actor: impl Into<Actor>, command: Command) -> Result<Decided, Refusal> {
        self.desk.decide(&self.request(actor, command))
    }

    /// Decides and applies, a minute after the command before.
    pub fn send(
        &mut self,
        actor: impl Into<Actor>,
        command: Command,
    ) -> Result<Vec<Notice>, Refusal> {
        let request = self.request(actor, command);
        let Decided { changes, notices } = self.desk.decide(&request)?;
        let revision = self.desk.revision().next();
        for change in &changes {
            self.desk.apply(revision, change);
        }
        self.now += TimeDelta::minutes(1);
        if !changes.is_empty() {
            self.requests.push(request.clone());
            let Request { id: command_id, at, actor, .. } = request;
            let notices = notices.clone();
            self.entries.push(Entry { revision, at, actor, command_id, changes, notices });
        }
        Ok(notices)
    }

    /// Sends a command that must be accepted.
    pub fn ok(&mut self, actor: impl Into<Actor>, command: Command) -> Vec<Notice> {
        let said = format!("{command:?}");
        self.send(actor, command).unwrap_or_else(|refusal| panic!("{refusal:?} to {said}"))
    }

    /// Sends a command that must be refused, and checks that nothing changed.
    pub fn refused(&mut self, actor: impl Into<Actor>, command: Command) -> Refusal {
        let (before, said) = (self.desk.clone(), format!("{command:?}"));
        let refusal = self.send(actor, command).expect_err(&said);
        assert!(self.desk == before, "a refused command changed the desk: {said}");
        refusal
    }

    /// An id that nothing has.
    pub fn id<Id: From<uuid::Uuid>>(&mut self) -> Id {
        self.made += 1;
        uuid::Uuid::from_u128(self.made).into()
    }

    /// Opens a ticket from a person at the console.
    pub fn ticket(&mut self, requester: UserId) -> TicketId {
        let id = self.id();
        let new = new_ticket(id, self.user(requester).site, requester);
        self.ok(Actor::System, Command::CreateTicket(new));
        id
    }

    /// Opens a ticket and gives it to somebody.
    pub fn ticket_for(&mut self, requester: UserId, technician: TechnicianId) -> TicketId {
        let ticket = self.ticket(requester);
        self.ok(ADA, assign(ticket, technician));
        ticket
    }

    /// The record.
    pub fn get<R: Entity>(&self, id: R::Id) -> &R {
        self.desk.get::<R>(id).unwrap_or_else(|| panic!("there is no {:?} {id:?}", R::KIND))
    }

    /// The ticket.
    pub fn the(&self, ticket: TicketId) -> &Ticket {
        self.get(ticket)
    }

    /// The user.
    pub fn user(&self, user: UserId) -> &User {
        self.get(user)
    }

    /// The technician.
    pub fn technician(&self, technician: TechnicianId) -> &Technician {
        self.get(technician)
    }

    /// A ticket's device.
    pub fn device_of(&self, ticket: TicketId) -> Option<DeviceId> {
        self.the(ticket).device.as_ref().map(|device| device.id)
    }

    /// A user's devices and which of them is the primary.
    pub fn devices_of(&self, user: UserId) -> (&[DeviceId], Option<DeviceId>) {
        let devices = &self.user(user).devices;
        (devices.all(), devices.primary())
    }
}

/// The little desk with mail written to a folder, and an address for Uma.
pub fn mailing() -> World {
    let mut world = World::little();
    let mut uma = world.user(UMA).clone();
    uma.email =
        helpdeck::desk::Email::parse(helpdeck::desk::Field::Email, "uma@users.example").ok();
    let revision = world.desk.revision();
    let uma = helpdeck::desk::Record::User(std::sync::Arc::new(uma));
    world.desk.apply(revision, &helpdeck::desk::Change::Put(uma));
    world.ok(
        Actor::System,
        Command::SetMail(helpdeck::desk::SetMail {
            route: helpdeck::desk::MailRoute::Folder,
            from: None,
            name: None,
        }),
    );
    world
}

/// The commands that make the little desk, in order.
pub fn cast() -> Vec<Command> {
    let site = |id, label: &str| Command::add_site(id, label);
    let folder = |id, site, label: &str| Command::AddFolder { id, site, label: label.into() };
    let relate = |user, devices: &[DeviceId]| Command::RelateDevices {
        user,
        devices: devices.to_vec(),
        position: None,
    };
    let technician = |id, name, role: Option<Preset>| {
        Command::AddTechnician(new_technician(id, name, role.map(Preset::id)))
    };
    let bot = NewTechnician {
        sort: TechnicianKind::Bot,
        ..new_technician(ROBO, "Robo", Some(Preset::Technician.id()))
    };
    vec![
        Command::FoundDesk {
            account: "Little".into(),
            seats: None,
            admin: new_technician(ADA, "Ada", None),
        },
        technician(DANA, "Dana", Some(Preset::Technician)),
        technician(ELI, "Eli", Some(Preset::Technician)),
        technician(BEA, "Bea", None),
        technician(IVY, "Ivy", Some(Preset::Technician)),
        technician(OTTO, "Otto", Some(Preset::Technician)),
        Command::AddTechnician(bot),
        site(LEEDS, "Leeds"),
        site(YORK, "York"),
        folder(DESKS, LEEDS, "Desks"),
        folder(LAB, YORK, "Lab"),
        Command::AddDevice(new_device(A, LEEDS, "A")),
        Command::AddDevice(new_device(B, LEEDS, "B")),
        Command::AddDevice(new_device(C, LEEDS, "C")),
        Command::AddDevice(new_device(D, YORK, "D")),
        Command::AddDepartment(AddDepartment { id: OFFICE, label: "Office".into() }),
        Command::add_user(new_user(UMA, LEEDS, "Uma")),
        Command::add_user(new_user(NIL, LEEDS, "Nil")),
        Command::add_user(new_user(YAN, YORK, "Yan")),
        Command::add_user(new_user(OLD, LEEDS, "Old")),
        relate(UMA, &[B, A]),
        relate(YAN, &[D]),
        Command::AddStatus {
            id: VENDOR,
            label: "Waiting for vendor".into(),
            category: Category::Pending,
        },
    ]
}

/// A technician to add, with an address made of the name.
pub fn new_technician(id: TechnicianId, name: &str, role: Option<RoleId>) -> NewTechnician {
    NewTechnician {
        id,
        email: format!("{name}@little.example"),
        first_name: name.into(),
        last_name: "Tech".into(),
        phone: None,
        role,
        sort: TechnicianKind::Human,
        add_seat: false,
    }
}

/// A user to add, without an address.
pub fn new_user(id: UserId, site: SiteId, name: &str) -> NewUser {
    NewUser::named(id, site, name, "User")
}

/// A workstation to add.
pub fn new_device(id: DeviceId, site: SiteId, name: &str) -> NewDevice {
    NewDevice {
        id,
        site,
        folder: None,
        name: name.into(),
        sort: DeviceKind::Workstation,
        model: None,
        os: None,
        serial: None,
        external_id: None,
        last_seen_at: None,
        anew: false,
    }
}

/// A ticket to open at the console, with the requester's primary and no text.
pub fn new_ticket(id: TicketId, site: SiteId, requester: UserId) -> NewTicket {
    NewTicket {
        id,
        message: MessageId::from_u128(1),
        site,
        requester: Some(requester),
        device: DeviceChoice::Primary,
        origin_device: None,
        title: "Cannot print".into(),
        text: String::new(),
        priority: helpdeck::desk::Priority::Medium,
        impact: helpdeck::desk::Impact::None,
        sort: helpdeck::desk::TicketType::Incident,
        channel: helpdeck::desk::Channel::Console,
        assignee: None,
    }
}

/// A rule to add: new tickets become urgent.
pub fn new_rule(id: RuleId, name: &str) -> AddRule {
    AddRule {
        id,
        label: name.into(),
        trigger: Trigger::Created,
        conditions: vec![],
        actions: vec![RuleAction::SetPriority(helpdeck::desk::Priority::High)],
        active: true,
        ignore_flow: false,
    }
}

/// Gives a ticket to a technician.
pub fn assign(ticket: TicketId, technician: TechnicianId) -> Command {
    Command::AssignTicket { ticket, to: To::Technician(technician), was: Expect::Any }
}

/// Sets a status.
pub fn status(ticket: TicketId, status: StatusId) -> Command {
    Command::SetTicketStatus { ticket, status, was: Expect::Any }
}

/// Sets a ticket's device.
pub fn device(ticket: TicketId, device: DeviceId) -> Command {
    let device = DeviceChoice::Device(device);
    Command::SetTicketDevice { ticket, device, was: Expect::Any }
}

/// Relates devices to a user, at the end.
pub fn relate(user: UserId, devices: &[DeviceId]) -> Command {
    Command::RelateDevices { user, devices: devices.to_vec(), position: None }
}

/// Takes a device from a user.
pub fn unrelate(user: UserId, device: DeviceId) -> Command {
    Command::UnrelateDevice { user, device, new_primary: None }
}

/// Puts devices somewhere else.
pub fn moves(devices: &[DeviceId], site: SiteId, folder: Option<FolderId>) -> Command {
    Command::MoveDevices { devices: devices.to_vec(), site, folder, was: Expect::Any }
}

/// Makes a device the primary.
pub fn primary(user: UserId, device: Option<DeviceId>) -> Command {
    Command::SetPrimaryDevice { user, device, was: Expect::Any }
}

/// Goes out of office for good.
pub fn out(technician: TechnicianId) -> Command {
    Command::SetOutOfOffice { technician, until: None }
}

/// Says something on a ticket.
pub fn say(ticket: TicketId, kind: MessageKind) -> Command {
    Command::AddMessage {
        id: MessageId::from_u128(2),
        ticket,
        kind,
        text: "Hello".into(),
        channel: helpdeck::desk::Channel::Email,
        follow_up: None,
    }
}

/// The kinds of records, for messages of tests.
pub fn missing(kind: Kind) -> Refusal {
    Refusal::NotFound { kind }
}
