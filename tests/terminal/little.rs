//! The little desk of the scenarios: two sites, a handful of people, devices and tickets that have names, so
//! that a scenario reads as a sentence. Owns the cast and nothing else. Somebody new is a constant and a line
//! in [`cast`].

use helpdeck::desk::{
    Actor, AddDepartment, Channel, Command, DepartmentId, DeviceChoice, DeviceId, DeviceKind,
    FolderId, Impact, MessageId, NewDevice, NewTechnician, NewTicket, NewUser, Preset, Priority,
    SiteId, TakeIn, TechnicianId, TechnicianKind, TicketId, TicketType, UserId,
};

/// Ada Stone, Admin.
pub const ADA: TechnicianId = TechnicianId::from_u128(101);
/// Dana Cole, Technician.
pub const DANA: TechnicianId = TechnicianId::from_u128(102);
/// Eli Park, Technician.
pub const ELI: TechnicianId = TechnicianId::from_u128(103);
/// Bea Novak, Beginner.
pub const BEA: TechnicianId = TechnicianId::from_u128(104);
/// Ivy Marsh, invited, has never logged in.
pub const IVY: TechnicianId = TechnicianId::from_u128(105);
/// Otto Klein, deactivated.
pub const OTTO: TechnicianId = TechnicianId::from_u128(106);

pub const LEEDS: SiteId = SiteId::from_u128(201);
pub const YORK: SiteId = SiteId::from_u128(202);
/// Where everybody works.
pub const FINANCE: DepartmentId = DepartmentId::from_u128(221);
/// A folder of Leeds.
pub const DESKS: FolderId = FolderId::from_u128(211);
/// A folder of York.
pub const LAB: FolderId = FolderId::from_u128(212);

/// LT-01 of Leeds, Sara's primary.
pub const LT_01: DeviceId = DeviceId::from_u128(301);
/// LT-02 of Leeds, Sara's too.
pub const LT_02: DeviceId = DeviceId::from_u128(302);
/// PR-01 of Leeds, nobody's.
pub const PR_01: DeviceId = DeviceId::from_u128(303);
/// YK-01 of York, Tom's.
pub const YK_01: DeviceId = DeviceId::from_u128(304);

/// Sara Lindqvist of Leeds, with two devices.
pub const SARA: UserId = UserId::from_u128(401);
/// Noor Haddad of Leeds, with none.
pub const NOOR: UserId = UserId::from_u128(402);
/// Tom Adeyemi of York, with one.
pub const TOM: UserId = UserId::from_u128(403);
/// Olga Frey of Leeds, deactivated.
pub const OLGA: UserId = UserId::from_u128(404);

/// #1 "Cannot print to floor 3": Sara's, High, Dana has it.
pub const PRINT: TicketId = TicketId::from_u128(501);
/// #2 "Outlook asks for a password": Tom's, Medium, nobody has it.
pub const OUTLOOK: TicketId = TicketId::from_u128(502);
/// #3 "Monitor stays dark": Noor's, Low, no device.
pub const MONITOR: TicketId = TicketId::from_u128(503);
/// #4 "VPN drops every ten minutes": Sara's, Critical, nobody has it.
pub const VPN: TicketId = TicketId::from_u128(504);
/// #5 "Move the printer to room 4": nobody asked, Medium, pending.
pub const MOVE: TicketId = TicketId::from_u128(505);
/// #6 "Return the old laptop": Sara's, resolved, Eli had it.
pub const RETURN: TicketId = TicketId::from_u128(506);

fn technician(id: TechnicianId, first: &str, last: &str, role: Option<Preset>) -> NewTechnician {
    NewTechnician {
        id,
        email: format!("{}@little.example", first.to_lowercase()),
        first_name: first.into(),
        last_name: last.into(),
        phone: None,
        role: role.map(Preset::id),
        sort: TechnicianKind::Human,
        add_seat: false,
    }
}

fn user(id: UserId, site: SiteId, first: &str, last: &str) -> Command {
    Command::add_user(NewUser {
        email: Some(format!("{}@customer.example", first.to_lowercase())),
        department: Some(FINANCE),
        ..NewUser::named(id, site, first, last)
    })
}

fn device(
    id: DeviceId,
    site: SiteId,
    folder: Option<FolderId>,
    name: &str,
    model: &str,
) -> Command {
    Command::AddDevice(NewDevice {
        id,
        site,
        folder,
        name: name.into(),
        sort: DeviceKind::Workstation,
        model: Some(model.into()),
        os: None,
        serial: None,
        external_id: None,
        last_seen_at: None,
        anew: false,
    })
}

