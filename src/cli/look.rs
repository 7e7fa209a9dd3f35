//! A desk as it was read, and doing things to it: one after the other, what is refused told beside its name.
//!
//! Owns what comes of a list of wishes, and the exit code that says so; the way to the desk is `reach.rs`'s.

use std::io::{self, Write as _};

use anyhow::Context as _;

use super::{
    named::Named,
    reach::{done, on_desk},
    words,
};
use crate::{
    client::{self, ClientError, Session},
    desk::{Command, Desk, Technician, TechnicianId, To},
};

/// A desk, and who looks at it.
pub(super) struct Look<'s> {
    pub(super) session: &'s Session,
    pub(super) desk: Desk,
    pub(super) me: TechnicianId,
}

/// Reads the desk, does something there, and lets go of it.
pub(super) async fn look<T>(
    act: impl AsyncFnOnce(&Look<'_>) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    on_desk(async |session| {
        let read = client::read(session).await;
        let (desk, me) = read.with_context(|| session.url.clone())?;
        act(&Look { session, desk, me }).await
    })
    .await
}

impl Look<'_> {
    /// Does it, and says what it did.
    pub(super) async fn does(&self, command: Command) -> anyhow::Result<()> {
        done(self.session, &self.desk, &command).await
    }

    /// Does to each of several what is asked of it. Where one is refused its others are left, and the rest goes on.
    ///
    /// # Errors
    /// [`Partly`], or why where it is about one alone.
    pub(super) async fn each(
        &self,
        names: &[String],
        asked: impl Fn(&str) -> anyhow::Result<Vec<Command>>,
    ) -> anyhow::Result<()> {
        let mut tally = Tally::of(names.len());
        for name in names {
            let outcome = async {
                for command in asked(name)? {
                    self.does(command).await?;
                    tally.did();
                }
                Ok(())
            };
            let outcome = outcome.await;
            if tally.failed(name, outcome)? {
                break;
            }
        }
        tally.end()
    }

    /// As [`Self::each`], with the one command that a record is asked.
    pub(super) async fn every<R: Named>(
        &self,
        names: &[String],
        asked: impl Fn(&R) -> anyhow::Result<Command>,
    ) -> anyhow::Result<()> {
        self.each(names, |name| Ok(vec![asked(R::find(&self.desk, name)?)?])).await
    }

    /// The technician that is meant: `me`, or by name or login.
    pub(super) fn technician(&self, text: &str) -> anyhow::Result<&Technician> {
        match self.desk.get::<Technician>(self.me) {
            Some(me) if text == "me" => Ok(me),
            _ => Technician::find(&self.desk, text),
        }
    }

    /// To whom a ticket goes.
    pub(super) fn whom(&self, text: &str) -> anyhow::Result<To> {
        Ok(match text {
            "nobody" => To::Nobody,
            "balance" => To::Balance,
            name => To::Technician(self.technician(name)?.id),
        })
    }
}

/// Not all of what was asked is done; why was told.
#[derive(Debug, thiserror::Error)]
#[error("{left} of {all} not done")]
pub struct Partly {
    /// How many are not done, or not in full.
    pub left: usize,
    /// How many were asked for.
    pub all: usize,
    /// Whether anything was done.
    pub some: bool,
}

/// What came of several wishes so far.
pub(super) struct Tally {
    all: usize,
    well: usize,
    did: usize,
}

impl Tally {
    /// Nothing yet, of so many.
    pub(super) const fn of(all: usize) -> Self {
        Self { all, well: 0, did: 0 }
    }

    /// A command was done.
    pub(super) const fn did(&mut self) {
        self.did += 1;
    }

    /// Takes note of how one ended, and tells why where it is not done. True where there is no use in going on.
    ///
    /// # Errors
    /// That of one that is the only one, and of which nothing is done.
    pub(super) fn failed(
        &mut self,
        name: &str,
        outcome: anyhow::Result<()>,
    ) -> anyhow::Result<bool> {
        let Err(error) = outcome else {
            self.well += 1;
            return Ok(false);
        };
        if self.all == 1 && self.did == 0 {
            return Err(error);
        }
        writeln!(io::stderr(), "helpdeck: {name}: {}", words::told(&error))?;
        Ok(!is_about_it(&error))
    }

    /// What came of all of it.
    ///
    /// # Errors
    /// [`Partly`].
    pub(super) fn end(self) -> anyhow::Result<()> {
        let Self { all, well, did } = self;
        if well == all {
            return Ok(());
        }
        Err(Partly { left: all - well, all, some: did > 0 }.into())
    }
}

/// True where the next one may do better: it was refused or is not known; the line is sound.
fn is_about_it(error: &anyhow::Error) -> bool {
    match error.downcast_ref::<ClientError>() {
        Some(ClientError::Problem(problem)) => problem.refusal.is_some(),
        Some(_) => false,
        None => true,
    }
}
