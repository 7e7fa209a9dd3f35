//! The action table: everything a key can do outside a text field, one row each.
//!
//! Key resolution, footer hints, the palette, the help, the README's key table and the reasons why something
//! is not available all come from here. Add an action as a row here and an arm in the file of `acts/`
//! that belongs to its scope.

use std::borrow::Cow;

use crate::{desk::Permission, locale::Lang};

/// Where an action is on offer, from the innermost out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Scope {
    /// Everywhere.
    Everywhere,
    /// In every list.
    List,
    /// On the page of one record.
    Page,
    /// On tickets, in the list and on the page.
    Tickets,
    /// On users.
    Users,
    /// On devices.
    Devices,
    /// On technicians.
    Technicians,
    /// On sites.
    Sites,
    /// On roles.
    Roles,
    /// On departments.
    Departments,
    /// On alerts.
    Alerts,
    /// On folders.
    Folders,
    /// On what was held back.
    Intakes,
    /// On automation rules.
    Automation,
    /// On mails on their way.
    Mail,
    /// On ticket statuses.
    Statuses,
    /// On webhooks.
    Webhooks,
    /// On API tokens.
    Tokens,
    /// In every panel.
    Panel,
    /// On the Dashboard panel.
    Dashboard,
    /// On the Profile panel.
    Profile,
    /// On the Account settings panel.
    Settings,
    /// On the Audit log panel.
    Audit,
    /// On the Import panel.
    Import,
    /// On the Directory panel.
    Directory,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Self; 25] = [
        Self::Everywhere,
        Self::List,
        Self::Page,
        Self::Tickets,
        Self::Users,
        Self::Devices,
        Self::Technicians,
        Self::Sites,
        Self::Roles,
        Self::Departments,
        Self::Alerts,
        Self::Folders,
        Self::Intakes,
        Self::Automation,
        Self::Mail,
        Self::Statuses,
        Self::Webhooks,
        Self::Tokens,
        Self::Panel,
        Self::Dashboard,
        Self::Profile,
        Self::Settings,
        Self::Audit,
        Self::Import,
        Self::Directory,
    ];

    /// The name in a key file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::List => "list",
            Self::Page => "page",
            Self::Tickets => "tickets",
            Self::Users => "users",
            Self::Devices => "devices",
            Self::Technicians => "technicians",
            Self::Sites => "sites",
            Self::Roles => "roles",
            Self::Departments => "departments",
            Self::Alerts => "alerts",
            Self::Folders => "folders",
            Self::Intakes => "held",
            Self::Automation => "automation",
            Self::Mail => "mail",
            Self::Statuses => "statuses",
            Self::Webhooks => "webhooks",
            Self::Tokens => "tokens",
            Self::Panel => "panel",
            Self::Dashboard => "dashboard",
            Self::Profile => "profile",
            Self::Settings => "settings",
            Self::Audit => "audit",
            Self::Import => "import",
            Self::Directory => "directory",
        }
    }

    /// What people read above the scope's keys.
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Everywhere => lang.scope_everywhere(),
            Self::List => lang.scope_list(),
            Self::Page => lang.scope_page(),
            Self::Tickets => lang.pane_tickets(),
            Self::Users => lang.pane_users(),
            Self::Devices => lang.pane_devices(),
            Self::Technicians => lang.pane_technicians(),
            Self::Sites => lang.pane_sites(),
            Self::Roles => lang.pane_roles(),
            Self::Departments => lang.pane_departments(),
            Self::Alerts => lang.pane_alerts(),
            Self::Folders => lang.pane_folders(),
            Self::Intakes => lang.pane_intakes(),
            Self::Automation => lang.pane_automation(),
            Self::Mail => lang.pane_mail(),
            Self::Statuses => lang.pane_statuses(),
            Self::Webhooks => lang.pane_webhooks(),
            Self::Tokens => lang.pane_tokens(),
            Self::Panel => lang.scope_panel(),
            Self::Dashboard => lang.panel_dashboard(),
            Self::Profile => lang.panel_profile(),
            Self::Settings => lang.scope_settings(),
            Self::Audit => lang.panel_audit(),
            Self::Import => lang.panel_import(),
            Self::Directory => lang.panel_directory(),
        }
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Which action.
    pub action: Action,
    /// Its name in key files.
    pub id: &'static str,
    /// Where it is on offer.
    pub scope: Scope,
    /// Its keys unless a key file says otherwise.
    pub keys: &'static [&'static str],
    /// Its place in the footer, smallest first; 0 is not shown.
    pub hint: u8,
    /// It changes the desk: dropped in read-only mode.
    pub writes: bool,
    /// It asks before it acts.
    pub danger: bool,
    /// What the role must allow.
    pub needs: Option<Permission>,
    short: fn(Lang) -> &'static str,
    long: fn(Lang) -> &'static str,
}

