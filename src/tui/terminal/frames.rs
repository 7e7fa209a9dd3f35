//! From the program state to the bytes of a frame. Writes nothing.

use std::{cell::Cell as Shared, convert::Infallible, mem, rc::Rc};

use ratatui::{
    Terminal, TerminalOptions, Viewport,
    backend::{Backend, ClearType, WindowSize},
    buffer::{Buffer, Cell},
    layout::{Position, Rect, Size},
};

use super::paint::{Link, Paint};
use crate::tui::{model::Model, view};

/// Frames of one terminal, each as the bytes that lead to it from the one before.
#[derive(Debug)]
pub struct Frames {
    screen: Terminal<Canvas>,
    /// What is drawn on, all of it each time. The library's own stay empty, as it would compare them and clear them for
    /// nothing.
    buffer: Buffer,
    cursor: Rc<Shared<Option<Position>>>,
    paint: Paint,
}

impl Frames {
    /// Frames of a terminal of this size, of which nothing is known.
    pub fn new(width: u16, height: u16) -> Self {
        let cursor = Rc::new(Shared::new(None));
        let canvas = Canvas { size: Size::new(width, height), cursor: Rc::clone(&cursor) };
        let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
        let Ok(screen) = Terminal::with_options(canvas, TerminalOptions { viewport });
        let buffer = Buffer::empty(Rect::new(0, 0, width, height));
        Self { screen, buffer, cursor, paint: Paint::new(width, height) }
    }

    /// The next frame writes all of the screen, which has this size now.
    pub fn anew(&mut self, width: u16, height: u16) {
        *self = Self::new(width, height);
    }

    /// The bytes that make the terminal show the state; none where it does already.
    pub fn next(&mut self, model: &Model) -> Vec<u8> {
        let Ok(_) = self.screen.draw(|frame| {
            mem::swap(frame.buffer_mut(), &mut self.buffer);
            view::draw(model, frame);
            mem::swap(frame.buffer_mut(), &mut self.buffer);
            // The library compares as many lines as both of its own have.
            *frame.buffer_mut() = Buffer::empty(Rect { height: 0, ..self.buffer.area });
        });
        let link = model.link().and_then(|(text, url)| find(&self.buffer, &text, url));
        self.paint.frame(&self.buffer, self.cursor.get(), link)
    }
}

/// Where a text stands first, as what leads to `url`.
fn find(frame: &Buffer, text: &str, url: String) -> Option<Link> {
    let width = usize::from(frame.area.width).max(1);
    let length = text.chars().count();
    for (line, cells) in (0..).zip(frame.content.chunks(width)) {
        for (x, part) in (0..).zip(cells.windows(length)) {
            let after = cells.get(usize::from(x) + length).map_or(" ", Cell::symbol);
            let mut letters = text.chars();
            let same = part.iter().all(|cell| cell.symbol().chars().eq(letters.next()));
            if same && !after.starts_with(char::is_numeric) {
                return Some(Link { line, cells: x..x + u16::try_from(length).ok()?, url });
            }
        }
    }
    None
}

/// Where the library draws: nowhere. It fills its buffer, and that is what is painted.
#[derive(Debug)]
struct Canvas {
    size: Size,
    cursor: Rc<Shared<Option<Position>>>,
}

impl Backend for Canvas {
    type Error = Infallible;

    fn draw<'a, I>(&mut self, _: I) -> Result<(), Infallible>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        Ok(())
    }

    fn hide_cursor(&mut self) -> Result<(), Infallible> {
        self.cursor.set(None);
        Ok(())
    }

    fn show_cursor(&mut self) -> Result<(), Infallible> {
        Ok(())
    }

    fn get_cursor_position(&mut self) -> Result<Position, Infallible> {
        Ok(self.cursor.get().unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), Infallible> {
        self.cursor.set(Some(position.into()));
        Ok(())
    }

    fn clear(&mut self) -> Result<(), Infallible> {
        Ok(())
    }

    fn clear_region(&mut self, _: ClearType) -> Result<(), Infallible> {
        Ok(())
    }

    fn size(&self) -> Result<Size, Infallible> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> Result<WindowSize, Infallible> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}
