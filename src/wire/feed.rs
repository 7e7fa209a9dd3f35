//! Owns the framing of the feed: server-sent events, one an entry, whose id is the revision.

use std::fmt::Write as _;

use crate::desk::Revision;

/// The kinds of event.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FeedEvent {
    /// An entry of the journal.
    Entry,
    /// The reader's revision is of no use here: take a snapshot and start from its revision.
    Restart,
    /// The reader's session ended.
    SignedOut,
    /// Where somebody is now. It has no revision and is not told again.
    Presence,
}

impl FeedEvent {
    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Restart => "restart",
            Self::SignedOut => "signed-out",
            Self::Presence => "presence",
        }
    }

    /// The event of this name; nothing for those of a later version.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Entry, Self::Restart, Self::SignedOut, Self::Presence]
            .into_iter()
            .find(|event| event.name() == name)
    }

    /// The comment that keeps a silent line open.
    pub const HEARTBEAT: &'static str = ":\n\n";

    /// The event as text. `data` is one line, as JSON without white space is.
    pub fn frame(self, id: Option<Revision>, data: &str) -> String {
        let mut text = String::with_capacity(data.len() + 48);
        if let Some(id) = id {
            let _ = writeln!(text, "id: {id}");
        }
        let _ = write!(text, "event: {}\ndata: {data}\n\n", self.name());
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_framed_and_named_back() {
        let text = FeedEvent::Entry.frame(Some(Revision(7)), r#"{"revision":7}"#);
        assert_eq!(text, "id: 7\nevent: entry\ndata: {\"revision\":7}\n\n");
        assert_eq!(FeedEvent::named("restart"), Some(FeedEvent::Restart));
        assert_eq!(FeedEvent::named("confetti"), None);
    }
}