impl Row {
    /// The word in the footer.
    pub fn short(&self, lang: Lang) -> Cow<'static, str> {
        (self.short)(lang).into()
    }

    /// True for an action on a pane as a whole: it needs no row.
    pub const fn alone(&self) -> bool {
        matches!(
            self.action,
            Action::HideInactive
                | Action::AddTechnician
                | Action::AddUser
                | Action::AddDepartment
                | Action::AddSite
                | Action::AddFolder
                | Action::AddRule
                | Action::AddStatus
                | Action::AddWebhook
                | Action::AddToken
                | Action::AddRole
                | Action::AddDevice
        )
    }

    /// The line in palette and help.
    pub fn long(&self, lang: Lang) -> Cow<'static, str> {
        (self.long)(lang).into()
    }
}

macro_rules! actions {
    ($($scope:ident { $($action:ident $id:literal [$($key:literal),*] $hint:literal $($flag:ident)* $([$needs:ident])? ($short:ident $long:ident);)* })*) => {
        /// What can be done.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[allow(missing_docs, reason = "the table names and describes each")]
        pub enum Action { $($($action,)*)* }

        /// The table.
        pub const ACTIONS: &[Row] = &[$($(Row {
            action: Action::$action,
            id: $id,
            scope: Scope::$scope,
            keys: &[$($key),*],
            hint: $hint,
            writes: actions!(@has writes $($flag)*),
            danger: actions!(@has danger $($flag)*),
            needs: actions!(@needs $($needs)?),
            short: Lang::$short,
            long: Lang::$long,
        },)*)*];
    };
    (@has $what:ident) => { false };
    (@has writes writes $($rest:ident)*) => { true };
    (@has danger danger $($rest:ident)*) => { true };
    (@has $what:ident $other:ident $($rest:ident)*) => { actions!(@has $what $($rest)*) };
    (@needs) => { None };
    (@needs $needs:ident) => { Some(Permission::$needs) };
}

