//! Owns the tables, and the steps by which a file of an earlier version becomes one of this version.

use super::{
    chain,
    db::{Trouble, Val, Work},
};

/// The version that [`STEPS`] lead to.
pub const VERSION: usize = STEPS.len();

/// One step a version: never edited once released.
const STEPS: [&[&str]; 8] = [FOUNDATION, AUDIT, FILES, MAIL, DRAFTS, LEASES, TOKENS, WEBHOOKS];

/// The version in which the audit log begins; what was kept before it is linked on the way there.
const AUDITED: usize = 2;

/// Files that were imported; what the directory needs that nobody reads back.
const FILES: &[&str] = &[
    "CREATE TABLE import (hash TEXT PRIMARY KEY, at BIGINT NOT NULL)",
    "CREATE TABLE directory (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
];

/// The secrets of API tokens, as hashes, and when each was last used.
const TOKENS: &[&str] = &["CREATE TABLE api_token (
        token TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, drawn BIGINT NOT NULL,
        last_used BIGINT NOT NULL)"];

/// Up to which entry the journal was read for each webhook, and what is on its way or arrived.
const WEBHOOKS: &[&str] = &[
    "CREATE TABLE webhook_place (webhook TEXT PRIMARY KEY, rev BIGINT NOT NULL)",
    "CREATE TABLE delivery (
        id TEXT PRIMARY KEY, webhook TEXT NOT NULL, event TEXT NOT NULL, at BIGINT NOT NULL,
        rev BIGINT NOT NULL, nth BIGINT NOT NULL, state BIGINT NOT NULL, next BIGINT NOT NULL,
        attempts BIGINT NOT NULL, tried BIGINT NOT NULL, status BIGINT NOT NULL,
        millis BIGINT NOT NULL, answer TEXT NOT NULL)",
    "CREATE INDEX delivery_next ON delivery (webhook, state, next)",
    "CREATE INDEX delivery_rev ON delivery (webhook, rev)",
];

/// Which of several servers does what only one may do, and until when.
const LEASES: &[&str] = &["CREATE TABLE lease (
        name TEXT PRIMARY KEY, holder TEXT NOT NULL, until BIGINT NOT NULL)"];

/// What people have half written.
const DRAFTS: &[&str] = &["CREATE TABLE draft (
        technician TEXT NOT NULL, name TEXT NOT NULL, at BIGINT NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (technician, name))"];

const MAIL: &[&str] = &[
    "CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE pass (
        hash TEXT PRIMARY KEY, purpose TEXT NOT NULL, technician TEXT NOT NULL, email TEXT NOT NULL,
        letter TEXT NOT NULL, expires BIGINT NOT NULL, used BIGINT NOT NULL)",
    "CREATE INDEX pass_technician ON pass (technician)",
];

const AUDIT: &[&str] = &[
    "CREATE TABLE audit (
        seq BIGINT PRIMARY KEY, rev BIGINT NOT NULL, at BIGINT NOT NULL, actor TEXT NOT NULL,
        name TEXT NOT NULL, note TEXT NOT NULL, hash TEXT NOT NULL)",
    "CREATE INDEX audit_at ON audit (at)",
    "CREATE INDEX audit_rev ON audit (rev)",
    "CREATE TABLE audit_head (id BIGINT PRIMARY KEY, seq BIGINT NOT NULL, hash TEXT NOT NULL)",
    "INSERT INTO audit_head (id, seq, hash)
        VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000')",
    "CREATE TABLE picture (hash TEXT PRIMARY KEY, png TEXT NOT NULL)",
];

const FOUNDATION: &[&str] = &[
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE head (id BIGINT PRIMARY KEY, rev BIGINT NOT NULL)",
    "INSERT INTO head (id, rev) VALUES (1, 0)",
    "CREATE TABLE entry (
        rev BIGINT PRIMARY KEY, at BIGINT NOT NULL, actor TEXT NOT NULL, command_id TEXT NOT NULL,
        name TEXT NOT NULL, command TEXT NOT NULL, changes TEXT NOT NULL, notices TEXT NOT NULL)",
    "CREATE UNIQUE INDEX entry_command ON entry (command_id)",
    "CREATE TABLE entry_record (
        kind TEXT NOT NULL, id TEXT NOT NULL, rev BIGINT NOT NULL, PRIMARY KEY (kind, id, rev))",
    "CREATE TABLE record (
        kind TEXT NOT NULL, id TEXT NOT NULL, rev BIGINT NOT NULL, doc TEXT NOT NULL,
        PRIMARY KEY (kind, id))",
    "CREATE TABLE message (
        id TEXT PRIMARY KEY, ticket TEXT NOT NULL, at BIGINT NOT NULL, rev BIGINT NOT NULL,
        doc TEXT NOT NULL)",
    "CREATE INDEX message_ticket ON message (ticket, rev)",
    "CREATE TABLE decision (ticket TEXT NOT NULL, rev BIGINT NOT NULL, doc TEXT NOT NULL)",
    "CREATE INDEX decision_ticket ON decision (ticket, rev)",
    "CREATE TABLE credential (
        technician TEXT PRIMARY KEY, hash TEXT NOT NULL, changed BIGINT NOT NULL)",
    "CREATE TABLE session (
        token_hash TEXT PRIMARY KEY, technician TEXT NOT NULL, created BIGINT NOT NULL,
        expires BIGINT NOT NULL, last_used BIGINT NOT NULL)",
    "CREATE INDEX session_technician ON session (technician)",
];

/// Takes tables of version `from` to this one within a transaction; the name of the journal.
pub async fn migrate(work: &mut Work, from: usize) -> Result<String, Trouble> {
    for statement in STEPS[from..].concat() {
        work.run(statement, vec![]).await?;
    }
    if from < AUDITED {
        chain::fill(work).await?;
    }
    if from == 0 {
        set(work, "journal", &super::super::fresh_uuid().to_string()).await?;
    }
    if from < VERSION {
        set(work, "schema", &VERSION.to_string()).await?;
    }
    let name = of(work, "journal").await?;
    name.ok_or_else(|| Trouble::Damaged("it has no name".into()))
}

async fn set(work: &mut Work, name: &str, value: &str) -> Result<(), Trouble> {
    let sql = "INSERT INTO meta (name, value) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    work.run(sql, vec![Val::from(name), Val::from(value)]).await?;
    Ok(())
}

/// A value of the table `meta`.
pub async fn of(work: &mut Work, name: &str) -> Result<Option<String>, Trouble> {
    let sql = "SELECT value FROM meta WHERE name = $1";
    work.first(sql, vec![name.into()]).await?.map(|row| row.text(0)).transpose()
}

/// Every statement of every step.
#[cfg(test)]
pub fn statements() -> impl Iterator<Item = &'static str> {
    STEPS.into_iter().flatten().copied()
}
