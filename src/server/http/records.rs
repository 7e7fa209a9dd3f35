//! Owns the lists and the single records that scripts read, from the desk in memory. A new noun is two functions
//! here and two lines in the router.

use std::str::FromStr;

use axum::{
    extract::{FromRequestParts, Path, State},
    http::{HeaderMap, HeaderValue, Uri, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};

use super::{
    super::{auth::Signed, words::lang},
    App, Failed, cursor,
    extract::{Bearer, Query, bad_parameter},
    failed::no_such_record,
};
use crate::{
    desk::{
        Alert, Department, Desk, Device, Entity, Folder, Kind, Role, Site, Status, Technician,
        Ticket, TicketId, TicketNumber, User,
        filter::{Filter, Reader},
    },
    export, phrase,
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

/// What a list was asked.
#[derive(Debug)]
pub struct Listing {
    list: List,
    uri: Uri,
}

impl FromRequestParts<App> for Listing {
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failed> {
        let Query(list) = Query::from_request_parts(parts, app).await?;
        Ok(Self { list, uri: parts.uri.clone() })
    }
}

impl Listing {
    fn filter(&self, kind: Kind) -> Result<Filter, Problem> {
        read_filter(kind, &self.list.filter)
    }

    /// Where the page after this one is, with the same filter.
    fn link(&self, next: &str) -> String {
        let asked = self.uri.query().unwrap_or_default().split('&');
        let kept = asked.filter(|part| !part.is_empty() && !part.starts_with("after="));
        let after = format!("after={next}");
        let query: Vec<&str> = kept.chain([after.as_str()]).collect();
        format!("<{}?{}>; rel=\"next\"", self.uri.path(), query.join("&"))
    }
}

/// A page, and where the next one is.
#[derive(Debug)]
pub struct Paged<R> {
    page: Page<R>,
    link: Option<String>,
}

impl<R: Serialize> IntoResponse for Paged<R> {
    fn into_response(self) -> Response {
        let link = self.link.and_then(|link| HeaderValue::try_from(link).ok());
        let link: HeaderMap = link.map(|link| (header::LINK, link)).into_iter().collect();
        (link, axum::Json(self.page)).into_response()
    }
}

type Listed<R> = Result<Paged<R>, Failed>;
type One<R> = Result<axum::Json<R>, Failed>;

/// `GET /tickets`
pub async fn tickets(State(app): State<App>, Bearer(me): Bearer, list: Listing) -> Listed<Ticket> {
    let filter = list.filter(Kind::Ticket)?;
    let reader = Reader { me: Some(me.technician), now: app.core.clock.0.now() };
    page(&app, &me, &list, |desk, ticket: &Ticket| filter.ticket(desk, reader, ticket))
}

/// `GET /users`
pub async fn users(State(app): State<App>, Bearer(me): Bearer, list: Listing) -> Listed<User> {
    let filter = list.filter(Kind::User)?;
    page(&app, &me, &list, |desk, user: &User| filter.user(desk, user))
}

/// `GET /devices`
pub async fn devices(State(app): State<App>, Bearer(me): Bearer, list: Listing) -> Listed<Device> {
    let filter = list.filter(Kind::Device)?;
    page(&app, &me, &list, |desk, device: &Device| filter.device(desk, device))
}

/// `GET /technicians`
pub async fn technicians(
    State(app): State<App>,
    Bearer(me): Bearer,
    list: Listing,
) -> Listed<Technician> {
    let filter = list.filter(Kind::Technician)?;
    page(&app, &me, &list, |desk, technician: &Technician| filter.technician(desk, technician))
}

/// `GET /sites`
pub async fn sites(State(app): State<App>, Bearer(me): Bearer, list: Listing) -> Listed<Site> {
    let filter = list.filter(Kind::Site)?;
    page(&app, &me, &list, |_, site: &Site| filter.site(site))
}

/// `GET /alerts`
pub async fn alerts(State(app): State<App>, Bearer(me): Bearer, list: Listing) -> Listed<Alert> {
    let filter = list.filter(Kind::Alert)?;
    page(&app, &me, &list, |desk, alert: &Alert| filter.alert(desk, alert))
}

/// `GET /statuses`
pub async fn statuses(State(app): State<App>, Bearer(me): Bearer, list: Listing) -> Listed<Status> {
    let filter = list.filter(Kind::Status)?;
    page(&app, &me, &list, |_, status: &Status| filter.words(&[&status.name]))
}

/// `GET /folders`
pub async fn folders(State(app): State<App>, Bearer(me): Bearer, list: Listing) -> Listed<Folder> {
    let filter = list.filter(Kind::Folder)?;
    page(&app, &me, &list, |_, folder: &Folder| filter.words(&[&folder.name]))
}

/// `GET /departments`
pub async fn departments(
    State(app): State<App>,
    Bearer(me): Bearer,
    list: Listing,
) -> Listed<Department> {
    let filter = list.filter(Kind::Department)?;
    page(&app, &me, &list, |_, department: &Department| filter.words(&[&department.name]))
}

/// `GET /roles`
pub async fn roles(State(app): State<App>, Bearer(me): Bearer, list: Listing) -> Listed<Role> {
    let filter = list.filter(Kind::Role)?;
    page(&app, &me, &list, |_, role: &Role| filter.words(&[&role.name]))
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

/// `GET /alerts/{id}`
pub async fn alert(
    State(app): State<App>,
    Bearer(me): Bearer,
    Path(id): Path<String>,
) -> One<Alert> {
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

/// A page of the records that match and that the caller sees, in the order in which they were created. A cursor holds
/// whatever is written meanwhile: what was on a page is on no later one.
fn page<R: Entity + Serialize>(
    app: &App,
    me: &Signed,
    list: &Listing,
    matches: impl Fn(&Desk, &R) -> bool,
) -> Listed<R>
where
    R::Id: FromStr + ToString,
{
    app.reads(me, R::KIND)?;
    let kind = export::plural(R::KIND);
    let limit = list.list.limit.unwrap_or(100).clamp(1, 1000);
    let after = list.list.after.as_deref();
    let after: Option<R::Id> = after.map(|after| cursor::read(kind, after)).transpose()?;
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
    let end = items.last().filter(|_| more);
    let next = end.map(|end| cursor::of(kind, &end.id()));
    let link = next.as_deref().map(|next| list.link(next));
    Ok(Paged { page: Page { items, next }, link })
}

fn read_filter(kind: Kind, text: &str) -> Result<Filter, Problem> {
    let read = Filter::parse(kind, text);
    let filter = read.map_err(|error| bad_parameter(phrase::filter_error(lang(), &error)))?;
    if filter.order().is_some() {
        return Err(bad_parameter(lang().detail_no_order()));
    }
    Ok(filter)
}
