//! Owns the names of values and of records. A record that cannot be found still has a word.

use crate::{
    desk::{
        Actor, Alert, AlertId, AlertState, ApiToken, Category, Channel, Department, DepartmentId,
        Desk, Device, DeviceId, DeviceKind, Field, Folder, FolderId, Held, Impact, Kind,
        MessageKind, Permission, PortalScope, Preset, Priority, Role, RoleId, Severity, Site,
        SiteId, SiteState, Status, StatusId, Strategy, Technician, TechnicianId, TechnicianState,
        Ticket, TicketId, TicketType, TokenId, TokenState, User, UserId, UserSource, UserState,
        Webhook, WebhookId,
    },
    locale::Lang,
};

/// A priority: "High".
pub const fn priority(lang: Lang, priority: Priority) -> &'static str {
    match priority {
        Priority::Low => lang.priority_low(),
        Priority::Medium => lang.priority_medium(),
        Priority::High => lang.priority_high(),
        Priority::Critical => lang.priority_critical(),
    }
}

/// An impact: "Site down".
pub const fn impact(lang: Lang, impact: Impact) -> &'static str {
    match impact {
        Impact::None => lang.impact_none(),
        Impact::Minor => lang.impact_minor(),
        Impact::Major => lang.impact_major(),
        Impact::SiteDown => lang.impact_site_down(),
        Impact::ServerIssue => lang.impact_server_issue(),
        Impact::Crisis => lang.impact_crisis(),
    }
}

/// The type of a ticket: "Incident".
pub const fn sort(lang: Lang, sort: TicketType) -> &'static str {
    match sort {
        TicketType::Incident => lang.sort_incident(),
        TicketType::Problem => lang.sort_problem(),
        TicketType::Request => lang.sort_request(),
        TicketType::Change => lang.sort_change(),
    }
}

/// A category of statuses, which is also the name of its preset: "Pending".
pub const fn category(lang: Lang, category: Category) -> &'static str {
    match category {
        Category::Open => lang.category_open(),
        Category::Pending => lang.category_pending(),
        Category::Resolved => lang.category_resolved(),
        Category::Closed => lang.category_closed(),
    }
}

/// The name of a status: presets in the reader's language, others as they were labelled.
pub fn status_name(lang: Lang, status: &Status) -> &str {
    if status.preset { category(lang, status.category) } else { &status.name }
}

/// The name of the status with this id.
pub fn status(lang: Lang, desk: &Desk, id: StatusId) -> &str {
    desk.get::<Status>(id).map_or(lang.unknown_status(), |status| status_name(lang, status))
}

/// The name of a role: presets in the reader's language until somebody renames them, others as they were named.
pub fn role_name(lang: Lang, role: &Role) -> &str {
    match role.preset {
        Some(preset) if *role.name == *preset.name() => match preset {
            Preset::Admin => lang.role_admin(),
            Preset::Technician => lang.role_technician(),
            Preset::Beginner => lang.role_beginner(),
        },
        _ => &role.name,
    }
}

/// The name of the role with this id.
pub fn role(lang: Lang, desk: &Desk, id: RoleId) -> &str {
    desk.get::<Role>(id).map_or(lang.unknown_role(), |role| role_name(lang, role))
}

/// How new tickets are assigned, or that they are not.
pub const fn auto_assign(lang: Lang, way: Option<Strategy>) -> &'static str {
    match way {
        Some(way) => strategy(lang, way),
        None => lang.auto_assign_off(),
    }
}

/// A kind of device: "Workstation".
pub const fn device_kind(lang: Lang, kind: DeviceKind) -> &'static str {
    match kind {
        DeviceKind::Workstation => lang.device_kind_workstation(),
        DeviceKind::Server => lang.device_kind_server(),
        DeviceKind::Mobile => lang.device_kind_mobile(),
        DeviceKind::Snmp => lang.device_kind_snmp(),
        DeviceKind::Other => lang.device_kind_other(),
    }
}

/// The state of a technician's account: "Invited".
pub const fn technician_state(lang: Lang, state: TechnicianState) -> &'static str {
    match state {
        TechnicianState::Invited => lang.state_invited(),
        TechnicianState::Active => lang.state_active(),
        TechnicianState::Inactive => lang.state_inactive(),
    }
}

/// How bad an alert is: "Critical".
pub const fn severity(lang: Lang, severity: Severity) -> &'static str {
    match severity {
        Severity::Information => lang.severity_information(),
        Severity::Warning => lang.severity_warning(),
        Severity::Critical => lang.severity_critical(),
    }
}

