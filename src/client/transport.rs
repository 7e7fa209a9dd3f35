//! Owns one request and its answer: addresses, headers, time limits, and what a bad answer means. Keeps nothing
//! between two requests and never tries again; that is for `link.rs` and `outbox.rs`.

use std::{net::IpAddr, sync::Once, time::Duration};

use chrono::DateTime;
use reqwest::{Client, Method, RequestBuilder, Response, Url, redirect};
use serde::{Serialize, de::DeserializeOwned};

use super::ClientError;
use crate::{
    desk::{Command, CommandId, RecordKey, Revision, TechnicianId, TicketId, Timestamp, TokenId},
    wire::{
        API_HEADER, API_VERSION, Acceptance, Answer, Confirmation, Confirmed, Credentials,
        DirectorySecret, Draft, DrawnSecret, HistoryLine, ImportOptions, KEY_HEADER, KeepDraft,
        MailPassword, MailSettings, Me, NewPassword, Problem, ROOT, SignedIn, SyncReport, Thread,
        Token, Version, Whereabouts,
    },
};

/// How long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(10);
/// How long an answer may take. Longer than the server's own patience, so that its word is heard.
const ANSWER: Duration = Duration::from_secs(40);

/// How long a connection waits for the next request. Shorter than the server's patience, so that it is not closed there
/// at the moment at which a request is on its way.
const IDLE: Duration = Duration::from_secs(20);

/// The way to one server, with or without a token. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Transport {
    client: Client,
    base: Url,
    token: Option<Token>,
    language: Option<&'static str>,
}

/// The URL of a server, without a slash at its end.
pub fn normal(url: &str) -> Result<Url, ClientError> {
    let bad = || ClientError::BadUrl(url.to_owned());
    let mut parsed = Url::parse(url.trim()).map_err(|_| bad())?;
    if !matches!(parsed.scheme(), "http" | "https") || parsed.host_str().is_none() {
        return Err(bad());
    }
    parsed.set_query(None);
    parsed.set_fragment(None);
    let path = parsed.path().trim_end_matches('/').to_owned();
    parsed.set_path(path.strip_suffix(ROOT).unwrap_or(&path));
    Ok(parsed)
}

/// True when the URL leads to this computer.
pub fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

impl Transport {
    /// The way to the server at `url`.
    pub fn new(url: &str, token: Option<Token>) -> Result<Self, ClientError> {
        static PROVIDER: Once = Once::new();
        PROVIDER.call_once(|| {
            // An error means that somebody else chose one before, which is as good.
            let _ = rustls::crypto::ring::default_provider().install_default();
        });
        let base = normal(url)?;
        let mut client = Client::builder()
            .connect_timeout(CONNECT)
            .pool_idle_timeout(IDLE)
            // A desk is large, and its way may be long.
            .http2_adaptive_window(true)
            .redirect(redirect::Policy::none())
            .tcp_nodelay(true)
            .user_agent(concat!("helpdeck/", env!("CARGO_PKG_VERSION")));
        if base.scheme() == "http" {
            // Nothing to verify, so the system's certificates are not read: they cost a start 10 ms and more.
            client = client.tls_certs_only([]);
        }
        if is_loopback(&base) {
            // No proxy leads to this computer, and compressing for it costs more than it saves.
            client = client.no_proxy().no_gzip().no_zstd();
        }
        Ok(Self { client: client.build()?, base, token, language: None })
    }

    /// Prefers answers in this language, until the server knows who asks.
    pub fn in_language(self, language: Option<&'static str>) -> Self {
        Self { language, ..self }
    }

    /// The server's address as it is stored.
    pub fn url(&self) -> String {
        self.base.as_str().trim_end_matches('/').to_owned()
    }

    /// What answers at the address, and what time it is there.
    pub async fn greeting(&self) -> Result<(Version, Option<Timestamp>), ClientError> {
        let response = self.send(self.get("/").timeout(ANSWER)).await?;
        let date = response.headers().get(reqwest::header::DATE);
        let date = date.and_then(|value| DateTime::parse_from_rfc2822(value.to_str().ok()?).ok());
        Ok((json(response).await?, date.map(|date| date.to_utc())))
    }

    /// Signs in.
    pub async fn sign_in(&self, credentials: &Credentials) -> Result<SignedIn, ClientError> {
        self.write(Method::POST, "/sessions", credentials).await
    }

    /// Signs out.
    pub async fn sign_out(&self) -> Result<(), ClientError> {
        let request = self.request(Method::DELETE, "/sessions/current").timeout(ANSWER);
        self.send(request).await.map(drop)
    }

    /// Who the token stands for.
    pub async fn me(&self) -> Result<Me, ClientError> {
        json(self.send(self.get("/me").timeout(ANSWER)).await?).await
    }

    /// Sends a command. The same id is the same command, however often it is sent.
    pub async fn command(&self, id: CommandId, command: &Command) -> Result<Answer, ClientError> {
        let mut whole = serde_json::to_value(command).expect("commands are plain data");
        let path = format!("/commands/{}", command.name());
        let request = self
            .request(Method::POST, &path)
            .header(KEY_HEADER, id.to_string())
            .timeout(ANSWER)
            .json(&whole["args"].take());
        json(self.send(request).await?).await
    }

