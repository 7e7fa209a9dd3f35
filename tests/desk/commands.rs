//! Random commands over the little desk: mostly sensible, sometimes not. A new command is one more strategy.

use helpdeck::desk::{
    Actor, AddRule, AlertId, AutoAssign, Category, ChangeTags, Channel, CloseResolved, Command,
    Condition, DeleteStatus, DeleteTicket, DeviceChoice, DeviceId, Edit, EditDevice, EditRule,
    EmailConfirmed, Expect, FolderId, Holder, Impact, LetterFailed, LetterId, LetterIs, LetterSent,
    MailRoute, MergeTickets, MessageId, MessageKind, MoveRule, MoveStatus, NewTechnician,
    NewTicket, NewUser, PasswordSet, Place, Preset, Priority, RaiseAlert, Relations, RenameStatus,
    ReopenAlert, Resend, RestoreDevice, RestoreTicket, RuleAction, RuleId, SetDefaultStatus,
    SetEmail, SetMail, SetStatusActive, SetTicketDue, Severity, SiteId, SnoozeAlert, SnoozeTicket,
    StatusId, Strategy as Order, TechnicianId, TechnicianKind, Test, TicketFromAlert, TicketId,
    TicketType, To, Trigger, UnmergeTicket, UseOriginDevice, UserId, WakeTicket,
};
use proptest::{
    collection::{btree_map, vec},
    option,
    prelude::*,
    sample::select,
};

use super::testing::{
    A, ADA, B, BEA, C, D, DANA, DESKS, ELI, IVY, LAB, LEEDS, NIL, OLD, OTTO, ROBO, UMA, VENDOR,
    YAN, YORK, new_device, new_technician, new_user,
};

/// A command on its way.
#[derive(Clone, Debug)]
pub struct Step {
    /// Who asks.
    pub actor: Actor,
    /// How long after the one before, in minutes.
    pub wait: i64,
    /// What they want.
    pub command: Command,
}

/// Who may come along.
pub fn actor() -> impl Strategy<Value = Actor> {
    prop_oneof![
        6 => Just(Actor::Technician(ADA)),
        5 => select(vec![DANA, ELI]).prop_map(Actor::Technician),
        1 => technician().prop_map(Actor::Technician),
        2 => user().prop_map(Actor::User),
        2 => Just(Actor::System),
    ]
}

/// What there is before anything random happens: a ticket of each sort.
pub fn opening() -> Vec<Command> {
    let open = |id, site, user| {
        Command::CreateTicket(super::testing::new_ticket(TicketId::from_u128(id), site, user))
    };
    let id = TicketId::from_u128;
    let was = Expect::Any;
    vec![
        open(601, LEEDS, UMA),
        open(602, LEEDS, NIL),
        open(603, YORK, YAN),
        open(604, LEEDS, UMA),
        super::testing::assign(id(601), DANA),
        super::testing::assign(id(602), ELI),
        super::testing::assign(id(604), ROBO),
        Command::SetTicketStatus { ticket: id(602), status: Category::Resolved.preset(), was },
        Command::SetMail(SetMail { route: MailRoute::Folder, from: None, name: None }),
    ]
}

/// Commands of anybody.
pub fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    vec(step(), 1..most)
}

/// A command of anybody.
pub fn step() -> impl Strategy<Value = Step> {
    let wait = prop_oneof![4 => 0..3_i64, 1 => 0..30_000_i64];
    (actor(), wait, command()).prop_map(|(actor, wait, command)| Step { actor, wait, command })
}

fn technician() -> impl Strategy<Value = TechnicianId> {
    let unknown = TechnicianId::from_u128(1);
    let new = [108, 109, 110].map(TechnicianId::from_u128);
    select([&[ADA, DANA, ELI, BEA, IVY, OTTO, ROBO, unknown], new.as_slice()].concat())
}

fn user() -> impl Strategy<Value = UserId> {
    let [new, unknown] = [405, 1].map(UserId::from_u128);
    select(vec![UMA, UMA, NIL, YAN, OLD, new, unknown])
}

fn device() -> impl Strategy<Value = DeviceId> {
    let [new, unknown] = [305, 1].map(DeviceId::from_u128);
    select(vec![A, A, B, B, C, C, D, new, unknown])
}

