//! Makes the document out of types, routes and `paths.json`, and checks that it is the one that is served, that neither
//! it nor the router has what the other lacks, and that its examples fit their schemas.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::{super::ROUTES, DOCUMENT};
use crate::{
    desk::{
        Alert, ApiToken, AuditCheck, AuditLine, Command, Department, Desk, Device, Entity, Folder,
        Refusal, Role, Site, Status, Technician, Ticket, User, WebhookDelivery,
        rules::tokens,
        testing::{
            World,
            matrix::{stage, wishes},
        },
    },
    wire::{
        Acceptance, Answer, ChangesPage, Confirmation, Confirmed, Credentials, DirectorySecret,
        DirectoryState, Draft, DrawnSecret, Exported, Fault, HistoryLine, KEY_HEADER, KeepDraft,
        MailPassword, MailSettings, Me, NewPassword, Page, Problem, REQUEST_ID_HEADER, ROOT,
        SignedIn, SyncReport, Thread, TokenUse, Version, WebhookSecret, Whereabouts, every_refusal,
    },
};

/// Every type that is named in `paths.json`.
fn schema(name: &str, generator: &mut SchemaGenerator) -> Value {
    fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
        generator.subschema_for::<T>().to_value()
    }
    let of: fn(&mut SchemaGenerator) -> Value = match name {
        "Anything" => return json!({ "type": "object" }),
        "Names" => of::<Vec<String>>,
        "Acceptance" => of::<Acceptance>,
        "Alert" => of::<Alert>,
        "Answer" => of::<Answer>,
        "ApiToken" => of::<ApiToken>,
        "AuditCheck" => of::<AuditCheck>,
        "ChangesPage" => of::<ChangesPage>,
        "Confirmation" => of::<Confirmation>,
        "Confirmed" => of::<Confirmed>,
        "Credentials" => of::<Credentials>,
        "Device" => of::<Device>,
        "DirectorySecret" => of::<DirectorySecret>,
        "DirectoryState" => of::<DirectoryState>,
        "Drafts" => of::<Vec<Draft>>,
        "DrawnSecret" => of::<DrawnSecret>,
        "Exported" => of::<Exported>,
        "History" => of::<Vec<HistoryLine>>,
        "KeepDraft" => of::<KeepDraft>,
        "MailPassword" => of::<MailPassword>,
        "MailSettings" => of::<MailSettings>,
        "Me" => of::<Me>,
        "NewPassword" => of::<NewPassword>,
        "Page<Alert>" => of::<Page<Alert>>,
        "Page<AuditLine>" => of::<Page<AuditLine>>,
        "Page<Department>" => of::<Page<Department>>,
        "Page<Device>" => of::<Page<Device>>,
        "Page<Folder>" => of::<Page<Folder>>,
        "Page<Role>" => of::<Page<Role>>,
        "Page<Site>" => of::<Page<Site>>,
        "Page<Status>" => of::<Page<Status>>,
        "Page<Technician>" => of::<Page<Technician>>,
        "Page<Ticket>" => of::<Page<Ticket>>,
        "Page<User>" => of::<Page<User>>,
        "Page<WebhookDelivery>" => of::<Page<WebhookDelivery>>,
        "SignedIn" => of::<SignedIn>,
        "Site" => of::<Site>,
        "SyncReport" => of::<SyncReport>,
        "Technician" => of::<Technician>,
        "Thread" => of::<Thread>,
        "Ticket" => of::<Ticket>,
        "Tokens" => of::<Vec<TokenUse>>,
        "User" => of::<User>,
        "Version" => of::<Version>,
        "WebhookDelivery" => of::<WebhookDelivery>,
        "WebhookSecret" => of::<WebhookSecret>,
        "Whereabouts" => of::<Whereabouts>,
        other => panic!("{other} is no type that travels"),
    };
    of(generator)
}

