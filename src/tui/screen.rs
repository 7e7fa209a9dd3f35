//! Where things are: named rectangles as a pure function of the size. Drawing and paging use the same ones.

use ratatui::layout::Rect;

/// The regions of the screen. Those that do not fit are empty.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Screen {
    /// The tabs and my availability.
    pub tabs: Rect,
    /// Filter, sort, counts, the line's state.
    pub view: Rect,
    /// The names of the columns.
    pub header: Rect,
    /// The rows.
    pub list: Rect,
    /// The line between list and preview.
    pub rule: Rect,
    /// A few lines about the row under the cursor.
    pub preview: Rect,
    /// What was just done or refused.
    pub message: Rect,
    /// Keys.
    pub hints: Rect,
    /// Everything between tabs and message: where overlays and pages go.
    pub body: Rect,
}

impl Screen {
    /// True where the preview stands beside the list and has room for everything about the row.
    pub const fn has_side(&self) -> bool {
        self.rule.width == 1 && self.rule.height > 0
    }

    /// The regions of a terminal of this size: preview to the right from 120 columns on, below it in
    /// tall and narrow ones at half height, a strip of five lines otherwise, none below 20 rows; under 60x15
    /// one line a record and nothing but the message beneath.
    pub fn new(area: Rect) -> Self {
        let none = Rect { width: 0, height: 0, ..area };
        let line =
            |y: u16| Rect { y: area.y + y.min(area.height), height: 1, ..area }.intersection(area);
        if area.width < 60 || area.height < 15 {
            let foot = u16::from(area.height > 2);
            let list = Rect { height: area.height - foot, ..area };
            let message = if foot == 1 { line(area.height - 1) } else { none };
            return Self {
                tabs: none,
                view: none,
                header: none,
                list,
                rule: none,
                preview: none,
                message,
                hints: none,
                body: list,
            };
        }
        let body = Rect { y: area.y + 1, height: area.height - 3, ..area };
        let main = Rect { y: body.y + 2, height: body.height - 2, ..body };
        let (list, rule, preview) = if area.width >= 120 {
            let left = (area.width * 3 / 5).max(81);
            let list = Rect { width: left, ..main };
            let rule = Rect { x: main.x + left, width: 1, y: body.y + 1, height: main.height + 1 };
            let preview = Rect {
                x: main.x + left + 2,
                width: area.width - left - 3,
                y: body.y + 1,
                height: main.height + 1,
            };
            (list, rule, preview)
        } else {
            let strip = match area.height {
                0..20 => 0,
                46.. if area.width <= 84 => main.height / 2,
                _ => 6,
            };
            let list = Rect { height: main.height - strip, ..main };
            let rule = Rect { y: list.bottom(), height: strip.min(1), ..main };
            let preview = Rect {
                x: main.x + 1,
                width: main.width.saturating_sub(2),
                y: list.bottom() + 1,
                height: strip.saturating_sub(1),
            };
            (list, rule, if strip > 0 { preview } else { none })
        };
        Self {
            tabs: line(0),
            view: line(1),
            header: Rect { width: list.width, ..line(2) },
            list,
            rule,
            preview,
            message: line(area.height - 2),
            hints: line(area.height - 1),
            body,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_of_every_size_is_on_the_screen() {
        for width in (0..200).step_by(7) {
            for height in 0..60 {
                let area = Rect::new(0, 0, width, height);
                let s = Screen::new(area);
                for region in [
                    s.tabs, s.view, s.header, s.list, s.rule, s.preview, s.message, s.hints, s.body,
                ] {
                    assert_eq!(
                        region.intersection(area).area(),
                        region.area(),
                        "{width}x{height}: {region:?}"
                    );
                }
            }
        }
    }
}