    /// What the account has half written.
    pub async fn drafts(&self) -> Result<Vec<Draft>, ClientError> {
        json(self.send(self.get("/drafts").timeout(ANSWER)).await?).await
    }

    /// Keeps something half written with the account.
    pub async fn keep_draft(&self, name: &str, draft: &KeepDraft) -> Result<(), ClientError> {
        let path = format!("/drafts/{name}");
        self.send(self.request(Method::PUT, &path).timeout(ANSWER).json(draft)).await.map(drop)
    }

    /// Forgets a draft of the account, unless it was typed after `at`.
    pub async fn drop_draft(&self, name: &str, at: Timestamp) -> Result<(), ClientError> {
        let path = format!("/drafts/{name}");
        let request = self.request(Method::DELETE, &path).query(&[("at", at.to_rfc3339())]);
        self.send(request.timeout(ANSWER)).await.map(drop)
    }

    /// Sets a technician's password.
    pub async fn set_password(
        &self,
        technician: TechnicianId,
        new: &NewPassword,
    ) -> Result<(), ClientError> {
        let path = format!("/technicians/{technician}/password");
        let request = self.request(Method::PUT, &path).timeout(ANSWER).json(new);
        self.send(request).await.map(drop)
    }

    /// Sets the first password with what an invitation brought.
    pub async fn accept(&self, given: &Acceptance) -> Result<SignedIn, ClientError> {
        self.write(Method::POST, "/invitations/accept", given).await
    }

    /// Confirms a new login with what the mail to it brought.
    pub async fn confirm(&self, given: &Confirmation) -> Result<Confirmed, ClientError> {
        self.write(Method::POST, "/logins/confirm", given).await
    }

    /// Sets what opens the mail server.
    pub async fn set_mail_password(&self, given: &MailPassword) -> Result<(), ClientError> {
        let request = self.request(Method::PUT, "/mail/password").timeout(ANSWER).json(given);
        self.send(request).await.map(drop)
    }

    /// Sets where mail goes and what opens the server there.
    pub async fn set_mail(&self, given: &MailSettings) -> Result<(), ClientError> {
        let request = self.request(Method::PUT, "/mail/settings").timeout(ANSWER).json(given);
        self.send(request).await.map(drop)
    }

    /// What was said and done on a ticket.
    pub async fn thread(&self, ticket: TicketId) -> Result<Thread, ClientError> {
        let path = format!("/tickets/{ticket}/thread");
        json(self.send(self.get(&path).timeout(ANSWER)).await?).await
    }

    /// Who changed what about a record.
    pub async fn history(&self, key: RecordKey) -> Result<Vec<HistoryLine>, ClientError> {
        let named = serde_json::to_value(key).expect("keys are plain data");
        let text = |name: &str| named[name].as_str().unwrap_or("-").to_owned();
        let path = format!("/records/{}/{}/history", text("kind"), text("id"));
        json(self.send(self.get(&path).timeout(ANSWER)).await?).await
    }

    /// Sets a technician's picture.
    pub async fn set_picture(
        &self,
        technician: TechnicianId,
        file: Vec<u8>,
    ) -> Result<(), ClientError> {
        let path = format!("/technicians/{technician}/picture");
        let request = self.request(Method::PUT, &path).timeout(ANSWER).body(file);
        self.send(request).await.map(drop)
    }

    /// A technician's picture.
    pub async fn picture(&self, technician: TechnicianId) -> Result<Vec<u8>, ClientError> {
        let path = format!("/technicians/{technician}/picture");
        let answer = self.send(self.get(&path).timeout(ANSWER)).await?;
        Ok(answer.bytes().await?.into())
    }

    /// Takes a technician's picture away.
    pub async fn remove_picture(&self, technician: TechnicianId) -> Result<(), ClientError> {
        let path = format!("/technicians/{technician}/picture");
        self.send(self.request(Method::DELETE, &path).timeout(ANSWER)).await.map(drop)
    }

    /// Asks for what is at a path.
    pub async fn ask<T: DeserializeOwned>(
        &self,
        path: &str,
        asked: &[(&str, &str)],
    ) -> Result<T, ClientError> {
        json(self.send(self.get(path).query(asked).timeout(ANSWER)).await?).await
    }

    /// Tells something that is answered by nothing.
    pub async fn tell(&self, path: &str, body: &impl Serialize) -> Result<(), ClientError> {
        let request = self.request(Method::POST, path).timeout(ANSWER).json(body);
        self.send(request).await.map(drop)
    }

    /// Says where whoever asks is.
    pub async fn presence(&self, at: Whereabouts) -> Result<(), ClientError> {
        let request = self.request(Method::PUT, "/presence").timeout(ANSWER).json(&at);
        self.send(request).await.map(drop)
    }