/// An example of a type, where one says more than its schema: bodies that are sent, and records.
fn example(name: &str, world: &World) -> Option<Value> {
    fn first<R: Entity + serde::Serialize>(desk: &Desk) -> Value {
        serde_json::to_value(desk.all::<R>().next().expect("one of each")).expect("plain data")
    }
    let desk = &world.desk;
    let at = "2026-11-20T09:00:00Z";
    let page = |first: Value| json!({ "items": [first] });
    Some(match name {
        "Acceptance" => json!({ "token": "hd_from-the-mail", "password": "Correct horse 1!" }),
        "Confirmation" => json!({ "token": "hd_from-the-mail" }),
        "Credentials" => json!({ "email": "ana@example.com", "password": "Correct horse 1!" }),
        "DirectorySecret" => json!({ "secret": "of the application" }),
        "Exported" => json!({ "what": "tickets", "filter": "is:open", "count": 12 }),
        "KeepDraft" => json!({ "at": at, "text": "Dear Uma," }),
        "MailPassword" => json!({ "password": null }),
        "MailSettings" => json!({
            "settings": {
                "route": {
                    "by": "smtp", "host": "mail.example.com", "port": 587, "tls": "start-tls",
                    "login": "desk",
                },
                "from": "desk@example.com", "name": "Desk",
            },
            "password": "of the mail server",
        }),
        "NewPassword" => json!({ "password": "Correct horse 1!" }),
        "Whereabouts" => json!({ "ticket": null, "writes": false }),
        "Version" => json!({ "product": "helpdeck", "api": 1, "version": "0.1.0" }),
        "Alert" => first::<Alert>(desk),
        "ApiToken" => first::<ApiToken>(desk),
        "Device" => first::<Device>(desk),
        "Site" => first::<Site>(desk),
        "Technician" => first::<Technician>(desk),
        "Ticket" => first::<Ticket>(desk),
        "User" => first::<User>(desk),
        "Page<Alert>" => page(first::<Alert>(desk)),
        "Page<Device>" => page(first::<Device>(desk)),
        "Page<Folder>" => page(first::<Folder>(desk)),
        "Page<Role>" => page(first::<Role>(desk)),
        "Page<Site>" => page(first::<Site>(desk)),
        "Page<Status>" => page(first::<Status>(desk)),
        "Page<Technician>" => page(first::<Technician>(desk)),
        "Page<Ticket>" => page(first::<Ticket>(desk)),
        "Page<User>" => page(first::<User>(desk)),
        "ChangesPage" => json!({
            "entries": [world.entries.last().expect("one")], "head": desk.revision(),
        }),
        _ => return None,
    })
}

/// What is written by hand.
fn words() -> Value {
    serde_json::from_str(include_str!("paths.json")).expect("JSON")
}

struct Maker {
    words: Value,
    world: World,
    generator: SchemaGenerator,
}

impl Maker {
    fn new() -> Self {
        let settings = SchemaSettings::draft2020_12().with(|settings| {
            settings.definitions_path = "/components/schemas".into();
            settings.meta_schema = None;
        });
        Self { words: words(), world: stage(), generator: settings.into_generator() }
    }

