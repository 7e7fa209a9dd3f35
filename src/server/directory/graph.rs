//! Asks Microsoft Graph who is in the directory, or who changed since the last time. Knows no user and no desk.
//!
//! Pages are followed, throttling is waited out by the server's clock, an expired place starts over, a token that
//! ran out is asked for again. A token goes nowhere but to the address that was set.

use std::{sync::Arc, time::Duration};

use reqwest::{Client, RequestBuilder, Response, StatusCode, Url, header};
use serde::Deserialize;

use crate::{
    desk::{Directory, DirectoryPerson},
    server::Clock,
};

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_mins(1);
/// How often in a row to wait because it was too much.
const WAITS: u32 = 20;
/// How long to wait where the directory does not say, in seconds.
const A_WHILE: i64 = 10;
/// What is asked about people.
const SELECT: &str = "id,accountEnabled,displayName,givenName,surname,mail,userPrincipalName,jobTitle,\
    mobilePhone,businessPhones,department,companyName,officeLocation";

/// Why it could not be read.
#[derive(Debug)]
pub enum Failed {
    /// No directory is set.
    NotSet,
    /// No secret is set.
    NoSecret,
    /// The application or its secret is not known there.
    BadSecret,
    /// The application may not read people.
    NotAllowed,
    /// It asked to wait too often.
    Throttled,
    /// A page leads to another address.
    Elsewhere,
    /// It cannot be reached.
    Unreachable(String),
    /// It answered something else.
    Answer(String),
}

impl From<reqwest::Error> for Failed {
    fn from(error: reqwest::Error) -> Self {
        Self::Unreachable(error.without_url().to_string())
    }
}

/// What was read.
pub struct Read {
    /// Everybody, or who changed.
    pub people: Vec<DirectoryPerson>,
    /// Everybody was read.
    pub full: bool,
    /// Where the next run begins.
    pub place: Option<String>,
}

/// The way to a directory.
pub struct Graph {
    clock: Arc<dyn Clock>,
    client: Client,
    login: String,
    base: String,
    application: String,
    secret: String,
}

#[derive(Deserialize)]
struct Token {
    access_token: String,
}

#[derive(Deserialize)]
struct Page {
    #[serde(default)]
    value: Vec<Person>,
    #[serde(rename = "@odata.nextLink")]
    next: Option<String>,
    #[serde(rename = "@odata.deltaLink")]
    delta: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Person {
    id: String,
    #[serde(rename = "@removed")]
    removed: Option<serde_json::Value>,
    account_enabled: Option<bool>,
    display_name: Option<String>,
    given_name: Option<String>,
    surname: Option<String>,
    mail: Option<String>,
    user_principal_name: Option<String>,
    job_title: Option<String>,
    mobile_phone: Option<String>,
    #[serde(default)]
    business_phones: Vec<String>,
    department: Option<String>,
    company_name: Option<String>,
    office_location: Option<String>,
}

impl From<Person> for DirectoryPerson {
    fn from(person: Person) -> Self {
        Self {
            directory_id: person.id,
            id: None,
            gone: person.removed.is_some() || person.account_enabled == Some(false),
            display_name: person.display_name,
            first_name: person.given_name,
            last_name: person.surname,
            email: person.mail.or(person.user_principal_name),
            job_title: person.job_title,
            phone: person.business_phones.into_iter().next(),
            mobile: person.mobile_phone,
            department: person.department,
            company: person.company_name,
            office: person.office_location,
        }
    }
}

/// How a page came.
enum Turned {
    Page(Page),
    /// The token ran out.
    SignIn,
    /// The place is too old.
    StartOver,
}

impl Graph {
    /// The way to this directory.
    pub fn new(
        clock: Arc<dyn Clock>,
        directory: &Directory,
        secret: String,
    ) -> Result<Self, Failed> {
        let base = directory.graph_url.to_string();
        let mut client = Client::builder()
            .timeout(PATIENCE)
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("helpdeck/", env!("CARGO_PKG_VERSION")));
        if base.starts_with("http://") {
            // Only for this computer, where nothing is verified and no proxy leads.
            client = client.tls_certs_only([]).no_proxy();
        }
        Ok(Self {
            clock,
            client: client.build()?,
            login: format!("{}/{}/oauth2/v2.0/token", directory.login_url, directory.tenant),
            base,
            application: directory.client.to_string(),
            secret,
        })
    }

