//! Owns how a command travels: its name is the path, its arguments are the body.

use serde::{Deserialize as _, de::IgnoredAny};

use crate::desk::Command;

/// Every command's name, in the order of [`Command`].
pub const COMMANDS: &[&str] = &[
    "found-desk",
    "set-auto-assign",
    "edit-account",
    "add-status",
    "rename-status",
    "move-status",
    "set-status-active",
    "set-default-status",
    "delete-status",
    "add-site",
    "edit-site",
    "set-site-active",
    "merge-sites",
    "delete-site",
    "add-folder",
    "rename-folder",
    "delete-folder",
    "add-department",
    "rename-department",
    "delete-department",
    "add-user",
    "edit-user",
    "set-main-user",
    "add-user-address",
    "remove-user-address",
    "make-address-primary",
    "move-user",
    "merge-users",
    "erase-user",
    "set-user-active",
    "add-device",
    "edit-device",
    "restore-device",
    "delete-device",
    "add-technician",
    "record-login",
    "activate-technician",
    "deactivate-technician",
    "plan-absence",
    "cancel-absence",
    "begin-absence",
    "set-available",
    "set-out-of-office",
    "edit-profile",
    "set-picture",
    "create-ticket",
    "assign-ticket",
    "set-ticket-status",
    "set-ticket-priority",
    "set-ticket-title",
    "set-ticket-device",
    "set-ticket-requester",
    "change-tags",
    "snooze-ticket",
    "wake-ticket",
    "set-ticket-due",
    "merge-tickets",
    "unmerge-ticket",
    "delete-ticket",
    "restore-ticket",
    "close-resolved",
    "use-origin-device",
    "add-message",
    "relate-devices",
    "unrelate-device",
    "set-primary-device",
    "edit-relations",
    "move-devices",
    "raise-alert",
    "snooze-alert",
    "resolve-alert",
    "reopen-alert",
    "ticket-from-alert",
    "take-in",
    "admit-intake",
    "drop-intake",
    "set-mail",
    "retry-letter",
    "drop-letter",
    "record-letter-sent",
    "record-letter-failed",
    "record-password",
    "resend-invitation",
    "set-technician-email",
    "record-email-confirmed",
    "set-directory",
    "sync-users",
    "record-directory-run",
    "import-rows",
    "add-automation-rule",
    "edit-automation-rule",
    "move-automation-rule",
    "delete-automation-rule",
    "run-automation-rule",
    "install-automation-rules",
    "add-role",
    "edit-role",
    "delete-role",
    "assign-role",
    "choose-first-role",
    "save-view",
    "delete-view",
    "add-token",
    "revoke-token",
    "add-webhook",
    "edit-webhook",
    "delete-webhook",
    "record-webhook-secret",
    "record-webhook-state",
];

/// True when there is a command of this name.
pub fn is_command(name: &str) -> bool {
    COMMANDS.contains(&name)
}

/// Why a body is not the arguments of the command.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Misfit {
    /// It is not one JSON document.
    Malformed(String),
    /// It is, but a value does not fit.
    WrongType {
        /// Where: `ticket`, `devices[2]`; empty for the body as a whole.
        at: String,
        /// What is wrong there.
        why: String,
    },
}

/// The command `name` with the arguments in `body`.
///
/// # Errors
/// A [`Misfit`] that says where the body does not fit. `name` must be one of [`COMMANDS`].
pub fn read_command(name: &str, body: &str) -> Result<Command, Misfit> {
    let body = if body.trim().is_empty() { "{}" } else { body };
    // Read by itself first, so that it cannot close the brace that is put around it.
    serde_json::from_str::<IgnoredAny>(body)
        .map_err(|error| Misfit::Malformed(error.to_string()))?;
    let whole = format!(r#"{{"name":"{name}","args":{body}}}"#);
    let mut reader = serde_json::Deserializer::from_str(&whole);
    let mut track = serde_path_to_error::Track::new();
    let reading = serde_path_to_error::Deserializer::new(&mut reader, &mut track);
    Command::deserialize(reading).map_err(|error| {
        let at = track.path().to_string();
        let at = at.strip_prefix("args").map_or("", |at| at.trim_start_matches('.'));
        let why = error.to_string();
        // Line and column are those of the text with the braces around it.
        let why = why.rsplit_once(" at line ").map_or(why.as_str(), |(why, _)| why);
        Misfit::WrongType { at: at.to_owned(), why: why.to_owned() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(name: &str, body: &str) -> String {
        match read_command(name, body) {
            Err(Misfit::WrongType { at, .. }) => at,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_list_of_names_is_the_desks() {
        let error = serde_json::from_str::<Command>(r#"{"name":"x","args":{}}"#)
            .expect_err("no such command")
            .to_string();
        let named: Vec<&str> = error.split('`').skip(3).step_by(2).collect();
        assert_eq!(named, COMMANDS);
    }

    #[test]
    fn a_command_is_read_and_a_value_of_the_wrong_type_is_pointed_at() {
        let ticket = "018f0000-0000-7000-8000-000000000001";
        let body = format!(r#"{{"ticket":"{ticket}","title":"Printer","was":"Prnter"}}"#);
        assert_eq!(
            read_command("set-ticket-title", &body).map(|c| c.name()),
            Ok("set-ticket-title")
        );
        assert_eq!(at("set-ticket-title", r#"{"ticket":7,"title":"x"}"#), "ticket");
        let devices = format!(r#"{{"user":"{ticket}","devices":["{ticket}","printer"]}}"#);
        assert_eq!(at("relate-devices", &devices), "devices[1]");
        assert_eq!(at("add-site", "[]"), "");
        assert_eq!(at("add-site", ""), "");
        assert!(matches!(
            read_command("add-site", r#"{}, "name": "found-desk""#),
            Err(Misfit::Malformed(_))
        ));
        assert!(matches!(read_command("add-site", "{"), Err(Misfit::Malformed(_))));
    }

    #[test]
    fn a_body_that_nests_deep_is_refused_and_overflows_nothing() {
        let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(at("add-folder", &deep), "");
        let deep = format!(r#"{{"id":{deep},"label":"x"}}"#);
        assert_eq!(at("add-folder", &deep), "id");
    }
}