    fn document(mut self) -> Value {
        let mut paths: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
        let operations = self.words["operations"].as_object().expect("operations").clone();
        for (name, said) in &operations {
            let (method, path) = name.split_once(' ').expect("a method and a path");
            let operation = self.operation(name, path, said);
            paths.entry(path.into()).or_default().insert(method.into(), operation);
        }
        let asked = self.generator.root_schema_for::<Command>().to_value();
        for variant in asked["oneOf"].as_array().expect("a variant a command") {
            let name = variant["properties"]["name"]["const"].as_str().expect("its name");
            let operation = self.command(name, variant);
            let path = format!("{ROOT}/commands/{name}");
            paths.entry(path).or_default().insert("post".into(), operation);
        }
        let problem = schema_of::<Problem>(&mut self.generator);
        let responses = self.responses(&problem);
        let mut schemas = self.generator.take_definitions(true);
        schemas.remove("Command");
        let uuid = json!({ "type": "string", "format": "uuid" });
        let mut document = json!({
            "openapi": "3.1.0",
            "info": self.words["info"],
            "tags": self.words["tags"],
            "paths": paths,
            "components": {
                "schemas": schemas,
                "responses": responses,
                "parameters": {
                    "key": {
                        "name": KEY_HEADER, "in": "header", "required": true, "schema": uuid,
                        "description": "Names the command: the same key is the same command.",
                    },
                },
                "headers": {
                    "request-id": {
                        "description": "Which request it answers; yours where you send one.",
                        "schema": { "type": "string" },
                    },
                    "retry-after": {
                        "description": "Seconds after which to ask again.",
                        "schema": { "type": "integer" },
                    },
                },
                "securitySchemes": {
                    "session": {
                        "type": "http", "scheme": "bearer",
                        "description": "The token of somebody who signed in.",
                    },
                    "token": {
                        "type": "http", "scheme": "bearer",
                        "description": "The secret of an API token, which allows what is listed.",
                    },
                },
            },
        });
        document["info"]["version"] = env!("CARGO_PKG_VERSION").into();
        plain(&mut document);
        document
    }

    fn operation(&mut self, name: &str, path: &str, said: &Value) -> Value {
        let text = |field: &str| said[field].as_str();
        let mut operation = json!({ "summary": said["summary"], "tags": [said["tag"]] });
        operation["operationId"] = operation_id(name).into();
        let mut parameters = self.path_parameters(path);
        for wanted in said["parameters"].as_array().into_iter().flatten() {
            let wanted = wanted.as_str().expect("a name");
            let mut parameter = self.words["parameters"][wanted].clone();
            assert!(parameter.is_object(), "{wanted}");
            if parameter["name"].is_null() {
                parameter["name"] = wanted.into();
            }
            parameters.push(parameter);
        }
        if !parameters.is_empty() {
            operation["parameters"] = parameters.into();
        }
        if let Some(body) = text("body") {
            operation["requestBody"] = json!({ "required": true, "content": self.content(body) });
        }
        if let Some(file) = text("file") {
            operation["requestBody"] = json!({ "required": true, "content": { file: {} } });
        }
        let content = match (text("answer"), text("text").or(text("binary"))) {
            (Some(answer), _) => self.content(answer),
            (None, Some(text)) => json!({ text: { "schema": { "type": "string" } } }),
            (None, None) => Value::Null,
        };
        let mut problems = numbers(&said["problems"]);
        operation["security"] = match (said["open"].as_bool(), text("reads")) {
            (Some(true), _) => json!([]),
            (_, None) => json!([{ "session": [] }]),
            (_, Some("any")) => json!([{ "session": [] }, { "token": [] }]),
            (_, Some(grant)) => json!([{ "session": [] }, { "token": [grant] }]),
        };
        if said["open"].is_null() {
            problems.extend([401, 403, 429, 503]);
        }
        if said["endless"].as_bool() == Some(true) {
            operation["x-endless"] = true.into();
        }
        let status = said["status"].as_u64().unwrap_or(200);
        operation["responses"] = self.answers(status, &content, &problems);
        operation
    }

    fn command(&mut self, name: &str, variant: &Value) -> Value {
        let wish = wishes().into_iter().find(|wish| wish.near.name() == name);
        let command = wish.expect("every command is in the matrix").near;
        let body = serde_json::to_value(&command).expect("plain data")["args"].take();
        let args = &variant["properties"]["args"];
        // One without arguments takes none.
        let schema = if args.is_null() { json!({ "type": "object" }) } else { args.clone() };
        let mut media = json!({ "schema": schema });
        if !body.is_null() {
            media["example"] = body;
        }
        let said = self.words["command"].clone();
        let grants: Vec<&str> = tokens::needs(&command).iter().map(|grant| grant.name()).collect();
        let session = json!({ "session": [] });
        let security = if grants.is_empty() {
            json!([session])
        } else {
            json!([session, { "token": grants }])
        };
        let content = self.content("Answer");
        json!({
            "operationId": name,
            "summary": variant["description"],
            "tags": [said["tag"]],
            "security": security,
            "parameters": [{ "$ref": "#/components/parameters/key" }],
            "requestBody": { "required": true, "content": { "application/json": media } },
            "responses": self.answers(200, &content, &numbers(&said["problems"])),
        })
    }

