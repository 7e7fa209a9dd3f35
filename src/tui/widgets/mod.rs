//! Small pieces of drawing that know no pane: clipped text, the availability of a technician, the frame
//! of an overlay. A new piece that two places need goes here.

mod markdown;
mod person;
mod picture;
mod text;

pub use markdown::markdown;
pub use person::{availability, technician};
pub use picture::picture;
pub use text::{clip, draw_line, fit, wrap};