    /// Reads who changed since `place`, or everybody.
    pub async fn read(&self, place: Option<String>) -> Result<Read, Failed> {
        let mut full = place.is_none();
        let start = || format!("{}/v1.0/users/delta?$select={SELECT}", self.base);
        let mut url = place.unwrap_or_else(start);
        let mut token = self.token().await?;
        let mut signed_in_again = false;
        let mut people = Vec::new();
        loop {
            let page = match self.page(&url, &token).await? {
                Turned::Page(page) => page,
                Turned::SignIn if signed_in_again => return Err(Failed::NotAllowed),
                Turned::SignIn => {
                    signed_in_again = true;
                    token = self.token().await?;
                    continue;
                }
                Turned::StartOver if full && people.is_empty() => {
                    return Err(Failed::Answer(StatusCode::GONE.to_string()));
                }
                Turned::StartOver => {
                    full = true;
                    people.clear();
                    url = start();
                    continue;
                }
            };
            signed_in_again = false;
            people.extend(page.value.into_iter().map(DirectoryPerson::from));
            match (page.next, page.delta) {
                (Some(next), _) => url = self.own(next)?,
                (None, delta) => {
                    let place = delta.map(|delta| self.own(delta)).transpose()?;
                    return Ok(Read { people, full, place });
                }
            }
        }
    }

    /// An address of the directory's, and of nobody else's.
    fn own(&self, url: String) -> Result<String, Failed> {
        let after = url.strip_prefix(&self.base).ok_or(Failed::Elsewhere)?;
        if after.starts_with('/') { Ok(url) } else { Err(Failed::Elsewhere) }
    }

    async fn token(&self) -> Result<String, Failed> {
        let scope = format!("{}/.default", self.base);
        let form = [
            ("client_id", self.application.as_str()),
            ("scope", scope.as_str()),
            ("client_secret", self.secret.as_str()),
            ("grant_type", "client_credentials"),
        ];
        let form = Url::parse_with_params("http://form", form).ok();
        let form = form.and_then(|url| url.query().map(str::to_owned)).unwrap_or_default();
        let request = || {
            self.client
                .post(&self.login)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(form.clone())
        };
        let response = self.patiently(request).await?;
        match response.status() {
            status if status.is_success() => {}
            StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED => return Err(Failed::BadSecret),
            status => return Err(Failed::Answer(status.to_string())),
        }
        let bytes = response.bytes().await?;
        let token: Token = serde_json::from_slice(&bytes).map_err(misread)?;
        Ok(token.access_token)
    }

    async fn page(&self, url: &str, token: &str) -> Result<Turned, Failed> {
        let response = self.patiently(|| self.client.get(url).bearer_auth(token)).await?;
        match response.status() {
            status if status.is_success() => {}
            StatusCode::UNAUTHORIZED => return Ok(Turned::SignIn),
            StatusCode::FORBIDDEN => return Err(Failed::NotAllowed),
            StatusCode::GONE => return Ok(Turned::StartOver),
            status => return Err(Failed::Answer(status.to_string())),
        }
        let bytes = response.bytes().await?;
        serde_json::from_slice(&bytes).map(Turned::Page).map_err(misread)
    }

    /// Asks until the directory does not ask to wait.
    async fn patiently(&self, request: impl Fn() -> RequestBuilder) -> Result<Response, Failed> {
        for _ in 0..WAITS {
            let response = request().send().await?;
            let busy = [StatusCode::TOO_MANY_REQUESTS, StatusCode::SERVICE_UNAVAILABLE];
            if !busy.contains(&response.status()) {
                return Ok(response);
            }
            let after = response.headers().get(header::RETRY_AFTER);
            let after = after.and_then(|after| after.to_str().ok()?.trim().parse::<i64>().ok());
            let after = chrono::TimeDelta::seconds(after.unwrap_or(A_WHILE).clamp(1, 3600));
            self.clock.sleep_until(self.clock.now() + after).await;
        }
        Err(Failed::Throttled)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "handed over by `map_err`")]
fn misread(error: serde_json::Error) -> Failed {
    Failed::Answer(error.to_string())
}
