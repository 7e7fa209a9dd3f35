//! The terminal: a program state fed with messages, drawn from scratch each time.
//!
//! [`Model::update`] takes everything that happens ([`Msg`]) and answers with everything it wants
//! ([`Effect`]); [`view::draw`] turns the state into cells, [`voice`] into lines to be heard. All are deterministic. Only
//! `runtime`, `effects` and `terminal` touch the world. Knows the desk and its words, neither HTTP nor files: the desk's side comes in
//! through [`port`]. To add a column see [`panes`]; a key, [`action`]; a question, [`overlays`].

pub mod action;
mod acts;
mod custom;
mod effect;
mod effects;
pub mod hits;
pub mod keymap;
pub mod look;
pub mod mistake;
mod model;
mod msg;
pub mod overlays;
pub mod panels;
pub mod panes;
pub mod port;
mod runtime;
pub mod screen;
mod settings;
mod terminal;
pub mod theme;
pub mod view;
pub mod voice;
pub mod widgets;

pub use custom::{COMMAND, CustomCommand, CustomCommands, full_name};
pub use effect::{
    Ask, AskId, Editing, Effect, End, ExportFile, ImportFile, Program, Route, Secret,
};
pub use effects::{Copying, copying};
pub use look::Look;
pub use model::Model;
pub use msg::Msg;
pub use runtime::{Port, run};
pub use settings::{
    Chosen, Desks, Keys, Notify, Opening, PictureMode, Reread, Settings, Speech, Tuning,
};
pub use terminal::Frames;