    fn content(&mut self, name: &str) -> Value {
        let mut media = json!({ "schema": schema(name, &mut self.generator) });
        if let Some(example) = example(name, &self.world) {
            media["example"] = example;
        }
        json!({ "application/json": media })
    }

    fn answers(&self, status: u64, content: &Value, problems: &BTreeSet<u64>) -> Value {
        let request_id = json!({ "$ref": "#/components/headers/request-id" });
        let mut good = json!({
            "description": if content.is_null() { "Done." } else { "The answer." },
            "headers": { REQUEST_ID_HEADER: request_id },
        });
        if !content.is_null() {
            good["content"] = content.clone();
        }
        let mut answers = json!({ status.to_string(): good });
        for status in problems {
            let known = self.words["statuses"].get(status.to_string());
            assert!(known.is_some(), "{status} has no words");
            answers[status.to_string()] =
                json!({ "$ref": format!("#/components/responses/{status}") });
        }
        answers
    }

    /// What each status of a failure means, with every code that comes with it.
    fn responses(&self, problem: &Value) -> Value {
        let codes = codes();
        let mut responses = json!({});
        for (status, description) in self.words["statuses"].as_object().expect("statuses") {
            let mut headers = json!({
                REQUEST_ID_HEADER: { "$ref": "#/components/headers/request-id" },
            });
            if matches!(status.as_str(), "429" | "503") {
                headers["retry-after"] = json!({ "$ref": "#/components/headers/retry-after" });
            }
            let mut response = json!({ "description": description, "headers": headers });
            if let Some(codes) = codes.get(status) {
                response["x-codes"] = json!(codes);
                response["content"] = json!({ "application/problem+json": { "schema": problem } });
            }
            responses[status] = response;
        }
        responses
    }

    fn path_parameters(&self, path: &str) -> Vec<Value> {
        let named = path.split('{').skip(1).filter_map(|part| part.split('}').next());
        named
            .map(|name| {
                let mut parameter = self.words["path_parameters"][name].clone();
                assert!(parameter.is_object(), "{name}");
                parameter["name"] = name.into();
                parameter["in"] = "path".into();
                parameter["required"] = true.into();
                parameter
            })
            .collect()
    }
}

fn schema_of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    generator.subschema_for::<T>().to_value()
}

fn numbers(list: &Value) -> BTreeSet<u64> {
    list.as_array().expect("statuses").iter().filter_map(Value::as_u64).collect()
}

fn operation_id(name: &str) -> String {
    let parts = name.replace(ROOT, "").replace(['/', '{', '}', '.'], " ");
    parts.split_whitespace().collect::<Vec<_>>().join("-")
}

/// The codes of every fault and every refusal by status.
fn codes() -> BTreeMap<String, BTreeSet<String>> {
    let mut codes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for fault in Fault::ALL {
        codes.entry(fault.status().to_string()).or_default().insert(fault.code().into());
    }
    for (refusal, status) in every_refusal() {
        codes.entry(status.to_string()).or_default().insert(refusal.code().into());
    }
    codes
}

/// Takes the links out of what is said about types.
fn plain(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if name == "description" || name == "summary" => {
                        *text = without_links(text);
                    }
                    other => plain(other),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(plain),
        _ => {}
    }
}

fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`") {
        plain.push_str(before);
        let Some((name, after)) = after.split_once("`]") else { break };
        plain.extend(["`", name, "`"]);
        rest = match after.strip_prefix('(').and_then(|after| after.split_once(')')) {
            Some((_, after)) => after,
            None => after,
        };
    }
    plain.push_str(rest);
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn made() -> Value {
    Maker::new().document()
}

#[test]
fn e3_the_document_is_that_of_this_program() {
    let text = serde_json::to_string_pretty(&made()).expect("JSON") + "\n";
    if std::env::var_os("UPDATE").is_some() {
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        fs::write(file.join("src/server/http/openapi/document.json"), text).expect("written");
        return;
    }
    let differs = text.lines().zip(DOCUMENT.lines()).find(|(made, served)| made != served);
    assert_eq!(differs, None, "write it anew with UPDATE=1 cargo test -- openapi");
    assert_eq!(text.len(), DOCUMENT.len(), "write it anew with UPDATE=1 cargo test -- openapi");
}

#[test]
fn e3_router_and_document_have_the_same_paths_and_commands() {
    let document = made();
    let mut told: BTreeSet<(String, String)> = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().expect("paths") {
        for method in methods.as_object().expect("methods").keys() {
            told.insert((method.clone(), path.clone()));
        }
    }
    let mut routed = BTreeSet::new();
    for (path, methods) in ROUTES {
        for method in *methods {
            if path.ends_with("/commands/{name}") {
                let paths = crate::wire::COMMANDS.iter();
                let paths = paths.map(|name| path.replace("{name}", name));
                routed.extend(paths.map(|path| ((*method).to_owned(), path)));
            } else {
                routed.insert(((*method).to_owned(), (*path).to_owned()));
            }
        }
    }
    assert_eq!(told.difference(&routed).collect::<Vec<_>>(), [] as [&(String, String); 0]);
    assert_eq!(routed.difference(&told).collect::<Vec<_>>(), [] as [&(String, String); 0]);
}

#[test]
fn e3_every_example_fits_its_schema() {
    let document = made();
    let mut checked = 0;
    for (path, methods) in document["paths"].as_object().expect("paths") {
        for (method, operation) in methods.as_object().expect("methods") {
            let bodies = std::iter::once(&operation["requestBody"]);
            let answers = operation["responses"].as_object().expect("answers").values();
            for content in bodies.chain(answers) {
                let media = &content["content"]["application/json"];
                if media["example"].is_null() {
                    continue;
                }
                let mut schema = media["schema"].clone();
                schema["components"] = document["components"].clone();
                let validator = jsonschema::draft202012::new(&schema).expect("a schema");
                let flaws: Vec<_> =
                    validator.iter_errors(&media["example"]).map(|flaw| flaw.to_string()).collect();
                assert!(flaws.is_empty(), "{method} {path}: {flaws:?}");
                checked += 1;
            }
        }
    }
    assert!(checked > crate::wire::COMMANDS.len(), "{checked}");
}

#[test]
fn e3_a_body_that_says_too_much_does_not_fit_its_schema() {
    let document = made();
    let path = format!("{ROOT}/commands/set-ticket-title");
    let media = &document["paths"][path.as_str()]["post"]["requestBody"]["content"];
    let media = &media["application/json"];
    let mut schema = media["schema"].clone();
    schema["components"] = document["components"].clone();
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    assert!(validator.is_valid(&media["example"]));
    for (field, value) in [("title", json!(7)), ("ticket", json!(null))] {
        let mut body = media["example"].clone();
        body[field] = value;
        assert!(!validator.is_valid(&body), "{body}");
    }
}

#[test]
fn links_are_taken_out() {
    let text = "A [`Ticket`](super::Ticket), or a [`User`]\nof it.";
    assert_eq!(without_links(text), "A `Ticket`, or a `User` of it.");
    let refusal = Refusal::NeedsFullAdmin;
    assert!(codes()["403"].contains(refusal.code()));
}
