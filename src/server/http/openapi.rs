//! Owns `GET /openapi.json`: the API as a document of `OpenAPI` 3.1, for whoever builds on it. Told without a login.
//!
//! The document is made by a test, out of the types that travel, the routes, and the words in `openapi/paths.json`; the
//! test fails where it is not that of this program. A new route is a line of `paths.json`; a new command needs none.

use axum::{http::header, response::IntoResponse};

/// The document, as `UPDATE=1 cargo test` writes it.
const DOCUMENT: &str = include_str!("openapi/document.json");

/// `GET /openapi.json`
pub async fn document() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], DOCUMENT)
}

#[cfg(test)]
mod tests;
