//! A small directory that speaks as Microsoft Graph does: tokens for a secret, people in pages, changes since a
//! place, throttling, places that expire. Notes what it was asked.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard},
};

use axum::{
    Json, Router,
    body::Bytes,
    extract::{Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde_json::{Value, json};
use tokio::{net::TcpListener, sync::Notify};

pub const SECRET: &str = "s3cret+&=";
const TOKEN: &str = "token-1";
/// People on one page.
const PAGE: usize = 2;

/// What the directory holds and does.
#[derive(Default)]
pub struct Book {
    /// Everybody, and everything that happened to them, oldest first.
    pub people: Vec<Value>,
    /// So many answers ask to wait.
    pub busy: u32,
    /// Places before this one have expired.
    pub expired_before: usize,
    /// The next token is refused once.
    pub token_runs_out: bool,
    /// Pages lead elsewhere.
    pub elsewhere: bool,
    /// What was asked.
    pub asked: Vec<String>,
}

#[derive(Clone)]
pub struct Graph {
    book: Arc<Mutex<Book>>,
    /// Told each time it asks to wait.
    pub waited: Arc<Notify>,
    pub url: String,
}

impl Graph {
    /// Opens a directory on this computer.
    pub async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let graph = Self { book: Arc::default(), waited: Arc::default(), url };
        let router = Router::new()
            .route("/{tenant}/oauth2/v2.0/token", post(token))
            .route("/v1.0/users/delta", get(delta))
            .with_state(graph.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        graph
    }

    pub fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().unwrap()
    }

    /// Adds somebody, or what changed about them.
    pub fn add(&self, person: Value) {
        self.book().people.push(person);
    }
}

/// Somebody of the directory.
pub fn person(id: &str, first: &str) -> Value {
    json!({
        "id": id, "accountEnabled": true, "displayName": format!("{first} Cloud"), "givenName": first,
        "surname": "Cloud", "mail": format!("{}@acme.example", first.to_lowercase()),
        "userPrincipalName": format!("{id}@acme.example"), "jobTitle": "Clerk", "mobilePhone": null,
        "businessPhones": [], "department": null, "companyName": null, "officeLocation": null,
    })
}

async fn token(State(graph): State<Graph>, body: Bytes) -> Response {
    let form = String::from_utf8(body.into()).unwrap();
    graph.book().asked.push("token".into());
    let right = form.contains("client_secret=s3cret%2B%26%3D") && form.contains("client_id=app");
    if right && form.contains("grant_type=client_credentials") {
        return Json(json!({ "access_token": TOKEN, "expires_in": 3599 })).into_response();
    }
    let error = json!({ "error": "invalid_client", "error_description": "AADSTS7000215" });
    (StatusCode::UNAUTHORIZED, Json(error)).into_response()
}

async fn delta(
    State(graph): State<Graph>,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let number = |name: &str| query.get(name).and_then(|at| at.parse::<usize>().ok());
    let mut book = graph.book();
    book.asked.push(format!("{:?} {:?}", number("$skiptoken"), number("$deltatoken")));
    if headers.get(header::AUTHORIZATION).is_none_or(|token| token != "Bearer token-1")
        || std::mem::take(&mut book.token_runs_out)
    {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    if book.busy > 0 {
        book.busy -= 1;
        graph.waited.notify_one();
        return (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "120")]).into_response();
    }
    if number("$deltatoken").is_some_and(|place| place < book.expired_before) {
        return StatusCode::GONE.into_response();
    }
    assert!(
        number("$deltatoken").is_some()
            || number("$skiptoken").is_some()
            || query.contains_key("$select")
    );
    let from = number("$skiptoken").or(number("$deltatoken")).unwrap_or(0);
    let to = (from + PAGE).min(book.people.len());
    let mut page = json!({ "value": book.people[from..to].to_vec() });
    let base = if book.elsewhere { "http://127.0.0.1:9" } else { graph.url.as_str() };
    let (name, token) = if to < book.people.len() {
        ("@odata.nextLink", "skiptoken")
    } else {
        ("@odata.deltaLink", "deltatoken")
    };
    page[name] = format!("{base}/v1.0/users/delta?${token}={to}").into();
    Json(page).into_response()
}