/// Where an alert stands: "Snoozed".
pub const fn alert_state(lang: Lang, state: AlertState) -> &'static str {
    match state {
        AlertState::Open => lang.alert_open(),
        AlertState::Snoozed { .. } => lang.alert_snoozed(),
        AlertState::Resolved { .. } => lang.alert_resolved(),
    }
}

/// The state of a site: "Deactivated".
pub const fn site_state(lang: Lang, state: SiteState) -> &'static str {
    match state {
        SiteState::Active => lang.site_state_active(),
        SiteState::Inactive => lang.site_state_inactive(),
    }
}

/// The state of a user: "Deactivated".
pub const fn user_state(lang: Lang, state: UserState) -> &'static str {
    match state {
        UserState::Active => lang.user_state_active(),
        UserState::Inactive => lang.user_state_inactive(),
    }
}

/// Whose tickets a user sees in the portal: "Their own".
pub const fn portal_scope(lang: Lang, scope: PortalScope) -> &'static str {
    match scope {
        PortalScope::Own => lang.portal_scope_own(),
        PortalScope::Site => lang.portal_scope_site(),
    }
}

/// How a user came to be known: "By mail".
pub const fn user_source(lang: Lang, source: UserSource) -> &'static str {
    match source {
        UserSource::Manual => lang.source_manual(),
        UserSource::Import => lang.source_import(),
        UserSource::Email => lang.source_email(),
        UserSource::Portal => lang.source_portal(),
        UserSource::Chat => lang.source_chat(),
        UserSource::Directory => lang.source_directory(),
    }
}

/// What sort of message it is: "Internal note".
pub const fn message_kind(lang: Lang, kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::PublicReply => lang.message_public_reply(),
        MessageKind::InternalNote => lang.message_internal_note(),
        MessageKind::Requester => lang.message_requester(),
        MessageKind::Automatic => lang.message_automatic(),
    }
}

/// A channel: "Service portal".
pub const fn channel(lang: Lang, channel: Channel) -> &'static str {
    match channel {
        Channel::Console => lang.channel_console(),
        Channel::Phone => lang.channel_phone(),
        Channel::Email => lang.channel_email(),
        Channel::Portal => lang.channel_portal(),
        Channel::Api => lang.channel_api(),
        Channel::Agent => lang.channel_agent(),
        Channel::Slack => lang.channel_slack(),
        Channel::Teams => lang.channel_teams(),
        Channel::Whatsapp => lang.channel_whatsapp(),
        Channel::Alert => lang.channel_alert(),
        Channel::Autopilot => lang.channel_autopilot(),
    }
}

/// An order of auto-assignment: "Round robin".
pub const fn strategy(lang: Lang, strategy: Strategy) -> &'static str {
    match strategy {
        Strategy::RoundRobin => lang.strategy_round_robin(),
        Strategy::LeastLoaded => lang.strategy_least_loaded(),
        Strategy::LastOwner { .. } => lang.strategy_last_owner(),
    }
}

/// What a permission allows: "assign tickets".
pub const fn permission(lang: Lang, permission: Permission) -> &'static str {
    match permission {
        Permission::ManageTechnicians => lang.permission_manage_technicians(),
        Permission::SetAvailability => lang.permission_set_availability(),
        Permission::ManageRoles => lang.permission_manage_roles(),
        Permission::AssignRoles => lang.permission_assign_roles(),
        Permission::ManageSites => lang.permission_manage_sites(),
        Permission::ManageFolders => lang.permission_manage_folders(),
        Permission::ManageUsers => lang.permission_manage_users(),
        Permission::ImportUsers => lang.permission_import_users(),
        Permission::MergeUsers => lang.permission_merge_users(),
        Permission::ManageDevices => lang.permission_manage_devices(),
        Permission::DeleteDevices => lang.permission_delete_devices(),
        Permission::RelateDevices => lang.permission_relate_devices(),
        Permission::CreateTickets => lang.permission_create_tickets(),
        Permission::EditTickets => lang.permission_edit_tickets(),
        Permission::AssignTickets => lang.permission_assign_tickets(),
        Permission::BeAssigned => lang.permission_be_assigned(),
        Permission::Reply => lang.permission_reply(),
        Permission::Note => lang.permission_note(),
        Permission::ChangeDevice => lang.permission_change_device(),
        Permission::MergeTickets => lang.permission_merge_tickets(),
        Permission::DeleteTickets => lang.permission_delete_tickets(),
        Permission::ExportTickets => lang.permission_export_tickets(),
        Permission::ManageAlerts => lang.permission_manage_alerts(),
        Permission::ManageAutomation => lang.permission_manage_automation(),
        Permission::ManageEmail => lang.permission_manage_email(),
        Permission::ManageTokens => lang.permission_manage_tokens(),
        Permission::ManageWebhooks => lang.permission_manage_webhooks(),
        Permission::ViewAudit => lang.permission_view_audit(),
        Permission::ManageSettings => lang.permission_manage_settings(),
        Permission::ManageSubscription => lang.permission_manage_subscription(),
    }
}

