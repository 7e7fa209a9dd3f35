//! The source documents, walked through by their numbered rows: what a technician can do because of each. Rows
//! that other scenarios are named after are not repeated. One file a document; a row is a test named after it.

mod devices;
mod people;
mod technicians;
