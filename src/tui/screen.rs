//! Where things are: named rectangles as a pure function of the size. Drawing and paging use the same ones.

use ratatui::layout::{Position, Rect};

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
    /// What is left free below everything for a while.
    pub foot: Rect,
}

/// Where the line between list and preview stands, where somebody dragged it.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Split {
    /// How wide the list beside the preview is.
    beside: Option<u16>,
    /// How many rows the preview below the list takes, with the line.
    below: Option<u16>,
}

/// The least that is left of the list beside the preview, and of the preview.
const LEAST_WIDE: (u16, u16) = (60, 30);
/// The least that is left of the list above the preview, and of the preview with its line.
const LEAST_HIGH: (u16, u16) = (4, 2);

impl Split {
    /// With the line as near to a place of the screen as it can be.
    #[must_use]
    pub fn moved(mut self, area: Rect, to: Position) -> Self {
        let rule = Screen::new(area, self).rule;
        if rule.width == 1 && rule.height > 1 {
            self.beside = Some(to.x.saturating_sub(area.x));
        } else if !rule.is_empty() {
            self.below = Some((area.bottom().saturating_sub(2)).saturating_sub(to.y));
        }
        self
    }
}

/// A size between what has to be left on either side of it.
fn within(wanted: u16, whole: u16, (least, rest): (u16, u16)) -> u16 {
    wanted.min(whole.saturating_sub(rest)).max(least)
}

impl Screen {
    /// True where the preview stands beside the list and has room for everything about the row.
    pub const fn has_side(&self) -> bool {
        self.rule.width == 1 && self.rule.height > 0
    }

    /// The same with so many rows left free below everything, for what is shown beside it for a while: first the
    /// preview below the list gives way, then the list.
    #[must_use]
    pub fn above(self, rows: u16) -> Self {
        let foot = Rect {
            y: self.body.bottom().saturating_sub(rows),
            height: rows.min(self.body.height),
            ..self.body
        };
        let cut =
            |area: Rect| Rect { height: area.height.min(foot.y.saturating_sub(area.y)), ..area };
        let preview = cut(self.preview);
        // A rule with nothing below it divides nothing.
        let divides = self.rule.width == 1 || preview.height > 0;
        let rule = cut(self.rule);
        let rule = if divides { rule } else { Rect { height: 0, ..rule } };
        Self { list: cut(self.list), rule, preview, body: cut(self.body), foot, ..self }
    }

    /// The regions of a terminal of this size: preview to the right from 120 columns on, below it in
    /// tall and narrow ones at half height, a strip of five lines otherwise, none below 20 rows; under 60x15
    /// one line a record and nothing but the message beneath. What was dragged counts before that.
    pub fn new(area: Rect, split: Split) -> Self {
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
                foot: none,
            };
        }
        let body = Rect { y: area.y + 1, height: area.height - 3, ..area };
        let main = Rect { y: body.y + 2, height: body.height - 2, ..body };
        let (list, rule, preview) = if area.width >= 120 {
            let left = (area.width * 3 / 5).max(81);
            let left = split.beside.map_or(left, |wide| within(wide, area.width, LEAST_WIDE));
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
            let high = |wanted| within(wanted, main.height, (LEAST_HIGH.1, LEAST_HIGH.0));
            let strip = split.below.filter(|_| strip > 0).map_or(strip, high);
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
            foot: none,
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
                let s = Screen::new(area, Split::default());
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

    #[test]
    fn wherever_the_line_is_dragged_both_sides_keep_some_room() {
        for (width, height) in [(80, 24), (120, 40), (160, 50), (60, 20), (84, 60)] {
            let area = Rect::new(0, 0, width, height);
            for (x, y) in [(0, 0), (width - 1, height - 1), (width / 2, height / 2), (90, 12)] {
                let split = Split::default().moved(area, Position::new(x, y));
                let s = Screen::new(area, split);
                assert!(
                    s.list.height >= 4 && s.list.width >= 60,
                    "{width}x{height}, {x}:{y}: {s:?}"
                );
                assert!(s.preview.height >= 1 && s.preview.width >= 27, "{s:?}");
                assert_eq!(s.preview.intersection(area), s.preview);
                assert!(!s.list.intersects(s.preview) && !s.rule.intersects(s.list));
            }
        }
        let area = Rect::new(0, 0, 160, 50);
        let split = Split::default().moved(area, Position::new(100, 20));
        assert_eq!(Screen::new(area, split).rule.x, 100);
        let area = Rect::new(0, 0, 80, 24);
        let split = Split::default().moved(area, Position::new(3, 12));
        assert_eq!(Screen::new(area, split).rule.y, 12);
    }
}