/// A field inside a sentence: "first name".
pub const fn field_inline(lang: Lang, field: Field) -> &'static str {
    match field {
        Field::Id => lang.field_id(),
        Field::Name => lang.field_name(),
        Field::FirstName => lang.field_first_name(),
        Field::LastName => lang.field_last_name(),
        Field::Email => lang.field_email(),
        Field::Phone => lang.field_phone(),
        Field::Mobile => lang.field_mobile(),
        Field::MainUser => lang.field_main_user(),
        Field::PortalScope => lang.field_portal_scope(),
        Field::SuppressEmailTickets => lang.field_suppress_email_tickets(),
        Field::Source => lang.field_source(),
        Field::ExternalId => lang.field_external_id(),
        Field::Department => lang.field_department(),
        Field::JobTitle => lang.field_job_title(),
        Field::Title => lang.field_title(),
        Field::Text => lang.field_text(),
        Field::Site => lang.field_site(),
        Field::Address => lang.field_address(),
        Field::Notes => lang.field_notes(),
        Field::Domains => lang.field_domains(),
        Field::Folder => lang.field_folder(),
        Field::User => lang.field_user(),
        Field::Device => lang.field_device(),
        Field::Primary => lang.field_primary(),
        Field::Model => lang.field_model(),
        Field::Os => lang.field_os(),
        Field::Serial => lang.field_serial(),
        Field::Directory => lang.field_directory(),
        Field::Tenant => lang.field_tenant(),
        Field::Application => lang.field_application(),
        Field::Interval => lang.field_interval(),
        Field::SignInUrl => lang.field_sign_in_url(),
        Field::DirectoryUrl => lang.field_directory_url(),
        Field::SiteRule => lang.field_site_rule(),
        Field::DeviceKind => lang.field_device_kind(),
        Field::Assignee => lang.field_assignee(),
        Field::Status => lang.field_status(),
        Field::Priority => lang.field_priority(),
        Field::Role => lang.field_role(),
        Field::Cover => lang.field_cover(),
        Field::Note => lang.field_note(),
        Field::From => lang.field_from(),
        Field::Until => lang.field_until(),
        Field::Channel => lang.field_channel(),
        Field::MailHost => lang.field_mail_host(),
        Field::MailLogin => lang.field_mail_login(),
        Field::MailPort => lang.field_mail_port(),
        Field::Password => lang.field_password(),
        Field::Server => lang.field_server(),
        Field::Invitation => lang.field_invitation(),
        Field::PasswordAgain => lang.field_password_again(),
        Field::CurrentPassword => lang.field_current_password(),
        Field::Language => lang.field_language(),
        Field::Landing => lang.field_landing(),
        Field::Signature => lang.field_signature(),
        Field::Picture => lang.field_picture(),
        Field::PlainTickets => lang.field_plain_tickets(),
        Field::AutoAssignCap => lang.field_auto_assign_cap(),
        Field::HideInactive => lang.field_hide_inactive(),
        Field::Vocabulary => lang.field_vocabulary(),
        Field::TimeZone => lang.field_time_zone(),
        Field::Seats => lang.field_seats(),
        Field::AutoAssign => lang.field_auto_assign(),
        Field::ReopenWindow => lang.field_reopen_window(),
        Field::AutoClose => lang.field_auto_close(),
        Field::AutoCreateUsers => lang.field_auto_create_users(),
        Field::CatchAllSite => lang.field_catch_all_site(),
        Field::Ticket => lang.kind_ticket(),
        Field::Active => lang.field_active(),
        Field::Trigger => lang.field_trigger(),
        Field::Conditions => lang.field_conditions(),
        Field::Actions => lang.field_actions(),
        Field::IgnoreFlow => lang.field_ignore_flow(),
        Field::Permissions => lang.field_permissions(),
        Field::Scope => lang.field_scope(),
        Field::FullAdmin => lang.field_full_admin(),
        Field::ThanksReopen => lang.field_thanks_reopen(),
        Field::Tags => lang.field_tags(),
        Field::Due => lang.field_due(),
        Field::Snooze => lang.field_snooze(),
        Field::Merged => lang.field_merged(),
        Field::Deleted => lang.field_deleted(),
        Field::Filter => lang.field_filter(),
        Field::Sort => lang.field_sort(),
        Field::Columns => lang.field_columns(),
        Field::Grants => lang.field_grants(),
        Field::Addresses => lang.field_addresses(),
        Field::Expires => lang.field_expires(),
        Field::Url => lang.field_url(),
        Field::Events => lang.field_events(),
        Field::WithNotes => lang.field_with_notes(),
    }
}

