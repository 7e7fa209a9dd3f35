//! Owns a decision in the making: the desk as it is, with the writes of this command over it, so that
//! a rule reads what an earlier step of the same command wrote.
//!
//! What a command names is read with [`Draft::get`] and written with [`Draft::edit`]: both refuse what is out of the
//! actor's sight as if it did not exist (C2). What follows from a command by itself goes past that, with
//! [`Draft::find`] and [`Draft::amend`].

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    Actor, AssignmentDecision, Change, CommandId, Decided, Desk, Edit, Entity, Expect, Field,
    FieldValue, LetterId, Line, Message, Notice, Occasion, Permission, Phone, Record, RecordKey,
    Refusal, Request, Role, RuleRun, Scope, Technician, Text, Ticket, TicketId, Timestamp, scope,
};

/// What a rule works on.
pub struct Draft<'a> {
    /// The desk before the command.
    pub desk: &'a Desk,
    /// When the command is decided.
    pub at: Timestamp,
    /// Who asks.
    pub actor: Actor,
    command: CommandId,
    letters: u16,
    made: u64,
    answered: BTreeSet<TicketId>,
    scope: &'a Scope,
    /// Nothing where this command takes the record away.
    written: BTreeMap<RecordKey, Option<Record>>,
    /// What was only written as a consequence.
    followed: BTreeSet<RecordKey>,
    kept: Vec<Change>,
    notices: Vec<Notice>,
}