fn site() -> impl Strategy<Value = SiteId> {
    let [new, unknown] = [203, 1].map(SiteId::from_u128);
    select(vec![LEEDS, LEEDS, LEEDS, YORK, YORK, new, unknown])
}

fn folder() -> impl Strategy<Value = Option<FolderId>> {
    option::of(select(vec![DESKS, LAB, FolderId::from_u128(213)]))
}

fn ticket() -> impl Strategy<Value = TicketId> {
    (601..608_u128).prop_map(TicketId::from_u128)
}

fn status() -> impl Strategy<Value = StatusId> {
    let presets = Category::ALL.map(Category::preset);
    select([presets.as_slice(), &[VENDOR, StatusId::from_u128(502)]].concat())
}

fn channel() -> impl Strategy<Value = Channel> {
    select(vec![Channel::Console, Channel::Phone, Channel::Email, Channel::Api, Channel::Alert])
}

fn to() -> impl Strategy<Value = To> {
    prop_oneof![
        3 => technician().prop_map(To::Technician),
        1 => Just(To::Nobody),
        1 => Just(To::Balance),
    ]
}

fn choice() -> impl Strategy<Value = DeviceChoice> {
    prop_oneof![
        1 => Just(DeviceChoice::Primary),
        1 => Just(DeviceChoice::Blank),
        2 => device().prop_map(DeviceChoice::Device),
    ]
}

fn seen<T: Clone + std::fmt::Debug>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Expect<T>> {
    prop_oneof![3 => Just(Expect::Any), 1 => value.prop_map(Expect::Value)]
}

fn label() -> impl Strategy<Value = String> {
    select(vec!["One", "two", "TWO", "", "a\x1b[2J"]).prop_map(String::from)
}

fn new_ticket() -> impl Strategy<Value = Command> {
    let what = (ticket(), site(), option::weighted(0.9, user()), choice(), channel());
    let how = (label(), option::of(device()), option::of(to()), select(Priority::ALL.to_vec()));
    (what, how).prop_map(
        |((id, site, requester, device, channel), (title, origin, assignee, priority))| {
            Command::CreateTicket(NewTicket {
                id,
                message: MessageId::from_u128(1),
                site,
                requester,
                device,
                origin_device: origin,
                text: title.clone(),
                title: if title.is_empty() { "Help".into() } else { title },
                priority,
                impact: Impact::Minor,
                sort: TicketType::Request,
                channel,
                assignee,
            })
        },
    )
}

fn of_tickets() -> impl Strategy<Value = Command> {
    let kind = select(vec![
        MessageKind::PublicReply,
        MessageKind::InternalNote,
        MessageKind::Requester,
        MessageKind::Requester,
        MessageKind::Automatic,
    ]);
    let follow_up = option::of((611..613_u128).prop_map(TicketId::from_u128));
    prop_oneof![
        3 => new_ticket(),
        2 => (ticket(), to(), seen(option::of(technician())))
            .prop_map(|(ticket, to, was)| Command::AssignTicket { ticket, to, was }),
        2 => (ticket(), status(), seen(status()))
            .prop_map(|(ticket, status, was)| Command::SetTicketStatus { ticket, status, was }),
        1 => (ticket(), select(Priority::ALL.to_vec()))
            .prop_map(|(ticket, priority)| Command::SetTicketPriority { ticket, priority, was: Expect::Any }),
        1 => (ticket(), label(), seen(label()))
            .prop_map(|(ticket, title, was)| Command::SetTicketTitle { ticket, title, was }),
        2 => (ticket(), choice(), seen(option::of(device())))
            .prop_map(|(ticket, device, was)| Command::SetTicketDevice { ticket, device, was }),
        1 => (ticket(), option::of(user()), seen(option::of(user())))
            .prop_map(|(ticket, requester, was)| Command::SetTicketRequester { ticket, requester, was }),
        2 => (ticket(), kind, channel(), follow_up).prop_map(|(ticket, kind, channel, follow_up)| {
            let (id, text) = (MessageId::from_u128(2), "Hello".into());
            Command::AddMessage { id, ticket, kind, text, channel, follow_up }
        }),
    ]
}