/// A field as a label or at the start of a sentence: "First name".
pub fn field(lang: Lang, field: Field) -> String {
    capital(field_inline(lang, field))
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Why something that came in was held back.
pub const fn held(lang: Lang, held: Held) -> &'static str {
    match held {
        Held::UnknownSender => lang.held_unknown_sender(),
        Held::NoSite => lang.held_no_site(),
        Held::Inactive => lang.held_inactive(),
        Held::Suppressed => lang.held_suppressed(),
        Held::Deleted => lang.held_deleted(),
    }
}

/// A noun inside a sentence: "device".
pub const fn kind(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Account => lang.kind_account(),
        Kind::Role => lang.kind_role(),
        Kind::Status => lang.kind_status(),
        Kind::Technician => lang.kind_technician(),
        Kind::Site => lang.kind_site(),
        Kind::Folder => lang.kind_folder(),
        Kind::Device => lang.kind_device(),
        Kind::Department => lang.kind_department(),
        Kind::User => lang.kind_user(),
        Kind::Ticket => lang.kind_ticket(),
        Kind::Alert => lang.kind_alert(),
        Kind::Intake => lang.kind_intake(),
        Kind::Letter => lang.kind_letter(),
        Kind::AutomationRule => lang.kind_rule(),
        Kind::View => lang.kind_view(),
        Kind::ApiToken => lang.kind_api_token(),
        Kind::Webhook => lang.kind_webhook(),
    }
}

/// A technician's name.
pub fn technician(lang: Lang, desk: &Desk, id: TechnicianId) -> String {
    desk.get::<Technician>(id)
        .map_or_else(|| lang.unknown_technician().to_owned(), Technician::name)
}

/// A user's name.
pub fn user(lang: Lang, desk: &Desk, id: UserId) -> String {
    desk.get::<User>(id).map_or_else(|| lang.unknown_user().to_owned(), User::name)
}

/// A department's name.
pub fn department(lang: Lang, desk: &Desk, id: DepartmentId) -> &str {
    desk.get::<Department>(id).map_or(lang.unknown_department(), |department| &department.name)
}

/// A device's name.
pub fn device(lang: Lang, desk: &Desk, id: DeviceId) -> &str {
    desk.get::<Device>(id).map_or(lang.unknown_device(), |device| &device.name)
}

/// A site's name.
pub fn site(lang: Lang, desk: &Desk, id: SiteId) -> &str {
    desk.get::<Site>(id).map_or(lang.unknown_site(), |site| &site.name)
}

/// A folder's name.
pub fn folder(lang: Lang, desk: &Desk, id: FolderId) -> &str {
    desk.get::<Folder>(id).map_or(lang.unknown_folder(), |folder| &folder.name)
}

/// An API token's name.
pub fn api_token(lang: Lang, desk: &Desk, id: TokenId) -> &str {
    desk.get::<ApiToken>(id).map_or(lang.unknown_token(), |token| &token.name)
}

/// Whether an API token opens anything.
pub const fn token_state(lang: Lang, state: TokenState) -> &'static str {
    match state {
        TokenState::Active => lang.token_active(),
        TokenState::Expired => lang.token_expired(),
        TokenState::Revoked => lang.token_revoked(),
    }
}

/// A webhook's name.
pub fn webhook(lang: Lang, desk: &Desk, id: WebhookId) -> &str {
    desk.get::<Webhook>(id).map_or(lang.unknown_webhook(), |webhook| &webhook.name)
}

/// A ticket's number: "#1042".
pub fn ticket(lang: Lang, desk: &Desk, id: TicketId) -> String {
    desk.get::<Ticket>(id)
        .map_or_else(|| lang.unknown_ticket().to_owned(), |ticket| ticket.number.to_string())
}

/// What an alert says.
pub fn alert(lang: Lang, desk: &Desk, id: AlertId) -> &str {
    desk.get::<Alert>(id).map_or(lang.unknown_alert(), |alert| &alert.title)
}

/// Who did something: a person's name, or the program's.
pub fn actor(lang: Lang, desk: &Desk, who: Actor) -> String {
    match who {
        Actor::Technician(id) => technician(lang, desk, id),
        Actor::User(id) => user(lang, desk, id),
        Actor::Token { token, owner } => {
            let owner = technician(lang, desk, owner);
            lang.through_token(owner, api_token(lang, desk, token)).into_owned()
        }
        Actor::System => lang.the_desk().to_owned(),
    }
}
