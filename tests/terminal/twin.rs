//! Every action, wherever it exists: on the full screen, in lines of text, in the palette, in five languages and on the
//! command line. The whole of it is `tests/screens/actions.txt`.

use helpdeck::{
    locale::Lang,
    tui::action::{ACTIONS, Action, Row, Scope},
};

use super::{
    driver::Driver,
    table::{does_something, is_reached, says_something},
};
use crate::snapshot::check;

/// What does the same without the terminal.
#[derive(Clone, Copy)]
enum Twin {
    /// A subcommand, with the option that does it.
    Is(&'static str),
    /// None, for this reason.
    No(&'static str),
}

use Twin::{Is, No};

const MOVES: &str = "it moves where one is";
const MARKS: &str = "several names, or - for standard input, stand for the marks";
const LOOKS: &str = "it is about how this terminal behaves";
const SESSION: &str = "what was said is of this terminal";
const TEACHES: &str = "it is about the keys of the terminal";
const COPIES: &str = "what is written can be piped elsewhere";
const AGAIN: &str = "the subcommand again, or the opposite one, does it";

/// The twin of an action. A new action does not compile without one, or without a reason why it has none.
#[allow(clippy::too_many_lines, reason = "a table")]
const fn twin(action: Action) -> Twin {
    use Action as A;
    match action {
        A::Down
        | A::Up
        | A::PageDown
        | A::PageUp
        | A::First
        | A::Last
        | A::Open
        | A::Back
        | A::ScrollDown
        | A::ScrollUp
        | A::ScrollPageDown
        | A::ScrollPageUp
        | A::ScrollTop
        | A::ScrollEnd
        | A::Next
        | A::Previous
        | A::Close
        | A::RowDown
        | A::RowUp
        | A::RowFirst
        | A::RowLast
        | A::RowOpen
        | A::PanelClose
        | A::Administration => No(MOVES),
        A::Mark | A::MarkRange | A::MarkAll => No(MARKS),
        A::Quiet | A::Mouse | A::Redraw | A::Suspend | A::Quit => No(LOOKS),
        A::Tour => No(TEACHES),
        A::Announcements => No(SESSION),
        A::CopyNumber | A::CopyTitle | A::CopyLink | A::CopyDevice | A::CopyName => No(COPIES),
        A::Undo | A::Redo | A::Repeat => No(AGAIN),

        A::Tickets => Is("tickets"),
        A::Users => Is("users"),
        A::Devices => Is("devices"),
        A::Technicians => Is("technicians"),
        A::Sites => Is("sites"),
        A::Alerts => Is("alerts"),
        A::Dashboard => Is("dashboard"),
        A::Profile => Is("profile"),
        A::MyAvailability | A::Availability => Is("away"),
        A::NewTicket => Is("new"),
        A::NewUser | A::AddUser => Is("users add"),
        A::Refused => Is("outbox"),
        A::Palette => Is("completions"),
        A::Help => Is("keys"),
        A::SignIn => Is("login"),
        A::Desks => Is("--desk"),
        A::Theme => Is("--theme"),
        A::Linear => Is("--linear"),

        A::Filter | A::Sort | A::StatusTickets => Is("tickets --filter"),
        A::UserTickets
        | A::DeviceTickets
        | A::TechnicianTickets
        | A::SiteTickets
        | A::AlertShowTicket => Is("tickets --of"),
        A::Export => Is("tickets --output"),
        A::Views => Is("tickets --view"),
        A::SaveView => Is("views save"),
        A::Columns => Is("tickets --columns"),
        A::SiteUsers | A::DepartmentUsers | A::DeviceUsers | A::Owner => Is("users --of"),
        A::UserDevices | A::SiteDevices | A::FolderDevices | A::AlertDevice => Is("devices --of"),
        A::SiteFolders => Is("folders --of"),
        A::RoleTechnicians => Is("technicians --of"),
        A::HideInactive => Is("technicians --filter"),
        A::TechnicianRolePage | A::MyRolePage => Is("roles"),

        A::Assign | A::Take => Is("ticket --assign"),
        A::Note => Is("ticket --note"),
        A::Reply => Is("ticket --reply"),
        A::Status => Is("ticket --status"),
        A::Priority => Is("ticket --priority"),
        A::Resolve => Is("ticket --resolve"),
        A::Device | A::UseOrigin => Is("ticket --device"),
        A::Requester => Is("ticket --requester"),
        A::Title => Is("ticket --title"),
        A::Message => Is("ticket"),
        A::Tags => Is("ticket --tag"),
        A::Snooze => Is("ticket --snooze"),
        A::Due => Is("ticket --due"),
        A::Merge => Is("ticket --merge-into"),
        A::DeleteTicket => Is("ticket --delete"),
        A::RestoreTicket => Is("ticket --restore"),

        A::Relate | A::RelateHere => Is("users relate"),
        A::Unrelate | A::UnrelateHere => Is("users unrelate"),
        A::Primary | A::PrimaryHere => Is("users primary"),
        A::EditUser => Is("users edit"),
        A::Addresses => Is("users edit --email"),
        A::MainUser => Is("users main"),
        A::EnableUser => Is("users enable"),
        A::MoveUser => Is("users move"),
        A::MergeUser => Is("users merge"),
        A::EraseUser => Is("users erase"),

        A::Relations => Is("devices relations"),
        A::EditDevice => Is("devices edit"),
        A::AddDevice => Is("devices add"),
        A::RestoreDevice => Is("devices restore"),
        A::Delete => Is("devices delete"),

        A::EditTechnician | A::EditProfile => Is("technicians edit"),
        A::AddTechnician => Is("technicians add"),
        A::SetPassword | A::MyPassword => Is("technicians password"),
        A::SetEmail | A::MyLogin => Is("technicians login"),
        A::Invite => Is("technicians invite"),
        A::PlanAbsence | A::MyAbsence => Is("away --from"),
        A::DropAbsence | A::DropMyAbsence => Is("away --cancel"),
        A::TechnicianRole | A::MyRole | A::AssignRole => Is("roles assign"),
        A::Enable => Is("technicians enable"),
        A::MyPicture => Is("picture"),

        A::EditSite => Is("sites edit"),
        A::AddSite => Is("sites add"),
        A::MergeSite => Is("sites merge"),
        A::EnableSite => Is("sites enable"),
        A::DeleteSite => Is("sites delete"),
        A::RenameFolder => Is("folders rename"),
        A::AddFolder => Is("folders add"),
        A::DeleteFolder => Is("folders delete"),
        A::RenameDepartment => Is("departments rename"),
        A::AddDepartment => Is("departments add"),
        A::DeleteDepartment => Is("departments delete"),
        A::RenameStatus => Is("statuses rename"),
        A::AddStatus => Is("statuses add"),
        A::StatusDefault => Is("statuses default"),
        A::StatusActive => Is("statuses enable"),
        A::StatusUp | A::StatusDown => Is("statuses move"),
        A::DeleteStatus => Is("statuses delete"),

        A::EditRole => Is("roles edit"),
        A::AddRole => Is("roles add"),
        A::CopyRole => Is("roles add --like"),
        A::DeleteRole => Is("roles delete"),

        A::AlertTicket => Is("alerts ticket"),
        A::AlertResolve => Is("alerts resolve"),
        A::AlertSnooze => Is("alerts snooze"),
        A::AlertReopen => Is("alerts reopen"),
        A::Admit => Is("held ticket"),
        A::DropIntake => Is("held drop"),
        A::BlockSender => Is("held block"),

        A::AddRule => Is("rules add"),
        A::EditRule => Is("rules edit"),
        A::RuleActive => Is("rules on"),
        A::RuleTry => Is("rules try"),
        A::RuleUp | A::RuleDown => Is("rules move"),
        A::DeleteRule => Is("rules delete"),

        A::RetryLetter => Is("mail retry"),
        A::DropLetter => Is("mail drop"),
        A::WebhookLog => Is("webhooks log"),
        A::PingWebhook => Is("webhooks test"),
        A::EditWebhook => Is("webhooks edit"),
        A::AddWebhook => Is("webhooks create"),
        A::WebhookSecret => Is("webhooks rotate"),
        A::WebhookActive => Is("webhooks on"),
        A::DeleteWebhook => Is("webhooks delete"),

        A::AddToken => Is("tokens create"),
        A::TokenSecret => Is("tokens renew"),
        A::RevokeToken => Is("tokens revoke"),
        A::AuditFilter => Is("audit --filter"),
        A::AuditOlder => Is("audit"),
        A::ImportFrom | A::ImportApply => Is("import"),
        A::ImportNoun => Is("import --kind"),
        A::ImportSkip => Is("import --skip-errors"),
        A::ImportTry => Is("import --dry-run"),
        A::ImportAgain => Is("import --again"),
        A::ImportLines | A::ImportReport => Is("import --report"),
        A::EditDirectory => Is("directory set"),
        A::DirectorySecret => Is("directory secret"),
        A::DirectoryPreview => Is("directory preview"),
        A::DirectorySync => Is("directory sync"),
        A::DirectoryLines => Is("directory status"),
        A::ForgetDirectory => Is("directory forget"),
        A::EditSettings => Is("settings"),
        A::AutoAssign => Is("settings --auto-assign"),
        A::EditMail => Is("mail server"),
    }
}

/// True where the command line has these subcommands, one below the other, and the last one this option.
fn is_there(words: &str) -> bool {
    let whole = helpdeck::cli::command();
    let mut at = &whole;
    for word in words.split(' ') {
        if let Some(option) = word.strip_prefix("--") {
            return at.get_arguments().any(|it| it.get_long() == Some(option));
        }
        let Some(below) = at.find_subcommand(word) else { return false };
        at = below;
    }
    true
}

#[test]
fn a_twin_that_is_taken_away_is_missed() {
    for there in ["ticket --assign", "users edit --email", "--desk", "alerts"] {
        assert!(is_there(there), "{there}");
    }
    for missing in
        ["fly", "ticket --fly", "users fly", "users edit --fly", "--assign", "alerts fly --desk"]
    {
        assert!(!is_there(missing), "{missing}");
    }
}

#[test]
fn every_action_is_on_the_screen_in_lines_in_the_palette_in_five_languages_and_on_the_command_line()
{
    let palette = Driver::little_at(110, 300).press("enter :").screen();
    let mut text = String::new();
    for scope in Scope::ALL {
        text.extend(["\n", scope.title(Lang::En), "\n"]);
        for row in ACTIONS.iter().filter(|row| row.scope == scope) {
            let name = format!("{}.{}", scope.name(), row.id);
            assert!(is_reached(row), "no key reaches {name}");
            for keys in row.keys {
                does_something(row, keys);
                says_something(row, keys);
            }
            assert!(is_in(&palette, row), "{name} is not in\n{palette}");
            text.push_str(&line(&name, row));
        }
    }
    check(text.trim_start(), "tests/screens/actions.txt");
}

/// The palette has it, with where it belongs.
fn is_in(palette: &str, row: &Row) -> bool {
    let (name, title) = (row.long(Lang::En), row.scope.title(Lang::En));
    palette.lines().any(|line| line.contains(&*name) && line.contains(title))
}

/// What is known of an action, in one line: its name, its keys, its word in each language, its twin.
fn line(name: &str, row: &Row) -> String {
    let mut words: Vec<String> = Lang::ALL
        .iter()
        .map(|lang| {
            let (short, long) = (row.short(*lang), row.long(*lang));
            assert!(!short.trim().is_empty() && !long.trim().is_empty(), "{name} has no words");
            assert!(short.chars().count() <= 13, "{short} is long for the footer");
            short.into_owned()
        })
        .collect();
    // Sites and customers are the same word for most of them.
    words.dedup();
    let twin = match twin(row.action) {
        Is(words) => {
            assert!(is_there(words), "{name}: there is no helpdeck {words}");
            format!("helpdeck {words}")
        }
        No(reason) => format!("none: {reason}"),
    };
    format!("  {name}  [{}]  {}  {twin}\n", row.keys.join(", "), words.join(", "))
}