/// What is more than a field of a ticket.
fn of_whole_tickets() -> impl Strategy<Value = Command> {
    let tags = || vec(select(vec!["vpn", "VPN", "new starter", ""]).prop_map(String::from), 0..2);
    let time = || {
        (0..60_000_i64).prop_map(|minutes| {
            chrono::DateTime::from_timestamp(1_795_165_200 + minutes * 60, 0).unwrap()
        })
    };
    prop_oneof![
        2 => (ticket(), tags(), tags())
            .prop_map(|(ticket, add, remove)| Command::ChangeTags(ChangeTags { ticket, add, remove })),
        2 => (ticket(), time())
            .prop_map(|(ticket, until)| Command::SnoozeTicket(SnoozeTicket { ticket, until })),
        1 => (ticket(), option::of(time()))
            .prop_map(|(ticket, if_until)| Command::WakeTicket(WakeTicket { ticket, if_until })),
        1 => (ticket(), option::of(time()), seen(option::of(time())))
            .prop_map(|(ticket, due, was)| Command::SetTicketDue(SetTicketDue { ticket, due, was })),
        3 => (ticket(), ticket())
            .prop_map(|(from, into)| Command::MergeTickets(MergeTickets { from, into })),
        1 => (ticket(), status())
            .prop_map(|(ticket, status)| Command::UnmergeTicket(UnmergeTicket { ticket, status })),
        1 => ticket().prop_map(|ticket| Command::DeleteTicket(DeleteTicket { ticket })),
        2 => ticket().prop_map(|ticket| Command::RestoreTicket(RestoreTicket { ticket })),
        1 => (ticket(), time()).prop_map(|(ticket, if_resolved_at)| {
            Command::CloseResolved(CloseResolved { ticket, if_resolved_at })
        }),
        1 => (ticket(), seen(option::of(device())))
            .prop_map(|(ticket, was)| Command::UseOriginDevice(UseOriginDevice { ticket, was })),
    ]
}

fn of_statuses() -> impl Strategy<Value = Command> {
    prop_oneof![
        1 => (status(), label(), seen(label())).prop_map(|(status, to, was)| {
            Command::RenameStatus(RenameStatus { status, label: Edit { to, was } })
        }),
        1 => (status(), 0..4_usize)
            .prop_map(|(status, place)| Command::MoveStatus(MoveStatus { status, place })),
        1 => (status(), any::<bool>())
            .prop_map(|(status, active)| Command::SetStatusActive(SetStatusActive { status, active })),
        1 => status().prop_map(|status| Command::SetDefaultStatus(SetDefaultStatus { status })),
        1 => (status(), status()).prop_map(|(status, replacement)| {
            Command::DeleteStatus(DeleteStatus { status, replacement })
        }),
    ]
}

fn place() -> impl Strategy<Value = Place> {
    (site(), folder()).prop_map(|(site, folder)| Place { site, folder })
}

fn of_relations() -> impl Strategy<Value = Command> {
    prop_oneof![
        3 => (user(), vec(device(), 0..3), option::of(0..4_usize))
            .prop_map(|(user, devices, position)| Command::RelateDevices { user, devices, position }),
        2 => (user(), device(), option::of(device()))
            .prop_map(|(user, device, new_primary)| Command::UnrelateDevice { user, device, new_primary }),
        1 => (user(), option::of(device()), seen(option::of(device())))
            .prop_map(|(user, device, was)| Command::SetPrimaryDevice { user, device, was }),
        1 => (device(), site(), folder(), vec(user(), 0..3), seen((place(), vec(user(), 0..3))))
            .prop_map(|(device, site, folder, users, was)| {
                let was = match was {
                    Expect::Value((place, users)) => Expect::Value(Relations { place, users }),
                    Expect::Any => Expect::Any,
                };
                Command::EditRelations { device, site, folder, users, was }
            }),
        1 => (vec(device(), 0..3), site(), folder(), seen(btree_map(device(), place(), 0..3)))
            .prop_map(|(devices, site, folder, was)| Command::MoveDevices { devices, site, folder, was }),
        1 => device().prop_map(|device| Command::DeleteDevice { device }),
        1 => device().prop_map(|device| Command::RestoreDevice(RestoreDevice { device })),
        1 => (device(), label(), option::of(select(vec!["rmm-1", "rmm-2"]))).prop_map(|(device, label, id)| {
            let external_id = Some(Edit::to(id.map(Into::into)));
            let label = Some(Edit::to(label));
            Command::EditDevice(Box::new(EditDevice { label, external_id, ..EditDevice::of(device) }))
        }),
    ]
}