impl<'a> Draft<'a> {
    /// An empty draft of `request` on `desk`.
    pub(super) fn new(desk: &'a Desk, request: &Request) -> Self {
        Self {
            desk,
            at: request.at,
            actor: request.actor,
            command: request.id,
            letters: 0,
            made: 0,
            answered: BTreeSet::new(),
            scope: desk.scope_for(request.actor),
            written: BTreeMap::new(),
            followed: BTreeSet::new(),
            kept: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// The record as this command has left it so far, whoever asks.
    pub(super) fn find<R: Entity>(&self, id: R::Id) -> Option<&R> {
        match self.written.get(&R::key(id)) {
            Some(record) => R::from_record(record.as_ref()?).map(AsRef::as_ref),
            None => self.desk.get(id),
        }
    }

    /// The record a command names, refusing with `NotFound` also what the actor does not see.
    pub(super) fn get<R: Entity>(&self, id: R::Id) -> Result<&R, Refusal> {
        self.find(id)
            .filter(|record: &&R| self.scope.holds(record.site()))
            .ok_or(Refusal::NotFound { kind: R::KIND })
    }

    /// Writes a record.
    pub(super) fn put<R: Entity>(&mut self, record: R) {
        let record = R::into_record(Arc::new(record));
        self.written.insert(record.key(), Some(record));
    }

    /// Takes a record away for good.
    pub(super) fn remove<R: Entity>(&mut self, id: R::Id) {
        self.written.insert(R::key(id), None);
    }

    /// True when this command caused a letter about this already.
    pub(super) fn wrote_about(&self, about: &Occasion) -> bool {
        let mut records = self.written.values().flatten();
        records.any(|record| matches!(record, Record::Letter(letter) if letter.about == *about))
    }

    /// How many letters this command has caused so far.
    pub(super) const fn letters(&self) -> u16 {
        self.letters
    }

    /// The id of the next letter that this command causes.
    pub(super) fn next_letter(&mut self) -> LetterId {
        self.letters += 1;
        LetterId::of(self.command, self.letters - 1)
    }

    /// Writes a new record.
    ///
    /// # Errors
    /// `IdTaken` when the id names a record already.
    pub(super) fn create<R: Entity>(&mut self, record: R) -> Result<(), Refusal> {
        if self.find::<R>(record.id()).is_some() {
            return Err(Refusal::IdTaken { kind: R::KIND });
        }
        self.put(record);
        Ok(())
    }

    /// Rewrites a record the command names.
    pub(super) fn edit<R: Entity>(
        &mut self,
        id: R::Id,
        edit: impl FnOnce(&mut R),
    ) -> Result<(), Refusal> {
        let mut record = self.get::<R>(id)?.clone();
        edit(&mut record);
        self.put(record);
        Ok(())
    }

    /// Rewrites a record as a consequence, in whoever's sight it is.
    pub(super) fn amend<R: Entity>(&mut self, id: R::Id, edit: impl FnOnce(&mut R)) {
        if let Some(record) = self.find::<R>(id) {
            let mut record = record.clone();
            edit(&mut record);
            if !self.written.contains_key(&R::key(id)) {
                self.followed.insert(R::key(id));
            }
            self.put(record);
        }
    }

    /// What this command has written so far.
    pub(super) fn written(&self) -> impl Iterator<Item = &Record> {
        self.written.values().flatten()
    }

    /// What the actor sees of the sites.
    pub(super) const fn scope(&self) -> &'a Scope {
        self.scope
    }

    /// Adds a message to its thread.
    pub(super) fn say(&mut self, message: Message) {
        self.kept.push(Change::Said(Arc::new(message)));
    }

    /// Keeps how a ticket was assigned.
    pub(super) fn keep(&mut self, decision: AssignmentDecision) {
        self.kept.push(Change::Assigned(Arc::new(decision)));
    }

    /// Keeps what a rule did to a ticket.
    pub(super) fn keep_run(&mut self, run: RuleRun) {
        self.kept.push(Change::Ruled(Arc::new(run)));
    }

    /// Notes that the requester answered in a way that counts: what follows is for the rules to say (D1).
    pub(super) fn note_answer(&mut self, ticket: TicketId) {
        self.answered.insert(ticket);
    }

    /// True when [`Self::note_answer`] was said of the ticket.
    pub(super) fn was_answered(&self, ticket: TicketId) -> bool {
        self.answered.contains(&ticket)
    }

    /// The tickets this command has written so far.
    pub(super) fn tickets(&self) -> impl Iterator<Item = &Ticket> {
        self.written.values().filter_map(|record| match record {
            Some(Record::Ticket(ticket)) => Some(ticket.as_ref()),
            _ => None,
        })
    }

    /// An id for something that the desk itself creates.
    pub(super) fn fresh_id<Id: From<uuid::Uuid>>(&mut self) -> Id {
        self.made += 1;
        self.command.derive(self.made)
    }

    /// Tells the person something.
    pub(super) fn notice(&mut self, notice: Notice) {
        self.notices.push(notice);
    }

    /// The acting technician with their role; nothing for the desk itself and for users.
    pub(super) fn acting(&self) -> Option<(&Technician, &Role)> {
        let technician = self.find::<Technician>(self.actor.technician()?)?;
        Some((technician, self.find::<Role>(technician.role)?))
    }

    /// Refuses unless the actor may.
    pub(super) fn needs(&self, permission: Permission) -> Result<(), Refusal> {
        match self.actor {
            Actor::System => Ok(()),
            _ if self.acting().is_some_and(|(_, role)| role.allows(permission)) => Ok(()),
            _ => Err(Refusal::NotAllowed { needs: permission }),
        }
    }

    /// Refuses unless the actor is a full admin (D9).
    pub(super) fn needs_full_admin(&self) -> Result<(), Refusal> {
        match self.actor {
            Actor::System => Ok(()),
            _ if self.acting().is_some_and(|(_, role)| role.full_admin) => Ok(()),
            _ => Err(Refusal::NeedsFullAdmin),
        }
    }

    /// Refuses whoever does not see every site.
    pub(super) fn needs_every_site(&self) -> Result<(), Refusal> {
        if self.scope.is_all() { Ok(()) } else { Err(Refusal::BeyondYourSites) }
    }

    /// Ends what the command itself says: whatever a rule forgot to ask, nothing out of the actor's sight was written
    /// by it, nor moved out of it. What comes after this is a consequence, in whoever's sight it is.
    pub(super) fn follow(&mut self) -> Result<(), Refusal> {
        for (key, record) in &self.written {
            let seen = |record: &Record| self.scope.holds(record.site());
            let unseen = record.iter().chain(&self.desk.record(*key)).any(|record| !seen(record));
            if unseen && !self.followed.contains(key) {
                return Err(Refusal::NotFound { kind: key.kind() });
            }
        }
        self.scope = &Scope::All;
        Ok(())
    }

    /// What was decided: the writes that make a difference.
    pub(super) fn finish(self) -> Decided {
        let desk = self.desk;
        let differs = |(key, record): &(RecordKey, Option<Record>)| desk.record(*key) != *record;
        let change = |(key, record): (RecordKey, Option<Record>)| {
            record.map_or(Change::Gone(key), Change::Put)
        };
        let mut changes: Vec<Change> =
            self.written.into_iter().filter(differs).map(change).collect();
        changes.extend(scope::sightings(desk, &changes));
        changes.extend(self.kept);
        Decided { changes, notices: self.notices }
    }
}

/// Refuses as a conflict when the field is neither what the person saw nor what they want.
pub(super) fn check_seen<T: PartialEq>(
    field: Field,
    was: &Expect<T>,
    now: &T,
    wanted: &T,
    value: impl Fn(&T) -> FieldValue,
) -> Result<(), Refusal> {
    match was {
        Expect::Value(was) if was != now && now != wanted => {
            Err(Refusal::Conflict { field, yours: value(wanted), theirs: value(now) })
        }
        _ => Ok(()),
    }
}

/// The field as the command wants it, refusing as [`check_seen`] does; as it is where the command leaves it alone.
pub(super) fn edited<T: PartialEq + Clone>(
    field: Field,
    edit: Option<&Edit<T>>,
    now: &T,
    value: impl Fn(&T) -> FieldValue,
) -> Result<T, Refusal> {
    let Some(Edit { to, was }) = edit else { return Ok(now.clone()) };
    check_seen(field, was, now, to, value)?;
    Ok(to.clone())
}

/// As [`edited`], for a line.
pub(super) fn edited_line<const MAX: usize>(
    field: Field,
    edit: Option<&Edit<String>>,
    now: &Line<MAX>,
) -> Result<Line<MAX>, Refusal> {
    let Some(Edit { to, was }) = edit else { return Ok(now.clone()) };
    let to = Line::parse(field, to)?;
    check_seen(field, was, &now.to_string(), &to.to_string(), |v| FieldValue::Text(v.clone()))?;
    Ok(to)
}

/// As [`edited`], for a text that may be missing.
pub(super) fn edited_optional<T: Typed>(
    field: Field,
    edit: Option<&Edit<Option<String>>>,
    now: Option<&T>,
) -> Result<Option<T>, Refusal> {
    let Some(Edit { to, was }) = edit else { return Ok(now.cloned()) };
    let to = T::optional(field, to.as_deref())?;
    let said = |text: Option<&T>| text.map(ToString::to_string);
    let value = |text: &Option<String>| FieldValue::maybe(text.clone(), FieldValue::Text);
    check_seen(field, was, &said(now), &said(to.as_ref()), value)?;
    Ok(to)
}

/// A text that is kept in one form.
pub(super) trait Typed: Clone + ToString {
    /// The text, or nothing where it is blank.
    fn optional(field: Field, text: Option<&str>) -> Result<Option<Self>, Refusal>;
}

impl<const MAX: usize> Typed for Line<MAX> {
    fn optional(field: Field, text: Option<&str>) -> Result<Option<Self>, Refusal> {
        Self::optional(field, text)
    }
}

impl Typed for Phone {
    fn optional(field: Field, text: Option<&str>) -> Result<Option<Self>, Refusal> {
        Self::optional(field, text)
    }
}

impl<const MAX: usize> Typed for Text<MAX> {
    fn optional(field: Field, text: Option<&str>) -> Result<Option<Self>, Refusal> {
        Self::optional(field, text)
    }
}
