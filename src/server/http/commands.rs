//! Owns `POST /commands/{name}`: the only way to change anything.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
};

use super::{
    super::{
        auth::Signed,
        words::{lang, problem},
        writer::Failure,
    },
    App, Failed,
    extract::{Bearer, JsonText},
};
use crate::{
    desk::{CommandId, Entry},
    wire::{Answer, COMMANDS, Fault, KEY_HEADER, Misfit, Problem, is_command, read_command},
};

/// `GET /commands`: the names of all commands.
pub async fn list(_: Bearer) -> axum::Json<&'static [&'static str]> {
    axum::Json(COMMANDS)
}

/// `POST /commands/{name}`
pub async fn run(
    State(app): State<App>,
    Path(name): Path<String>,
    Bearer(signed): Bearer,
    headers: HeaderMap,
    JsonText(body): JsonText,
) -> Result<axum::Json<Answer>, Failed> {
    if !is_command(&name) {
        let detail = lang().detail_commands(COMMANDS.join(", "));
        return Err(problem(Fault::NoSuchCommand, detail).into());
    }
    let id = key(&headers)?;
    let command = read_command(&name, &body).map_err(misfit)?;
    let (actor, asked) = (signed.actor(), command.name());
    let answer = app.core.submit(id, actor, command).await;
    if let Err(Failure::Refused(refusal)) = &answer {
        app.core.noted_refusal(actor, asked, refusal).await;
    }
    let answer = answer.map(|answer| seen(&app, &signed, answer));
    answer.map(axum::Json).map_err(|failure| Failed(app.core.problem(failure)))
}

/// The answer without what the caller does not see.
fn seen(app: &App, me: &Signed, answer: Answer) -> Answer {
    app.core.read(|desk| {
        let insight = desk.insight_of(me.technician);
        let Answer { revision, changes, notices } = answer;
        let (at, actor, command_id) = (app.core.clock.0.now(), me.actor(), CommandId::from_u128(0));
        let entry = Entry { revision, at, actor, command_id, changes, notices };
        let Entry { changes, notices, .. } = me.sees(&entry, &insight, desk);
        Answer { revision, changes, notices }
    })
}

fn key(headers: &HeaderMap) -> Result<CommandId, Problem> {
    let missing = |detail: &str| problem(Fault::KeyMissing, detail);
    let value = headers.get(KEY_HEADER);
    let value = value.ok_or_else(|| missing(lang().detail_send_key()))?;
    // The draft standard quotes the key, most programs do not.
    let text = value.to_str().unwrap_or_default().trim().trim_matches('"');
    text.parse().map_err(|_| missing(lang().detail_key_is_a_uuid()))
}

fn misfit(misfit: Misfit) -> Problem {
    match misfit {
        Misfit::Malformed(why) => problem(Fault::Malformed, why),
        Misfit::WrongType { at, why } => problem(Fault::WrongType, why.as_str()).at(at, why),
    }
}