fn of_rules() -> impl Strategy<Value = Command> {
    let rule = || select(vec![1, 2, 3, 801, 802, 803]).prop_map(RuleId::from_u128);
    let trigger = select(vec![
        Trigger::Created,
        Trigger::StatusChanged,
        Trigger::Solved,
        Trigger::AssignmentChanged,
        Trigger::Replied,
        Trigger::Aged { hours: 1 },
    ]);
    let asks = prop_oneof![
        select(Category::ALL.to_vec()).prop_map(Test::Category),
        select(vec![Holder::Nobody, Holder::Anybody, Holder::Inactive, Holder::Out])
            .prop_map(Test::Technician),
    ];
    let condition = (any::<bool>(), asks).prop_map(|(not, asks)| Condition { not, asks });
    let order = select(vec![Order::RoundRobin, Order::LastOwner { days: 30 }]);
    let action = prop_oneof![
        status().prop_map(RuleAction::SetStatus),
        technician().prop_map(RuleAction::Assign),
        Just(RuleAction::Reopen),
        Just(RuleAction::Unassign),
        Just(RuleAction::AssignAutopilot),
        order.prop_map(|order| {
            let strategy = Some(order);
            RuleAction::AutoAssign(AutoAssign { strategy, ..AutoAssign::default() })
        }),
    ];
    let add = (rule(), trigger, vec(condition, 0..2), vec(action, 1..3), any::<bool>());
    prop_oneof![
        4 => add.prop_map(|(id, trigger, conditions, actions, ignore_flow)| {
            let label = format!("Rule {id}");
            let active = true;
            Command::AddRule(AddRule { id, label, trigger, conditions, actions, active, ignore_flow })
        }),
        1 => (rule(), any::<bool>()).prop_map(|(rule, active)| {
            Command::EditRule(EditRule { active: Some(Edit::to(active)), ..EditRule::of(rule) })
        }),
        1 => (rule(), 0..4_usize).prop_map(|(rule, to)| Command::MoveRule(MoveRule { rule, to })),
        1 => rule().prop_map(|rule| Command::DeleteRule { rule }),
    ]
}

fn of_alerts() -> impl Strategy<Value = Command> {
    let alert = || (901..904_u128).prop_map(AlertId::from_u128);
    let raise = (alert(), device(), select(vec!["disk", "ping"]), select(Severity::ALL.to_vec()));
    let until = (0..2000_i64).prop_map(|minutes| {
        chrono::DateTime::from_timestamp(1_795_165_200 + minutes * 60, 0).unwrap()
    });
    prop_oneof![
        3 => raise.prop_map(|(id, device, rule, severity)| {
            let (rule, title) = (rule.into(), "Not well".into());
            Command::RaiseAlert(RaiseAlert { id, device, rule, severity, title })
        }),
        1 => (alert(), until.clone())
            .prop_map(|(alert, until)| Command::SnoozeAlert(SnoozeAlert { alert, until })),
        1 => alert().prop_map(|alert| Command::ResolveAlert { alert }),
        1 => (alert(), option::of(until))
            .prop_map(|(alert, if_until)| Command::ReopenAlert(ReopenAlert { alert, if_until })),
        2 => (alert(), ticket()).prop_map(|(alert, ticket)| {
            let message = MessageId::from_u128(3);
            Command::TicketFromAlert(TicketFromAlert { alert, ticket, message })
        }),
    ]
}

