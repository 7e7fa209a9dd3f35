//! Owns the lists and the single records that scripts read, from the desk in memory. A new noun is two functions
//! here and two lines in the router.

use std::str::FromStr;

use axum::extract::{Path, State};
use serde::{Deserialize, Serialize};

use super::{
    super::{auth::Signed, words::lang},
    App, Failed,
    extract::{Bearer, Query, bad_parameter},
    failed::no_such_record,
};
use crate::{
    desk::{
        Desk, Device, Entity, Kind, Site, Technician, Ticket, TicketId, TicketNumber, User,
        filter::{Filter, Reader},
    },
    phrase,
    wire::{Page, Problem},
};

/// The parameters of a list.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct List {
    #[serde(default)]
    filter: String,
    limit: Option<usize>,
    after: Option<String>,
}

type Listed<R> = Result<axum::Json<Page<R>>, Failed>;
type One<R> = Result<axum::Json<R>, Failed>;

/// `GET /tickets`
pub async fn tickets(
    State(app): State<App>,
    Bearer(me): Bearer,
    Query(list): Query<List>,
) -> Listed<Ticket> {
    let filter = read_filter(Kind::Ticket, &list.filter)?;
    let reader = Reader { me: Some(me.technician), now: app.core.clock.0.now() };
    page(&app, &me, &list, |desk, ticket: &Ticket| filter.ticket(desk, reader, ticket))
}

/// `GET /users`
pub async fn users(
    State(app): State<App>,
    Bearer(me): Bearer,
    Query(list): Query<List>,
) -> Listed<User> {
    let filter = read_filter(Kind::User, &list.filter)?;
    page(&app, &me, &list, |desk, user: &User| filter.user(desk, user))
}

/// `GET /devices`
pub async fn devices(
    State(app): State<App>,
    Bearer(me): Bearer,
    Query(list): Query<List>,
) -> Listed<Device> {
    let filter = read_filter(Kind::Device, &list.filter)?;
    page(&app, &me, &list, |desk, device: &Device| filter.device(desk, device))
}

/// `GET /technicians`
pub async fn technicians(
    State(app): State<App>,
    Bearer(me): Bearer,
    Query(list): Query<List>,
) -> Listed<Technician> {
    let filter = read_filter(Kind::Technician, &list.filter)?;
    page(&app, &me, &list, |desk, technician: &Technician| filter.technician(desk, technician))
}

/// `GET /sites`
pub async fn sites(
    State(app): State<App>,
    Bearer(me): Bearer,
    Query(list): Query<List>,
) -> Listed<Site> {
    let filter = read_filter(Kind::Site, &list.filter)?;
    page(&app, &me, &list, |_, site: &Site| filter.site(site))
}

/// `GET /tickets/{ticket}`, by number or id.
pub async fn ticket(
    State(app): State<App>,
    Bearer(me): Bearer,
    Path(ticket): Path<String>,
) -> One<Ticket> {
    let id = ticket_id(&app, &me, &ticket)?;
    one(&app, &me, &id.to_string())
}

/// `GET /users/{id}`
pub async fn user(State(app): State<App>, Bearer(me): Bearer, Path(id): Path<String>) -> One<User> {
    one(&app, &me, &id)
}

/// `GET /devices/{id}`
pub async fn device(
    State(app): State<App>,
    Bearer(me): Bearer,
    Path(id): Path<String>,
) -> One<Device> {
    one(&app, &me, &id)
}

/// `GET /technicians/{id}`
pub async fn technician(
    State(app): State<App>,
    Bearer(me): Bearer,
    Path(id): Path<String>,
) -> One<Technician> {
    one(&app, &me, &id)
}

/// `GET /sites/{id}`
pub async fn site(State(app): State<App>, Bearer(me): Bearer, Path(id): Path<String>) -> One<Site> {
    one(&app, &me, &id)
}

/// The ticket a path names, by number or id, where the caller sees it.
pub fn ticket_id(app: &App, me: &Signed, text: &str) -> Result<TicketId, Problem> {
    app.reads(me, Kind::Ticket)?;
    app.core
        .read(|desk| {
            let ticket = match text.parse::<u32>() {
                Ok(number) => desk.ticket_numbered(TicketNumber(number)),
                Err(_) => desk.get::<Ticket>(text.parse().ok()?),
            };
            ticket.filter(|ticket| desk.sees(me.technician, *ticket)).map(|ticket| ticket.id)
        })
        .ok_or_else(no_such_record)
}

fn one<R: Entity>(app: &App, me: &Signed, id: &str) -> One<R>
where
    R::Id: FromStr,
{
    app.reads(me, R::KIND)?;
    let found = app.core.read(|desk| {
        let found = desk.get::<R>(id.parse().ok()?);
        found.filter(|record| desk.sees(me.technician, *record)).cloned()
    });
    found.map(axum::Json).ok_or_else(|| no_such_record().into())
}

/// A page of the records that match and that the caller sees, in the order in which they were created.
fn page<R: Entity + Serialize>(
    app: &App,
    me: &Signed,
    list: &List,
    matches: impl Fn(&Desk, &R) -> bool,
) -> Listed<R>
where
    R::Id: FromStr + ToString,
{
    app.reads(me, R::KIND)?;
    let limit = list.limit.unwrap_or(100).clamp(1, 1000);
    let after: Option<R::Id> = match &list.after {
        Some(after) => {
            let id = after.parse().map_err(|_| bad_parameter(lang().detail_not_an_id()))?;
            Some(id)
        }
        None => None,
    };
    let (items, more) = app.core.read(|desk| {
        let scope = desk.scope_of(me.technician);
        let mut found = desk
            .all::<R>()
            .filter(|record| scope.holds(record.site()))
            .filter(|record| after.is_none_or(|after| record.id() > after))
            .filter(|record| matches(desk, record))
            .take(limit + 1)
            .cloned()
            .collect::<Vec<R>>();
        let more = found.len() > limit;
        found.truncate(limit);
        (found, more)
    });
    let next = if more { items.last().map(|last| last.id().to_string()) } else { None };
    Ok(axum::Json(Page { items, next }))
}

fn read_filter(kind: Kind, text: &str) -> Result<Filter, Problem> {
    let read = Filter::parse(kind, text);
    let filter = read.map_err(|error| bad_parameter(phrase::filter_error(lang(), &error)))?;
    if filter.order().is_some() {
        return Err(bad_parameter(lang().detail_no_order()));
    }
    Ok(filter)
}
