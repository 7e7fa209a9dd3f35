//! Owns the paths of pictures: to set one, to look at it, to take it away (P4).
//!
//! What a picture may be is in `server/picture.rs`; whose may be changed by whom is the desk's to say.

use axum::{
    extract::{Path, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use tokio::sync::Semaphore;

use super::{
    super::{
        picture::{NotAPicture, Picture, squared},
        words::{lang, problem},
        writer::Failure,
    },
    App, Failed,
    extract::Caller,
    failed::{broken, no_such_record},
};
use crate::{
    desk::{
        Actor, Command, Expect, PictureId, Refusal, Request as Asked, Technician, TechnicianId,
    },
    wire::{Fault, PICTURE_LIMIT, Problem},
};

/// Decoding takes memory, so it is done one after the other.
static TURN: Semaphore = Semaphore::const_new(1);

/// `GET /technicians/{id}/picture`
pub async fn show(
    State(app): State<App>,
    _: Caller,
    Path(technician): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failed> {
    let technician = id(&technician)?;
    let picture = app.core.read(|desk| desk.get::<Technician>(technician)?.picture.clone());
    let picture = picture.ok_or_else(no_such_record)?;
    let tag = format!("\"{picture}\"");
    let known = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known == tag.as_str());
    if known {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response());
    }
    let png = app.core.journal.picture(&picture).await?.ok_or_else(no_such_record)?;
    Ok(([(header::CONTENT_TYPE, "image/png".to_owned()), (header::ETAG, tag)], png).into_response())
}

/// `PUT /technicians/{id}/picture`, with the file as the body.
pub async fn set(
    State(app): State<App>,
    Path(technician): Path<String>,
    Caller(signed): Caller,
    request: Request,
) -> Result<StatusCode, Failed> {
    let (technician, actor) = (id(&technician)?, Actor::Technician(signed.technician));
    // Before anything is decoded for somebody who may not.
    let any = PictureId::parse(&"0".repeat(64)).expect("64 digits");
    let asked = Asked {
        id: app.core.fresh_id(),
        at: app.core.clock.0.now(),
        actor,
        command: change(technician, Some(any)),
    };
    if let Err(refusal) = app.core.read(|desk| desk.decide(&asked)) {
        return Err(refused(&app, actor, refusal).await);
    }
    let body = axum::body::to_bytes(request.into_body(), PICTURE_LIMIT).await;
    let body = body.map_err(|_| Failed(no_picture(NotAPicture::TooLarge)))?;
    let _turn = TURN.acquire().await.expect("nobody closes it");
    let picture = tokio::task::spawn_blocking(move || squared(&body)).await;
    let Picture { id, png } = picture.map_err(|_| broken())?.map_err(no_picture)?;
    app.core.journal.keep_picture(&id, &png).await?;
    replace(&app, actor, technician, Some(id)).await
}

/// `DELETE /technicians/{id}/picture`
pub async fn remove(
    State(app): State<App>,
    Path(technician): Path<String>,
    Caller(signed): Caller,
) -> Result<StatusCode, Failed> {
    replace(&app, Actor::Technician(signed.technician), id(&technician)?, None).await
}

const fn change(technician: TechnicianId, picture: Option<PictureId>) -> Command {
    Command::SetPicture { technician, picture, was: Expect::Any }
}

/// Sets the picture of a technician, and forgets the bytes of the one before where nobody has it any more.
async fn replace(
    app: &App,
    actor: Actor,
    technician: TechnicianId,
    picture: Option<PictureId>,
) -> Result<StatusCode, Failed> {
    let core = &app.core;
    let before = core.read(|desk| desk.get::<Technician>(technician)?.picture.clone());
    match core.submit(core.fresh_id(), actor, change(technician, picture)).await {
        Ok(_) => {}
        Err(Failure::Refused(refusal)) => return Err(refused(app, actor, refusal).await),
        Err(failure) => return Err(Failed(core.problem(failure))),
    }
    let has = |one: &Technician| one.picture == before;
    if let Some(old) = &before
        && !core.read(|desk| desk.all::<Technician>().any(has))
    {
        core.journal.forget_picture(old).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

async fn refused(app: &App, actor: Actor, refusal: Refusal) -> Failed {
    app.core.noted_refusal(actor, "set-picture", &refusal).await;
    Failed(app.core.refused(refusal))
}

fn id(text: &str) -> Result<TechnicianId, Problem> {
    text.parse().map_err(|_| no_such_record())
}

fn no_picture(why: NotAPicture) -> Problem {
    let (fault, words) = match why {
        NotAPicture::TooLarge => (Fault::TooLarge, lang().picture_too_large()),
        NotAPicture::UnknownFormat => (Fault::UnsupportedMedia, lang().picture_unknown_format()),
        NotAPicture::Damaged => (Fault::WrongType, lang().picture_damaged()),
        NotAPicture::TooManyPoints => (Fault::WrongType, lang().picture_too_many_points()),
    };
    problem(fault, words).at("picture", words)
}