    /// Sets the secret of the directory's application.
    pub async fn set_directory_secret(&self, given: &DirectorySecret) -> Result<(), ClientError> {
        let request = self.request(Method::PUT, "/directory/secret").timeout(ANSWER).json(given);
        self.send(request).await.map(drop)
    }

    /// Lets the server read the directory, or say what that would change. It takes as long as it takes.
    pub async fn run_directory(&self, preview: bool) -> Result<SyncReport, ClientError> {
        let request = if preview {
            self.get("/directory/preview")
        } else {
            self.request(Method::POST, "/directory/runs")
        };
        json(self.send(request).await?).await
    }

    /// Draws the secret of an API token.
    pub async fn draw_token_secret(&self, token: TokenId) -> Result<DrawnSecret, ClientError> {
        let path = format!("/tokens/{token}/secret");
        json(self.send(self.request(Method::POST, &path).timeout(ANSWER)).await?).await
    }

    /// Has something done that takes no body, and reads what came of it.
    pub async fn post<T: DeserializeOwned>(&self, path: &str) -> Result<T, ClientError> {
        json(self.send(self.request(Method::POST, path).timeout(ANSWER)).await?).await
    }

    /// Begins to import a file.
    pub async fn import(
        &self,
        options: &ImportOptions,
        file: Vec<u8>,
    ) -> Result<Response, ClientError> {
        self.send(self.request(Method::POST, "/imports").query(options).body(file)).await
    }

    /// Begins to read every record, or those after one that has arrived already.
    pub async fn snapshot(&self, after: Option<RecordKey>) -> Result<Response, ClientError> {
        let after = after.map(|key| serde_json::to_string(&key).expect("keys are plain data"));
        self.send(self.get("/snapshot").query(&[("after", after)])).await
    }

    /// Begins to read the entries after `since`.
    pub async fn feed(&self, journal: &str, since: Revision) -> Result<Response, ClientError> {
        let since = since.to_string();
        self.send(self.get("/feed").query(&[("since", since.as_str()), ("journal", journal)])).await
    }

    fn get(&self, path: &str) -> RequestBuilder {
        self.request(Method::GET, path)
    }

    async fn write<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, ClientError> {
        json(self.send(self.request(method, path).timeout(ANSWER).json(body)).await?).await
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let mut url = self.base.clone();
        url.set_path(&format!("{}{ROOT}{path}", self.base.path().trim_end_matches('/')));
        let mut request = self.client.request(method, url);
        if let Some(language) = self.language {
            request = request.header(reqwest::header::ACCEPT_LANGUAGE, language);
        }
        match &self.token {
            Some(token) => request.bearer_auth(token.reveal()),
            None => request,
        }
    }

    /// The answer, where it is one of a server that speaks our version and did not fail.
    async fn send(&self, request: RequestBuilder) -> Result<Response, ClientError> {
        let response = request.send().await?;
        let status = response.status();
        let api = response.headers().get(API_HEADER).and_then(|value| value.to_str().ok());
        let asked = response.headers().get(reqwest::header::RETRY_AFTER);
        let asked = asked.and_then(|value| value.to_str().ok()?.trim().parse::<u64>().ok());
        match api.and_then(|api| api.parse::<u32>().ok()) {
            Some(API_VERSION) => {}
            Some(theirs) => return Err(ClientError::OtherApi { theirs }),
            None if matches!(status.as_u16(), 429 | 503) && asked.is_some() => {
                return Err(ClientError::Later { after: asked.unwrap_or_default() });
            }
            // A proxy speaks for a server that is away.
            None if matches!(status.as_u16(), 502..=504) => {
                return Err(ClientError::Unreachable(status.to_string()));
            }
            None => return Err(ClientError::NotHelpdeck),
        }
        if status.is_success() {
            return Ok(response);
        }
        let bytes = response.bytes().await?;
        let problem = serde_json::from_slice::<Problem>(&bytes);
        Err(problem.map_or(ClientError::Status(status.as_u16()), Into::into))
    }
}

async fn json<T: DeserializeOwned>(response: Response) -> Result<T, ClientError> {
    let bytes = response.bytes().await?;
    Ok(serde_json::from_slice(&bytes)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_brought_into_shape_or_refused() {
        let shaped = |url: &str| Transport::new(url, None).map(|way| way.url());
        assert_eq!(shaped("http://localhost:8080/"), Ok("http://localhost:8080".into()));
        assert_eq!(shaped("https://x.org/desk/api/v1/"), Ok("https://x.org/desk".into()));
        for wrong in ["localhost:8080", "desk", "", "file:///etc", "http://"] {
            assert_eq!(shaped(wrong), Err(ClientError::BadUrl(wrong.into())), "{wrong}");
        }
    }

    #[test]
    fn loopback_is_known_by_name_and_number() {
        for (url, here) in [
            ("http://localhost:1", true),
            ("http://127.0.0.2:1", true),
            ("http://[::1]:1", true),
            ("http://192.168.0.1", false),
            ("http://localhost.example.org", false),
        ] {
            assert_eq!(is_loopback(&normal(url).expect("a URL")), here, "{url}");
        }
    }
}
