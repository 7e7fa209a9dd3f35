//! `helpdeck send`: any command, as programs send it, for what has no subcommand of its own and for scripts.
//!
//! Owns how they are read and what is written of each; which commands there are is the desk's.

use anyhow::Context as _;

use super::{
    lang,
    look::Tally,
    named::read_all,
    reach::{fresh, on_desk},
    say,
};
use crate::{client, desk::Command};

pub(super) async fn send() -> anyhow::Result<()> {
    // All of it before the first is sent: a mistake further down must not leave half of it done.
    let commands = commands(&read_all()?)?;
    on_desk(async |session| {
        let mut tally = Tally::of(commands.len());
        for (place, command) in commands.iter().enumerate() {
            let sent = async {
                let answer = client::command(session, fresh()?, command).await?;
                Ok(say(serde_json::to_string(&answer)?)?)
            };
            let outcome = sent.await;
            if outcome.is_ok() {
                tally.did();
            }
            if tally.failed(&format!("{} {}", place + 1, command.name()), outcome)? {
                break;
            }
        }
        tally.end()
    })
    .await
}

fn commands(text: &str) -> anyhow::Result<Vec<Command>> {
    let read = serde_json::Deserializer::from_str(text).into_iter::<Command>();
    read.collect::<Result<_, _>>().context(lang().cli_no_command())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_stand_one_after_the_other_and_a_mistake_in_one_is_told_with_its_place() {
        let two = r#"{"name":"install-automation-rules"}
            {"name":"delete-ticket","args":{"ticket":"01900000-0000-7000-8000-000000000001"}}"#;
        let names: Vec<_> = commands(two).expect("two").iter().map(Command::name).collect();
        assert_eq!(names, ["install-automation-rules", "delete-ticket"]);
        let error = commands("{\"name\":\"install-automation-rules\"}\n{\"name\":\"fly\"}");
        let words = format!("{:#}", error.expect_err("no such command"));
        assert!(words.contains("`fly`") && words.contains("line 2"), "{words}");
    }
}
