//! Before the desk: a terminal where nobody is signed in shows one form, and ends when that is left.

use super::{Line, Model};
use crate::{
    desk::{Desk, Technician},
    tui::{
        effect::Effect,
        overlays::{Form, Overlay},
        port::Door,
    },
};

impl Model {
    /// Stands before a desk: nothing is there but the form to sign in with.
    pub(in crate::tui) fn stand_at(&mut self, door: &Door) {
        self.line = Line::None;
        self.start_over(Desk::default());
        self.ask_who(door);
    }

    /// True where nobody is signed in.
    pub const fn is_at_the_door(&self) -> bool {
        matches!(self.line, Line::None)
    }

    /// Opens the form to sign in with, for the desk that is open, or another.
    pub(in crate::tui) fn sign_in_again(&mut self) {
        let url = self.settings.tuning.url.clone();
        let me = self.desk().and_then(|desk| desk.get::<Technician>(self.me));
        // Whom the sample calls its Admin is nobody elsewhere.
        let email = me.filter(|_| url.is_some()).map(|me| me.email.to_string());
        self.ask_who(&Door {
            url: url.unwrap_or_default(),
            email: email.unwrap_or_default(),
            invitation: None,
            why: None,
        });
    }

    fn ask_who(&mut self, door: &Door) {
        let form = self.sight().map(|sight| Form::sign_in(&sight, door));
        self.overlays.extend(form.map(|form| Overlay::Form(Box::new(form))));
    }

    /// Asks for another password, in place of the form that waited.
    pub(super) fn ask_first_password(&mut self) {
        let form = self.sight().map(|sight| Form::first_password(&sight));
        self.overlays.extend(form.map(|form| Overlay::Form(Box::new(form))));
    }

    /// Nothing is left to see where the form before a desk was left.
    pub(super) fn leave_the_door(&mut self) {
        if self.is_at_the_door() && self.overlays.is_empty() {
            self.want(Effect::Quit);
        }
    }
}
