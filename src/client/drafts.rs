//! Owns what is half written: on this computer first, then with the account on the server, so that another computer
//! offers it, too. Knows nothing of what a draft says.
//!
//! A draft has a name and a time. Whoever typed later wins; where two were typed apart from each other the server keeps
//! both, the other one under a longer name.

use std::{
    collections::BTreeMap,
    fs, io,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use serde::{Deserialize, Serialize};
use tokio::sync::{mpsc, watch};

use super::{ClientError, Event, Pace, backoff::Backoff, disk, transport::Transport};
use crate::{
    desk::Timestamp,
    wire::{Draft, KeepDraft},
};

/// A draft as the terminal knows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    /// Its name.
    pub name: String,
    /// When it was typed.
    pub at: Timestamp,
    /// What it says; nothing once it was sent or thrown away.
    pub text: Option<String>,
}

/// A draft on this computer.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Local {
    at: Timestamp,
    text: Option<String>,
    /// The time of what the server had when this was typed.
    was: Option<Timestamp>,
    /// The server has not heard of it.
    news: bool,
}

/// The drafts on this computer, in one file; without a path they are in memory only.
#[derive(Debug, Default)]
pub struct Drawer {
    path: PathBuf,
    drafts: BTreeMap<String, Local>,
}

impl Drawer {
    /// Opens the drafts at `path`, with those of terminals that ended without their own place.
    ///
    /// # Errors
    /// What the system says.
    pub fn open(path: PathBuf, left: &[PathBuf]) -> io::Result<Self> {
        let mut drawer = Self { drafts: read(&path)?, path };
        for path in left {
            for (name, draft) in read(path)? {
                match drawer.drafts.get(&name) {
                    Some(mine) if mine.text == draft.text || draft.text.is_none() => {}
                    Some(mine) if mine.text.is_some() => {
                        let name = format!("{name}.{}", draft.at.timestamp_millis());
                        drawer.drafts.insert(name, draft);
                    }
                    _ => drop(drawer.drafts.insert(name, draft)),
                }
            }
        }
        if !left.is_empty() {
            drawer.save()?;
        }
        for path in left {
            match fs::remove_file(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(drawer)
    }

    fn save(&self) -> io::Result<()> {
        let text = serde_json::to_vec(&self.drafts).map_err(io::Error::other)?;
        if self.path.as_os_str().is_empty() {
            return Ok(());
        }
        disk::write_whole(&self.path, &text)
    }

    fn written(&self) -> Vec<Written> {
        let kept = self.drafts.iter().filter(|(_, draft)| draft.text.is_some());
        kept.map(|(name, draft)| written(name, draft)).collect()
    }

    fn keep(&mut self, Written { name, at, text }: Written) {
        let was = self.drafts.get(&name).and_then(|draft| draft.was);
        self.drafts.insert(name, Local { at, text, was, news: true });
    }

    fn news(&self) -> Vec<(String, Local)> {
        let news = self.drafts.iter().filter(|(_, draft)| draft.news);
        news.map(|(name, draft)| (name.clone(), draft.clone())).collect()
    }

    /// The account has what was typed at `at`.
    fn told(&mut self, name: &str, at: Timestamp) {
        let Some(draft) = self.drafts.get_mut(name).filter(|draft| draft.at == at) else { return };
        (draft.news, draft.was) = (false, Some(at));
        if draft.text.is_none() {
            self.drafts.remove(name);
        }
    }

    /// Takes over what the server has; what is new to this computer.
    fn take(&mut self, drafts: Vec<Draft>) -> Vec<Written> {
        let mut fresh = Vec::new();
        let there: BTreeMap<String, Draft> =
            drafts.into_iter().map(|draft| (draft.name.clone(), draft)).collect();
        for (name, Draft { at, text, .. }) in &there {
            let mine = self.drafts.get(name);
            if mine.is_none_or(|mine| !mine.news && (mine.at != *at || mine.text.is_none())) {
                let draft =
                    Local { at: *at, text: Some(text.clone()), was: Some(*at), news: false };
                fresh.push(written(name, &draft));
                self.drafts.insert(name.clone(), draft);
            }
        }
        // Sent or thrown away elsewhere.
        self.drafts.retain(|name, mine| {
            let gone = !mine.news && !there.contains_key(name);
            if gone && mine.text.is_some() {
                fresh.push(Written { name: name.clone(), at: mine.at, text: None });
            }
            !gone
        });
        fresh
    }
}

fn written(name: &str, draft: &Local) -> Written {
    Written { name: name.to_owned(), at: draft.at, text: draft.text.clone() }
}

/// What is in a file; what cannot be read is set aside.
fn read(path: &std::path::Path) -> io::Result<BTreeMap<String, Local>> {
    let bytes = match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
        bytes => bytes?,
    };
    serde_json::from_slice(&bytes).or_else(|error| {
        tracing::warn!(%error, "drafts cannot be read");
        fs::rename(path, disk::beside(path, "damaged"))?;
        Ok(BTreeMap::new())
    })
}

/// What both halves share: the one that writes files and the one that asks the server.
pub type Shared = Arc<Mutex<Drawer>>;

fn with<T>(drawer: &Shared, work: impl FnOnce(&mut Drawer) -> T) -> T {
    work(&mut drawer.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Keeps what is typed on this computer until nobody types any more. Blocks its thread.
pub fn keep(
    drawer: &Shared,
    mut typed: mpsc::UnboundedReceiver<Written>,
    news: &watch::Sender<()>,
    events: &mpsc::WeakSender<Event>,
) {
    while let Some(first) = typed.blocking_recv() {
        let saved = with(drawer, |drawer| {
            drawer.keep(first);
            while let Ok(next) = typed.try_recv() {
                drawer.keep(next);
            }
            drawer.save()
        });
        if let Err(error) = saved {
            tracing::error!(%error, "drafts cannot be written");
            if let Some(events) = events.upgrade() {
                let _ = events.try_send(Event::NotKept(error.to_string()));
            }
        }
        news.send_replace(());
    }
}

/// Keeps drafts with the account.
pub struct Drafts {
    /// The way to the server.
    pub way: Transport,
    /// Who wants to hear of drafts from elsewhere.
    pub events: mpsc::Sender<Event>,
    /// Something was typed; ends when nobody types any more.
    pub news: watch::Receiver<()>,
    /// How patient to be.
    pub pace: Pace,
    /// Whether the feed is open.
    pub online: watch::Receiver<bool>,
    /// What is on this computer.
    pub drawer: Shared,
}

impl Drafts {
    /// Works until nobody types any more, and then once more.
    pub async fn run(mut self) {
        let left = with(&self.drawer, |drawer| drawer.written());
        if !left.is_empty() {
            let _ = self.events.send(Event::Drafts(left)).await;
        }
        let mut backoff = Backoff::new(self.pace.first_wait, self.pace.longest_wait);
        let mut fetched = false;
        loop {
            self.news.mark_unchanged();
            let mut wait = None;
            if *self.online.borrow_and_update() {
                match self.exchange(&mut fetched).await {
                    Ok(()) => backoff.reset(),
                    Err(error) => wait = Some(backoff.next().max(error.retry_after())),
                }
            }
            let again = async {
                match wait {
                    Some(wait) => tokio::time::sleep(wait).await,
                    None => std::future::pending().await,
                }
            };
            let mut online = self.online.clone();
            tokio::select! {
                typed = self.news.changed() => if typed.is_err() { break },
                changed = online.changed() => {
                    // Where the line is given up for good, what is typed is kept on this computer only.
                    if changed.is_err() {
                        while self.news.changed().await.is_ok() {}
                        break;
                    }
                    fetched &= *online.borrow();
                }
                () = again => {}
            }
        }
        let _ = self.exchange(&mut true).await;
    }

    /// Fetches what the account has, where that was not done yet, and tells it what is new here.
    async fn exchange(&self, fetched: &mut bool) -> Result<(), ClientError> {
        if !*fetched {
            let there = self.way.drafts().await?;
            let fresh = with(&self.drawer, |drawer| drawer.take(there));
            *fetched = true;
            if !fresh.is_empty() {
                self.save();
                let _ = self.events.send(Event::Drafts(fresh)).await;
            }
        }
        for (name, Local { at, text, was, .. }) in with(&self.drawer, |drawer| drawer.news()) {
            let told = match text {
                Some(text) => self.way.keep_draft(&name, &KeepDraft { at, text, was }).await,
                None => self.way.drop_draft(&name, was.unwrap_or(at).max(at)).await,
            };
            match told {
                Ok(()) => {}
                // What the server does not take stays here.
                Err(error) if error.is_final() => tracing::warn!(%error, "a draft stays here"),
                Err(error) => return Err(error),
            }
            with(&self.drawer, |drawer| drawer.told(&name, at));
            self.save();
        }
        Ok(())
    }

    /// Writes a few kilobytes; a disk that is full was told when they were typed.
    fn save(&self) {
        if let Err(error) = with(&self.drawer, |drawer| drawer.save()) {
            tracing::error!(%error, "drafts cannot be written");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_timestamp(seconds, 0).expect("a time")
    }

    fn typed(name: &str, seconds: i64, text: &str) -> Written {
        let text = (!text.is_empty()).then(|| text.to_owned());
        Written { name: name.into(), at: at(seconds), text }
    }

    fn theirs(name: &str, seconds: i64, text: &str) -> Draft {
        Draft { name: name.into(), at: at(seconds), text: text.into() }
    }

    #[test]
    fn drafts_are_there_again_and_those_of_another_terminal_with_them() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().expect("a directory");
        let (mine, other) = (dir.path().join("1.drafts"), dir.path().join("2.drafts"));
        let mut first = Drawer::open(mine.clone(), &[]).expect("opened");
        first.keep(typed("a", 1, "one"));
        first.keep(typed("b", 1, "two"));
        first.save().expect("saved");
        let mode = fs::metadata(&mine).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let mut second = Drawer::open(other.clone(), &[]).expect("opened");
        second.keep(typed("b", 2, "another two"));
        second.keep(typed("c", 2, "three"));
        second.save().expect("saved");
        let both = Drawer::open(mine, std::slice::from_ref(&other)).expect("opened");
        let names: Vec<_> = both.drafts.keys().map(String::as_str).collect();
        assert_eq!(names, ["a", "b", "b.2000", "c"]);
        assert!(!other.exists());
    }

    #[test]
    fn what_cannot_be_read_is_set_aside() {
        let dir = tempfile::tempdir().expect("a directory");
        let path = dir.path().join("1.drafts");
        fs::write(&path, "{").expect("written");
        assert!(Drawer::open(path.clone(), &[]).expect("opened").drafts.is_empty());
        assert!(disk::beside(&path, "damaged").exists());
    }

    #[test]
    fn what_the_account_has_is_taken_unless_more_was_typed_here() {
        let mut drawer = Drawer::default();
        let fresh = drawer.take(vec![theirs("a", 1, "one"), theirs("b", 1, "two")]);
        assert_eq!(fresh, [typed("a", 1, "one"), typed("b", 1, "two")]);
        assert!(drawer.take(vec![theirs("a", 1, "one"), theirs("b", 1, "two")]).is_empty());
        drawer.keep(typed("a", 5, "one, longer"));
        let fresh = drawer.take(vec![theirs("a", 3, "elsewhere")]);
        assert_eq!(fresh, [typed("b", 1, "")], "sent elsewhere");
        assert_eq!(drawer.written(), [typed("a", 5, "one, longer")]);
    }
}