fn of_technicians() -> impl Strategy<Value = Command> {
    let role = option::of(select(Preset::ALL.map(Preset::id).to_vec()));
    let sort = prop_oneof![4 => Just(TechnicianKind::Human), 1 => Just(TechnicianKind::Bot)];
    let until = option::of((0..2000_i64).prop_map(|minutes| {
        chrono::DateTime::from_timestamp(1_795_165_200 + minutes * 60, 0).unwrap()
    }));
    prop_oneof![
        3 => (108..111_u128, role, sort, any::<bool>()).prop_map(|(id, role, sort, add_seat)| {
            let new = new_technician(TechnicianId::from_u128(id), &format!("n{id}"), role);
            Command::AddTechnician(NewTechnician { sort, add_seat, ..new })
        }),
        2 => technician().prop_map(|technician| Command::RecordLogin { technician }),
        2 => (technician(), any::<bool>())
            .prop_map(|(technician, add_seat)| Command::ActivateTechnician { technician, add_seat }),
        3 => technician().prop_map(|technician| Command::DeactivateTechnician { technician }),
        1 => (technician(), until.clone())
            .prop_map(|(technician, if_until)| Command::SetAvailable { technician, if_until }),
        2 => (technician(), until)
            .prop_map(|(technician, until)| Command::SetOutOfOffice { technician, until }),
    ]
}

fn of_the_house() -> impl Strategy<Value = Command> {
    let order = option::of(select(vec![Order::RoundRobin, Order::LeastLoaded]));
    let mail = option::of(select(vec!["one@little.example", "TWO@little.example", "none"]));
    let new_user =
        (select(vec![UMA, UserId::from_u128(405)]), site(), mail).prop_map(|(id, site, email)| {
            Command::add_user(NewUser { email: email.map(Into::into), ..new_user(id, site, "New") })
        });
    prop_oneof![
        2 => order.prop_map(|strategy| Command::SetAutoAssign { strategy }),
        1 => (label(), select(Category::ALL.to_vec())).prop_map(|(label, category)| {
            Command::AddStatus { id: StatusId::from_u128(502), label, category }
        }),
        1 => label().prop_map(|label| Command::add_site(SiteId::from_u128(203), label)),
        1 => (site(), label()).prop_map(|(site, label)| {
            Command::AddFolder { id: FolderId::from_u128(213), site, label }
        }),
        1 => new_user,
        1 => (user(), any::<bool>()).prop_map(|(user, active)| Command::SetUserActive { user, active }),
        1 => (site(), label())
            .prop_map(|(site, name)| Command::AddDevice(new_device(DeviceId::from_u128(305), site, &name))),
    ]
}

fn of_mail() -> impl Strategy<Value = Command> {
    let route = select(vec![MailRoute::Folder, MailRoute::Folder, MailRoute::Off]);
    let email = select(vec!["one@little.example", "two@little.example", "dana@little.example"]);
    // The letter of the first command after the opening, and of those around it.
    let letter = (1_000_000..1_000_060_u128).prop_map(LetterId::from_u128);
    let which = letter.prop_map(|letter| LetterIs { letter });
    prop_oneof![
        2 => route.prop_map(|route| Command::SetMail(SetMail { route, from: None, name: None })),
        1 => technician().prop_map(|technician| Command::ResendInvitation(Resend { technician })),
        2 => (technician(), email.clone()).prop_map(|(technician, email)| {
            Command::SetTechnicianEmail(SetEmail { technician, email: Edit::to(email.into()) })
        }),
        1 => (technician(), email).prop_map(|(technician, email)| {
            Command::RecordEmailConfirmed(EmailConfirmed { technician, email: email.into() })
        }),
        1 => (technician(), option::of(technician()))
            .prop_map(|(technician, by)| Command::RecordPassword(PasswordSet { technician, by })),
        1 => which.clone().prop_map(Command::RetryLetter),
        1 => which.clone().prop_map(Command::DropLetter),
        1 => which.clone().prop_map(|LetterIs { letter }| {
            Command::RecordLetterSent(LetterSent { letter, file: None })
        }),
        2 => (which, any::<bool>()).prop_map(|(LetterIs { letter }, for_good)| {
            Command::RecordLetterFailed(LetterFailed { letter, error: "no".into(), for_good })
        }),
    ]
}

// Boxed: together they are too big for the stack of a test.
fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        3 => of_mail().boxed(),
        8 => of_tickets().boxed(),
        4 => of_relations().boxed(),
        4 => of_technicians().boxed(),
        2 => of_the_house().boxed(),
        2 => of_alerts().boxed(),
        1 => of_rules().boxed(),
        3 => of_whole_tickets().boxed(),
        1 => of_statuses().boxed(),
    ]
}