actions! {
    Everywhere {
        Tickets "tickets" ["1"] 0 (act_tickets act_tickets_long);
        Users "users" ["2"] 0 (act_users act_users_long);
        Devices "devices" ["3"] 0 (act_devices act_devices_long);
        Technicians "technicians" ["4"] 0 (act_technicians act_technicians_long);
        Sites "sites" ["5"] 0 (act_sites act_sites_long);
        Alerts "alerts" ["6"] 0 (act_alerts act_alerts_long);
        Dashboard "dashboard" ["7"] 0 (act_dashboard act_dashboard_long);
        Profile "profile" ["8"] 0 (act_profile act_profile_long);
        Administration "administration" ["9"] 0 (act_administration act_administration_long);
        MyAvailability "my-availability" ["A"] 90 writes (act_availability act_my_availability_long);
        NewTicket "new-ticket" ["n"] 50 writes [CreateTickets] (act_new act_new_long);
        NewUser "new-user" ["U"] 0 writes [ManageUsers] (act_new_user act_new_user_long);
        Undo "undo" ["u"] 85 writes (act_undo act_undo_long);
        Redo "redo" ["ctrl-r"] 0 writes (act_redo act_redo_long);
        Repeat "repeat" ["."] 0 writes (act_repeat act_repeat_long);
        Refused "refused" ["X"] 2 (act_refused act_refused_long);
        Palette "palette" [":", "ctrl-p"] 0 (act_palette act_palette_long);
        Help "help" ["?"] 99 (act_help act_help_long);
        Announcements "announcements" ["g a"] 0 (act_announcements act_announcements_long);
        Tour "tour" ["g h"] 0 (act_tour act_tour_long);
        SignIn "sign-in" ["Q"] 0 (act_sign_in act_sign_in_long);
        Desks "desks" ["g d"] 0 (act_desks act_desks_long);
        Theme "theme" ["g t"] 0 (act_theme act_theme_long);
        Linear "linear" ["g l"] 0 (act_linear act_linear_long);
        Quiet "quiet" ["g q"] 0 (act_quiet act_quiet_long);
        Mouse "mouse" ["g m"] 0 (act_mouse act_mouse_long);
        Redraw "redraw" ["ctrl-l"] 0 (act_redraw act_redraw_long);
        Suspend "suspend" ["ctrl-z"] 0 (act_suspend act_suspend_long);
        Quit "quit" ["q", "ctrl-c"] 0 (act_quit act_quit_long);
    }
    List {
        Down "down" ["j", "down"] 0 (act_down act_down_long);
        Up "up" ["k", "up"] 0 (act_up act_up_long);
        PageDown "page-down" ["ctrl-d", "pgdn"] 0 (act_page_down act_page_down_long);
        PageUp "page-up" ["ctrl-u", "pgup"] 0 (act_page_up act_page_up_long);
        First "first" ["g g", "home"] 0 (act_first act_first_long);
        Last "last" ["G", "end"] 0 (act_last act_last_long);
        Open "open" ["enter", "l", "right"] 5 (act_open act_open_long);
        Back "back" ["esc"] 0 (act_back act_back_long);
        Mark "mark" ["space"] 0 (act_mark act_mark_long);
        MarkRange "mark-range" ["V"] 0 (act_range act_range_long);
        MarkAll "mark-all" ["*"] 0 (act_mark_all act_mark_all_long);
        Filter "filter" ["/"] 95 (act_filter act_filter_long);
        Sort "sort" [","] 94 (act_sort act_sort_long);
        Export "export" ["S"] 0 [ExportTickets] (act_export act_export_long);
        Views "views" ["f"] 0 (act_views act_views_long);
        SaveView "save-view" ["F"] 0 writes (act_save_view act_save_view_long);
        Columns "columns" ["="] 0 (act_columns act_columns_long);
    }
    Page {
        ScrollDown "scroll-down" ["j", "down"] 0 (act_down act_scroll_down_long);
        ScrollUp "scroll-up" ["k", "up"] 0 (act_up act_scroll_up_long);
        ScrollPageDown "scroll-page-down" ["ctrl-d", "pgdn", "space"] 0 (act_page_down act_page_down_long);
        ScrollPageUp "scroll-page-up" ["ctrl-u", "pgup"] 0 (act_page_up act_page_up_long);
        ScrollTop "scroll-top" ["g g", "home"] 0 (act_first act_scroll_top_long);
        ScrollEnd "scroll-end" ["G", "end"] 0 (act_last act_scroll_end_long);
        Next "next" ["]"] 8 (act_next act_next_long);
        Previous "previous" ["["] 9 (act_previous act_previous_long);
        Close "close" ["esc", "h", "left"] 4 (act_close act_close_long);
    }
    Tickets {
        Assign "assign" ["a"] 10 writes [AssignTickets] (act_assign act_assign_long);
        Take "take" ["i"] 12 writes [AssignTickets] (act_take act_take_long);
        Note "note" ["c"] 14 writes [Note] (act_note act_note_long);
        Reply "reply" ["C"] 16 writes [Reply] (act_reply act_reply_long);
        Status "status" ["s"] 18 writes [EditTickets] (act_status act_status_long);
        Priority "priority" ["p"] 20 writes [EditTickets] (act_priority act_priority_long);
        Resolve "resolve" ["x"] 22 writes danger [EditTickets] (act_resolve act_resolve_long);
        Device "device" ["d"] 24 writes [ChangeDevice] (act_device act_device_long);
        Requester "requester" ["r"] 26 writes [EditTickets] (act_requester act_requester_long);
        Title "title" ["e"] 28 writes [EditTickets] (act_title act_title_long);
        Message "message" ["m"] 0 (act_message act_message_long);
        Owner "owner" ["o"] 30 (act_owner act_owner_long);
        Tags "tags" ["t"] 32 writes [EditTickets] (act_tags act_tags_long);
        Snooze "snooze" ["z"] 34 writes [EditTickets] (act_snooze act_snooze_long);
        Due "due" ["b"] 36 writes [EditTickets] (act_due act_due_long);
        UseOrigin "use-origin" ["O"] 38 writes danger [ChangeDevice] (act_origin act_origin_long);
        Merge "merge" ["M"] 40 writes danger [MergeTickets] (act_merge act_merge_long);
        DeleteTicket "delete" ["D"] 42 writes danger [DeleteTickets] (act_delete act_delete_ticket_long);
        CopyNumber "copy-number" ["y y"] 0 (act_copy_number act_copy_number_long);
        CopyTitle "copy-title" ["y t"] 0 (act_copy_title act_copy_title_long);
        CopyLink "copy-link" ["y u"] 0 (act_copy_link act_copy_link_long);
        CopyDevice "copy-device" ["y d"] 0 (act_copy_device act_copy_device_long);
        RestoreTicket "restore" ["R"] 44 writes [DeleteTickets] (act_restore act_restore_ticket_long);
    }
    Users {
        UserTickets "user-tickets" ["t"] 10 (act_tickets act_user_tickets_long);
        UserDevices "user-devices" ["d"] 12 (act_devices act_user_devices_long);
        Relate "relate" ["+"] 14 writes [RelateDevices] (act_relate act_relate_long);
        Unrelate "unrelate" ["-"] 16 writes danger [RelateDevices] (act_unrelate act_unrelate_long);
        Primary "primary" ["P"] 18 writes (act_primary act_primary_long);
        EditUser "edit" ["e"] 20 writes [ManageUsers] (act_edit_user act_edit_user_long);
        AddUser "add" ["N"] 22 writes [ManageUsers] (act_new_user act_add_user_long);
        Addresses "addresses" ["@"] 24 writes [ManageUsers] (act_addresses act_addresses_long);
        MainUser "main-user" ["M"] 26 writes [ManageUsers] (act_main_user act_main_user_long);
        EnableUser "enable" ["E"] 28 writes danger [ManageUsers] (act_enable act_enable_user_long);
        MoveUser "move" ["m"] 30 writes danger [ManageUsers] (act_move_user act_move_user_long);
        MergeUser "merge" ["J"] 32 writes danger [MergeUsers] (act_merge_user act_merge_user_long);
        EraseUser "erase" ["D"] 34 writes danger (act_erase_user act_erase_user_long);
    }
    Devices {
        DeviceTickets "device-tickets" ["t"] 10 (act_tickets act_device_tickets_long);
        DeviceUsers "device-users" ["o"] 12 (act_users act_device_users_long);
        Relations "relations" ["e"] 14 writes [RelateDevices] (act_relations act_relations_long);
        RelateHere "relate" ["+"] 6 writes [RelateDevices] (act_relate act_relate_here_long);
        UnrelateHere "unrelate" ["-"] 7 writes danger [RelateDevices] (act_unrelate act_unrelate_here_long);
        PrimaryHere "primary" ["P"] 8 writes (act_primary act_primary_here_long);
        CopyName "copy-name" ["y y", "y d"] 0 (act_copy_device act_copy_device_name_long);
        EditDevice "edit" ["E"] 16 writes [ManageDevices] (act_edit act_edit_device_long);
        AddDevice "add" ["N"] 18 writes [ManageDevices] (act_add_device act_add_device_long);
        RestoreDevice "restore" ["R"] 20 writes [DeleteDevices] (act_restore act_restore_device_long);
        Delete "delete" ["D"] 22 writes danger [DeleteDevices] (act_delete act_delete_long);
    }
    Technicians {
        TechnicianTickets "technician-tickets" ["t"] 10 (act_tickets act_technician_tickets_long);
        Availability "availability" ["v"] 12 writes (act_availability act_availability_long);
        EditTechnician "edit" ["e"] 13 writes (act_edit_technician act_edit_technician_long);
        AddTechnician "add" ["N"] 15 writes [ManageTechnicians] (act_add_technician act_add_technician_long);
        SetPassword "password" ["W"] 0 writes (act_password act_password_long);
        SetEmail "login" ["M"] 0 writes (act_login act_login_long);
        Invite "invite" ["i"] 0 writes [ManageTechnicians] (act_invite act_invite_long);
        PlanAbsence "absence" ["z"] 17 writes (act_plan_absence act_plan_absence_long);
        DropAbsence "drop-absence" ["Z"] 0 writes (act_drop_absence act_drop_absence_long);
        TechnicianRole "role" ["R"] 18 writes [AssignRoles] (act_role act_role_long);
        TechnicianRolePage "role-page" ["o"] 0 (act_role_page act_role_page_long);
        Enable "enable" ["E"] 14 writes danger [ManageTechnicians] (act_enable act_enable_long);
        HideInactive "hide-deactivated" ["I"] 16 (act_hide act_hide_long);
    }
    Sites {
        SiteTickets "site-tickets" ["t"] 10 (act_tickets act_site_tickets_long);
        SiteUsers "site-users" ["o"] 12 (act_users act_site_users_long);
        SiteDevices "site-devices" ["d"] 14 (act_devices act_site_devices_long);
        SiteFolders "site-folders" ["L"] 16 (act_folders act_site_folders_long);
        EditSite "edit" ["e"] 18 writes [ManageSites] (act_edit_site act_edit_site_long);
        AddSite "add" ["N"] 20 writes [ManageSites] (act_add_site act_add_site_long);
        MergeSite "merge" ["M"] 22 writes danger [ManageSites] (act_merge_site act_merge_site_long);
        EnableSite "enable" ["E"] 24 writes danger [ManageSites] (act_enable_site act_enable_site_long);
        DeleteSite "delete" ["D"] 26 writes danger [ManageSites] (act_delete_site act_delete_site_long);
    }
    Folders {
        FolderDevices "folder-devices" ["d"] 10 (act_devices act_folder_devices_long);
        RenameFolder "rename" ["e"] 12 writes [ManageFolders] (act_rename_folder act_rename_folder_long);
        AddFolder "add" ["N"] 14 writes [ManageFolders] (act_add_folder act_add_folder_long);
        DeleteFolder "delete" ["D"] 16 writes danger [ManageFolders] (act_delete_folder act_delete_folder_long);
    }
    Roles {
        RoleTechnicians "role-technicians" ["t"] 10 (act_technicians act_role_technicians_long);
        AssignRole "assign" ["a"] 12 writes [AssignRoles] (act_assign act_assign_role_long);
        EditRole "edit" ["e"] 14 writes [ManageRoles] (act_edit act_edit_role_long);
        AddRole "add" ["N"] 16 writes [ManageRoles] (act_add_role act_add_role_long);
        CopyRole "copy" ["c"] 18 writes [ManageRoles] (act_copy_role act_copy_role_long);
        DeleteRole "delete" ["D"] 20 writes danger [ManageRoles] (act_delete act_delete_role_long);
    }
    Departments {
        DepartmentUsers "department-users" ["t"] 10 (act_users act_department_users_long);
        RenameDepartment "rename" ["e"] 12 writes [ManageUsers] (act_rename act_rename_department_long);
        AddDepartment "add" ["N"] 14 writes [ManageUsers] (act_add_department act_add_department_long);
        DeleteDepartment "delete" ["D"] 16 writes danger [ManageUsers] (act_delete act_delete_department_long);
    }
    Alerts {
        AlertTicket "ticket" ["T"] 10 writes [ManageAlerts] (act_alert_ticket act_alert_ticket_long);
        AlertResolve "resolve" ["x"] 12 writes [ManageAlerts] (act_resolve act_alert_resolve_long);
        AlertSnooze "snooze" ["z"] 14 writes [ManageAlerts] (act_alert_snooze act_alert_snooze_long);
        AlertReopen "reopen" ["R"] 20 writes [ManageAlerts] (act_alert_reopen act_alert_reopen_long);
        AlertDevice "device" ["o"] 16 (act_device act_alert_device_long);
        AlertShowTicket "show-ticket" ["t"] 18 (act_tickets act_alert_show_ticket_long);
    }
    Intakes {
        Admit "make-ticket" ["t"] 10 writes [CreateTickets] (act_admit act_admit_long);
        DropIntake "throw-away" ["D"] 12 writes danger [CreateTickets] (act_drop_held act_drop_held_long);
        BlockSender "block-sender" ["B"] 14 writes danger [ManageEmail] (act_block act_block_long);
    }
    Automation {
        AddRule "add" ["N"] 12 writes [ManageAutomation] (act_rule_add act_rule_add_long);
        EditRule "edit" ["e"] 10 writes [ManageAutomation] (act_rule_edit act_rule_edit_long);
        RuleActive "switch" ["E"] 14 writes [ManageAutomation] (act_rule_active act_rule_active_long);
        RuleTry "try" ["t"] 16 (act_rule_try act_rule_try_long);
        RuleUp "earlier" ["K"] 18 writes [ManageAutomation] (act_rule_up act_rule_up_long);
        RuleDown "later" ["J"] 20 writes [ManageAutomation] (act_rule_down act_rule_down_long);
        DeleteRule "delete" ["D"] 22 writes danger [ManageAutomation] (act_rule_delete act_rule_delete_long);
    }
    Panel {
        RowDown "row-down" ["j", "down"] 0 (act_down act_row_down_long);
        RowUp "row-up" ["k", "up"] 0 (act_up act_row_up_long);
        RowFirst "row-first" ["g g", "home"] 0 (act_first act_row_first_long);
        RowLast "row-last" ["G", "end"] 0 (act_last act_row_last_long);
        RowOpen "row-open" ["enter", "l", "right"] 5 (act_change act_row_open_long);
        PanelClose "panel-close" ["esc", "h", "left"] 4 (act_close act_panel_close_long);
    }
    Profile {
        EditProfile "edit" ["e"] 10 writes (act_edit act_edit_profile_long);
        MyPassword "password" ["W"] 11 writes (act_my_password act_my_password_long);
        MyLogin "login" ["M"] 12 writes (act_my_login act_my_login_long);
        MyPicture "picture" ["P"] 14 writes (act_my_picture act_my_picture_long);
        MyAbsence "absence" ["z"] 13 writes (act_plan_absence act_plan_absence_long);
        DropMyAbsence "drop-absence" ["Z"] 0 writes (act_drop_absence act_drop_absence_long);
        MyRole "role" ["R"] 15 writes (act_role act_my_role_long);
        MyRolePage "role-page" ["o"] 16 (act_role_page act_role_page_long);
    }
    Mail {
        RetryLetter "retry" ["r"] 10 writes [ManageEmail] (act_retry act_retry_long);
        DropLetter "drop" ["D"] 12 writes danger [ManageEmail] (act_drop act_drop_long);
    }
    Statuses {
        StatusTickets "status-tickets" ["t"] 10 (act_tickets act_status_tickets_long);
        RenameStatus "rename" ["e"] 12 writes [ManageSettings] (act_status_rename act_status_rename_long);
        AddStatus "add" ["N"] 14 writes [ManageSettings] (act_status_add act_status_add_long);
        StatusDefault "default" ["P"] 16 writes [ManageSettings] (act_status_default act_status_default_long);
        StatusActive "switch" ["E"] 18 writes [ManageSettings] (act_status_active act_status_active_long);
        StatusUp "earlier" ["K"] 20 writes [ManageSettings] (act_status_up act_status_up_long);
        StatusDown "later" ["J"] 22 writes [ManageSettings] (act_status_down act_status_down_long);
        DeleteStatus "delete" ["D"] 24 writes danger [ManageSettings] (act_status_delete act_status_delete_long);
    }
    Webhooks {
        WebhookLog "log" ["o"] 10 [ManageWebhooks] (act_deliveries act_deliveries_long);
        PingWebhook "ping" ["p"] 12 [ManageWebhooks] (act_ping act_ping_long);
        EditWebhook "edit" ["e"] 14 writes [ManageWebhooks] (act_edit act_edit_webhook_long);
        AddWebhook "add" ["N"] 16 writes [ManageWebhooks] (act_webhook_add act_webhook_add_long);
        WebhookSecret "secret" ["s"] 18 writes [ManageWebhooks] (act_secret act_webhook_secret_long);
        WebhookActive "switch" ["E"] 20 writes [ManageWebhooks] (act_webhook_switch act_webhook_switch_long);
        DeleteWebhook "delete" ["D"] 22 writes danger [ManageWebhooks] (act_webhook_delete act_webhook_delete_long);
    }
    Tokens {
        AddToken "add" ["N"] 10 writes [ManageTokens] (act_token_add act_token_add_long);
        TokenSecret "secret" ["s"] 12 writes [ManageTokens] (act_secret act_token_secret_long);
        RevokeToken "revoke" ["D"] 14 writes danger [ManageTokens] (act_token_revoke act_token_revoke_long);
    }
    Audit {
        AuditFilter "filter" ["/"] 10 [ViewAudit] (act_audit_filter act_audit_filter_long);
        AuditOlder "older" ["o"] 12 [ViewAudit] (act_audit_older act_audit_older_long);
    }
    Import {
        ImportFrom "file" ["f"] 9 writes [ImportUsers] (act_import_file act_import_file_long);
        ImportNoun "about" ["a"] 10 writes [ImportUsers] (act_import_noun act_import_noun_long);
        ImportSkip "errors" ["e"] 11 writes [ImportUsers] (act_import_skip act_import_skip_long);
        ImportTry "try" ["t"] 12 [ImportUsers] (act_import_try act_import_try_long);
        ImportApply "import" ["i"] 13 writes danger [ImportUsers] (act_import act_import_long);
        ImportAgain "again" ["I"] 0 writes [ImportUsers] (act_import_again act_import_again_long);
        ImportLines "lines" ["o"] 14 (act_lines act_import_lines_long);
        ImportReport "report" ["w"] 15 (act_import_report act_import_report_long);
    }
    Directory {
        EditDirectory "edit" ["e"] 9 writes [ManageSettings] (act_edit act_edit_directory_long);
        DirectorySecret "secret" ["s"] 10 writes [ManageSettings] (act_secret act_secret_long);
        DirectoryPreview "preview" ["p"] 11 [ManageSettings] (act_preview act_preview_long);
        DirectorySync "read" ["r"] 12 writes danger [ManageSettings] (act_sync act_sync_long);
        DirectoryLines "outcomes" ["o"] 13 (act_lines act_directory_lines_long);
        ForgetDirectory "forget" ["D"] 14 writes danger [ManageSettings] (act_forget act_forget_long);
    }
    Settings {
        EditSettings "edit" ["e"] 9 writes [ManageSettings] (act_edit act_edit_settings_long);
        AutoAssign "auto-assign" ["a"] 10 writes [ManageSettings] (act_auto_assign act_auto_assign_long);
        EditMail "mail" ["m"] 11 writes [ManageEmail] (act_mail_settings act_mail_settings_long);
    }
}

impl Action {
    /// The action's row.
    pub fn row(self) -> &'static Row {
        ACTIONS.iter().find(|row| row.action == self).expect("the table has every action")
    }
}