/// A ticket with a first message, from the console.
pub fn ticket(
    id: TicketId,
    site: SiteId,
    requester: Option<UserId>,
    title: &str,
    priority: Priority,
) -> Command {
    Command::CreateTicket(NewTicket {
        id,
        message: MessageId::from_u128(0x3e55_0000 + id.to_string().len() as u128),
        site,
        requester,
        device: DeviceChoice::Primary,
        origin_device: None,
        title: title.into(),
        text: format!("{title}. It began this morning."),
        priority,
        impact: Impact::None,
        sort: TicketType::Incident,
        channel: Channel::Phone,
        assignee: None,
    })
}

/// A mail from somebody nobody knows.
fn held_back() -> Command {
    Command::TakeIn(Box::new(TakeIn {
        channel: Channel::Email,
        key: "<1@else.example>".into(),
        from: "kim@else.example".into(),
        name: Some("Kim Dyk".into()),
        subject: "Lamp is broken".into(),
        text: "It went out this morning.".into(),
        thread: None,
        origin_device: None,
    }))
}

/// What makes the little desk, in order, with this many seats or any number.
pub fn cast(seats: Option<u32>) -> Vec<(Actor, Command)> {
    let relate = |user, devices: &[DeviceId]| Command::RelateDevices {
        user,
        devices: devices.to_vec(),
        position: None,
    };
    let assign = |ticket, to| Command::AssignTicket {
        ticket,
        to: helpdeck::desk::To::Technician(to),
        was: helpdeck::desk::Expect::Any,
    };
    let status = |ticket, category: helpdeck::desk::Category| Command::SetTicketStatus {
        ticket,
        status: category.preset(),
        was: helpdeck::desk::Expect::Any,
    };
    let role = Some(Preset::Technician);
    let mut commands = vec![
        Command::FoundDesk {
            account: "Little".into(),
            seats,
            admin: technician(ADA, "Ada", "Stone", None),
        },
        Command::AddTechnician(technician(DANA, "Dana", "Cole", role)),
        Command::AddTechnician(technician(ELI, "Eli", "Park", role)),
        Command::AddTechnician(technician(BEA, "Bea", "Novak", None)),
        Command::AddTechnician(technician(IVY, "Ivy", "Marsh", role)),
        Command::AddTechnician(technician(OTTO, "Otto", "Klein", role)),
        Command::add_site(LEEDS, "Leeds"),
        Command::add_site(YORK, "York"),
        Command::AddFolder { id: DESKS, site: LEEDS, label: "Desks".into() },
        Command::AddFolder { id: LAB, site: YORK, label: "Lab".into() },
        device(LT_01, LEEDS, Some(DESKS), "LT-01", "ThinkPad T14"),
        device(LT_02, LEEDS, None, "LT-02", "ThinkPad X1"),
        device(PR_01, LEEDS, None, "PR-01", "LaserJet 400"),
        device(YK_01, YORK, Some(LAB), "YK-01", "MacBook Air"),
        Command::AddDepartment(AddDepartment { id: FINANCE, label: "Finance".into() }),
        user(SARA, LEEDS, "Sara", "Lindqvist"),
        user(NOOR, LEEDS, "Noor", "Haddad"),
        user(TOM, YORK, "Tom", "Adeyemi"),
        user(OLGA, LEEDS, "Olga", "Frey"),
        relate(SARA, &[LT_01, LT_02]),
        relate(TOM, &[YK_01]),
    ];
    commands
        .extend([ADA, DANA, ELI, BEA, OTTO].map(|technician| Command::RecordLogin { technician }));
    commands.extend([
        Command::DeactivateTechnician { technician: OTTO },
        Command::SetUserActive { user: OLGA, active: false },
        ticket(PRINT, LEEDS, Some(SARA), "Cannot print to floor 3", Priority::High),
        ticket(OUTLOOK, YORK, Some(TOM), "Outlook asks for a password", Priority::Medium),
        ticket(MONITOR, LEEDS, Some(NOOR), "Monitor stays dark", Priority::Low),
        ticket(VPN, LEEDS, Some(SARA), "VPN drops every ten minutes", Priority::Critical),
        ticket(MOVE, LEEDS, None, "Move the printer to room 4", Priority::Medium),
        ticket(RETURN, LEEDS, Some(SARA), "Return the old laptop", Priority::Low),
        assign(PRINT, DANA),
        assign(RETURN, ELI),
        status(MOVE, helpdeck::desk::Category::Pending),
        status(RETURN, helpdeck::desk::Category::Resolved),
        held_back(),
    ]);
    commands.into_iter().map(|command| (Actor::System, command)).collect()
}
